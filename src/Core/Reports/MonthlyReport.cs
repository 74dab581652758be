using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Reports;

/// <summary>What is said of one tenant, supervising unit or unit for one period (月报, 周报, 季报, 年报), from its writing to its delivery.
/// There is one row a scope and period; who writes or packs it holds it for a time.</summary>
public sealed class MonthlyReport : ITenantOwned
{
    public long Id { get; private set; }
    public long TenantId { get; private set; }
    public ReportScope Scope { get; private set; }
    /// <summary>Null: the whole tenant.</summary>
    public long? UnitId { get; private set; }
    public ReportKind Kind { get; private set; }
    public DateOnly FirstDay { get; private set; }
    public DateOnly LastDay { get; private set; }
    /// <summary>Keys of the platforms that are reported on, parted by commas; empty: all.</summary>
    public string Selection { get; private set; }
    public ReportState State { get; private set; } = ReportState.Writing;

    /// <summary>What a node has to do for it next.</summary>
    public ReportWork Work { get; private set; } = ReportWork.Write;
    /// <summary>Percent of <see cref="Work"/> that is done.</summary>
    public int Progress { get; private set; }
    public DateTimeOffset DueAt { get; private set; }
    public string? HeldBy { get; private set; }
    public DateTimeOffset? HeldUntil { get; private set; }
    public int Tries { get; private set; }
    /// <summary>Why the last try went wrong, in Chinese; null: it did not.</summary>
    public string? Failure { get; private set; }

    public int Accounts { get; private set; }
    /// <summary>Problems that stand in it: those that were struck out are not counted.</summary>
    public int Problems { get; private set; }
    public int Struck { get; private set; }
    /// <summary>What a person wrote before the first section; empty: the program's own sentence stands there.</summary>
    public string Preface { get; private set; } = "";
    public DateTimeOffset? WrittenAt { get; private set; }
    public string? CheckedBy { get; private set; }
    public DateTimeOffset? CheckedAt { get; private set; }
    public string? IssuedBy { get; private set; }
    public DateTimeOffset? IssuedAt { get; private set; }
    public DateTimeOffset? DownloadedAt { get; private set; }
    /// <summary>How often it was delivered: 2 after 重新下发.</summary>
    public int Issues { get; private set; }
    /// <summary>SHA-256 of the package, lower-case hexadecimal.</summary>
    public string? PackageHash { get; private set; }
    public long PackageLength { get; private set; }
    /// <summary>What the package lacks and why, in Chinese; null: nothing.</summary>
    public string? Shortfall { get; private set; }

    MonthlyReport() => Selection = "";

    public MonthlyReport(long tenantId, ReportScope scope, long? unitId, ReportPeriod period, string selection, DateTimeOffset now) =>
        (TenantId, Scope, UnitId, Kind, FirstDay, LastDay, Selection, DueAt) = (tenantId, scope, unitId, period.Kind, period.FirstDay, period.LastDay, selection, now);

    public ReportPeriod Period => new(Kind, FirstDay, LastDay);

    /// <summary>Its inputs are fixed; only unlocking opens them again.</summary>
    public bool IsFrozen => State is ReportState.Checked or ReportState.Issued or ReportState.Downloaded;

    public bool IsDelivered => State is ReportState.Issued or ReportState.Downloaded;

    public void Progressed(int percent) => Progress = percent;

    public void Written(int accounts, int problems, DateTimeOffset now)
    {
        (State, Accounts, Problems, WrittenAt) = (ReportState.Unchecked, accounts, problems, now);
        Ended();
    }

    /// <summary>Facts are read anew; what a person struck out or wrote stays.</summary>
    public void WriteAgain(DateTimeOffset now)
    {
        Demand(ReportState.Unchecked);
        State = ReportState.Writing;
        Begin(ReportWork.Write, now);
    }

    /// <param name="problems">That are left.</param>
    public void Corrected(int problems, int struck)
    {
        Demand(ReportState.Unchecked);
        (Problems, Struck) = (problems, struck);
    }

    public void Introduce(string preface)
    {
        Demand(ReportState.Unchecked);
        Preface = preface;
    }

    public void Check(string by, DateTimeOffset now)
    {
        Demand(ReportState.Unchecked);
        (State, CheckedBy, CheckedAt) = (ReportState.Checked, by, now);
    }

    public void Unlock()
    {
        Demand(ReportState.Checked, ReportState.Issued, ReportState.Downloaded);
        if (Work != ReportWork.None)
            throw new InvalidOperationException($"Report {Id} is being packed.");
        (State, CheckedBy, CheckedAt) = (ReportState.Unchecked, null, null);
    }

    /// <summary>To be packed and delivered.</summary>
    public void Issue(string by, DateTimeOffset now)
    {
        Demand(ReportState.Checked);
        IssuedBy = by;
        Begin(ReportWork.Pack, now);
    }

    public void Packed(string hash, long length, string? shortfall, DateTimeOffset now)
    {
        Demand(ReportState.Checked);
        (State, PackageHash, PackageLength, Shortfall, IssuedAt, DownloadedAt) = (ReportState.Issued, hash, length, shortfall, now, null);
        Issues++;
        Ended();
    }

    /// <summary>Its receivers are told once more; the package stays as it is.</summary>
    public void IssueAgain(string by, DateTimeOffset now)
    {
        Demand(ReportState.Issued, ReportState.Downloaded);
        (IssuedBy, IssuedAt) = (by, now);
        Issues++;
    }

    public void Downloaded(DateTimeOffset now)
    {
        Demand(ReportState.Issued, ReportState.Downloaded);
        State = ReportState.Downloaded;
        DownloadedAt ??= now;
    }

    /// <param name="next">Null: a person must act.</param>
    public void Failed(string failure, DateTimeOffset? next) =>
        (Failure, Tries, HeldBy, HeldUntil, Progress, DueAt) = (failure, Tries + 1, null, null, 0, next ?? DateTimeOffset.MaxValue);

    public void TryAgain(DateTimeOffset now) => (Failure, Tries, DueAt) = (null, 0, now);

    void Begin(ReportWork work, DateTimeOffset now) => (Work, Progress, DueAt, Tries, Failure) = (work, 0, now, 0, null);

    void Ended() => (Work, Progress, HeldBy, HeldUntil, Tries, Failure) = (ReportWork.None, 100, null, null, 0, null);

    void Demand(params ReadOnlySpan<ReportState> allowed)
    {
        if (!allowed.Contains(State))
            throw new InvalidOperationException($"Report {Id} is {State}; this move needs {string.Join(" or ", allowed.ToArray())}.");
    }
}

/// <summary>全市, 主管单位（含下属）, 单位.</summary>
public enum ReportScope { Tenant = 0, Subtree = 1, Unit = 2 }

/// <summary>生成中, 待校核, 已校核, 已下发, 已下载.</summary>
public enum ReportState { Writing = 0, Unchecked = 1, Checked = 2, Issued = 3, Downloaded = 4 }

/// <summary>Nothing, read the facts, make and deliver the package.</summary>
public enum ReportWork { None = 0, Write = 1, Pack = 2 }

using MediaWatch.Core.Reposts;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using MediaWatch.Core.Time;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Reposts;

/// <summary>The complete matrix, tasks by accounts: a page of rows and a page of columns of it, with the rates of the whole.</summary>
public sealed class RepostMatrixQuery(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers, WorkingCalendar calendar, PortalTime time) : IPageQuery, IExportedList
{
    /// <summary>What a person can look over at once, and a browser draw in a moment.</summary>
    public const int RowsAtOnce = 30, ColumnsAtOnce = 60;

    public string Key => "repost-matrix";
    public string Title => "转载完成矩阵";
    public string? Policy => null;

    public async Task<RepostMatrix> ReadAsync(ListState state, CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        var (tasks, duties) = Chosen(db, viewer, state);
        var accounts = await AccountsAsync(db, tasks, duties, state, ct);
        var total = await tasks.CountAsync(ct);
        var column = Page(state.Id("col"), accounts.Count, ColumnsAtOnce);
        var row = Page(state.Page, total, RowsAtOnce);
        var shown = accounts.Skip(column * ColumnsAtOnce).Take(ColumnsAtOnce).ToList();
        var rows = await tasks.OrderByDescending(t => t.DueAt).ThenByDescending(t => t.Id).Skip(row * RowsAtOnce).Take(RowsAtOnce)
            .Select(t => new MatrixTask(t.Id, t.Title, t.DueAt, t.State)).ToListAsync(ct);
        long[] taskIds = [.. rows.Select(r => r.Id)], accountIds = [.. shown.Select(a => a.Id)];
        var cells = (await duties.Where(d => taskIds.Contains(d.TaskId) && accountIds.Contains(d.AccountId))
            .Select(d => new { d.Id, d.TaskId, d.AccountId, d.State, Why = d.WindowId == null ? d.Reason : db.OfflineWindows.Where(w => w.Id == d.WindowId).Select(w => w.Reason).FirstOrDefault() }).ToListAsync(ct))
            .ToDictionary(d => (d.TaskId, d.AccountId), d => new MatrixCell(d.Id, d.State, d.Why));
        var counts = await duties.Join(tasks, d => d.TaskId, t => t.Id, (d, t) => d).GroupBy(d => new { d.TaskId, d.State }).Select(g => new { g.Key.TaskId, g.Key.State, Count = g.Count() }).ToListAsync(ct);
        return new RepostMatrix(state with { Page = row + 1 }, rows, shown, cells)
        {
            ByTask = counts.GroupBy(c => c.TaskId).ToDictionary(g => g.Key, g => Tally(g.Select(c => (c.State, c.Count)))),
            Whole = Tally(counts.Select(c => (c.State, c.Count))),
            Tasks = total, Accounts = accounts.Count, RowPage = row, ColumnPage = column, RowPages = Pages(total, RowsAtOnce), ColumnPages = Pages(accounts.Count, ColumnsAtOnce),
            Given = await db.GivenThisMonthAsync(calendar, time.Now, ct),
        };
    }

    async Task<ExportedTable> IExportedList.TableAsync(ListState state, CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        var (tasks, duties) = Chosen(db, viewer, state);
        var accounts = await AccountsAsync(db, tasks, duties, state, ct);
        var rows = await tasks.OrderByDescending(t => t.DueAt).ThenByDescending(t => t.Id).Select(t => new MatrixTask(t.Id, t.Title, t.DueAt, t.State)).ToListAsync(ct);
        var cells = (await duties.Join(tasks, d => d.TaskId, t => t.Id, (d, t) => new { d.TaskId, d.AccountId, d.State }).ToListAsync(ct)).ToDictionary(d => (d.TaskId, d.AccountId), d => d.State);
        // Two accounts may share a name, and a table's headings may not.
        string[] titles = ["任务", "截止", "完成率%", "及时率%", .. accounts.Select(a => $"{a.Name}（{Platforms.Name(a.PlatformKey)} #{a.Id}）")];
        return new ExportedTable(titles, rows.Select(t =>
        {
            var tally = RepostTally.Of(accounts.Select(a => cells.TryGetValue((t.Id, a.Id), out var s) ? (RepostState?)s : null).OfType<RepostState>());
            return (object?[])[t.Title, t.DueAt, Round(tally.Completion), Round(tally.Timeliness), .. accounts.Select(a => cells.TryGetValue((t.Id, a.Id), out var s) ? s.Name : "")];
        }), Cut: false);
    }

    (IQueryable<RepostTask> Tasks, IQueryable<RepostDuty> Duties) Chosen(MediaWatchDb db, Viewer viewer, ListState state)
    {
        var filter = RepostFilter.Of(state, calendar);
        var duties = filter.Duties(db, viewer);
        if (state.Id("account") is { } account)
            duties = duties.Where(d => d.AccountId == account);
        var tasks = filter.Tasks(db).Where(t => duties.Any(d => d.TaskId == t.Id));
        return (tasks, duties);
    }

    static async Task<IReadOnlyList<MatrixAccount>> AccountsAsync(MediaWatchDb db, IQueryable<RepostTask> tasks, IQueryable<RepostDuty> duties, ListState state, CancellationToken ct)
    {
        var lacking = duties.Join(tasks, d => d.TaskId, t => t.Id, (d, t) => d).GroupBy(d => d.AccountId)
            .Select(g => new { AccountId = g.Key, Lacking = g.Count(d => d.State == RepostState.Missing || d.State == RepostState.Partly || d.State == RepostState.Changed) });
        var rows = await (from l in lacking
                          join a in db.Accounts on l.AccountId equals a.Id
                          join u in db.Units on a.UnitId equals u.Id
                          select new { a.Id, a.Name, a.PlatformKey, Unit = u.Name, u.Path, u.Kind, u.Level, u.Region, l.Lacking }).ToListAsync(ct);
        var by = state["by"];
        return [.. rows.Select(r => new MatrixAccount(r.Id, r.Name, r.PlatformKey, r.Unit,
                by switch { "region" => r.Region.Length > 0 ? r.Region : "未填写", "platform" => Platforms.Name(r.PlatformKey), "level" => r.Level.Name, _ => r.Kind.Name },
                by switch { "region" => 0, "platform" => 0, "level" => (int)r.Level, _ => (int)r.Kind }, r.Path, r.Lacking) { Region = r.Region })
            .OrderBy(a => a.Order).ThenBy(a => a.Group, StringComparer.Ordinal).ThenBy(a => a.Path, StringComparer.Ordinal).ThenBy(a => a.Name, StringComparer.Ordinal).ThenBy(a => a.Id)];
    }

    static RepostTally Tally(IEnumerable<(RepostState State, int Count)> counts)
    {
        var by = counts.GroupBy(c => c.State).ToDictionary(g => g.Key, g => g.Sum(c => c.Count));
        int Of(RepostState state) => by.GetValueOrDefault(state);
        return new()
        {
            InTime = Of(RepostState.InTime), Late = Of(RepostState.Late), Partly = Of(RepostState.Partly), Changed = Of(RepostState.Changed),
            Missing = Of(RepostState.Missing), Waiting = Of(RepostState.Waiting), Exempt = Of(RepostState.Exempt), Offline = Of(RepostState.Offline),
        };
    }

    static double? Round(double? rate) => rate is { } r ? Math.Round(r * 100, 1) : null;
    static int Pages(int count, int size) => Math.Max(1, (count + size - 1) / size);
    static int Page(long? page, int count, int size) => (int)Math.Clamp((page ?? 1) - 1, 0, Pages(count, size) - 1);
}

/// <param name="Rows">Of this page of tasks.</param>
/// <param name="Columns">Of this page of accounts.</param>
/// <param name="Cells">By task and account; where there is none, the account was not given the task.</param>
public sealed record RepostMatrix(ListState State, IReadOnlyList<MatrixTask> Rows, IReadOnlyList<MatrixAccount> Columns, IReadOnlyDictionary<(long Task, long Account), MatrixCell> Cells)
{
    public IReadOnlyDictionary<long, RepostTally> ByTask { get; init; } = new Dictionary<long, RepostTally>();
    public RepostTally Whole { get; init; } = new();
    /// <summary>Tasks given this month, by account.</summary>
    public IReadOnlyDictionary<long, int> Given { get; init; } = new Dictionary<long, int>();
    public int Tasks { get; init; }
    public int Accounts { get; init; }
    public int RowPage { get; init; }
    public int RowPages { get; init; }
    public int ColumnPage { get; init; }
    public int ColumnPages { get; init; }

    public IEnumerable<(string Name, int Count)> Groups => Columns.GroupBy(c => c.Group).Select(g => (g.Key, g.Count()));
}

public sealed record MatrixTask(long Id, string Title, DateTimeOffset DueAt, RepostTaskState State);

/// <param name="Lacking">Cells of it that are missing, partly or changed, over all tasks that the filter leaves.</param>
public sealed record MatrixAccount(long Id, string Name, string PlatformKey, string Unit, string Group, int Order, string Path, int Lacking)
{
    const int MostName = 6;

    /// <summary>County or city of its unit; empty where nobody wrote it.</summary>
    public string Region { get; init; } = "";

    /// <summary>What a narrow column takes of the name: what accounts of a place have in common tells nothing.</summary>
    public string Short
    {
        get
        {
            var own = Name.Length - Region.Length > 1 && Region.Length > 1 && Name.StartsWith(Region, StringComparison.Ordinal) && Name != $"{Region}人民政府" ? Name[Region.Length..] : Name;
            var bare = own.Replace("人民政府", "", StringComparison.Ordinal).Replace("官方", "", StringComparison.Ordinal).Replace("网站", "", StringComparison.Ordinal).Replace("门户", "", StringComparison.Ordinal);
            return bare.Length == 0 ? own[..Math.Min(MostName, own.Length)] : bare[..Math.Min(MostName, bare.Length)];
        }
    }
}

/// <param name="Why">Why exempt, off-line or accepted; null: nothing to say.</param>
public sealed record MatrixCell(long Id, RepostState State, string? Why);

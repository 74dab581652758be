using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Inspections;

/// <summary>How an account would have stood had it been inspected at the last look of a day (若今日检查): for lists and trends. The card itself is always computed anew.</summary>
public sealed class AccountScore(long tenantId, long accountId, DateOnly day) : ITenantOwned
{
    public long TenantId { get; private set; } = tenantId;
    public long AccountId { get; private set; } = accountId;
    public DateOnly Day { get; private set; } = day;
    public Standing Standing { get; private set; }
    /// <summary>Null: vetoed, or nothing but vetoes is inspected here.</summary>
    public decimal? Score { get; private set; }
    /// <summary>Chinese, one line; empty: none.</summary>
    public string Vetoes { get; private set; } = "";
    /// <summary>Indicators about which nothing can be said yet: a person has to judge, evidence is missing, or findings wait for review.</summary>
    public int Unjudged { get; private set; }
    public DateTimeOffset At { get; private set; }

    public void Stands(Standing standing, decimal? score, string vetoes, int unjudged, DateTimeOffset now) =>
        (Standing, Score, Vetoes, Unjudged, At) = (standing, score, vetoes, unjudged, now);
}

/// <summary>不合格, 合格, 良好 (above 80: the bonus is looked at).</summary>
public enum Standing { Failed = 0, Passed = 1, Good = 2 }

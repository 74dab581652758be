using MediaWatch.Analysis.Scoring;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Inspections;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Scores;

/// <summary>One account's scorecard for a period, with the rules it was made by.</summary>
public sealed class CardQuery(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers, ScorecardQuery cards, PortalTime time) : IPageQuery
{
    /// <summary>A longer period is no inspection.</summary>
    public const int MostDays = 400;

    /// <param name="from">Null: the last day alone.</param>
    /// <param name="to">Null, or in the future: today.</param>
    /// <returns>Null: there is no such account, or the viewer may not see it.</returns>
    public async Task<CardView?> ReadAsync(long accountId, DateOnly? from, DateOnly? to, CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        if (await db.Accounts.AsNoTracking().VisibleTo(viewer, db).SingleOrDefaultAsync(a => a.Id == accountId, ct) is not { } account)
            return null;
        var (begin, end) = Period(from, to);
        var (facts, rules) = (await cards.JudgedAsync(viewer.TenantId, [accountId], begin, end, ct)).Single();
        var unit = await db.Units.Where(u => u.Id == account.UnitId).Select(u => u.Name).SingleAsync(ct);
        var marks = await db.IndicatorMarks.AsNoTracking().Where(m => m.AccountId == accountId && m.UndoneAt == null && m.From <= end && m.To >= begin).ToListAsync(ct);
        return new(account, unit, Scorecard.Of(facts, rules), rules.Indicators.ToDictionary(i => i.Id), marks.ToLookup(m => m.IndicatorId), begin, end);
    }

    /// <summary>As asked, within reason.</summary>
    public (DateOnly From, DateOnly To) Period(DateOnly? from, DateOnly? to)
    {
        var end = to is { } asked && asked < time.Today ? asked : time.Today;
        var begin = from is { } first && first <= end ? first : end;
        return (end.DayNumber - begin.DayNumber > MostDays ? end.AddDays(-MostDays) : begin, end);
    }
}

public sealed record CardView(Account Account, string Unit, Scorecard Card, IReadOnlyDictionary<string, Indicator> Rules, ILookup<string, IndicatorMark> Marks, DateOnly From, DateOnly To)
{
    public string Period => From == To ? $"{To:yyyy-MM-dd}" : $"{From:yyyy-MM-dd} 至 {To:yyyy-MM-dd}";
    public string Query => $"?from={From:yyyy-MM-dd}&to={To:yyyy-MM-dd}";
}

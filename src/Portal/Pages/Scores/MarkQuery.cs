using MediaWatch.Analysis.Scoring;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Inspections;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Scores;

/// <summary>What a person needs to judge one indicator: its rule, how it stands, and, where the rule samples from what we hold, the sample.</summary>
public sealed class MarkQuery(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers, CardQuery cards, PortalTime time) : IPageQuery
{
    const int MostPopulation = 5000;

    /// <returns>Null: there is no such account or indicator, or the viewer may not see it.</returns>
    public async Task<MarkView?> ReadAsync(long accountId, string indicatorId, DateOnly? from, DateOnly? to, IReadOnlyList<ReplacedSample> replaced, CancellationToken ct)
    {
        if (await cards.ReadAsync(accountId, from, to, ct) is not { } card || !card.Rules.TryGetValue(indicatorId, out var rule))
            return null;
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        var (sample, items) = await SampleAsync(db, card, rule, replaced, ct);
        return new(card, rule, card.Card.Results.Single(r => r.IndicatorId == indicatorId), sample, items);
    }

    /// <summary>From the year before the last day, that day left out so that the draw does not change while it is looked at; of the columns that the rule speaks of; nothing where we do not hold what has to be sampled.</summary>
    async Task<(MarkSample? Sample, IReadOnlyList<SampledItem> Items)> SampleAsync(MediaWatchDb db, CardView card, Indicator rule, IReadOnlyList<ReplacedSample> replaced, CancellationToken ct)
    {
        if (rule.Sampling.Split(' ') is not [var what, var many] || !int.TryParse(many, out var count))
            return (null, []);
        var population = what switch
        {
            "政策文件" => OfKind(ColumnKind.PolicyDocument),
            "政策解读" => OfKind(ColumnKind.PolicyInterpretation),
            "内容页" or "标题" => db.Articles,
            _ => null,
        };
        if (population is null)
            return (null, []);
        var end = time.StartOf(card.To);
        var begin = end.AddYears(-1);
        var ids = await population.Where(a => a.AccountId == card.Account.Id && a.At >= begin && a.At < end && a.GoneAt == null).OrderByDescending(a => a.At).Take(MostPopulation).Select(a => a.Id).ToListAsync(ct);
        var sample = SampleDraw.Draw(SampleDraw.SeedOf(card.Account.Id, rule.Id, card.From, card.To), ids, count, replaced);
        var items = await db.Articles.Where(a => sample.Drawn.Contains(a.Id)).Select(a => new SampledItem(a.Id, a.Title, a.Address, a.At)).ToListAsync(ct);
        return (sample, [.. sample.Drawn.Select(id => items.Single(i => i.Id == id))]);

        IQueryable<Article> OfKind(ColumnKind kind) => db.Articles.Where(a => db.Columns.Any(c => c.Id == a.ColumnId && c.Kind == kind));
    }
}

/// <param name="Sample">Null: the rule does not sample, or not from what we hold.</param>
public sealed record MarkView(CardView Card, Indicator Rule, IndicatorResult Result, MarkSample? Sample, IReadOnlyList<SampledItem> Items)
{
    /// <summary>What was drawn, for the form: what is judged must be what was shown.</summary>
    public string Drawn => Sample is null ? "" : string.Join(',', Sample.Drawn);
}

public sealed record SampledItem(long Id, string Title, string Address, DateTimeOffset At);

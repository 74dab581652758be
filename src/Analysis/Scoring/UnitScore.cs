using MediaWatch.Core.Inspections;

namespace MediaWatch.Analysis.Scoring;

/// <summary>A unit's accounts taken together: how many pass, and points where the tenant weighs websites against new media.</summary>
/// <param name="Score">Null: no weight was set, or there is nothing to weigh.</param>
public sealed record UnitScore(int Websites, int WebsitesFailed, decimal? WebsiteAverage, int Media, int MediaFailed, int Unjudged, decimal? Score)
{
    /// <summary>A new-media account without points of its own counts as 100 where it passes and as 0 where it fails; so does a site that is inspected for vetoes only. A vetoed one counts 0.</summary>
    /// <param name="websiteWeight">Percent; null: points are not made.</param>
    /// <param name="vetoCeiling">Most points once any account is vetoed; null: no ceiling.</param>
    public static UnitScore Of(IReadOnlyList<(bool Website, Standing Standing, decimal? Score, bool Vetoed, int Unjudged)> accounts, decimal? websiteWeight, decimal? vetoCeiling)
    {
        var (sites, media) = (accounts.Where(a => a.Website).ToList(), accounts.Where(a => !a.Website).ToList());
        decimal? Average(IReadOnlyList<(bool Website, Standing Standing, decimal? Score, bool Vetoed, int Unjudged)> some) =>
            some.Count == 0 ? null : some.Average(a => a.Vetoed ? 0 : a.Score ?? (a.Standing == Standing.Failed ? 0 : 100));
        var (ofSites, ofMedia) = (Average(sites), Average(media));
        decimal? score = (websiteWeight, ofSites, ofMedia) switch
        {
            (null, _, _) or (_, null, null) => null,
            (_, { } only, null) => only,
            (_, null, { } only) => only,
            ({ } weight, { } s, { } m) => (weight * s + (100 - weight) * m) / 100,
        };
        if (vetoCeiling is { } most && score > most && accounts.Any(a => a.Vetoed))
            score = most;
        return new(sites.Count, sites.Count(a => a.Standing == Standing.Failed), ofSites, media.Count, media.Count(a => a.Standing == Standing.Failed), accounts.Sum(a => a.Unjudged), score);
    }
}

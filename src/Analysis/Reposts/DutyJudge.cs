using MediaWatch.Core.Reposts;

namespace MediaWatch.Analysis.Reposts;

/// <summary>Decides a cell of the complete matrix from what was demanded, what was copied and the hour. Computes only.</summary>
static class DutyJudge
{
    /// <summary>Every original has to be reposted: the worst of them decides, and the last copy's hour counts.</summary>
    public static DutyVerdict Judge(DutyTerms terms, IReadOnlyList<DutyCopy> copies, DateTimeOffset now)
    {
        if (terms.Settled is { } state)
            return new(state, null, null);
        if (terms.Originals.Count == 0)
            return new(RepostState.Waiting, null, null); // no original could be read yet: nobody can be blamed
        var verdicts = terms.Originals.Select(o => JudgeOne(terms, [.. copies.Where(c => c.OriginalId == o)], now)).ToList();
        return verdicts.MaxBy(v => (Severity(v.State), v.At))!; // there is at least one original
    }

    /// <summary>The earliest copy that fulfils; else the one that comes nearest.</summary>
    static DutyVerdict JudgeOne(DutyTerms terms, IReadOnlyList<DutyCopy> copies, DateTimeOffset now)
    {
        var best = copies.Where(c => c.Kind != RepostKind.Template && c.PublishedAt >= terms.CountsFrom)
            .Select(c => (Copy: c, Worth: WorthOf(terms, c))).Where(c => c.Worth > Worth.Nothing)
            .OrderByDescending(c => c.Worth).ThenBy(c => c.Copy.PublishedAt).ThenBy(c => c.Copy.RepostId).Select(c => ((DutyCopy Copy, Worth Worth)?)c).FirstOrDefault();
        if (best is not var (copy, worth))
            return new(now < terms.DueAt ? RepostState.Waiting : RepostState.Missing, null, null);
        return new(worth switch
        {
            Worth.Fulfils => copy.PublishedAt <= terms.DueAt ? RepostState.InTime : RepostState.Late,
            Worth.Changed => RepostState.Changed,
            _ => RepostState.Partly,
        }, copy.RepostId, copy.PublishedAt);
    }

    static Worth WorthOf(DutyTerms terms, DutyCopy copy) =>
        terms.Accepted ? Worth.Fulfils
        : !Suffices(terms, copy) ? Worth.Part
        : copy.Changes > 0 ? Worth.Changed
        : Worth.Fulfils;

    /// <summary>More than was demanded suffices, except that a text asked for as it is must stand alone.</summary>
    static bool Suffices(DutyTerms terms, DutyCopy copy) => copy.Kind switch
    {
        RepostKind.SameText => true,
        RepostKind.Additions => terms.Demand != RepostDemand.SameText,
        RepostKind.Excerpt => terms.Demand.HasFlag(RepostDemand.Excerpt) && copy.Covered * 100 >= terms.LeastShare,
        RepostKind.Link => terms.Demand.HasFlag(RepostDemand.Link),
        RepostKind.TitleInPicture => terms.Demand.HasFlag(RepostDemand.TitleInPicture),
        _ => false,
    };

    static int Severity(RepostState state) => state switch
    {
        RepostState.Missing => 5, RepostState.Waiting => 4, RepostState.Partly => 3, RepostState.Changed => 2, RepostState.Late => 1, _ => 0,
    };

    enum Worth { Nothing, Part, Changed, Fulfils }
}

/// <param name="CountsFrom">Copies published before are no copies of it: the start of the day on which the first original was published, since many pages show a day alone.</param>
/// <param name="Originals">Those that were read.</param>
/// <param name="Settled">Exempt or off-line, by a person's word; null: neither.</param>
/// <param name="Accepted">A supervisor has accepted the best copy as it is.</param>
sealed record DutyTerms(RepostDemand Demand, int LeastShare, DateTimeOffset CountsFrom, DateTimeOffset DueAt, IReadOnlyList<long> Originals, RepostState? Settled = null, bool Accepted = false);

/// <param name="Covered">Share of the original that is carried, 0 to 1.</param>
/// <param name="Changes">How many places of the wording were changed.</param>
sealed record DutyCopy(long RepostId, long OriginalId, RepostKind Kind, double Covered, int Changes, DateTimeOffset PublishedAt);

/// <param name="RepostId">The copy that decides; null: none.</param>
/// <param name="At">When it was published.</param>
sealed record DutyVerdict(RepostState State, long? RepostId, DateTimeOffset? At);

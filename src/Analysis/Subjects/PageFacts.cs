using MediaWatch.Core.Crawling;

namespace MediaWatch.Analysis.Subjects;

/// <summary>A page of an account and the links on it, as far as they have been checked.</summary>
/// <param name="IsFront">The home page or a column's list, not an article.</param>
public sealed record PageFacts(string Address, string Title, bool IsFront, IReadOnlyList<LinkFact> Links);

/// <param name="OtherPages">How many further pages of the account show the same link.</param>
public sealed record LinkFact(long LinkId, string Address, string Text, LinkKind Kind, LinkState State, int? Status, CrawlFailure? Failure, int FailuresInRow, int OtherPages)
{
    public static LinkFact Of(Link link, int otherPages) =>
        new(link.Id, link.Address, link.Text, link.Kind, link.State, link.Status, link.Failure, link.FailuresInRow, otherPages);
}

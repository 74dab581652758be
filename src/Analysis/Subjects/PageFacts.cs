using MediaWatch.Core.Crawling;

namespace MediaWatch.Analysis.Subjects;

/// <summary>A page of an account and the links on it, as far as they have been checked.</summary>
/// <param name="IsFront">The home page or a column's list, not an article.</param>
public sealed record PageFacts(string Address, string Title, bool IsFront, IReadOnlyList<LinkFact> Links)
{
    /// <summary>Links to other sites as the page's source shows them, hidden ones included; empty where no snapshot was looked at.</summary>
    public IReadOnlyList<AnchorFact> Anchors { get; init; } = [];
}

/// <param name="OtherPages">How many further pages of the account show the same link.</param>
public sealed record LinkFact(long LinkId, string Address, string Text, LinkKind Kind, LinkState State, int? Status, CrawlFailure? Failure, int FailuresInRow, int OtherPages)
{
    public static LinkFact Of(Link link, int otherPages) =>
        new(link.Id, link.Address, link.Text, link.Kind, link.State, link.Status, link.Failure, link.FailuresInRow, otherPages);
}

/// <param name="Text">What it says, its title and the words of its pictures included.</param>
/// <param name="Hiding">How it is kept from view; null: it can be seen.</param>
public sealed record AnchorFact(string Address, string Text, Hiding? Hiding)
{
    /// <summary>What the page behind it calls itself; null: not known.</summary>
    public string? Target { get; init; }
}

/// <summary>display:none or visibility:hidden, which menus use too; the tricks that only hide; links that a script writes into the page.</summary>
public enum Hiding { NotShown, NoSize, OffScreen, BackgroundColour, ByScript }

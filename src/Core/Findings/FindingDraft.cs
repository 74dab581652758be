namespace MediaWatch.Core.Findings;

/// <summary>What a check says is wrong.</summary>
/// <param name="Start">Where in the subject's text, in UTF-16 code units; null where the whole subject is meant.</param>
/// <param name="Excerpt">The offending words themselves, masked if they are personal data. Together with check and subject they make the fingerprint, unless <see cref="About"/> is set.</param>
/// <param name="Message">One Chinese sentence for people.</param>
/// <param name="Suggestion">What to write instead; null if nothing can be proposed.</param>
/// <param name="Source">The rule's source: document, clause, date.</param>
public sealed record FindingDraft(int? Start, int Length, string Excerpt, Tier Tier, string Message, string? Suggestion, string Source)
{
    /// <summary>Words of the subject round the excerpt, masked alike; shown in queues.</summary>
    public string Context { get; init; } = "";

    /// <summary>Which of the check's rules says so, for instance a lexicon's term: verdicts are counted by it. Empty: the check is one rule.</summary>
    public string Rule { get; init; } = "";

    /// <summary>What the finding is about where it has several places, of which the excerpt is the gravest: it makes the fingerprint, so that putting one place right leaves the finding what it is. Empty: the excerpt.</summary>
    public string About { get; init; } = "";

    /// <summary>Whether it is of some of these characters too.</summary>
    public bool Meets(int? start, int length) => Start < start + length && start < Start + Length;

    /// <summary>What of the draft goes into the fingerprint.</summary>
    public string Identity => About.Length > 0 ? About : Excerpt;

    /// <summary>A guess by statistics: the same words in many articles of one account are rather a term than an error.</summary>
    public bool IsGuess { get; init; }

    /// <summary>Column or link of the account that is meant; null where the subject itself is.</summary>
    public long? ColumnId { get; init; }
    public long? LinkId { get; init; }
}

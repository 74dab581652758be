using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Lexicons;

/// <summary>One dictionary row as checks see it, shipped or a tenant's own.</summary>
/// <param name="Correction">What to write instead; null where nothing can be proposed.</param>
/// <param name="Kind">Kind of a wrong term, theme of a sensitive one.</param>
/// <param name="Unless">Longer right strings in which the term is no error.</param>
/// <param name="Needs">Words of which one must stand within <see cref="Lexicon.NeedReach"/> characters; empty: none needed.</param>
/// <param name="Since">The row counts only for what was published on or after this day; null: for everything.</param>
public sealed record LexiconRow(string Term, string? Correction, string Kind, Tier Tier, IReadOnlyList<string> Unless, IReadOnlyList<string> Needs, string Source, DateOnly? Since)
{
    /// <summary>Disguises in which the term is looked for too, besides those of its list.</summary>
    public Folds Folds { get; init; }

    public static LexiconRow Of(LexiconEntry entry) => new(entry.Term, entry.Correction, entry.Kind, entry.Tier,
        LexiconFile.Parts(entry.Unless), LexiconFile.Parts(entry.Needs), entry.Source, entry.SinceOn);
}

/// <summary>A row's term in a text.</summary>
/// <param name="Start">In UTF-16 code units of the text as it was written.</param>
/// <param name="Disguised">The term was written with symbols between its characters, in traditional characters or in a disguise its row asks for.</param>
public sealed record LexiconHit(LexiconRow Row, int Start, int Length, bool Disguised)
{
    /// <summary>Whether it is of some of these characters too.</summary>
    public bool Meets(int start, int length) => Start < start + length && start < Start + Length;
}

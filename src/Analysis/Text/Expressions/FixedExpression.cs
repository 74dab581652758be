namespace MediaWatch.Analysis.Text.Expressions;

/// <summary>Words that are always said in the same way: a slogan, the name of an office, a meeting or a law, an idiom.</summary>
/// <param name="IsLoose">Any other character in it is a slip. Else only one that sounds or looks alike: official texts vary it otherwise.</param>
/// <param name="Variants">What differs in one place and is right too.</param>
sealed record FixedExpression(string Words, string Kind, bool IsLoose, IReadOnlySet<string> Variants, string Source)
{
    public const string Idiom = "成语";

    public const string Common = "公文常用语";

    public bool IsIdiom => Kind == Idiom;

    /// <summary>A turn of phrase that was counted, not a name or slogan that somebody laid down.</summary>
    public bool IsCommon => Kind == Common;
}

enum SlipKind { Substituted, Dropped, Doubled, Swapped }

/// <summary>A place in a text that is a fixed expression but for one slip.</summary>
/// <param name="Start">In the text searched.</param>
/// <param name="Place">Index in the text of the wrong character, of the first of two swapped, of the doubled one; of the character before which one is missing.</param>
sealed record Slip(FixedExpression Expression, int Start, int Length, SlipKind Kind, int Place)
{
    public int End => Start + Length;
}

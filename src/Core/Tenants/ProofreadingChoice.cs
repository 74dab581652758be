namespace MediaWatch.Core.Tenants;

/// <summary>How a tenant wants texts to be proofread.</summary>
/// <param name="Terms">What its own rows of the list of wrong terms are looked for in besides.</param>
/// <param name="Sensitive">As <paramref name="Terms"/>, of the sensitive words.</param>
public sealed record ProofreadingChoice(ProofreadingLevel Level, ListFolds Terms, ListFolds Sensitive)
{
    public static readonly ProofreadingChoice Usual = new(ProofreadingLevel.Normal, ListFolds.None, ListFolds.None);
}

/// <summary>适中, 谨慎, 全面: from which probability on a slip is reported.</summary>
public enum ProofreadingLevel { Normal = 0, Careful = 1, Thorough = 2 }

/// <summary>Disguises in which a list's words are looked for. Width and case are always folded; traditional characters and marks between always in sensitive words.</summary>
[Flags]
public enum ListFolds
{
    None = 0,

    /// <summary>Traditional characters, and marks put between.</summary>
    Marks = 1,

    /// <summary>Characters written as their parts.</summary>
    Split = 2,

    /// <summary>Characters written as their syllable or its first letter.</summary>
    Pinyin = 4,

    /// <summary>Characters of the same sound.</summary>
    Sound = 8,

    /// <summary>Characters written more than once.</summary>
    Repeat = 16,
}

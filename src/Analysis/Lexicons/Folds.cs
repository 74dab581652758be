namespace MediaWatch.Analysis.Lexicons;

/// <summary>Disguises in which a row is looked for only if it says so: they cost time and raise alarms on honest text, and official accounts rarely evade.</summary>
[Flags]
public enum Folds
{
    None = 0,

    /// <summary>Characters written as their parts: 氵去 for 法.</summary>
    Split = 1,

    /// <summary>Characters written as their syllable or its first letter, at least one of the term's characters being left: fa票, f票.</summary>
    Pinyin = 2,

    /// <summary>Characters of the same sound, at least half of the term's characters being left.</summary>
    Sound = 4,

    /// <summary>Characters written more than once.</summary>
    Repeat = 8,
}

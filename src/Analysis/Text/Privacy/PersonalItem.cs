namespace MediaWatch.Analysis.Text.Privacy;

/// <summary>Something in a text that belongs to one person.</summary>
/// <param name="Start">In the folded text.</param>
/// <param name="Value">Without spaces and hyphens.</param>
/// <param name="Line">Index of its line.</param>
sealed record PersonalItem(PersonalKind Kind, int Start, int Length, string Value, int Line)
{
    public int End => Start + Length;
}

enum PersonalKind { IdNumber, OldIdNumber, MaskedId, Mobile, BankCard, Plate, Passport, Address, PersonalNumber }

namespace MediaWatch.Analysis.Text.Privacy;

/// <summary>Unified social credit codes (GB 32100—2015): public numbers of organisations that look like personal ones. Some early pilot codes legally fail the check.</summary>
static class CreditCode
{
    public const int Length = 18;

    const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    static ReadOnlySpan<int> Weights => [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    public static bool IsValid(ReadOnlySpan<char> code)
    {
        if (code.Length != Length)
            return false;
        var sum = 0;
        for (var i = 0; i < 17; i++)
        {
            var value = Alphabet.IndexOf(char.ToUpperInvariant(code[i]), StringComparison.Ordinal);
            if (value < 0)
                return false;
            sum += value * Weights[i];
        }
        return Alphabet[(31 - sum % 31) % 31] == char.ToUpperInvariant(code[17]);
    }
}

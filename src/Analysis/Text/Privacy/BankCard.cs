namespace MediaWatch.Analysis.Text.Privacy;

/// <summary>Numbers of bank cards: 16 to 19 digits, issued in China, check digit by Luhn (ISO/IEC 7812).</summary>
static class BankCard
{
    /// <summary>UnionPay and older debit cards of the large banks.</summary>
    static readonly string[] Issuers = ["62", "9558", "60", "95", "81"];

    /// <summary>The great international schemes, whose numbers issued here have 16 digits.</summary>
    static readonly string[] International = ["4", "51", "52", "53", "54", "55"];

    public static bool IsValid(ReadOnlySpan<char> digits)
    {
        if (digits.Length is < 16 or > 19)
            return false;
        var issued = false;
        foreach (var issuer in Issuers)
            issued |= digits.StartsWith(issuer);
        foreach (var issuer in International)
            issued |= digits.Length == 16 && digits.StartsWith(issuer);
        return issued && digits.ContainsAnyExcept(digits[0]) && PassesLuhn(digits);
    }

    static bool PassesLuhn(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            if (i % 2 == 1 && (digit *= 2) > 9)
                digit -= 9;
            sum += digit;
        }
        return sum % 10 == 0;
    }
}

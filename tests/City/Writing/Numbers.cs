namespace MediaWatch.City.Writing;

/// <summary>Numbers that pass their checks and belong to nobody.</summary>
static class Numbers
{
    /// <summary>18 digits by GB 11643—1999 (mod 11-2).</summary>
    public static string Identity(Writer writer)
    {
        // 110101 is a real area code, so that a check by area passes; the sequence 9xx is not given out there.
        var digits = $"110101{1951 + writer.Next(50)}{1 + writer.Next(12):00}{1 + writer.Next(28):00}9{writer.Digits(2)}";
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        return digits + "10X98765432"[digits.Zip(weights, (d, w) => (d - '0') * w).Sum() % 11];
    }

    public static string Mobile(Writer writer) => $"1{"3589"[writer.Next(4)]}{writer.Digits(9)}";

    /// <summary>19 digits with Luhn's check digit.</summary>
    public static string Card(Writer writer)
    {
        var digits = $"622848{writer.Digits(12)}";
        var sum = digits.Reverse().Select((c, i) => i % 2 == 0 ? (c - '0') * 2 / 10 + (c - '0') * 2 % 10 : c - '0').Sum();
        return digits + (10 - sum % 10) % 10;
    }

    /// <summary>统一社会信用代码 by GB 32100—2015; its first 17 characters are digits, so that it looks like an identity number.</summary>
    public static string CreditCode(Writer writer)
    {
        const string alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        while (true)
        {
            var organisation = writer.Digits(8);
            int[] inner = [3, 7, 9, 10, 5, 8, 4, 2];
            var check = 11 - organisation.Zip(inner, (d, w) => (d - '0') * w).Sum() % 11;
            var code = $"91110101{organisation}{check switch { 10 => "X", 11 => "0", _ => check.ToString() }}";
            var weight = 1;
            var sum = 0;
            foreach (var c in code)
            {
                sum += alphabet.IndexOf(c, StringComparison.Ordinal) * weight;
                weight = weight * 3 % 31;
            }
            var last = alphabet[(31 - sum % 31) % 31];
            // One that is also a valid identity number would be no counter-example.
            if (!char.IsAsciiDigit(last))
                return code + last;
        }
    }
}

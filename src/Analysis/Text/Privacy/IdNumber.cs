namespace MediaWatch.Analysis.Text.Privacy;

/// <summary>Chinese identity numbers: 18 places (GB 11643—1999: area, date of birth, order, check character by ISO 7064 mod 11-2) and the 15 of before 1999.</summary>
static class IdNumber
{
    static ReadOnlySpan<int> Weights => [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    const string CheckCharacters = "10X98765432";

    /// <summary>Provinces by the first two places; 81 to 83 with four noughts are residence permits of Hong Kong, Macao and Taiwan residents, 91 foreigners' permits.</summary>
    static readonly HashSet<string> Provinces =
    [
        "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43", "44", "45", "46",
        "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83", "91",
    ];

    /// <param name="number">18 characters, the last perhaps an x of either case.</param>
    /// <param name="today">Nobody is born after it.</param>
    public static bool IsValid(ReadOnlySpan<char> number, DateOnly today)
    {
        if (number.Length != 18 || !HasArea(number) || number[..17].ContainsAnyExceptInRange('0', '9'))
            return false;
        var sum = 0;
        for (var i = 0; i < 17; i++)
            sum += (number[i] - '0') * Weights[i];
        return CheckCharacters[sum % 11] == char.ToUpperInvariant(number[17]) && IsDay(number.Slice(6, 8), today);
    }

    /// <param name="number">15 digits, without a check character.</param>
    public static bool IsValidOld(ReadOnlySpan<char> number, DateOnly today) =>
        number.Length == 15 && HasArea(number) && !number.ContainsAnyExceptInRange('0', '9') && IsDay($"19{number.Slice(6, 6)}", today);

    /// <summary>The province is one that there is, and the four places behind it are built as GB/T 2260 has them: 01 to 70 or 90 for what lies below the province, 01 to 99 below that. Codes of places that were abolished stay in people's numbers, so that no list of present ones may be asked.</summary>
    static bool HasArea(ReadOnlySpan<char> number) => Provinces.GetAlternateLookup<ReadOnlySpan<char>>().Contains(number[..2])
        && (number[0] is '8' or '9' || number[2..4] is not "00" && (number[2] <= '6' || number[2..4] is "70" or "90") && number[4..6] is not "00");

    static bool IsDay(ReadOnlySpan<char> day, DateOnly today) =>
        DateOnly.TryParseExact(day, "yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var born)
        && born.Year >= 1850 && born <= today;
}

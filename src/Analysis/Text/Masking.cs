using System.Text;
using System.Text.RegularExpressions;
using MediaWatch.Analysis.Text.Privacy;

namespace MediaWatch.Analysis.Text;

/// <summary>Personal data as we show and store it: a finding must not become a second leak. The same number always gets the same mask, so that fingerprints last.</summary>
static partial class Masking
{
    /// <summary>Figures of a mobile; less are nobody's number.</summary>
    const int Shortest = 11;

    /// <summary>First and last character: 1****************X.</summary>
    public static string IdNumber(string number) => Middle(number, 1, 1);

    /// <summary>138****8000.</summary>
    public static string Mobile(string number) => Middle(number, 3, 4);

    /// <summary>Last four digits.</summary>
    public static string Card(string number) => Middle(number, 0, 4);

    /// <summary>张*三, 李*.</summary>
    public static string Name(string name) => name.Length <= 2 ? name[..1] + "*" : Middle(name, 1, 1);

    public static string Middle(string value, int head, int tail) =>
        value.Length <= head + tail ? new string('*', value.Length) : $"{value[..head]}{new string('*', value.Length - head - tail)}{value[^tail..]}";

    /// <summary>Masks every number in a text that is long enough to be a person's: identity and card numbers, mobiles. Its length stays as it is. The code of an organisation and the telephone of an office are public.</summary>
    public static string MaskNumbers(string text) => text.Length < Shortest ? text : LongNumber().Replace(text, match =>
    {
        if (match.Index + CreditCode.Length <= text.Length && CreditCode.IsValid(text.AsSpan(match.Index, CreditCode.Length)))
            return match.Value;
        if (OfficeTelephone().IsMatch(FoldedText.Of(match.Value).Text))
            return match.Value;
        // Of numbers side by side each for itself; one that is written in groups has none so long.
        return Group().Matches(match.Value) is { Count: > 1 } groups && groups.Any(g => g.Length >= Shortest) ? Group().Replace(match.Value, g => Masked(g.Value)) : Masked(match.Value);
    });

    /// <summary>As its kind is masked elsewhere, by its length: a mobile, a card, an identity number or anything else.</summary>
    static string Masked(string number) => FoldedText.Of(number).Text.Count(char.IsAsciiLetterOrDigit) switch
    {
        < Shortest => number,
        Shortest => Keep(number, 3, 4),
        16 or 17 or 19 => Keep(number, 0, 4),
        _ => Keep(number, 1, 1),
    };

    static string Keep(string value, int head, int tail)
    {
        var total = value.Count(char.IsLetterOrDigit);
        var masked = new StringBuilder(value);
        var place = 0;
        for (var i = 0; i < value.Length; i++)
        {
            if (!char.IsLetterOrDigit(value[i]))
                continue;
            if (place >= head && place < total - tail)
                masked[i] = '*';
            place++;
        }
        return masked.ToString();
    }

    // Digits of half or full width, perhaps grouped by single spaces or hyphens; a last X belongs to an identity number.
    [GeneratedRegex(@"[0-9０-９](?:[ \u3000\u200B-\u200D-]?[0-9０-９]){10,63}[XxＸｘ]?", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex LongNumber();

    [GeneratedRegex(@"[0-9０-９XxＸｘ]+", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Group();

    // Area code and number, perhaps an extension.
    [GeneratedRegex("^0[1-9][0-9]{1,2}[ -]?[2-9][0-9]{6,7}(?:[ -][0-9]{1,4})?$|^0[1-9][0-9]{1,2}[ -][0-9]{7,8}(?:[ -][0-9]{1,4})?$", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex OfficeTelephone();
}

using System.Globalization;
using System.Text.RegularExpressions;
using MediaWatch.Analysis.Lexicons;

namespace MediaWatch.Analysis.Text.Events;

/// <summary>Days of commemoration that a sentence puts on another day of the year. Table and sources: <c>dictionaries/lexicons/memorial-days.tsv</c>. Their eves, weeks and events have other dates.</summary>
static partial class MemorialDays
{
    /// <summary>So far before a name its date may begin.</summary>
    const int Reach = 40;

    static readonly Lazy<(Row[] Rows, string[] Names, PhraseFinder Finder)> Table = new(Read);

    public static IEnumerable<EventSlip> Find(string text)
    {
        var (rows, names, finder) = Table.Value;
        var (found, end) = (new List<PhraseMatch>(), 0);
        finder.Find(text, found);
        foreach (var match in found.OrderBy(m => m.Start).ThenByDescending(m => m.Length))
        {
            if (match.Start < end)
                continue;
            end = match.End;
            var behind = end < text.Length && text[end] is '”' ? end + 1 : end;
            var from = match.Start > 0 && text[match.Start - 1] is '“' ? match.Start - 1 : match.Start;
            var before = text[Math.Max(0, from - Reach)..from];
            var (date, shift) = DateBehind().Match(text, behind) is { Success: true } after ? (after, 0)
                : Ended().IsMatch(text.AsSpan(behind)) ? (DateBefore().Match(before), from - before.Length) : (Match.Empty, 0);
            var row = Array.Find(rows, r => r.Names.Contains(names[match.Phrase], StringComparer.Ordinal))!; // every name is some row's
            if (!date.Success || SaidDate.Of(date) is not { Month: { } month, Day: { } day, Until: null } said || (month, day) == (row.Month, row.Day))
                continue;
            var when = date.Groups["when"];
            yield return new(shift + when.Index, when.Length, $"{names[match.Phrase]}是{row.Month}月{row.Day}日，不是{month}月{day}日。", (said.Year is { } year ? $"{year}年" : "") + $"{row.Month}月{row.Day}日", row.Source);
        }
    }

    static (Row[] Rows, string[] Names, PhraseFinder Finder) Read()
    {
        Row[] rows = [.. TableFile.Rows(Path.Combine(DictionaryFolder.Path, "lexicons", "memorial-days.tsv")).Select(f =>
            new Row([.. LexiconFile.Parts(f[0])], int.Parse(f[1].AsSpan(0, 2), CultureInfo.InvariantCulture), int.Parse(f[1].AsSpan(3), CultureInfo.InvariantCulture), f[2]))];
        string[] names = [.. rows.SelectMany(r => r.Names)];
        return (rows, names, new(names));
    }

    sealed record Row(string[] Names, int Month, int Day, string Source);

    [GeneratedRegex($"{SaidDate.Pattern}(?:[（(](?:星期|周)[一二三四五六日][）)])?，?(?:(?:就|正)?(?:是|为)|正值|恰逢|适逢|正逢|迎来|被?(?:定|设立|确定|设)为)?(?:每年的?|今年的?|我国的?|全国的?|一年一度的?|法定的?|中国的?|第[0-9一二三四五六七八九十百]{{1,4}}个|联合国(?:确定|设立)?的?|世界的?|也是|广大|全市|[0-9]{{4}}年的?|自己的|的)*$", RegexOptions.RightToLeft, 1000)]
    private static partial Regex DateBefore();

    [GeneratedRegex($"\\G(?:[（(]{SaidDate.Pattern}[）)]|(?:的日期)?(?:是|为|定在|定于|设在|在)(?:每年|公历)?的?{SaidDate.Pattern}(?=[，。；！）]|$))", RegexOptions.None, 1000)]
    private static partial Regex DateBehind();

    /// <summary>Nothing makes it a week, an event or something to come.</summary>
    [GeneratedRegex("^(?:[，。；！？、）”\\s]|$|这(?:一)?天|当天|当日|那天)(?!之际|来临|到来|将至|前)", RegexOptions.None, 1000)]
    private static partial Regex Ended();
}

using System.Globalization;
using System.Text.RegularExpressions;
using MediaWatch.Analysis.Lexicons;

namespace MediaWatch.Analysis.Text.Events;

/// <summary>Days of commemoration that a sentence puts on another day of the year. Table and sources: <c>dictionaries/lexicons/memorial-days.tsv</c>. Their eves, weeks and events have other dates.</summary>
static partial class MemorialDays
{
    /// <summary>So far before a name its date may begin.</summary>
    const int Reach = 40;

    static readonly Lazy<Dictionary<string, MemorialDay>> ByName = new(() => TableFile.Rows(Path.Combine(DictionaryFolder.Path, "lexicons", "memorial-days.tsv"))
        .SelectMany(f => LexiconFile.Parts(f[0]).Select(name => new MemorialDay(name, int.Parse(f[1].AsSpan(0, 2), CultureInfo.InvariantCulture), int.Parse(f[1].AsSpan(3), CultureInfo.InvariantCulture), f[2]))).ToDictionary(d => d.Name, StringComparer.Ordinal));

    public static IEnumerable<string> Names => ByName.Value.Keys;

    public static MemorialDay? Named(string name) => ByName.Value.GetValueOrDefault(name);

    public static IEnumerable<EventSlip> Find(string text, List<FoundName> found)
    {
        foreach (var name in found)
        {
            if (name.Day is not { } right)
                continue;
            var (from, end) = (name.Start > 0 && text[name.Start - 1] is '“' ? name.Start - 1 : name.Start, name.End);
            if (end < text.Length && text[end] is '”')
                end++;
            var before = text[Math.Max(0, from - Reach)..from];
            var (date, shift) = Led().IsMatch(before) && DateBehind().Match(text, end) is { Success: true } after ? (after, 0)
                : Ended().IsMatch(text.AsSpan(end)) ? (DateBefore().Match(before), from - before.Length) : (Match.Empty, 0);
            if (!date.Success || SaidDate.Of(date) is not { Month: { } month, Day: { } day, Until: null } said || (month, day) == (right.Month, right.Day))
                continue;
            var when = date.Groups["when"];
            yield return new(shift + when.Index, when.Length, $"{right.Name}是{right.Month}月{right.Day}日，不是{month}月{day}日。", (said.Year is { } year ? $"{year}年" : "") + $"{right.Month}月{right.Day}日", right.Source);
        }
    }

    [GeneratedRegex($"{SaidDate.Pattern}(?:[（(](?:星期|周)[一二三四五六日][）)])?，?(?:(?:就|正)?(?:是|为)|正值|恰逢|适逢|正逢|迎来|被?(?:定|设立|确定|设)为)?(?:每年的?|今年的?|我国的?|全国的?|一年一度的?|法定的?|中国的?|第[0-9一二三四五六七八九十百]{{1,4}}个|联合国(?:确定|设立)?的?|世界的?|也是|广大|全市|[0-9]{{4}}年的?|自己的|的)*$", RegexOptions.RightToLeft, PatternTime.Limit)]
    private static partial Regex DateBefore();

    [GeneratedRegex($"\\G(?:[（(]{SaidDate.Pattern}[）)]|(?:的日期)?(?:是|为|定在|定于|设在|在)(?:每年|公历)?的?{SaidDate.Pattern}(?=[，。；！）]|$))", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex DateBehind();

    /// <summary>No other country stands before the name (法国国庆节是7月14日).</summary>
    [GeneratedRegex("(?:^|[^一-龥]|我国的?|全国|中国的?|今年的?|每年的?|的|将|把|和|与|个)$", RegexOptions.RightToLeft, PatternTime.Limit)]
    private static partial Regex Led();

    /// <summary>Nothing makes it a week, an event or something to come.</summary>
    [GeneratedRegex("^(?:[，。；！？、）”\\s]|$|这(?:一)?天|当天|当日|那天)(?!之际|来临|到来|将至|前)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Ended();
}

/// <summary>A day of every year.</summary>
sealed record MemorialDay(string Name, int Month, int Day, string Source);

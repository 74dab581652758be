using System.Globalization;
using System.Text.RegularExpressions;

namespace MediaWatch.Analysis.Text.Events;

/// <summary>Five-year plans with other years than their own (“十五五”时期是指2025年至2029年), and years called the first or last of a plan that they are not. Plans before the sixth were made and remade as they ran, and are left alone.</summary>
static partial class PlanYears
{
    const string Source = "历次国民经济和社会发展五年规划（计划）纲要";

    /// <summary>No plan is named without one of them.</summary>
    public static readonly string[] Words = ["五”", "五\"", "个五年"];

    const string Numerals = "一二三四五六七八九十";

    const int Sixth = 6, SixthFrom = 1981, Years = 5;

    public static IEnumerable<EventSlip> Find(string text)
    {
        foreach (var match in Period().Matches(text).Concat(PeriodBefore().Matches(text)))
        {
            if (FirstYear(match) is not { } first)
                continue;
            var (from, to) = (Year(match, "from"), Year(match, "to"));
            if ((from, to) == (first, first + Years - 1) || from < first - Years || from > first + Years)
                continue;
            var years = match.Groups["years"];
            var (between, behind) = (years.Value[4..(match.Groups["to"].Index - years.Index)], years.Value[(match.Groups["to"].Index + 4 - years.Index)..]);
            yield return new(years.Index, years.Length, $"“{match.Groups["plan"].Value}五”是{first}—{first + Years - 1}年，不是{from}—{to}年。", $"{first}{between}{first + Years - 1}{behind}", Source);
        }
        foreach (Match match in YearOf().Matches(text))
        {
            if (FirstYear(match) is not { } first)
                continue;
            var right = match.Groups["last"].Success ? first + Years - 1 : match.Groups["middle"].Success ? first + 2 : first;
            var said = match.Groups["from"];
            if (Year(match, "from") != right)
                yield return new(said.Index, said.Length, $"“{match.Groups["plan"].Value}五”是{first}—{first + Years - 1}年，{match.Groups["which"].Value}是{right}年，不是{said.Value}年。", $"{right}", Source);
        }
    }

    static int? FirstYear(Match match)
    {
        var written = match.Groups["plan"].Value;
        var number = written.Length == 1 ? Numerals.IndexOf(written[0], StringComparison.Ordinal) + 1 : 10 + Numerals.IndexOf(written[1], StringComparison.Ordinal) + 1;
        return number >= Sixth ? SixthFrom + (number - Sixth) * Years : null;
    }

    static int Year(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    const string Plan = "(?:[“\"](?<plan>[六七八九]|十[一二三四五]?)五[”\"]|(?<=第)(?<plan>[六七八九]|十[一二三四五]?)个五年(?=规划|计划))";

    [GeneratedRegex($"{Plan}(?:时期|期间|规划期|规划|计划)?(?:（|\\(|，?(?:即|是指?|是从|指的是|指|为))(?<years>(?<from>(?:19|20)[0-9]{{2}})年?(?:至|到|—|－|-|~|–)(?<to>(?:19|20)[0-9]{{2}})年?)(?=[）)，。；、]|$|的|这)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Period();

    [GeneratedRegex($"(?<![0-9])(?<years>(?<from>(?:19|20)[0-9]{{2}})年?(?:至|到|—|－|-|~|–)(?<to>(?:19|20)[0-9]{{2}})年)，?(?:是|为)(?:我国|国家)?(?:的)?{Plan}(?:时期|期间|规划期)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex PeriodBefore();

    [GeneratedRegex($"(?<![0-9])(?<from>(?:19|20)[0-9]{{2}})年，?(?:既?是|为|作为)(?:我国|国家|实施|全面)?(?:的)?{Plan}(?:规划|计划|时期)?(?:实施)?的?(?<which>(?:开局|起步|首)(?:之)?年|第一年|(?<last>收官(?:之)?年|最后一年|收官阶段之年)|(?<middle>中期评估之年|第三年))", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex YearOf();
}

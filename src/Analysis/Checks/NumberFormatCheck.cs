using System.Globalization;
using System.Text.RegularExpressions;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags numbers and units whose form is wrong in any context (GB/T 15835—2011, GB 3100—1993): noughts of two kinds in one number, a misplaced thousands comma,
/// symbols of units in the wrong case, ranges turned round or without their first percent sign; and as hints what is written against the standard though nobody mistakes it:
/// years cut short, thousands in both scripts, a stop within an approximate number, units that the law does not know.</summary>
public sealed partial class NumberFormatCheck : ICheck<ArticleText>
{
    const string Figures = "GB/T 15835—2011《出版物上数字用法》";
    const string Units = "GB 3100—1993《国际单位制及其应用》";

    static readonly Dictionary<string, string> Symbols = new(StringComparer.Ordinal)
    {
        ["KM"] = "km", ["Km"] = "km", ["KG"] = "kg", ["Kg"] = "kg", ["MM"] = "mm", ["Mm"] = "mm", ["CM"] = "cm", ["Cm"] = "cm", ["KW"] = "kW", ["Kw"] = "kW", ["kw"] = "kW", ["khz"] = "kHz", ["mhz"] = "MHz", ["Mhz"] = "MHz", ["Ml"] = "mL",
        ["KWh"] = "kWh", ["KWH"] = "kWh", ["Kwh"] = "kWh", ["kwh"] = "kWh", ["平米"] = "平方米", ["公分"] = "厘米",
    };

    const string Numerals = "一二三四五六七八九";

    public string Key => "number-format";
    public string Name => "数字用法";

    public bool CanJudge(ArticleText article, CheckContext context) => !article.IsOfFile;

    public IEnumerable<FindingDraft> Examine(ArticleText article, CheckContext context)
    {
        var text = article.Text;
        foreach (Match match in Symbol().Matches(text))
        {
            var unit = match.Groups["unit"];
            yield return article.Draft(unit.Index, unit.Length, Tier.Hint, $"单位符号“{unit.Value}”应写作“{Symbols[unit.Value]}”。", Symbols[unit.Value], Units);
        }
        foreach (Match match in MixedYear().Matches(text))
            yield return article.Draft(match.Index, match.Length, Tier.Likely, "年份不得混用汉字与阿拉伯数字，汉字年份的零应写作“〇”。", null, $"{Figures} 4.1、5.2");
        foreach (Match match in OldNought().Matches(text))
            yield return article.Draft(match.Index, match.Length, Tier.Hint, $"汉字年份的零应写作“〇”：“{match.Value}”。", match.Value.Replace('零', '〇'), $"{Figures} 5.2");
        foreach (Match match in SomeTens().Matches(text))
            yield return article.Draft(match.Index, match.Length, Tier.Likely, $"含“几”的概数应用汉字：“{match.Value}”。", TensInHan(match.Value[0]), $"{Figures} 4.2.2");
        foreach (Match match in Grouped().Matches(text))
            yield return article.Draft(match.Index, match.Length, Tier.Likely, $"数字“{match.Value}”的千分撇位置有误。", match.Value.Replace(",", "", StringComparison.Ordinal), $"{Figures} 5.1.1");
        foreach (Match match in FirstPercent().Matches(text))
            yield return article.Draft(match.Index, match.Length, Tier.Hint, $"百分数范围的前一个数也应加百分号：“{match.Value}”。", match.Groups["from"].Value + "%" + match.Value[match.Groups["from"].Length..], $"{Figures} 5.1.3");
        foreach (Match match in ShortYear().Matches(text))
            yield return article.Draft(match.Index, match.Length, Tier.Hint, $"年份应写全四位数字：“{match.Value}”。", null, $"{Figures} 5.1.2");
        foreach (Match match in Thousands().Matches(text))
            yield return article.Draft(match.Index, match.Length, Tier.Hint, $"阿拉伯数字不与“千”“百”连用：“{match.Value}”。", null, $"{Figures} 5.1.1");
        foreach (Match match in Approximate().Matches(text))
        {
            if (Numerals.IndexOf(match.Value[2], StringComparison.Ordinal) == Numerals.IndexOf(match.Value[0], StringComparison.Ordinal) + 1)
                yield return article.Draft(match.Index, match.Length, Tier.Hint, $"表示概数的两个数字之间不加顿号：“{match.Value}”。", match.Value.Remove(1, 1), $"{Figures} 5.2.2");
        }
        foreach (Match match in Range().Matches(text))
        {
            if (Decimal(match, "from") > Decimal(match, "to") && !Falls(text, match))
                yield return article.Draft(match.Index, match.Length, Tier.Likely, $"数值范围的起止颠倒：“{match.Value}”。", null, $"{Figures} 5.1.3");
        }
    }

    /// <summary>10几: 十几; 20几: 二十几.</summary>
    static string TensInHan(char figure) => figure == '1' ? "十几" : $"{Numerals[figure - '1']}十几";

    /// <summary>Below zero the greater figure is the lower one; and what falls is told from the higher to the lower.</summary>
    static bool Falls(string text, Match match)
    {
        var end = match.Index + match.Length;
        return FallsBefore().IsMatch(text.AsSpan(Math.Max(0, match.Index - 12), Math.Min(12, match.Index))) || FallsBehind().IsMatch(text.AsSpan(end, Math.Min(10, text.Length - end)));
    }

    [GeneratedRegex("零下 ?$|负$|-$|[由从][^，。；\n]{0,8}$|降(?:温|幅|至|到|为)?[^，。；\n]{0,4}$", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex FallsBefore();

    [GeneratedRegex("^[^，。；\n]{0,6}(?:降|回落|下滑|下调|波动|缩|减|区间)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex FallsBehind();

    static decimal Decimal(Match match, string group) => decimal.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<=[0-9余多万] ?)(?<unit>KWh|KWH|Kwh|kwh|KM|Km|KG|Kg|MM|Mm|CM|Cm|KW|Kw|kw|khz|mhz|Mhz|Ml)(?![A-Za-z0-9²³]|/(?!h))|(?<=[0-9]万?)(?<unit>平米|公分)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Symbol();

    [GeneratedRegex("[一二][〇○零九][0-9]{2}年|20[0-9一二][一二三四五六七八九〇]年|二[0〇○][0-9][一二三四五六七八九]年|二[0０][一二三四五六七八九〇0０]{2}年|二○(?:一[二三四五六七八九]|二[〇○一二三四五六七八九])年", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex MixedYear();

    [GeneratedRegex("(?<![一二三四五六七八九〇零十百千万])二零[零〇一二三][零〇一二三四五六七八九](?=年)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex OldNought();

    [GeneratedRegex("(?<![0-9.,])[1-9]0几(?=[年个名人户天次岁万亿元亩斤里位家种项条件台辆分块套])", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex SomeTens();

    // 1,23,456 or 12,3456: groups of other than three figures in a number that has a group of three.
    [GeneratedRegex("(?<![0-9,，.])[0-9]{1,3}(?:,[0-9]{3})+,[0-9]{1,2}(?=[万亿]?(?:元|吨|人|户|平方|公里|亩))|(?<![0-9,，.])[0-9]{1,3}(?:,[0-9]{1,2})(?:,[0-9]{2,3})+(?=[万亿]?(?:元|吨|人|户|平方|公里|亩))|(?<![0-9,，.])[0-9]{1,3},[0-9]{4,}(?=[万亿]?(?:元|吨|人|户|平方|公里|亩))", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Grouped();

    [GeneratedRegex("(?<![0-9.\\-—~～第:：])(?<from>[0-9]{1,3}(?:\\.[0-9]+)?)(?:~|～|-|—|–)[0-9]{1,3}(?:\\.[0-9]+)?%", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex FirstPercent();

    [GeneratedRegex("(?<![0-9.〇零一二三四五六七八九十约近后前])[5-9][0-9]年(?=参加|入伍|入党|毕业|出生|抗洪|高考|(?<=(?:^|[自从在到至，。；：、“（\n])[5-9][0-9]年)以[来前后]|[1-9]月|1[0-2]月|底|初(?!中)|春|秋|冬)|(?<![一二三四五六七八九〇零十百])九[〇一二三五六七八九]年(?=参加|入伍|入党|毕业|抗洪|特大|洪水)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex ShortYear();

    [GeneratedRegex("(?<![0-9.亿万])[0-9]{1,3}(?:千|百)(?:[0-9]{1,3}百)?[万亿]?(?=元|吨|亩|户|公里|平方|(?<=百)人)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Thousands();

    [GeneratedRegex("(?<![第一二三四五六七八九十、周])[一二三四五六七八]、[二三四五六七八九](?=天|个月|岁|小时|分钟|公里|里路|百米|百人|十岁|十年|十个|十人|十名|十户|十天|十家)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Approximate();

    [GeneratedRegex("(?<![0-9.\\-—~～第])(?<from>[0-9]{1,6}(?:\\.[0-9]+)?)(?<unit>%|℃|元|岁|天|小时|公里|千米|毫米|厘米|公斤|平方米)?(?:至|-|—|~|～)(?<to>[0-9]{1,6}(?:\\.[0-9]+)?)(?:%|℃|岁|公里|千米|毫米|厘米|公斤|平方米|摄氏度)(?![0-9])", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Range();
}

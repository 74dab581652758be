using System.Globalization;
using System.Text.RegularExpressions;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Tenants;

namespace MediaWatch.Analysis.Checks;

/// <summary>Hints at what the standards of punctuation and figures ask for and official texts seldom do: 、 between titles or quotations, a hyphen in a range, a stop in a headline, hours of half a day, midnight written in two ways, figures in words before a unit,
/// units that the law does not know, numbers grouped and not grouped side by side. Only at the setting 全面 (<see cref="ProofreadingLevel.Thorough"/>): everywhere else it would say so of nearly every page.</summary>
public sealed partial class HouseStyleCheck : ICheck<ArticleText>
{
    const string Marks = "GB/T 15834—2011《标点符号用法》";
    const string Figures = "GB/T 15835—2011《出版物上数字用法》";
    const string Times = "GB/T 7408—2005《数据元和交换格式　信息交换　日期和时间表示法》";
    const int Noon = 12;
    const string Units = "GB 3100—1993《国际单位制及其应用》";

    public string Key => "house-style";
    public string Name => "体例";

    public IEnumerable<FindingDraft> Examine(ArticleText article, CheckContext context) =>
        context.Lexicons.Level != ProofreadingLevel.Thorough || article.IsOfFile ? [] : [.. OfMarks(article), .. OfFigures(article)];

    static IEnumerable<FindingDraft> OfMarks(ArticleText article)
    {
        foreach (Match match in PauseBetween().Matches(article.Text))
            yield return article.Draft(match.Index, match.Length, Tier.Hint, "并列的书名号或引号之间通常不用顿号。", match.Value.Remove(1, 1), $"{Marks} 4.5.3.5");
        foreach (Match match in Hyphen().Matches(article.Text))
            yield return article.Draft(match.Index, match.Length, Tier.Hint, $"表示起止用一字线“—”或浪纹线“～”，不用短横线：“{match.Value}”。", match.Value.Replace('-', '～'), $"{Marks} 4.13.3");
        foreach (Match match in StopInHeadline().Matches(article.Title))
            yield return article.Draft(match.Index, 1, Tier.Hint, match.Index == article.Title.Length - 1 ? "标题末尾通常不用句号。" : "标题之中通常不用句号，用逗号或空格隔开。", match.Index == article.Title.Length - 1 ? "" : null, $"{Marks} 附录A.1");
    }

    static IEnumerable<FindingDraft> OfFigures(ArticleText article)
    {
        foreach (Match match in InWords().Matches(article.Text))
            yield return article.Draft(match.Index, match.Length, Tier.Hint, $"计量单位之前的数用阿拉伯数字：“{match.Value}”。", null, $"{Figures} 4.1.1");
        foreach (Match match in Unlawful().Matches(article.Text))
            yield return article.Draft(match.Index, match.Length, Tier.Hint, $"“{match.Groups["unit"].Value}”不是法定计量单位。", null, Units);
        foreach (var draft in Clock().Matches(article.Text).Select(m => OfClock(article, m)).Concat(Midnights(article)))
            yield return draft;
        var (grouped, plain) = (Grouped().Matches(article.Text), Plain().Matches(article.Text));
        if (grouped.Count > 0 && plain.Count > 0 && plain[0] is var first)
            yield return article.Draft(first.Index, first.Length, Tier.Hint, $"全文有的数分节（{grouped[0].Value}，共 {grouped.Count} 处），有的不分节（{first.Value}，共 {plain.Count} 处），写法应一致。", null, $"{Figures} 5.1.1");
    }

    static FindingDraft OfClock(ArticleText article, Match match)
    {
        var hour = int.Parse(match.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        var right = $"{(hour < Noon ? hour + Noon : hour)}:{match.Groups["minute"].Value}";
        return article.Draft(match.Index, match.Length, Tier.Hint, $"时刻用 24 小时制：“{match.Value}”即“{right}”。", right, Times);
    }

    /// <summary>Midnight is 24:00 where a day ends and 0:00 where one begins; where both begin something, or both end it, one of them is the day before.</summary>
    static IEnumerable<FindingDraft> Midnights(ArticleText article) =>
        from role in Midnight().Matches(article.Text).GroupBy(m => m.Groups["from"].Success)
        let first = role.FirstOrDefault(m => m.Value.StartsWith("24", StringComparison.Ordinal))
        let other = role.FirstOrDefault(m => !m.Value.StartsWith("24", StringComparison.Ordinal))
        where first is not null && other is not null
        select article.Draft(first.Index, first.Length, Tier.Hint, $"全文有“{first.Value}”，又有“{other.Value}”，同一时刻的写法应一致。", null, Times);

    [GeneratedRegex("(?<!“[^”]*)。", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex StopInHeadline();

    [GeneratedRegex("(?:下午|傍晚|晚上?)(?<hour>1[0-9]|2[0-3]|[1-9])[:：](?<minute>[0-5][0-9])(?![0-9:：])", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Clock();

    [GeneratedRegex("(?<![0-9:：])(?:24|0?0)[:：]00(?:(?<from>起|开始)|止|之?前|截止)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Midnight();

    [GeneratedRegex("》、《|”、“", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex PauseBetween();

    // Codes, telephones, dates and models have more hyphens, letters or noughts before them.
    [GeneratedRegex("(?<![0-9A-Za-z.\\-/№#第号])(?:[1-9][0-9]{0,4}|0)(?:\\.[0-9]+)?-[1-9][0-9]{0,4}(?:\\.[0-9]+)?(?=%|％|℃|年|个月|月|日|时|天|人|岁|周岁|元|万|亿|公里|千米|米|厘米|毫米|吨|千克|公斤|亩|公顷|倍|分钟|小时|级)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Hyphen();

    [GeneratedRegex("(?<![第几多数上近约一二三四五六七八九十百千万亿零两点每逾余])(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[二三四五六七八九]百[一二三四五六七八九零十]*|[二三四五六七八九]千[一二三四五六七八九零百十]*)(?:平方米|平方千米|平方公里|立方米|千米|公里|厘米|毫米|千克|公斤|摄氏度|千瓦)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex InWords();

    [GeneratedRegex("(?<=[0-9万])(?:余|多)?(?<unit>斤|市斤|华里|英里|英尺|英寸|平方尺|市尺|马力|大卡)(?![一-龥]?斤)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Unlawful();

    [GeneratedRegex("(?<![0-9,.])[0-9]{1,3}(?:,[0-9]{3})+(?![0-9,])", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Grouped();

    [GeneratedRegex("(?<![0-9,.〔\\[A-Za-z\\-－—号第:：])[1-9][0-9]{4,6}(?:\\.[0-9]+)?(?=元|人|户|吨|亩|公顷|万元|辆|家|件|平方米)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Plain();
}

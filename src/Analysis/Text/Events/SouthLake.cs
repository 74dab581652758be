using System.Text.RegularExpressions;

namespace MediaWatch.Analysis.Text.Events;

/// <summary>The lake on which the Party's first congress ended, put by another town than its own.</summary>
static partial class SouthLake
{
    public const string Word = "南湖";

    const string Right = "嘉兴";

    public static IEnumerable<EventSlip> Find(string text) => Elsewhere().Matches(text).Select(match => match.Groups["town"])
        .Select(town => new EventSlip(town.Index, town.Length, $"党的一大最后一天的会议转移到浙江嘉兴南湖举行，不是{town.Value}。", Right, "《中国共产党历史》第一卷"));

    [GeneratedRegex("(?:一大|红船|第一次全国代表大会|1921年|中国共产党(?:诞生|成立))[^。\\n]{0,60}?(?:浙江省?)?(?<town>杭州|绍兴|宁波|湖州|金华|台州|温州|苏州|上海|南京)市?(?=的?南湖)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Elsewhere();
}

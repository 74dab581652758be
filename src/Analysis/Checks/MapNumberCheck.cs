using System.Text.RegularExpressions;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags a map's approval number that is written in no form the authority gives out (《地图审核管理规定》2019 修正 第二十二条). Whether a map needs one is not judged here.</summary>
public sealed partial class MapNumberCheck : ICheck<ArticleText>
{
    const string Provinces = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";

    public string Key => "map-number";
    public string Name => "审图号";

    public IEnumerable<FindingDraft> Examine(ArticleText article, CheckContext context)
    {
        var text = article.Folded.Text;
        foreach (Match label in Label().Matches(text))
        {
            if (Right().IsMatch(text, label.Index))
                continue;
            var span = article.Folded.Original(label.Index, label.Length);
            yield return new(span.Start, span.Length, article.Text.Substring(span.Start, span.Length), Tier.Likely, "审图号格式不对，应如“审图号：GS(2024)1234号”。", null,
                "《地图审核管理规定》（2019年修正）第二十二条；《公开地图内容表示规范》（自然资规〔2023〕2号）")
            {
                Context = article.ContextOf(span.Start, span.Length),
            };
        }
    }

    /// <summary>A label with something behind it that begins like a number; mere talk of map numbers has none.</summary>
    [GeneratedRegex("审图号(?:[:为是]\\s*|\\s+(?=[a-z])|(?=gs[0-9(]))[0-9a-z京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼()〔〕\\[\\]年]{2,24}号?", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Label();

    [GeneratedRegex($"\\G审图号[: 为是]?\\s*(?:gs[{Provinces}]?|[{Provinces}]s|[{Provinces}][\u4e00-\u9fff]{{0,2}}s)\\s*[(〔\\[][0-9]{{4}}年?[)〕\\]]\\s*[0-9]+\\s*号", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Right();
}

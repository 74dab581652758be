using System.Text.RegularExpressions;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags document numbers that are not written as GB/T 9704—2012 demands: the year whole and in 〔〕, the number without 第 and without leading noughts.</summary>
public sealed partial class DocumentNumberCheck : ICheck<ArticleText>
{
    const string Source = "GB/T 9704—2012《党政机关公文格式》7.2.5";

    /// <summary>What stands before the year in a document number: an office's sign and the kind of paper.</summary>
    const string Kinds = "发|函|办|字|秘|文|令|规|通|议|纪|任|批|呈|电|政|党|委|监|审|告|人|财|建|教|环|卫|市监|自然资|办发|办函|办字|党发|公告";

    public string Key => "document-number";
    public string Name => "发文字号";

    public IEnumerable<FindingDraft> Examine(ArticleText article, CheckContext context)
    {
        var text = article.Text;
        if (!Year().IsMatch(text))
            yield break;
        foreach (Match match in Number().Matches(text))
        {
            var (open, close, year, unit, ordinal, serial) = (match.Groups["open"].Value, match.Groups["close"].Value, match.Groups["year"].Value, match.Groups["unit"].Value, match.Groups["ordinal"].Value, match.Groups["serial"].Value);
            // Courts number their cases with round brackets, patents and standards have signs of their own.
            var right = $"{match.Groups["sign"].Value}〔{year}〕{serial.TrimStart('0')}号";
            if (open == "〔" && close == "〕" && ordinal.Length == 0 && unit.Length == 0 && serial[0] != '0' && year.Length == 4)
                continue;
            // Orders of some ministries are numbered within the year (中国人民银行令〔2021〕第4号).
            if (open == "〔" && ordinal.Length > 0 && match.Groups["sign"].Value.EndsWith('令') && unit.Length == 0 && serial[0] != '0' && year.Length == 4)
                continue;
            if (open is "（" or "(" && !HasOfficialSign(match.Groups["sign"].Value))
                continue;
            yield return new(match.Index, match.Length, match.Value, Tier.Likely, $"发文字号{Fault(open, year, unit, ordinal, serial)}。", year.Length == 4 ? right : null, Source)
            {
                Context = article.ContextOf(match.Index, match.Length),
            };
        }
    }

    static string Fault(string open, string year, string unit, string ordinal, string serial) => (open, year.Length, unit.Length, ordinal.Length) switch
    {
        (not "〔", _, _, _) => "的年份应加六角括号“〔〕”",
        (_, not 4, _, _) => "的年份应写全四位数字",
        (_, _, > 0, _) => "的年份不加“年”字",
        (_, _, _, > 0) => "的序号不加“第”字",
        _ => $"的序号不编虚位（{serial}应写作{serial.TrimStart('0')}）",
    };

    static bool HasOfficialSign(string sign) => Official().IsMatch(sign);

    [GeneratedRegex("(?<sign>(?!第)[\u4e00-\u9fff×]{2,10})(?<open>[〔\\[［（(【]) ?(?<year>(?:19|20)[0-9]{2}|(?<=〔)[0-9]{2}) ?(?<unit>年?) ?(?<close>[〕\\]］）)】]) ?(?<ordinal>第?) ?(?<serial>[0-9]{1,5}) ?号(?!楼|线|院|馆|门|店|地块|机组|标段)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Number();

    /// <summary>No number is without, and few texts hold one: sought in a tenth of the time.</summary>
    [GeneratedRegex("[〔\\[［（(【] ?(?:(?:19|20)[0-9]{2}|(?<=〔)[0-9]{2})", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Year();

    [GeneratedRegex($"(?:{Kinds})$", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Official();
}

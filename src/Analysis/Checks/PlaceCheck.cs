using System.Collections.Frozen;
using System.Text.RegularExpressions;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags a city that is said to lie in another province than its own (山西省西安市). Table and source: <c>dictionaries/lexicons/places.tsv</c>.</summary>
public sealed partial class PlaceCheck : ICheck<ArticleText>
{
    static readonly Lazy<(FrozenDictionary<string, string> ProvinceOf, string Source)> FromTable = new(Read);

    public string Key => "place";
    public string Name => "地名隶属";

    public IEnumerable<FindingDraft> Examine(ArticleText article, CheckContext context)
    {
        foreach (Match match in CityOfProvince().Matches(article.Text))
        {
            var (province, city) = (match.Groups["province"].Value, match.Groups["city"].Value);
            if (!FromTable.Value.ProvinceOf.TryGetValue(city, out var right) || right == province || context.Lexicons.IsWhite(match.Value))
                continue;
            yield return new(match.Index, match.Length, match.Value, Tier.Likely, $"{city}属{right}，不属{province}：“{match.Value}”。", null, FromTable.Value.Source)
            {
                Context = article.ContextOf(match.Index, match.Length),
            };
        }
    }

    static (FrozenDictionary<string, string> ProvinceOf, string Source) Read()
    {
        var rows = TableFile.Rows(Path.Combine(DictionaryFolder.Path, "lexicons", "places.tsv")).ToList();
        return (rows.SelectMany(row => row[1].Split('、').Select(place => (Place: place, Province: row[0]))).ToFrozenDictionary(p => p.Place, p => p.Province, StringComparer.Ordinal), rows.Count == 0 ? "" : rows[0][2]);
    }

    // Two provinces and a city of the second (河北省、河南省郑州市) stand apart; 省 itself must be there, for 河南安阳 is a county's name too.
    [GeneratedRegex("(?<province>河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海)省(?<city>[\u4e00-\u9fff]{2,4}?市)|(?<province>内蒙古|广西|西藏|宁夏|新疆)(?:壮族|回族|维吾尔)?自治区(?<city>[\u4e00-\u9fff]{2,4}?市)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex CityOfProvince();
}

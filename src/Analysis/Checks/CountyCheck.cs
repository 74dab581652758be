using System.Collections.Frozen;
using System.Text.RegularExpressions;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags counties, districts and county-level cities that are said to lie in another city or province than their own (台州市义乌市). Table and source: <c>dictionaries/lexicons/counties.tsv</c>.</summary>
public sealed partial class CountyCheck : ICheck<ArticleText>
{
    static readonly Lazy<Table> Counties = new(Read);

    public string Key => "county";
    public string Name => "县区隶属";

    public IEnumerable<FindingDraft> Examine(ArticleText article, CheckContext context)
    {
        var (text, found) = (article.Simplified, new List<PhraseMatch>());
        Counties.Value.Finder.Find(text, found);
        foreach (var match in found)
        {
            var own = Counties.Value.Rows[match.Phrase];
            var before = text.AsSpan(Math.Max(0, match.Start - 12), Math.Min(12, match.Start));
            if (ParentBefore(before) is not { } said || said == own.Prefecture || said == ProvinceName(own.Province) || FormerPlaceCheck.IsFormer(said + own.County) || Longer().IsMatch(text.AsSpan(match.End, Math.Min(4, text.Length - match.End)))
                || context.Lexicons.IsWhite(said + own.County) || Mention.IsCorrected(text, match.Start - said.Length, said.Length + match.Length))
                continue;
            yield return article.Draft(match.Start - said.Length, said.Length + match.Length, Tier.Likely, $"{own.County}属{(own.Prefecture == ProvinceName(own.Province) ? "" : own.Province)}{own.Prefecture}，不属{said}。", own.Prefecture + own.County, own.Source);
        }
    }

    /// <summary>The prefecture or province whose name ends right before the county's; null: none.</summary>
    static string? ParentBefore(ReadOnlySpan<char> before)
    {
        var parents = Counties.Value.Parents.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(before.Length, 11); length >= 2; length--)
        {
            if (parents.TryGetValue(before[^length..], out var parent))
                return parent;
        }
        return null;
    }

    static string ProvinceName(string province) => province switch
    {
        "北京" or "天津" or "上海" or "重庆" => province + "市",
        "内蒙古" or "西藏" => province + "自治区",
        "广西" => "广西壮族自治区",
        "宁夏" => "宁夏回族自治区",
        "新疆" => "新疆维吾尔自治区",
        _ => province + "省",
    };

    static Table Read()
    {
        var rows = TableFile.Rows(Path.Combine(DictionaryFolder.Path, "lexicons", "counties.tsv")).ToList();
        var parents = rows.SelectMany(r => new[] { r[1], ProvinceName(r[0]) }).ToFrozenSet(StringComparer.Ordinal);
        // A county that is named like a prefecture (吉林市's namesakes) tells nothing.
        Row[] counties = [.. rows.SelectMany(r => r[2].Split('、').Where(c => !parents.Contains(c)).Select(c => new Row(c, r[1], r[0], r[3])))];
        return new(counties, new([.. counties.Select(c => c.County)]), parents);
    }

    sealed record Table(Row[] Rows, PhraseFinder Finder, FrozenSet<string> Parents);

    sealed record Row(string County, string Prefecture, string Province, string Source);

    [GeneratedRegex("^(?:域|别|场|民|间|块|级|长制)", RegexOptions.None, 1000)]
    private static partial Regex Longer();
}

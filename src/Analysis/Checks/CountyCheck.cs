using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags counties, districts and cities that are said to lie in another city or province than their own (台州市义乌市; 义乌市由绍兴市代管), and autonomous places that are named after other peoples than their own. Table and source: <c>dictionaries/lexicons/counties.tsv</c>.</summary>
public sealed partial class CountyCheck : ICheck<ArticleText>
{
    const int AfterReach = 24;

    /// <summary>Of names this long two characters may be wrong and it is still clear which is meant.</summary>
    const int LongName = 9;

    /// <summary>海南黎族苗族自治州 there was until 1988.</summary>
    const string OfOldenTimes = "海南";

    static readonly SearchValues<string> Lies = SearchValues.Create(["由", "隶属", "属于", "位于", "地处", "坐落", "归", "代管", "管辖", "所辖", "下辖"], StringComparison.Ordinal);

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
            if (ParentBefore(before) is not { } said || said == own.Prefecture || said == ProvinceName(own.Province) || FormerPlaceCheck.IsFormer(said + own.County) || own.County.StartsWith(said.AsSpan(0, 2), StringComparison.Ordinal) || Longer().IsMatch(text.AsSpan(match.End, Math.Min(4, text.Length - match.End)))
                || context.Lexicons.IsWhite(said + own.County) || Mention.IsCorrected(text, match.Start - said.Length, said.Length + match.Length))
                continue;
            yield return article.Draft(match.Start - said.Length, said.Length + match.Length, Tier.Likely, Message(own, said), own.Prefecture + own.County, own.Source);
        }
        // Both end with the place's name; whose peoples are wrong says more.
        foreach (var draft in SaidToLieIn(article, text).Concat(WrongPeoples(article, text).Concat(NearlyNamed(article, text)).DistinctBy(d => d.Start + d.Length)))
            yield return draft;
    }

    /// <summary>义乌市由浙江省绍兴市代管; 吉安市所辖瑞金市; 凉山彝族自治州位于云南省.</summary>
    static IEnumerable<FindingDraft> SaidToLieIn(ArticleText article, string text)
    {
        if (!text.AsSpan().ContainsAny(Lies))
            yield break;
        var found = new List<PhraseMatch>();
        Counties.Value.Places.Find(text, found);
        foreach (var match in found)
        {
            var own = Counties.Value.Rows[match.Phrase];
            var said = After().Match(text, match.End, Math.Min(AfterReach, text.Length - match.End));
            (string Words, int Start)? wrong = said.Success && Array.Find([said.Groups["prov"], said.Groups["pref"]], g => g.Success && IsOther(g.Value, own)) is { } group ? (group.Value, group.Index) : null;
            var before = Governed().Match(text, Math.Max(0, match.Start - 6), Math.Min(6, match.Start));
            if (before.Success && ParentBefore(text.AsSpan(Math.Max(0, before.Index - 12), Math.Min(12, before.Index))) is { } parent && IsOther(parent, own))
                wrong ??= (parent, before.Index - parent.Length);
            if (wrong is var (words, start) && !Mention.IsCorrected(text, start, words.Length))
                yield return article.Draft(start, words.Length, Tier.Likely, Message(own, words), words.EndsWith('省') ? ProvinceName(own.Province) : own.Prefecture, own.Source);
        }
    }

    static string Message(Row own, string said) => $"{own.County}属{(own.Prefecture == ProvinceName(own.Province) ? "" : own.Province)}{own.Prefecture}，不属{said}。";

    static bool IsOther(string said, Row own) => Counties.Value.Parents.Contains(said) && said != own.Prefecture && said != ProvinceName(own.Province) && said != own.County && !FormerPlaceCheck.IsFormer(said + own.County);

    /// <summary>黔东南苗族布依族自治州.</summary>
    static IEnumerable<FindingDraft> WrongPeoples(ArticleText article, string text)
    {
        foreach (Match match in Autonomous().Matches(text))
        {
            foreach (var (stem, right, source) in Counties.Value.Autonomous[match.Groups["kind"].Value])
            {
                var start = match.Groups["peoples"].Index - stem.Length;
                if (start >= 0 && text.AsSpan(start).StartsWith(stem, StringComparison.Ordinal) && !text.AsSpan(start).StartsWith(right, StringComparison.Ordinal) && !Mention.IsCorrected(text, start, match.Index + match.Length - start))
                    yield return article.Draft(start, match.Index + match.Length - start, Tier.Likely, $"自治地方的名称有误，应为“{right}”。", right, source);
            }
        }
    }

    /// <summary>莫力达瓦达族自治旗, 延边朝鲜旋自治州: one or two characters of a long name are missing or wrong.</summary>
    static IEnumerable<FindingDraft> NearlyNamed(ArticleText article, string text)
    {
        foreach (Match match in AutonomousEnd().Matches(text))
        {
            var end = match.Index + match.Length;
            var known = Counties.Value.Autonomous[match.Groups["kind"].Value];
            if (known.Any(k => text.AsSpan(0, end).EndsWith(k.Right, StringComparison.Ordinal)))
                continue;
            var near = from place in known
                       let slips = place.Right.Length < LongName ? 1 : 2
                       from length in Enumerable.Range(place.Right.Length - slips, slips + 2)
                       where length <= end && text[end - length] == place.Right[0] && text[end - length + 1] == place.Right[1]
                       let distance = EditDistance.Of(text.Substring(end - length, length), place.Right, slips)
                       where distance <= slips
                       orderby distance
                       select (Length: length, place.Right, place.Source);
            if (near.FirstOrDefault() is { Length: > 0 } best && !Mention.IsCorrected(text, end - best.Length, best.Length))
                yield return article.Draft(end - best.Length, best.Length, Tier.Likely, $"自治地方的名称有误，应为“{best.Right}”。", best.Right, best.Source);
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
        // Prefectures lie in provinces.
        Row[] prefectures = [.. rows.Where(r => r[1] != ProvinceName(r[0])).Select(r => new Row(r[1], ProvinceName(r[0]), r[0], r[3])).DistinctBy(r => r.County)];
        // Of a city after its province PlaceCheck tells.
        Row[] named = [.. counties, .. prefectures.Where(p => !p.County.EndsWith('市'))];
        Row[] all = [.. named, .. prefectures.Where(p => p.County.EndsWith('市'))];
        var autonomous = from row in all
                         let name = AutonomousName().Match(row.County)
                         where name.Success && name.Groups["stem"].Value != OfOldenTimes
                         select (Kind: name.Groups["kind"].Value, (name.Groups["stem"].Value, row.County, row.Source));
        return new(all, new([.. named.Select(c => c.County)]), new([.. all.Select(c => c.County)]), parents, autonomous.ToLookup(a => a.Kind, a => a.Item2));
    }

    /// <param name="Finder">Counties, and prefectures that are no cities; the rows begin with them.</param>
    /// <param name="Places">Cities too.</param>
    /// <param name="Autonomous">By 州, 县 or 旗: what stands before the peoples, and the whole name.</param>
    sealed record Table(Row[] Rows, PhraseFinder Finder, PhraseFinder Places, FrozenSet<string> Parents, ILookup<string, (string Stem, string Right, string Source)> Autonomous);

    sealed record Row(string County, string Prefecture, string Province, string Source);

    const string Peoples = "(?:(?:维吾尔|土家|蒙古|布依|朝鲜|哈尼|哈萨克|傈僳|仡佬|东乡|拉祜|纳西|仫佬|锡伯|柯尔克孜|达斡尔|景颇|毛南|撒拉|布朗|塔吉克|阿昌|普米|鄂温克|基诺|德昂|保安|裕固|鄂伦春|独龙|壮|满|回|苗|彝|藏|侗|瑶|白|黎|傣|畲|水|佤|羌|土|怒)族?)+";

    [GeneratedRegex($"^(?<stem>[\u4e00-\u9fff]{{2,6}}?){Peoples}自治(?<kind>[州县旗])$", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex AutonomousName();

    [GeneratedRegex($"(?<peoples>{Peoples})自治(?<kind>[州县旗])", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Autonomous();

    [GeneratedRegex("自治(?<kind>[州县旗])", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex AutonomousEnd();

    const string Provinces = "河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海";

    [GeneratedRegex($"^(?:由|隶属于?|属于?|位于|地处|坐落于|坐落在|归)(?:我国|中国)?(?<prov>(?:{Provinces})省|(?:广西壮族|宁夏回族|新疆维吾尔|西藏|内蒙古)自治区)?(?<pref>[\u4e00-\u9fff]{{1,12}}?(?:市|自治州|地区|盟))?(?=代管|管辖|[下所]辖|所属|[东西南北中境腹]|的|，|。|、|；|$)|^(?:是|系|为)(?<prov>(?:{Provinces})省)(?:下辖|管辖|所辖|所属|的)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex After();

    [GeneratedRegex("(?:所辖|下辖|代管|管辖)的?(?:县级市)?$", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Governed();

    [GeneratedRegex("^(?:域|别|场|民|间|块|级|长制)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Longer();
}

using System.Globalization;
using System.Text.RegularExpressions;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags bodies that were renamed, merged or ended and yet do something of the present (近日，市工商局…). Table and sources: <c>dictionaries/lexicons/former-bodies.tsv</c>.
/// What the list of wrong terms says already is not said twice.</summary>
public sealed partial class FormerBodyCheck : ICheck<ArticleText>
{
    /// <summary>A document's title keeps the name of its day; so far before a name it may begin.</summary>
    const int TitleReach = 80;

    /// <summary>Begins a row's name that follows the word of a place (市工商局).</summary>
    const char OfPlace = '~';
    const string Places = "省市县区州旗盟";

    static readonly Lazy<(Row[] Rows, PhraseFinder Finder)> Bodies = new(Read);

    public string Key => "former-body";
    public string Name => "机构沿革";

    public IEnumerable<FindingDraft> Examine(ArticleText article, CheckContext context)
    {
        var (rows, finder) = Bodies.Value;
        var found = new List<PhraseMatch>();
        finder.Find(article.Simplified, found);
        List<LexiconHit>? terms = null;
        var last = 0;
        // Of names that begin at one place the longest is meant.
        foreach (var match in found.OrderBy(m => m.Start).ThenByDescending(m => m.Length))
        {
            if (match.Start < last)
                continue;
            var row = rows[match.Phrase];
            var (start, length) = row.OfPlace ? (match.Start - 1, match.Length + 1) : (match.Start, match.Length);
            if (!IsWhole(article, row, match))
                continue;
            last = match.End;
            if (!Tense.IsOfNow(article, start, length, row.Since) || Mention.IsCorrected(article.Text, start, length) || Mention.IsInTitle(article.Text, start, TitleReach))
                continue;
            terms ??= [.. context.Lexicons[LexiconSet.Terms].Search(article)];
            if (terms.Exists(hit => hit.Meets(start, length)) || context.Lexicons.IsWhite(article.Text.Substring(start, length)))
                continue;
            var now = row.OfPlace && Places.Contains(article.Simplified[start]) ? article.Simplified[start] + row.Now : row.Now;
            yield return article.Draft(start, length, row.Tier, $"“{article.Text.Substring(start, length)}”已于{row.Since.Year}年机构改革时改组，现为{now}。", row.Now.Contains("或者", StringComparison.Ordinal) ? null : now, row.Source);
        }
    }

    static bool IsWhole(ArticleText article, Row row, PhraseMatch match)
    {
        var before = article.Simplified.AsSpan(0, match.Start);
        var after = article.Simplified.AsSpan(match.End);
        if (Longer().IsMatch(after[..Math.Min(4, after.Length)]))
            return false;
        if (row.OfPlace)
            return before.Length > 0 && Places.Contains(before[^1]) && !Abroad().IsMatch(before[^Math.Min(10, before.Length)..]);
        var near = before[^Math.Min(16, before.Length)..];
        return row.Domestic ? Domestic().IsMatch(near) && !Club().IsMatch(article.LineAt(match.Start)) : !Part().IsMatch(near);
    }

    static (Row[] Rows, PhraseFinder Finder) Read()
    {
        var rows = TableFile.Rows(Path.Combine(DictionaryFolder.Path, "lexicons", "former-bodies.tsv"))
            .Select(f => new Row(f[0].TrimStart(OfPlace), f[0][0] == OfPlace, f[1], DateOnly.ParseExact(f[2], "yyyy-MM-dd", CultureInfo.InvariantCulture), f[3] == "本国", f[3] == "部门" ? Tier.Hint : Tier.Likely, f[4])).ToArray();
        return (rows, new([.. rows.Select(r => r.Name)]));
    }

    /// <param name="OfPlace">The word of a place stands before it.</param>
    /// <param name="Domestic">Other countries, schools and firms have bodies of this name.</param>
    sealed record Row(string Name, bool OfPlace, string Now, DateOnly Since, bool Domestic, Tier Tier, string Source);

    [GeneratedRegex("^(?:门|员|令|公告|署|分|委|级|际|件|面|长[官期]|限|布|属|位|位于|队的|厅长|域|势|[〔\\[（(](?:19|20)[0-9]{2}|规章|旧址|大院|家属院|宿舍|小区|路口|站$)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Longer();

    [GeneratedRegex("(?:^|[，。、；：！？“\\s\n]|国家|由|经|据|被|受|获|获得|按照|根据|与|和|及|向|报|从|对|会同|联合|按|在|以及|指导|到|赴|入选|列入|我国|通过|配合|年)$", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Domestic();

    [GeneratedRegex("学生会|社团|公司|集团|俱乐部|美国|日本|韩国|英国|法国|德国|俄罗斯|印度|泰国|越南|老挝|缅甸|柬埔寨|马来西亚|新加坡|印尼|印度尼西亚|巴基斯坦|巴西|阿根廷|埃及|蒙古|朝鲜|以色列|巴勒斯坦|加沙|乌克兰|伊朗|伊拉克|叙利亚|黎巴嫩|也门|欧盟|加拿大|澳大利亚|非洲|外国|国际|总统|总理|首相|大使|大臣|王国|共和国(?<!中华人民共和国)|部落|香港|澳门|台湾|苏联|苏维埃|中央苏区|该国|当地时间|村委|董事|酒店|协会", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Club();

    [GeneratedRegex("(?:台湾|台北|台|香港|澳门|外国|美国|日本|韩国)[\u4e00-\u9fff]{0,3}$", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Abroad();

    /// <summary>The end of another body's longer name (中国人民银行银监会 is none; 国家工商局 has a row of its own).</summary>
    [GeneratedRegex("(?:原|前|生态|[英美法德韩泰]国)$|(?:香港|澳门|台湾|世界|国际|日本|韩国|美国|印度|尼泊尔|巴基斯坦|印尼|印度尼西亚|菲律宾|墨西哥|越南|埃塞俄比亚)[\u4e00-\u9fff]{0,2}$", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Part();
}

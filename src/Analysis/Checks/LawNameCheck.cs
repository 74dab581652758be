using System.Collections.Frozen;
using System.Text.RegularExpressions;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags a law or regulation of the state whose name is written nearly right (治安管理处理法, 生产安全法): close to one that exists, and itself none.
/// Names that exist: <c>dictionaries/lexicons/laws.tsv</c> and <c>repealed.tsv</c>. Names of places and of one office's rules are left alone.</summary>
public sealed partial class LawNameCheck : ICheck<ArticleText>
{
    const string State = "中华人民共和国";

    /// <summary>Shorter names are too like one another.</summary>
    const int Shortest = 3, ShortestWithTwo = 5;

    /// <summary>Without the state's name before it a title may be anybody's: it must be long to be compared, longer still to be compared loosely.</summary>
    const int ShortestBare = 5, ShortestBareWithTwo = 8, ShortestStem = 7;

    /// <summary>计划生育法 for 人口与计划生育法.</summary>
    const int LongestLost = 4;

    /// <summary>办法 before 法, which it ends with.</summary>
    static readonly string[] Kinds = ["办法", "条例", "规定", "细则", "典", "法"];

    static readonly Lazy<(FrozenSet<string> Known, string[] Laws)> Register = new(Read);

    public string Key => "law-name";
    public string Name => "法规名称";

    public IEnumerable<FindingDraft> Examine(ArticleText article, CheckContext context)
    {
        foreach (Match match in Title().Matches(article.Text))
        {
            var (name, ofState) = (match.Groups["law"].Value, match.Groups["state"].Success);
            if (Register.Value.Known.Contains(name) || IsOfOneKnown(name) || !ofState && (Local().IsMatch(name) || IsAfterPlace(article.Text, match.Index)) || Nearest(name, ofState, IsGround(article.Text, match.Index)) is not { } right
                || context.Lexicons.IsWhite(match.Value) || Mention.IsCorrected(article.Text, match.Index, match.Length) || IsForeign(article.Text, match.Index))
                continue;
            var written = right.Length == 0 ? null : $"《{match.Groups["state"].Value}{right}》";
            yield return article.Draft(match.Index, match.Length, Tier.Likely, $"没有名为{match.Value}的法律法规{(written is null ? "，请核对名称" : $"，应为{written}")}。", written, "国家法律法规数据库；《行政法规制定程序条例》第五条");
        }
    }

    /// <summary>A law's own regulations, comments and drafts: 食品安全法实施条例, 民法典释义.</summary>
    static bool IsOfOneKnown(string name)
    {
        for (var length = Math.Min(name.Length - 2, 26); length >= 2; length--)
        {
            if (name[length - 1] is '法' or '典' or '例' && Attached().IsMatch(name.AsSpan(length)) && (length == 2 || Register.Value.Known.Contains(name[..length])))
                return true;
        }
        return false;
    }

    /// <summary>The one name that is nearest; empty: several are equally so; null: none is near, or nothing says that a law of the state is meant.</summary>
    static string? Nearest(string name, bool ofState, bool isGround)
    {
        var (shortest, withTwo) = ofState ? (Shortest, ShortestWithTwo) : (ShortestBare, ShortestBareWithTwo);
        if (name.Length < shortest || name.Contains("实施", StringComparison.Ordinal) && !ofState)
            return null;
        var most = name.Length >= withTwo ? 2 : 1;
        var (best, nearest, several) = (most + 1, (string?)null, false);
        foreach (var law in Register.Value.Laws)
        {
            if (Math.Abs(law.Length - name.Length) > most || law.Length < shortest || !IsSameKind(law, name, ofState, isGround) || IsOnlyProvisional(law, name))
                continue;
            // Two words in each other's place are nearer than any other slip.
            var distance = IsTransposed(law, name) ? 0 : EditDistance.Of(law, name, most);
            (several, nearest, best) = distance < best ? (false, law, distance) : (several || distance == best && distance <= most, nearest, best);
        }
        if (nearest is null && ofState && Register.Value.Laws.Where(law => law.Length - name.Length is > 0 and <= LongestLost && law.EndsWith(name, StringComparison.Ordinal)).ToList() is [var whole])
            return whole;
        return best > most || several && !ofState ? null : several ? "" : nearest;
    }

    /// <summary>A law and a regulation of one matter both exist somewhere; only under the state's name, or where a long one is a ground for what is done, must the kind be right.</summary>
    static bool IsSameKind(string law, string name, bool ofState, bool isGround) => ofState || IsTransposed(law, name) || law[0] == name[0] && (KindOf(law) == KindOf(name) || isGround && StemOf(law) is { Length: >= ShortestStem } stem && stem == StemOf(name));

    static string StemOf(string name) => name[..^KindOf(name).Length];

    static string KindOf(string name) => Array.Find(Kinds, kind => name.EndsWith(kind, StringComparison.Ordinal)) ?? "";

    /// <summary>暂行 and 试行 mark an older law of the same matter.</summary>
    static bool IsOnlyProvisional(string law, string name) =>
        law.Replace("暂行", "", StringComparison.Ordinal) == name.Replace("暂行", "", StringComparison.Ordinal) || name.Replace("试行", "", StringComparison.Ordinal) == law;

    /// <summary>The same characters with two words in each other's place (生产安全法).</summary>
    static bool IsTransposed(string law, string name)
    {
        if (law.Length != name.Length || law.Length < ShortestWithTwo)
            return false;
        var (head, tail) = (law.AsSpan().CommonPrefixLength(name), 0);
        while (tail < law.Length - head && law[^(tail + 1)] == name[^(tail + 1)])
            tail++;
        var (middle, written) = (law[head..^tail], name[head..^tail]);
        return middle.Length is >= 2 and <= 12 && Enumerable.Range(1, middle.Length - 1).Any(cut => string.Concat(middle.AsSpan(cut), middle.AsSpan(0, cut)) == written);
    }

    /// <summary>A place's own law is named shortly after it: 本市《…条例》.</summary>
    static bool IsAfterPlace(string text, int start) => AfterPlace().IsMatch(text.AsSpan(Math.Max(0, start - 8), Math.Min(8, start)));

    static bool IsGround(string text, int start) => Ground().IsMatch(text.AsSpan(Math.Max(0, start - 6), Math.Min(6, start)));

    static bool IsForeign(string text, int start) => Foreign().IsMatch(text.AsSpan(Math.Max(0, start - 16), Math.Min(16, start)));

    static (FrozenSet<string> Known, string[] Laws) Read()
    {
        var folder = Path.Combine(DictionaryFolder.Path, "lexicons");
        var rows = TableFile.Rows(Path.Combine(folder, "laws.tsv")).ToList();
        var repealed = LexiconFile.Read(Path.Combine(folder, "repealed.tsv")).Select(r => r.Term);
        return (rows.Select(r => r[0]).Concat(repealed).ToFrozenSet(StringComparer.Ordinal), [.. rows.Where(r => r[1] != "其他").Select(r => r[0])]);
    }

    [GeneratedRegex($"《(?<state>{State})?(?<law>[\u4e00-\u9fff、]{{2,30}}(?:法|条例|典|办法|规定|细则))》", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Title();

    [GeneratedRegex("省|(?<!城)市(?!场|容)|(?<![社胜护地])区(?!划|域)|县|州|自治|中国共产党|党|中央|中共|国务院|部|委员会|本|公司|学校|学院|大学|关于|香港|澳门|台湾|美国|欧盟|英国|日本|法国|德国|联合国|国际|上海|北京|天津|重庆|村|镇|乡|示范|模范|若干|实施", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Local();

    [GeneratedRegex("(?:省|市|区|县|州|本地|我省|我市|特区)的?(?:修订|修改|制定|出台|颁布|发布|实施|施行|公布)?的?$", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex AfterPlace();

    [GeneratedRegex("(?:依据|根据|依照|按照|违反|适用)(?:国务院|国家|现行)?$", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Ground();

    [GeneratedRegex("美国|欧盟|英国|日本|韩国|德国|法国|俄罗斯|印度|新加坡|澳大利亚|加拿大|外国|各国|香港|澳门|台湾|台|立法机构|国会|议会|总统|草案|起草|拟|民国|边区|苏维埃|清末|根据地", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Foreign();

    [GeneratedRegex("^(?:的|第)?(?:实施|施行|释义|解读|解释|读本|注释|草案|修正|修订|修改|配套|宣传|学习|知识|问答|案例|条文|逐条|司法|适用|与|和|及|、|总则|物权|合同|人格|婚姻|继承|侵权|编|全文|基本|普法|相关|有关|行政处罚)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Attached();
}

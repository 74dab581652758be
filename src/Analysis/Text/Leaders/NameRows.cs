using System.Text.RegularExpressions;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;

namespace MediaWatch.Analysis.Text.Leaders;

/// <summary>Names that stand in a row beside a leader's and are his neighbour's but for a character: 丁薛祥、李稀; 刘少奇、朱得.</summary>
static partial class NameRows
{
    /// <summary>Heads of earlier times; the present ones are in the tables.</summary>
    static readonly string[] Late = ["毛泽东", "刘少奇", "周恩来", "朱德", "邓小平", "陈云", "江泽民", "胡锦涛"];

    static readonly IReadOnlyList<string> Heads = [.. StandingOrder.Present.Names, .. Late];

    // Both begin with what seldom stands in a text, not with any character.
    static readonly Lazy<Regex[]> Beside = new(() =>
    [
        new($"(?:{string.Join('|', Heads)})(?:同志|总书记|主席|总理|委员长)?、(?=(?<name>[\u4e00-\u9fff]{{2,3}}?)(?:、|，|。|等|同志|出席|参加|分别|和))", RegexOptions.CultureInvariant | RegexOptions.Compiled, PatternTime.Span),
        new($"(?<=(?:^|[、：\n，。]|同志)(?<name>[\u4e00-\u9fff]{{2,3}}))、(?={string.Join('|', Heads.Concat(BodyOrder.NamesNow).Distinct(StringComparer.Ordinal))})", RegexOptions.CultureInvariant | RegexOptions.Compiled, PatternTime.Span),
    ]);

    public static IEnumerable<LexiconHit> WrongIn(ArticleText article) =>
        from beside in Beside.Value
        from match in beside.Matches(article.Text)
        let written = match.Groups["name"]
        where !MisspeltNames.Known.Contains(written.Value) && !article.Segmenter.IsOrdinaryWord(written.ValueSpan)
        let name = MisspeltNames.InRows.FirstOrDefault(n => n.Length == written.Length && (NearNames.DiffersInOne(n, written.Value) || n.Length > 2 && Shared(n, written.Value) == 2 && Array.IndexOf(MisspeltNames.Rare, n) >= 0))
        where name is not null && (MisspeltNames.Rare.Contains(name, StringComparer.Ordinal) || !Citizens().IsMatch(article.LineAt(match.Index)))
        select new LexiconHit(MisspeltNames.Of(written.Value, name), written.Index, written.Length, Disguised: false);

    static int Shared(string name, string written) => name.Zip(written).Count(p => p.First == p.Second);

    // Rows of these are of people who may be called as leaders nearly are.
    [GeneratedRegex("志愿者|居民|同学|老师|教师|员工|职工|中奖|录取|名单|光荣榜|业主|村民|学生|选手|护士|医生|社区|获奖|公示|姓氏笔画", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Citizens();
}

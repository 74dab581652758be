using System.Buffers;
using System.Text.RegularExpressions;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text.Leaders;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags names of leaders that stand side by side in another order than the one in which the Party names them. Orders and sources: <c>dictionaries/lexicons/standing.tsv</c> and <c>orders.tsv</c>.</summary>
public sealed class LeaderOrderCheck : ICheck<ArticleText>
{
    /// <summary>Names of two characters are many people's: a row of them alone is a row of neighbours.</summary>
    const int LengthOfRareName = 3;

    const string SurnamesByStrokes = "丁习王乔刘朱江汪李吴张罗周赵胡俞贺栗贾黄曾温韩蔡";

    /// <summary>How far before a row it may say that those in it were chosen.</summary>
    const int ReachOfChoice = 12;

    static readonly SearchValues<string> Choosing = SearchValues.Create(["选举", "选出", "当选", "委员", "成员"], StringComparison.Ordinal);

    static readonly Lazy<Regex> Row = new(() => BodyOrder.RowOf(StandingOrder.All));

    public string Key => "leader-order";
    public string Name => "领导人排序";

    public IEnumerable<FindingDraft> Examine(ArticleText article, CheckContext context)
    {
        var said = OfStanding(article).ToList();
        bool IsSaid(int start, int length) => said.Exists(d => d.Meets(start, length));
        said.AddRange(ElderOrder.BrokenIn(article.Text).Where(r => !IsSaid(r.Start, r.Length))
            .Select(r => article.Draft(r.Start, r.Length, Tier.Likely, $"{r.Order.Name}排序有误。", r.Right, r.Order.Source)).ToList());
        return said.Concat(BodyRows.BrokenIn(article).Concat(BodyRows.ChosenIn(article.Text)).DistinctBy(r => r.Start).Where(r => !IsSaid(r.Start, r.Length))
            .Select(r => article.Draft(r.Start, r.Length, Tier.Likely, $"{r.Order.Body}排序有误。", string.Join('、', r.Order.Names.Where(r.Names.Contains)), $"{r.Order.Source}；国办秘函〔2019〕19号 单项否决“严重表述错误”")));
    }

    static IEnumerable<FindingDraft> OfStanding(ArticleText article)
    {
        foreach (var match in BodyRows.IsByStrokes(article) ? [] : (IEnumerable<Match>)Row.Value.Matches(article.Text))
        {
            var names = match.Groups["name"].Captures.Select(c => c.Value).ToList();
            if (names.TrueForAll(n => n.Length < LengthOfRareName) || names.Distinct(StringComparer.Ordinal).Count() < names.Count || IsByStrokes(names, article.Text, match) || (Broken(names, article, match.Index) ?? BrokenByMembers(names, article, match.Index)) is not { } order)
                continue;
            var last = match.Groups["name"].Captures[^1];
            var (start, length) = (match.Index, last.Index + last.Length - match.Index);
            yield return new(start, length, article.Text.Substring(start, length), Tier.Certain, "领导人排序有误。", string.Join('、', order.Names.Where(names.Contains)),
                $"{order.Source}；国办秘函〔2019〕19号 单项否决“严重表述错误”")
            {
                Context = article.ContextOf(start, length),
            };
        }
    }

    /// <summary>Whom a body chose is told by the strokes of the surnames, the members of the Standing Committee among the others (丁薛祥、习近平、马兴瑞、王毅).</summary>
    static bool IsByStrokes(List<string> names, string text, Match row)
    {
        var end = row.Index + row.Length;
        if (end >= text.Length || text[end] is not ('、' or ' ' or '\u3000'))
            return false;
        var ranks = names.Select(n => SurnamesByStrokes.IndexOf(n[0])).ToList();
        return ranks.Zip(ranks.Skip(1)).All(pair => pair.First <= pair.Second)
            && (BodyRows.IsByStrokes(names) || text.AsSpan(Math.Max(0, row.Index - ReachOfChoice), Math.Min(row.Index, ReachOfChoice)).ContainsAny(Choosing));
    }

    /// <summary>The order that the row breaks: that of the day of publication, or of today where a text has none; else each in which all of them served. Null: it may be right.</summary>
    static BodyOrder? Broken(List<string> names, ArticleText article, int start)
    {
        if (!article.IsDated && StandingOrder.Present is var present && present.HoldsAll(names) && !present.IsAfterYearIn(article, start))
            return present.IsKeptBy(names) ? null : present;
        var orders = StandingOrder.All.Where(o => o.HoldsAll(names)).ToList();
        if (article.IsDated && orders.Find(o => article.PublishedOn >= o.From && (o.To is null || article.PublishedOn < o.To)) is { } ofTheDay)
            return ofTheDay.IsKeptBy(names) ? null : ofTheDay;
        return orders.Count == 0 || orders.Exists(o => o.IsKeptBy(names)) ? null
            : orders[^1];
    }

    /// <summary>Others may follow the members: then the order of the members alone is asked, of whichever term most of them are. Null: it may be right.</summary>
    static BodyOrder? BrokenByMembers(List<string> names, ArticleText article, int start)
    {
        var members = StandingOrder.All.Reverse().Select(o => names.Where(n => o.Names.Contains(n, StringComparer.Ordinal)).ToList()).MaxBy(m => m.Count) ?? [];
        return members.Count > LengthOfRareName && members.Count < names.Count ? Broken(members, article, start) : null;
    }
}

using MediaWatch.Portal.Reports.Facts;

namespace MediaWatch.Portal.Reports.Sections;

/// <summary>The period beside the one before, by figure and by platform. Accounts that were not watched then are left out of both.</summary>
public sealed class ComparisonSection : IReportSection
{
    public string Key => "comparison";
    public string Name => "与上期对比";
    public int Order => 800;

    public IEnumerable<ReportBlock> Write(ReportFacts facts)
    {
        var (period, both) = (facts.Period, facts.Accounts.Where(a => a.Before is not null).ToList());
        if (both.Count == 0)
        {
            yield return new Paragraph($"{period.Last}没有监测，无法对比。");
            yield break;
        }
        var ids = both.Select(a => a.Id).ToHashSet();
        int found = facts.Problems.Count(p => ids.Contains(p.AccountId)), foundBefore = facts.Past.Where(p => p.Back == 1 && ids.Contains(p.AccountId)).Sum(p => p.Count);
        List<IReadOnlyList<string>> rows =
        [
            Row("发布信息/条", both.Sum(a => (long)a.Activity.Posts), both.Sum(a => (long)a.Before!.Posts)), // filtered above
            Row("列入问题/个", found, foundBefore),
        ];
        Add("阅读/次", a => (a.Reads, a.ReadsKnown));
        Add("点赞/次", a => (a.Likes, a.LikesKnown));
        Add("评论/次", a => (a.Comments, a.CommentsKnown));
        Add("转发/次", a => (a.Shares, a.SharesKnown));
        yield return new Table($"{period.This}与{period.Last}", [new("项目", 34), new(period.This, 20, true), new(period.Last, 20, true), new("变化", 26, true)], rows);
        var platforms = both.GroupBy(a => a.Platform).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        long[] now = [.. platforms.Select(g => g.Sum(a => (long)a.Activity.Posts))], before = [.. platforms.Select(g => g.Sum(a => (long)a.Before!.Posts))]; // filtered above
        yield return new Figure("各平台发布", new Chart("条", [.. platforms.Select(g => g.Key)], [new ChartSeries(period.This, now), new ChartSeries(period.Last, before)]),
            $"条形图：{string.Join("；", platforms.Select((g, i) => $"{g.Key}{period.This}{now[i].Text()}条，{period.Last}{before[i].Text()}条"))}。");
        var newcomers = facts.Accounts.Count - both.Count;
        yield return new Note($"阅读、点赞等只计平台给出数字的信息，未给出的不作0计{(newcomers == 0 ? "" : $"；{newcomers}个账号{period.Last}尚未监测，不参与对比")}。");

        void Add(string name, Func<ActivityFacts, (long Sum, int Known)> counter)
        {
            var (nowKnown, beforeKnown) = (both.Sum(a => counter(a.Activity).Known), both.Sum(a => counter(a.Before!).Known)); // filtered above
            if (nowKnown + beforeKnown > 0)
                rows.Add(Row(name, nowKnown == 0 ? null : both.Sum(a => counter(a.Activity).Sum), beforeKnown == 0 ? null : both.Sum(a => counter(a.Before!).Sum))); // filtered above
        }

        string[] Row(string name, long? current, long? earlier) =>
            [name, current?.Text() ?? "未知", earlier?.Text() ?? "未知", current is { } c && earlier is { } e ? Wording.Change(period, c, e).Replace($"比{period.Last}", "", StringComparison.Ordinal).Replace($"与{period.Last}", "", StringComparison.Ordinal) : "–"];
    }
}

using MediaWatch.Portal.Reports.Facts;

namespace MediaWatch.Portal.Reports.Sections;

/// <summary>What could not be checked and why: silence is never a good result.</summary>
public sealed class UncheckedSection : IReportSection
{
    const int Most = 80;

    public string Key => "unchecked";
    public string Name => "未能检查的内容及原因";
    public int Order => 1000;

    public IEnumerable<ReportBlock> Write(ReportFacts facts)
    {
        List<IReadOnlyList<string>> rows = [];
        foreach (var account in facts.Accounts)
        {
            if (account.Paused)
                rows.Add([account.Name, "全部内容", "已暂停监测"]);
            rows.AddRange(account.Troubles.Select(t => (IReadOnlyList<string>)
                [account.Name, t.What.Length > 0 ? $"栏目“{t.What}”" : "列表", $"{t.Failure}，{(t.LastSucceededAt is { } at ? $"最后一次成功在{facts.Local(at):M月d日 HH:mm}" : "从未成功")}"]));
            if (account.LinksRefused > 0)
                rows.Add([account.Name, $"链接{account.LinksRefused.Text()}个", "对方拒绝自动检查，不作打不开计"]);
            if (account.Activity is { Posts: > 0, ReadsKnown: 0 } && account.PlatformKey is not ("website" or "rss"))
                rows.Add([account.Name, "阅读量", "没有授权的渠道，平台不公开"]);
        }
        var unseen = facts.Problems.Count(p => p.Picture is null && !p.Personal);
        if (unseen > 0)
            rows.Add([$"问题{unseen.Text()}个", "截图", "页面无法绘出，或该类问题没有页面可截"]);
        var personal = facts.Problems.Count(p => p.Personal);
        if (personal > 0)
            rows.Add([$"问题{personal.Text()}个", "截图和页面", "页面含个人信息，证据只留存于系统，不随报告下发"]);
        var unreviewed = facts.Accounts.Sum(a => a.Unreviewed);
        if (unreviewed > 0)
            rows.Add([$"疑似、提示类{unreviewed.Text()}个", "尚未人工复核", "复核确认后列入以后的报告"]);
        if (rows.Count == 0)
        {
            yield return new Paragraph("应检查的内容均已检查。");
            yield break;
        }
        yield return new Table("未能检查的内容", [new("对象", 34), new("内容", 24), new("原因", 46)], [.. rows.Take(Most)]);
        if (rows.Count > Most)
            yield return new Note($"只列前{Most}项，共{rows.Count.Text()}项。");
        yield return new Note($"以上为{facts.Local(facts.ReadAt):yyyy年M月d日 HH:mm}读取数据时的情况。");
    }
}

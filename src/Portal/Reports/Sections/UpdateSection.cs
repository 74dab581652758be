using MediaWatch.Core.Reports;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Reports.Facts;

namespace MediaWatch.Portal.Reports.Sections;

/// <summary>Who published how often, who was silent for two weeks, which columns have passed their period (国办秘函〔2019〕19号 单项否决“首页不更新”“栏目不更新”, 政务新媒体“内容不更新”).</summary>
public sealed class UpdateSection : IReportSection
{
    const int Most = 100;

    public string Key => "updates";
    public string Name => "更新情况";
    public int Order => 400;

    /// <summary>“超过（含）”: a period that is reached at the end of the last day is over, as the score counts it.</summary>
    static bool IsStale(ReportFacts facts, ColumnFacts column)
    {
        var end = facts.Period.LastDay;
        return column.DueAt is { } due ? facts.Local(due) <= end.AddDays(1).ToDateTime(TimeOnly.MinValue)
            : column.LastAt is not { } at || end.DayNumber - DateOnly.FromDateTime(facts.Local(at)).DayNumber > column.Days;
    }

    public IEnumerable<ReportBlock> Write(ReportFacts facts)
    {
        if (facts.Accounts.Count == 0)
        {
            yield return new Paragraph("没有监测的账号。");
            yield break;
        }
        var silent = facts.Accounts.Where(a => !a.Paused && a.LongestSilence >= AccountStanding.SilenceLimitDays).OrderByDescending(a => a.LongestSilence).ThenBy(a => a.Id).ToList();
        yield return new Paragraph(silent.Count == 0
            ? $"{facts.Period.This}没有账号连续{AccountStanding.SilenceLimitDays}天不更新。"
            : $"{facts.Period.This}有{silent.Count.Text()}个账号连续{AccountStanding.SilenceLimitDays}天以上没有更新。");
        var shown = facts.Scope == ReportScope.Unit ? [.. facts.Accounts] : silent;
        if (shown.Count > 0)
            yield return new Table(facts.Scope == ReportScope.Unit ? "各账号更新" : "连续不更新的账号",
                [new("账号", 36), new("平台", 10), new("发布/条", 12, true), new("更新天数", 12, true), new("最长间隔/天", 14, true), new("最后发布", 16)],
                [.. shown.Take(Most).Select(a => (IReadOnlyList<string>)[a.Name, a.Platform, a.Activity.Posts.Text(), a.Activity.ActiveDays.Text(), a.LongestSilence.Text(), Wording.Day(facts, a.LastArticleAt)])]);

        var columns = facts.Accounts.SelectMany(a => a.Columns.Select(c => (Account: a, Column: c))).ToList();
        if (columns.Count == 0)
            yield break;
        var stale = columns.Where(c => IsStale(facts, c.Column)).ToList();
        yield return new Paragraph($"有更新期限的栏目{columns.Count.Text()}个，{(stale.Count == 0 ? "均在期限内更新" : $"到期末超期的{stale.Count.Text()}个")}。");
        if (stale.Count > 0)
            yield return new Table("超期栏目", [new("账号", 30), new("栏目", 24), new("类别", 16), new("期限/天", 12, true), new("最后更新", 18)],
                [.. stale.Take(Most).Select(c => (IReadOnlyList<string>)[c.Account.Name, c.Column.Name, c.Column.Kind, c.Column.Days.Text(), c.Column.LastAt is { } at ? $"{facts.Local(at):yyyy-MM-dd}" : "未见内容"])]);
    }
}

using MediaWatch.Analysis.Scoring;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags columns without update for their period: 动态要闻 2 weeks, 通知公告 and 政策文件 6 months; five of these together fail a site, as do ten columns of any kind
/// (国办秘函〔2019〕19号 单项否决“栏目不更新”). From three days before the period ends it says so as a hint.</summary>
public sealed class StaleColumnCheck : ICheck<AccountActivity>
{
    const string Rule = "国办秘函〔2019〕19号附件1 单项否决指标“栏目不更新”、扣分指标“动态要闻”“政策文件”（2019-04-01）";
    const int FatalCore = 5, FatalAll = 10;
    static readonly TimeSpan Warning = TimeSpan.FromDays(3);

    public string Key => "stale-column";
    public string Name => "栏目不更新";

    public bool CanJudge(AccountActivity account, CheckContext context) => account.CanBeJudged(context.Now);

    public IEnumerable<FindingDraft> Examine(AccountActivity account, CheckContext context)
    {
        var (core, all) = (0, 0);
        foreach (var column in account.Columns)
        {
            // Without any article the column must have been watched for its whole period before silence says something.
            if (column.UpdateDays is not { } days)
                continue;
            var last = column.LastArticleAt ?? column.WatchedSince;
            var due = account.Offline.Pushed(last, UpdateRule.DueAfter(last, days, account.Calendar));
            if (context.Now >= due)
            {
                all++;
                core += IsCore(column.Kind) ? 1 : 0;
                yield return Draft(column, IsCore(column.Kind) ? Tier.Certain : Tier.Likely,
                    $"栏目“{column.Name}”{LastOf(account, column)}，已超过 {UpdateRule.NameOf(days)}未更新。");
            }
            else if (context.Now >= due - Warning)
            {
                yield return Draft(column, Tier.Hint,
                    $"栏目“{column.Name}”{LastOf(account, column)}，将于 {account.Calendar.Local(due):M月d日HH:mm} 超过 {UpdateRule.NameOf(days)}未更新。");
            }
        }
        if (core >= FatalCore || all >= FatalAll)
            yield return new FindingDraft(null, 0, "栏目不更新合计", Tier.Veto,
                $"应更新未更新的栏目共 {all} 个，其中动态要闻、通知公告、政策文件类 {core} 个，已达单项否决标准（{FatalCore} 个或全部 {FatalAll} 个）。", null, Rule);
    }

    static bool IsCore(ColumnKind kind) => kind is ColumnKind.News or ColumnKind.Notice or ColumnKind.PolicyDocument;

    static string LastOf(AccountActivity account, ColumnActivity column) => column.LastArticleAt is { } at
        ? $"最近一条信息发布于 {account.Calendar.Local(at):yyyy年M月d日}"
        : $"自 {account.Calendar.Local(column.WatchedSince):yyyy年M月d日} 监测以来没有信息";

    static FindingDraft Draft(ColumnActivity column, Tier tier, string message) =>
        new(null, 0, column.Name, tier, message, null, Rule) { ColumnId = column.ColumnId };
}

using MediaWatch.Core.Auditing;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Recycling;

/// <summary>What deleting would do, counted and said before it is done.</summary>
static class Consequences
{
    public static async Task<IReadOnlyList<string>> OfAsync(MediaWatchDb db, DeletionKind kind, DeletionScope scope, CancellationToken ct)
    {
        List<string> said = [];
        if (scope.Units.Length > 1)
            said.Add($"连同 {scope.Units.Length - 1:N0} 个下级单位");
        if (scope.Accounts.Length > 0)
            said.Add(kind == DeletionKind.Account ? "停止监测这个账号" : $"停止监测 {scope.Accounts.Length:N0} 个账号");
        if (kind == DeletionKind.Column)
            said.Add("停止采集这个栏目，已采集的文章仍在账号下");
        else if (scope.Columns.Length > 0)
            said.Add($"停止采集 {scope.Columns.Length:N0} 个栏目");
        if (scope.Accounts.Length > 0 || kind == DeletionKind.Column)
            said.AddRange(await HiddenAsync(db, scope, ct));
        if (kind == DeletionKind.Person)
            said.Add("不能再登录；审计和复核记录不变");
        else if (scope.People.Length > 0)
            said.Add($"{scope.People.Length:N0} 名运营人员不能再登录");
        if (kind == DeletionKind.Channel)
            said.Add("不再向这个渠道发送预警");
        if (kind == DeletionKind.AlertRule)
            said.Add("不再按这条规则预警");
        else if (scope.AlertRules.Length > 0)
            said.Add($"连同 {scope.AlertRules.Length:N0} 条预警规则");
        if (kind == DeletionKind.CrawlRule)
            said.Add("采集改按其他规则或默认间隔");
        else if (scope.CrawlRules.Length > 0)
            said.Add($"连同 {scope.CrawlRules.Length:N0} 条采集规则");
        if (kind == DeletionKind.LexiconEntry)
            said.Add("所有文章将按新词库重新检查，由它发现的问题会撤回");
        if (kind == DeletionKind.AccountGroup)
            said.Add("分组里的账号不受影响，只是不能再按它筛选");
        if (kind == DeletionKind.RepostTask)
            said.Add("不再匹配和催办，完成矩阵中不再显示");
        return said;
    }

    static async Task<IEnumerable<string>> HiddenAsync(MediaWatchDb db, DeletionScope scope, CancellationToken ct)
    {
        var articles = scope.Accounts.Length == 0 ? 0 : await db.Articles.CountAsync(a => scope.Accounts.Contains(a.AccountId), ct);
        var findings = await db.Findings.CountAsync(f => scope.Accounts.Contains(f.AccountId) || scope.Units.Contains(f.UnitId)
            || (f.ArticleId == null && f.ColumnId != null && scope.Columns.Contains(f.ColumnId.Value)), ct);
        var live = findings == 0 ? 0 : await db.Findings.Live().CountAsync(f => scope.Accounts.Contains(f.AccountId) || scope.Units.Contains(f.UnitId)
            || (f.ArticleId == null && f.ColumnId != null && scope.Columns.Contains(f.ColumnId.Value)), ct);
        List<string> hidden = [];
        if (articles > 0)
            hidden.Add($"{articles:N0} 篇文章");
        if (findings > 0)
            hidden.Add($"{findings:N0} 个问题（未结 {live:N0} 个）");
        return hidden.Count == 0 ? [] : [$"隐藏 {string.Join("、", hidden)}"];
    }
}

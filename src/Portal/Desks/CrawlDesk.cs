using MediaWatch.Core.Crawling;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Desks;

/// <summary>Crawl tasks are paused, resumed and hurried; crawl rules are written. Supervisors and administrators only.</summary>
public sealed class CrawlDesk(IDbContextFactory<MediaWatchDb> databases, TimeProvider clock) : IPageQuery
{
    const string NotAllowed = "只有监管人员和管理员可以调整采集。";

    public Task<Outcome> PauseAsync(Viewer viewer, long id, CancellationToken ct) => ChangeTaskAsync(viewer, id, "暂停采集任务", (task, _) => task.Pause(), ct);
    public Task<Outcome> ResumeAsync(Viewer viewer, long id, CancellationToken ct) => ChangeTaskAsync(viewer, id, "开始采集任务", (task, now) => task.Resume(now), ct);
    public Task<Outcome> HurryAsync(Viewer viewer, long id, CancellationToken ct) => ChangeTaskAsync(viewer, id, "立即采集", (task, now) => task.DueNow(now), ct);

    /// <param name="id">Null: a new rule.</param>
    public async Task<Outcome> SaveRuleAsync(Viewer viewer, long? id, CrawlRuleForm form, CancellationToken ct)
    {
        if (!viewer.Supervises)
            return Outcome.Refused(NotAllowed);
        var name = form.Name.Trim();
        if (name.Length is 0 or > 60)
            return Outcome.Refused("请填写规则名称，最多 60 字。");
        if (form.PeriodMinutes is < 1 or > 1440)
            return Outcome.Refused("采集间隔应在 1 至 1440 分钟之间。");
        if (form.FromHour is < 0 or > 23 || form.ToHour is < 1 or > 24 || form.FromHour >= form.ToHour)
            return Outcome.Refused("采集时段的开始要早于结束，在 0 至 24 时之间。");
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        if (form.AccountId is { } account && !await db.Accounts.AnyAsync(a => a.Id == account, ct))
            return Outcome.Refused("找不到指定的账号。");
        var rule = id is null ? null : await db.CrawlRules.SingleOrDefaultAsync(r => r.Id == id, ct);
        if (id is not null && rule is null)
            return Outcome.Refused("找不到这条规则。");
        if (rule is null)
            db.CrawlRules.Add(rule = new CrawlRule(viewer.TenantId, name, form.PlatformKey, form.UnitKind, form.AccountId, form.PeriodMinutes, form.FromHour, form.ToHour, form.DataSinceOn));
        else
            rule.Describe(name, form.PlatformKey, form.UnitKind, form.AccountId, form.PeriodMinutes, form.FromHour, form.ToHour, form.DataSinceOn);
        db.Note(viewer, clock.GetUtcNow(), id is null ? "添加采集规则" : "修改采集规则", $"采集规则 {name}", $"每 {form.PeriodMinutes} 分钟，{form.FromHour}–{form.ToHour} 时");
        await db.SaveChangesAsync(ct);
        return Outcome.Of(rule.Id);
    }

    public async Task<Outcome> SwitchRuleAsync(Viewer viewer, long id, bool on, CancellationToken ct)
    {
        if (!viewer.Supervises)
            return Outcome.Refused(NotAllowed);
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        if (await db.CrawlRules.SingleOrDefaultAsync(r => r.Id == id, ct) is not { } rule)
            return Outcome.Refused("找不到这条规则。");
        rule.Switch(on);
        db.Note(viewer, clock.GetUtcNow(), on ? "启用采集规则" : "停用采集规则", $"采集规则 {rule.Name}");
        await db.SaveChangesAsync(ct);
        return Outcome.Of(id);
    }

    async Task<Outcome> ChangeTaskAsync(Viewer viewer, long id, string action, Action<CrawlTask, DateTimeOffset> change, CancellationToken ct)
    {
        if (!viewer.Supervises)
            return Outcome.Refused(NotAllowed);
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        if (await db.CrawlTasks.VisibleTo(viewer, db).SingleOrDefaultAsync(t => t.Id == id, ct) is not { } task)
            return Outcome.Refused("找不到这个任务。");
        var now = clock.GetUtcNow();
        change(task, now);
        var account = await db.Accounts.Where(a => a.Id == task.AccountId).Select(a => a.Name).FirstOrDefaultAsync(ct);
        db.Note(viewer, now, action, $"采集任务 #{id}", account ?? "");
        await db.SaveChangesAsync(ct);
        return Outcome.Of(id);
    }
}

public sealed record CrawlRuleForm(string Name, string? PlatformKey, UnitKind? UnitKind, long? AccountId, int PeriodMinutes, int FromHour, int ToHour, DateOnly? DataSinceOn);

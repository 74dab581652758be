using MediaWatch.Core.Alerts;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Desks;

/// <summary>Who hears of what.</summary>
public sealed class AlertRuleDesk(IDbContextFactory<MediaWatchDb> factory, TimeProvider time) : IPageQuery
{
    const string NotAllowed = "只有监管人员可以设置预警规则。";

    public async Task<Outcome> SaveAsync(long? id, Viewer viewer, RuleForm form, CancellationToken ct)
    {
        if (!viewer.Supervises)
            return Outcome.Refused(NotAllowed);
        var name = form.Name.Trim();
        if (name.Length is 0 or > 60)
            return Outcome.Refused("请填写规则名称，最多 60 字。");
        await using var db = await factory.OpenAsync(viewer.TenantId, ct);
        if (!await db.Channels.AnyAsync(c => c.Id == form.ChannelId, ct))
            return Outcome.Refused("请选择通知渠道。");
        if (form.UnitId is { } unit && !await db.Units.AnyAsync(u => u.Id == unit, ct))
            return Outcome.Refused("找不到所选的单位。");
        var rule = id is null ? null : await db.AlertRules.SingleOrDefaultAsync(r => r.Id == id, ct);
        if (id is not null && rule is null)
            return Outcome.Refused("找不到这条规则。");
        var check = string.IsNullOrEmpty(form.CheckKey) ? null : form.CheckKey;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (rule is null)
            db.AlertRules.Add(rule = new AlertRule(viewer.TenantId, name, check, form.UpTo, form.UnitId, form.ChannelId));
        else
            rule.Describe(name, check, form.UpTo, form.UnitId, form.ChannelId);
        await db.SaveChangesAsync(ct);
        db.Note(viewer, time.GetUtcNow(), id is null ? "添加预警规则" : "修改预警规则", $"预警规则 #{rule.Id}", name);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Outcome.Of(rule.Id);
    }

    public async Task<Outcome> SwitchAsync(long id, Viewer viewer, bool on, CancellationToken ct)
    {
        if (!viewer.Supervises)
            return Outcome.Refused(NotAllowed);
        await using var db = await factory.OpenAsync(viewer.TenantId, ct);
        if (await db.AlertRules.SingleOrDefaultAsync(r => r.Id == id, ct) is not { } rule)
            return Outcome.Refused("找不到这条规则。");
        rule.Switch(on);
        db.Note(viewer, time.GetUtcNow(), on ? "启用预警规则" : "停用预警规则", $"预警规则 #{id}", rule.Name);
        await db.SaveChangesAsync(ct);
        return Outcome.Of(id);
    }
}

/// <summary>What the form of a rule says. Empty check and null unit: any.</summary>
public sealed class RuleForm
{
    public string Name { get; set; } = "";
    public string? CheckKey { get; set; }
    public Tier UpTo { get; set; } = Tier.Certain;
    public long? UnitId { get; set; }
    public long ChannelId { get; set; }
}

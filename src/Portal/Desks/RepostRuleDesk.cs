using MediaWatch.Core.Reposts;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Desks;

/// <summary>Rules that draft repost tasks.</summary>
public sealed class RepostRuleDesk(IDbContextFactory<MediaWatchDb> factory, TimeProvider time) : IPageQuery
{
    const string NotAllowed = "只有监管人员可以设置转载规则。";

    /// <param name="id">Null: a new rule.</param>
    public async Task<Outcome> SaveAsync(long? id, Viewer viewer, RepostRuleForm form, CancellationToken ct)
    {
        if (!viewer.Supervises)
            return Outcome.Refused(NotAllowed);
        if (string.IsNullOrWhiteSpace(form.Name) || form.Name.Trim().Length > 60)
            return Outcome.Refused("请填写规则名称，最多 60 字。");
        if (form.Terms.Deadline == "until")
            return Outcome.Refused("规则的时限只能按小时计算。");
        if (form.Terms.Problem() is { } problem)
            return Outcome.Refused(problem);
        if (form.Terms.Terms.Audience.IsEmpty)
            return Outcome.Refused("请选择由谁转载。");
        await using var db = await factory.OpenAsync(viewer.TenantId, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (!await db.Accounts.AnyAsync(a => a.Id == form.AccountId, ct))
            return Outcome.Refused("请选择要监看的账号。");
        if (form.ColumnId is { } column && !await db.Columns.AnyAsync(c => c.Id == column && c.AccountId == form.AccountId, ct))
            return Outcome.Refused("所选栏目不属于这个账号。");
        var now = time.GetUtcNow();
        var rule = id is null ? db.RepostRules.Add(new RepostRule(viewer.TenantId, viewer.PersonId, now)).Entity : await db.RepostRules.SingleOrDefaultAsync(r => r.Id == id, ct);
        if (rule is null)
            return Outcome.Refused("找不到这条规则。");
        rule.Describe(form.Name.Trim(), form.AccountId, form.ColumnId, form.Words?.Trim() ?? "", form.AllWords, form.Terms.Terms);
        await db.SaveChangesAsync(ct);
        db.Note(viewer, now, id is null ? "添加转载规则" : "修改转载规则", $"转载规则 #{rule.Id}", rule.Name);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Outcome.Of(rule.Id);
    }

    public async Task<Outcome> SwitchAsync(long id, Viewer viewer, bool on, CancellationToken ct)
    {
        if (!viewer.Supervises)
            return Outcome.Refused(NotAllowed);
        await using var db = await factory.OpenAsync(viewer.TenantId, ct);
        if (await db.RepostRules.SingleOrDefaultAsync(r => r.Id == id, ct) is not { } rule)
            return Outcome.Refused("找不到这条规则。");
        var now = time.GetUtcNow();
        rule.Switch(on, now);
        db.Note(viewer, now, on ? "启用转载规则" : "停用转载规则", $"转载规则 #{id}", rule.Name);
        await db.SaveChangesAsync(ct);
        return Outcome.Of(id);
    }
}

public sealed class RepostRuleForm
{
    public string? Name { get; set; }
    public long AccountId { get; set; }
    public long? ColumnId { get; set; }
    public string? Words { get; set; }
    public bool AllWords { get; set; }
    public RepostForm Terms { get; set; } = RepostForm.New;
}

using MediaWatch.Core.Storage;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Desks;

/// <summary>How the tenant's texts are proofread. A change counts at once: everything is judged again.</summary>
public sealed class ProofreadingDesk(IDbContextFactory<MediaWatchDb> factory, TimeProvider time) : IPageQuery
{
    public async Task<Outcome> SaveAsync(Viewer viewer, ProofreadingForm form, CancellationToken ct)
    {
        if (!viewer.Supervises)
            return Outcome.Refused("只有监管人员可以修改校对设置。");
        if (ProofreadingForm.Levels.All(l => l.Level != form.Level))
            return Outcome.Refused("请选择校对力度。");
        await using var db = await factory.OpenAsync(viewer.TenantId, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.JudgeAllAgainAsync(ct);
        var tenant = await db.Tenants.SingleAsync(t => t.Id == viewer.TenantId, ct);
        var choice = form.ToChoice();
        tenant.ProofreadBy(choice);
        db.Note(viewer, time.GetUtcNow(), "修改校对设置", ProofreadingForm.Levels.First(l => l.Level == choice.Level).Name, $"错误表述：{NamesOf(form.Terms)}；敏感词：{NamesOf(form.Sensitive)}");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Outcome.Of(tenant.Id);
    }

    static string NamesOf(List<Core.Tenants.ListFolds> folds) =>
        folds.Count == 0 ? "不另加变体" : string.Join('、', ProofreadingForm.Folds.Where(f => folds.Contains(f.Fold)).Select(f => f.Name));
}

using MediaWatch.Core.Storage;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Desks;

/// <summary>The tenant's own composite index. A version once saved stays: what was reckoned under it can be reckoned again.</summary>
public sealed class FormulaDesk(IDbContextFactory<MediaWatchDb> factory, TimeProvider time) : IPageQuery
{
    public async Task<Outcome> SaveAsync(Viewer viewer, FormulaForm form, CancellationToken ct)
    {
        if (!viewer.Supervises)
            return Outcome.Refused("只有监管人员可以修改公式。");
        if (form.Problem() is { } problem)
            return Outcome.Refused(problem);
        if (string.IsNullOrWhiteSpace(form.Note))
            return Outcome.Refused("请写明修改说明，供以后查对。");
        await using var db = await factory.OpenAsync(viewer.TenantId, ct);
        var formula = form.Formula(viewer, (await db.IndexFormulas.MaxAsync(f => (int?)f.Version, ct) ?? 0) + 1, time.GetUtcNow());
        db.Add(formula);
        db.Note(viewer, time.GetUtcNow(), "修改综合指数公式", $"公式第 {formula.Version} 版", formula.Note);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (e.IsDuplicate)
        {
            return Outcome.Refused("刚刚有人保存了另一版，请刷新页面后再试。");
        }
        return Outcome.Of(formula.Id);
    }
}

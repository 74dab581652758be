using MediaWatch.Core.Storage;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.ProofreadingChoices;

public sealed class ChoiceQuery(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers) : IPageQuery
{
    public async Task<ProofreadingForm> FormAsync(CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        var tenant = await db.Tenants.AsNoTracking().SingleAsync(t => t.Id == viewer.TenantId, ct);
        return ProofreadingForm.Of(new(tenant.ProofreadingLevel, tenant.TermFolds, tenant.SensitiveFolds));
    }
}

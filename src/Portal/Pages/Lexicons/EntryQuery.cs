using MediaWatch.Core.Storage;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Lexicons;

public sealed class EntryQuery(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers) : IPageQuery
{
    /// <summary>Null: there is no such row.</summary>
    public async Task<LexiconForm?> FormAsync(long id, CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        return await db.LexiconEntries.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, ct) is { } entry ? LexiconForm.Of(entry) : null;
    }
}

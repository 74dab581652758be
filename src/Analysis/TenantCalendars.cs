using System.Collections.Concurrent;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Analysis;

/// <summary>Every tenant's calendar in its own zone.</summary>
sealed class TenantCalendars(IDbContextFactory<MediaWatchDb> dbs)
{
    readonly ConcurrentDictionary<string, WorkingCalendar> byZone = new(StringComparer.Ordinal);

    public async Task<WorkingCalendar> ForTenantAsync(long tenantId, CancellationToken ct)
    {
        await using var db = await dbs.OpenAsync(tenantId, ct);
        var zone = await db.Tenants.Where(t => t.Id == tenantId).Select(t => t.Zone).SingleAsync(ct);
        return byZone.GetOrAdd(zone, z => WorkingCalendar.Load(Path.Combine(DictionaryFolder.Path, "calendar.tsv"), z));
    }
}

using MediaWatch.Core.Alerts;
using MediaWatch.Core.Parts;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Alerts;

/// <summary>Takes hold of what one channel is owed, for one sender at a time. The message's name is stored before anything is sent:
/// whoever sends it again after a crash uses the same name for the same alerts.</summary>
sealed class NoticeClaims(IDbContextFactory<MediaWatchDb> factory, Catalogue<INotifier> notifiers, NoticeWriter writer, Node node, TimeProvider time)
{
    /// <summary>Longer than a sending may take: within it nobody else sends to the channel.</summary>
    static readonly TimeSpan Hold = TimeSpan.FromMinutes(3);
    const int Most = 200;

    /// <param name="passed">Channels that were looked at already in this round.</param>
    /// <returns>Null: no channel is owed anything that may be sent now.</returns>
    public async Task<NoticeClaim?> TakeAsync(IReadOnlyCollection<long> passed, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var now = time.GetUtcNow();
        long[] seen = [.. passed];
        var channel = (await db.Channels.FromSql($"""
            select c.* from channels c
            where c."on" and c.deletion_id is null and c.id <> all({seen})
              and exists (select 1 from alerts a where a.channel_id = c.id and a.state = 0 and a.due_at <= {now})
            order by c.last_sent_at nulls first, c.id
            for update of c skip locked limit 1
            """).IgnoreQueryFilters(["Tenant"]).ToListAsync(ct)).SingleOrDefault();
        if (channel is null)
            return null;
        var notifier = notifiers.Find(channel.NotifierKey);
        var claim = new NoticeClaim(channel.TenantId, channel.Id, channel.NotifierKey, channel.SealedSettings, null);
        if (notifier is not null && channel.LastSentAt > now - notifier.Pace)
            return claim;

        // A statement of its own, after the channel's row is ours: it sees what the last holder of that row wrote.
        // What is owed about an account or a task in the recycle bin waits there with it.
        var owed = db.Alerts.IgnoreQueryFilters(["Tenant"]).Where(a => a.ChannelId == channel.Id && a.State == AlertState.Owed && 
            (a.FindingId == null ? db.RepostTasks.Any(t => t.Id == a.RepostTaskId) : db.Findings.Any(f => f.Id == a.FindingId)));
        if (await owed.AnyAsync(a => a.HeldUntil > now || (a.MessageKey != null && a.DueAt > now), ct))
            return claim;
        var notice = await PickAsync(db, owed, channel, notifier, now, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return claim with { Notice = notice };
    }

    /// <summary>First what was begun and not finished, as it was; then as much new as one message takes.</summary>
    async Task<Notice?> PickAsync(MediaWatchDb db, IQueryable<Alert> owed, Channel channel, INotifier? notifier, DateTimeOffset now, CancellationToken ct)
    {
        var ordered = owed.OrderBy(a => a.OwedAt).ThenBy(a => a.Id);
        var key = await ordered.Where(a => a.MessageKey != null).Select(a => a.MessageKey).FirstOrDefaultAsync(ct);
        var alerts = await (key is null ? ordered.Where(a => a.DueAt <= now).Take(Most) : ordered.Where(a => a.MessageKey == key)).ToListAsync(ct);
        if (alerts.Count == 0)
            return null;
        var begun = key is not null;
        key ??= Guid.CreateVersion7(now).ToString("N");
        var notice = await writer.WriteAsync(db, channel.TenantId, key, alerts, ct);
        if (!begun && notifier is not null && notifier.Fits(notice) is var count && count < alerts.Count)
        {
            alerts = alerts[..count];
            notice = await writer.WriteAsync(db, channel.TenantId, key, alerts, ct);
        }
        foreach (var alert in alerts)
            alert.Sending(key, node.Name, now + Hold);
        return notice;
    }
}

/// <param name="Notice">Null: nothing may be sent to this channel now.</param>
sealed record NoticeClaim(long TenantId, long ChannelId, string NotifierKey, string SealedSettings, Notice? Notice);

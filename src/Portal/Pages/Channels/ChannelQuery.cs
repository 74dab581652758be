using System.Text.Json.Nodes;
using MediaWatch.Core.Alerts;
using MediaWatch.Core.Parts;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Alerts;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Channels;

public sealed class ChannelQuery(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers, Catalogue<INotifier> notifiers, SealedSettings settings) : IPageQuery
{
    public IReadOnlyList<(string Key, string Name)> Notifiers { get; } = [.. notifiers.Select(n => (n.Key, n.Name))];

    public async Task<IReadOnlyList<ChannelRow>> AllAsync(CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        var rows = await db.Channels.OrderBy(c => c.Id).Select(c => new
        {
            c.Id, c.Name, c.NotifierKey, c.On, c.LastSentAt, c.LastError,
            Owed = db.Alerts.Count(a => a.ChannelId == c.Id && a.State == AlertState.Owed),
            Failed = db.Alerts.Count(a => a.ChannelId == c.Id && a.State == AlertState.Failed),
        }).ToListAsync(ct);
        return [.. rows.Select(c => new ChannelRow(c.Id, c.Name, notifiers.NameOf(c.NotifierKey), c.On, c.LastSentAt, c.LastError, c.Owed, c.Failed))];
    }

    /// <summary>Null: there is no such channel, or its notifier is no longer supported.</summary>
    public async Task<ChannelForm?> FormAsync(long id, CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        var channel = await db.Channels.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct);
        if (channel is null || notifiers.Find(channel.NotifierKey) is not { } notifier)
            return null;
        var schema = SettingsSchema.Of(notifier.SettingsType);
        return new ChannelForm(notifier.Key, notifier.Name, schema, settings.Shown(channel.SealedSettings, schema)) { Name = channel.Name, Unreadable = settings.Open(channel.SealedSettings) is null };
    }

    /// <summary>An empty form with the notifier's defaults; null: no such notifier.</summary>
    public ChannelForm? NewForm(string notifierKey)
    {
        if (notifiers.Find(notifierKey) is not { } notifier)
            return null;
        var defaults = System.Text.Json.JsonSerializer.SerializeToNode(Activator.CreateInstance(notifier.SettingsType), notifier.SettingsType, SettingsSchema.Json);
        return new ChannelForm(notifier.Key, notifier.Name, SettingsSchema.Of(notifier.SettingsType), defaults as JsonObject ?? []);
    }
}

public sealed record ChannelRow(long Id, string Name, string Notifier, bool On, DateTimeOffset? LastSentAt, string? LastError, int Owed, int Failed);

/// <param name="Settings">Without secrets; changed by the form.</param>
public sealed record ChannelForm(string NotifierKey, string Notifier, SettingsSchema Schema, JsonObject Settings)
{
    public string Name { get; set; } = "";
    /// <summary>What was stored cannot be opened with this data folder's keys and has to be entered again.</summary>
    public bool Unreadable { get; init; }
}

using System.Text.Json;
using MediaWatch.Core.Parts;

namespace MediaWatch.Portal.Alerts;

/// <summary>How do we tell them? May throw <see cref="SendException"/>; anything else is a bug.</summary>
public interface INotifier : IPart
{
    Type SettingsType { get; }
    Task SendAsync(Notice notice, JsonElement settings, HttpClient http, CancellationToken ct);
}

/// <summary>The text of what one channel is owed, merged.</summary>
/// <param name="MessageKey">Stays the same when the same notice is sent again, so that a receiver can tell a repeat.</param>
public sealed record Notice(string MessageKey, string Title, IReadOnlyList<NoticeLine> Lines);

/// <param name="Address">Page in the portal, for the reader to act.</param>
public sealed record NoticeLine(string TierName, string Account, string Text, Uri? Address);

/// <param name="permanent">True: a person must act (settings, refused receiver); false: try again later.</param>
public sealed class SendException(string message, bool permanent, Exception? inner = null) : Exception(message, inner)
{
    public bool Permanent { get; } = permanent;
}

using System.Text.Json;
using MediaWatch.Core.Parts;

namespace MediaWatch.Portal.Alerts;

/// <summary>How do we tell them? May throw <see cref="SendException"/>; anything else is a bug.</summary>
public interface INotifier : IPart
{
    Type SettingsType { get; }

    /// <summary>Shortest time between two messages of one channel.</summary>
    TimeSpan Pace => TimeSpan.Zero;

    /// <summary>How many of the notice's lines, from the first on, go into one message; at least one. What is left makes the next notice,
    /// so that a message is sent wholly or not at all.</summary>
    int Fits(Notice notice) => notice.Lines.Count;

    /// <summary>Sends the notice as one message.</summary>
    /// <returns>Null: everyone was told. Else who was not, in Chinese; the others were, so the notice is not sent again.</returns>
    Task<string?> SendAsync(Notice notice, JsonElement settings, HttpClient http, CancellationToken ct);
}

/// <param name="permanent">True: a person must act (settings, refused receiver); false: try again later.</param>
public sealed class SendException(string message, bool permanent, Exception? inner = null) : Exception(message, inner)
{
    public bool Permanent { get; } = permanent;
}

namespace MediaWatch.Portal.Alerts;

/// <summary>The text of what one channel is owed, merged.</summary>
/// <param name="MessageKey">Stays the same when the same notice is sent again, so that a receiver can tell a repeat.</param>
public sealed record Notice(string MessageKey, string Title, IReadOnlyList<NoticeLine> Lines);

/// <param name="Address">Page in the portal, for the reader to act.</param>
public sealed record NoticeLine(string TierName, string Account, string Text, Uri? Address);

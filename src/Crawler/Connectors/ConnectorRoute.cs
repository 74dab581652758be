using MediaWatch.Core.Parts;

namespace MediaWatch.Crawler.Connectors;

/// <summary>One way to an account's posts (渠道). Each is listed by a task of its own, so that each article shows which routes saw it and when.</summary>
/// <param name="Key">Stored with tasks, sightings and readings; kebab-case.</param>
/// <param name="Host">Whose limit its requests count against.</param>
/// <param name="Credential">Kind of credential without which the route cannot be tried; null: none.</param>
public sealed record ConnectorRoute(string Key, string Name, string Host, string? Credential = null)
{
    /// <summary>The limit is that of each account's own session, not of the host as a whole.</summary>
    public bool LimitPerAccount { get; init; }

    /// <summary>Member of the account's settings without which the route leads nowhere; null: none.</summary>
    public string? NeedsSetting { get; init; }

    /// <summary>Some of what the account publishes never stands in its list: it stands in for no other route.</summary>
    public bool Partial { get; init; }

    /// <summary>Requests one look at a list costs.</summary>
    public int RequestsPerLook { get; init; } = 1;

    /// <summary>Polite time between two requests under one limit.</summary>
    public TimeSpan Spacing { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Calls that one credential may make in a day; null: not limited by count.</summary>
    public int? CallsPerDay { get; init; }

    /// <summary>What a task of this route counts against.</summary>
    public string LimitOf(long accountId) => LimitPerAccount ? $"{Host}#{accountId}" : Host;

    /// <summary>Quota law: accounts one limit carries when each is looked at once in this time.</summary>
    public int AccountsWithin(TimeSpan period) => LimitPerAccount ? 1 : (int)(period / (Spacing * RequestsPerLook));
}

public static class ConnectorRoutes
{
    extension(Catalogue<IConnector> connectors)
    {
        /// <summary>A platform's route by its key; null: it has none of that key (any more).</summary>
        public ConnectorRoute? Route(string platformKey, string? key) => connectors.Find(platformKey)?.Routes.FirstOrDefault(r => r.Key == key);
    }
}

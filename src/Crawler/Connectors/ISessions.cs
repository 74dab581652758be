using System.Text.Json.Nodes;
using MediaWatch.Core.Crawling;

namespace MediaWatch.Crawler.Connectors;

/// <summary>What a connector may log in with. Secrets come decrypted and are stored by whoever gave them, never by the connector.</summary>
public interface ISessions
{
    /// <summary>The account's own of this kind, else the tenant's; null where there is none or it has ended.</summary>
    Task<Session?> FindAsync(string kind, CancellationToken ct);

    /// <summary>Renews once, however many ask: who comes with an older version is given what is stored meanwhile.</summary>
    /// <param name="old">Null: there is none yet, and the connector can get one by itself; it is then kept for the whole tenant.</param>
    /// <exception cref="CrawlException">What <paramref name="renew"/> threw; TooManyRequests while another node renews.</exception>
    Task<Session> RenewAsync(string kind, Session? old, Func<CancellationToken, Task<Renewal>> renew, CancellationToken ct);
}

/// <param name="Version">Rises with each renewal.</param>
/// <param name="EndsAt">When a person has to renew it; null: unknown or never.</param>
public sealed record Session(string Kind, long Version, JsonObject Secret, DateTimeOffset? EndsAt)
{
    /// <summary>A member of the secret as text; null where it holds none.</summary>
    public string? this[string name] => Secret[name]?.ToString();

    /// <exception cref="CrawlException">NotAuthorised: the secret lacks it.</exception>
    public string Need(string name) => this[name] is { Length: > 0 } value ? value : throw new CrawlException(CrawlFailure.NotAuthorised, $"The credential '{Kind}' has no '{name}'.");
}

/// <param name="Holder">The platform's own id of who let us in (appid, open_id, uid): no secret, by it pushes find the account. Null: as before.</param>
public sealed record Renewal(JsonObject Secret, DateTimeOffset? EndsAt, string? Holder = null);

/// <summary>Sessions for one look that stores nothing: those given, and those the connector gets by itself.</summary>
public sealed class PassingSessions(params IEnumerable<Session> given) : ISessions
{
    readonly Dictionary<string, Session> sessions = given.ToDictionary(s => s.Kind, StringComparer.Ordinal);

    public Task<Session?> FindAsync(string kind, CancellationToken ct) => Task.FromResult(sessions.GetValueOrDefault(kind));

    public async Task<Session> RenewAsync(string kind, Session? old, Func<CancellationToken, Task<Renewal>> renew, CancellationToken ct)
    {
        var renewal = await renew(ct);
        return sessions[kind] = new Session(kind, (old?.Version ?? 0) + 1, renewal.Secret, renewal.EndsAt);
    }
}

public static class SessionsNeeded
{
    extension(ISessions sessions)
    {
        /// <exception cref="CrawlException">NotAuthorised: there is none, or it has ended.</exception>
        public async Task<Session> NeedAsync(string kind, CancellationToken ct) =>
            await sessions.FindAsync(kind, ct) ?? throw new CrawlException(CrawlFailure.NotAuthorised, $"There is no valid credential '{kind}'.");
    }
}

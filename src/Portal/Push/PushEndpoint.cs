using MediaWatch.Core.Crawling;
using MediaWatch.Core.Parts;
using MediaWatch.Core.Storage;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Crawler.Sessions;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Push;

/// <summary>Where platforms send people back after consent, and where they tell things by themselves. A push is believed only where the connector has verified it; it is a hint to look, never the post itself.</summary>
static class PushEndpoint
{
    const int MostBytes = 1024 * 1024;

    public static void MapPlatforms(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/connect/{platform}/back", BackAsync).RequireAuthorization(Policies.Work);
        routes.MapPost("/push/{platform}/{tenant:long}", HearAsync).AllowAnonymous().DisableAntiforgery().RequireRateLimiting(PushLimit);
    }

    public const string PushLimit = "push";

    static async Task<IResult> BackAsync(string platform, HttpContext http, CredentialDesk desk, CancellationToken ct)
    {
        var outcome = await desk.ConsentedAsync(Viewer.From(http.User, null), platform, http.Request.Query.ToDictionary(q => q.Key, q => q.Value.ToString(), StringComparer.Ordinal), ct);
        return outcome.Done ? Results.LocalRedirect($"/crawl/sessions/{outcome.Changed[0]}?result=ok") : Results.LocalRedirect($"/crawl/sessions?problem={Uri.EscapeDataString(outcome.Problem ?? "")}");
    }

    static async Task<IResult> HearAsync(string platform, long tenant, HttpContext http, Catalogue<IConnector> connectors, CredentialStore credentials, IDbContextFactory<MediaWatchDb> databases, TimeProvider clock, CancellationToken ct)
    {
        if (connectors.Find(platform) is not IPushed connector || http.Request.ContentLength > MostBytes)
            return Results.NotFound();
        using var body = new MemoryStream();
        await CopyAsync(http.Request.Body, body, ct);
        var push = new Crawler.Connectors.Push(
            http.Request.Query.ToDictionary(q => q.Key, q => q.Value.ToString(), StringComparer.Ordinal),
            http.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase), body.ToArray());
        if (await HeardAsync(connector, push, credentials.ForTenant(tenant, platform), ct) is not { } answer)
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        await using var db = await databases.OpenAsync(tenant, ct);
        foreach (var news in answer.News)
            await FollowAsync(db, credentials, tenant, platform, news, clock.GetUtcNow(), ct);
        return Results.Text(answer.Body, answer.ContentType);
    }

    /// <summary>Null: not from the platform, or the tenant has no application there.</summary>
    static async Task<PushAnswer?> HeardAsync(IPushed connector, Crawler.Connectors.Push push, ISessions sessions, CancellationToken ct)
    {
        try
        {
            return await connector.HearAsync(push, sessions, ct);
        }
        catch (CrawlException)
        {
            return null;
        }
    }

    static async Task FollowAsync(MediaWatchDb db, CredentialStore credentials, long tenant, string platform, PushNews news, DateTimeOffset now, CancellationToken ct)
    {
        if (news is PushNews.Keep keep)
        {
            var stored = await db.Credentials.AsNoTracking().SingleOrDefaultAsync(c => c.PlatformKey == platform && c.Kind == keep.Kind && c.AccountId == null, ct);
            if (stored is null || credentials.Open(stored) is not { } members)
                return; // a push was verified with it: it is there
            foreach (var (name, value) in keep.Members)
                members[name] = value?.DeepClone();
            await credentials.KeepAsync(tenant, platform, keep.Kind, null, members, stored.EndsAt, ct);
            return;
        }
        var held = await db.Credentials.Where(c => c.PlatformKey == platform && c.AccountId != null && c.Holder == news.Holder).ToListAsync(ct);
        foreach (var credential in held)
        {
            if (news is PushNews.Withdrawn)
                credential.End(CredentialState.Withdrawn, now);
            foreach (var task in await db.CrawlTasks.Where(t => t.AccountId == credential.AccountId && t.ArticleId == null && !t.Done && !t.Paused && t.DueAt > now).ToListAsync(ct))
                task.DueNow(now);
        }
        await db.SaveChangesAsync(ct);
    }

    static async Task CopyAsync(Stream from, MemoryStream to, CancellationToken ct)
    {
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await from.ReadAsync(buffer, ct)) > 0 && to.Length <= MostBytes)
            to.Write(buffer, 0, read);
    }
}

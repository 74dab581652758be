using System.Data.Common;
using MediaWatch.Core.Parts;
using MediaWatch.Core.Storage;
using MediaWatch.Crawler.Fetching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MediaWatch.Portal.Commands;

/// <summary>How this node is: 200 or 503, with what is wrong. Late work and a missing browser are told but are not illness: starting anew would not help. Tells numbers and names of jobs only.</summary>
sealed class Health(IDbContextFactory<MediaWatchDb> dbs, QueueLengths queues, JobWatch jobs, IOptions<FetchOptions> fetching, TimeProvider time)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <param name="LastEndedSecondsAgo">Null: not once since the node started.</param>
    sealed record JobTurn(string Job, bool Ill, bool Running, bool Failed, long? LastEndedSecondsAgo);

    /// <param name="Migrated">The schema is this version's.</param>
    /// <param name="OldestDueSeconds">How long the oldest due crawl task has waited; null: none is due, or unknown.</param>
    sealed record Report(string Status, bool Database, bool Migrated, IReadOnlyList<JobTurn> Jobs, long? CrawlTasksLate, long? OldestDueSeconds, long? ArticlesWaiting, bool Browser);

    public static void Map(WebApplication app)
    {
        // Whether the process lives and has its database, for a container's supervisor.
        app.MapGet("/healthz", async (Health health, CancellationToken ct) => (await health.AskAsync(ct)).Reachable
            ? Results.Text("ok")
            : Results.Text("no database", statusCode: StatusCodes.Status503ServiceUnavailable)).AllowAnonymous(); // without a text the page for wrong addresses would answer, with 404
        app.MapGet("/health", (Health health, HttpContext http, CancellationToken ct) => health.TellAsync(http, ct)).AllowAnonymous();
    }

    async Task<IResult> TellAsync(HttpContext http, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var (reachable, migrated, lengths) = await AskAsync(ct);
        List<JobTurn> turns = [.. jobs.Turns.OrderBy(t => t.Key.Name, StringComparer.Ordinal)
            .Select(t => new JobTurn(t.Key.Name, t.Value.IllAt(now), t.Value.RunningSince is not null, t.Value.Failed, t.Value.EndedAt is { } ended ? (long)(now - ended).TotalSeconds : null))];
        var well = reachable && migrated && !turns.Any(t => t.Ill);
        var oldest = lengths?.OldestDueAt is { } due ? (long?)(now - due).TotalSeconds : null;
        http.Response.Headers.CacheControl = "no-store";
        return Results.Json(new Report(well ? "ok" : "ill", reachable, migrated, turns, lengths?.CrawlTasksLate, oldest, lengths?.ArticlesWaiting, File.Exists(fetching.Value.Browser)),
            SettingsSchema.Json, statusCode: well ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    async Task<(bool Reachable, bool Migrated, QueueLengths.Lengths? Lengths)> AskAsync(CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        var reachable = false;
        try
        {
            await using var db = await dbs.CreateDbContextAsync(patience.Token);
            reachable = await db.Database.CanConnectAsync(patience.Token);
            var migrated = reachable && !(await db.Database.GetPendingMigrationsAsync(patience.Token)).Any();
            return (reachable, migrated, migrated ? await queues.ReadAsync(patience.Token) : null);
        }
        catch (Exception e) when (e is DbException or InvalidOperationException || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return (reachable, false, null); // what is wrong with the database its own log says; strangers are told that it is
        }
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using MediaWatch.City;
using MediaWatch.Core.Alerts;
using MediaWatch.Portal.Alerts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MediaWatch.Portal.Tests.EndToEnd;

/// <summary>The real program is killed at random moments, again and again. Afterwards nothing is lost and nothing is there twice.
/// MEDIAWATCH_KILLS sets how often (default 4; 20 by hand).</summary>
public sealed partial class KillTests
{
    static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("MEDIAWATCH_KILLS"), CultureInfo.InvariantCulture, out var kills) ? kills : 4;
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_at_any_moment_the_program_loses_no_article_no_finding_and_no_alert_and_doubles_none()
    {
        var time = new CityTime();
        await using var watched = await WatchedCity.StartAsync(new CityOptions { Time = time, NewArticleEvery = TimeSpan.FromSeconds(1), Size = 0.1 }, Ct);
        var random = new Random(Kills);
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var program = RunningProgram.Start(watched);
            // From before the first claim to the middle of the crawl, of an examination, of a message.
            await Task.Delay(TimeSpan.FromMilliseconds(1500 + random.Next(5000)), Ct);
            program.Kill();
            await ForgetHoldsAsync(watched);
        }

        time.Stop(); // a busy machine would not catch up with a city that goes on publishing
        var until = watched.City.Now;
        var seen = watched.City.ArticleAddresses.Select(a => a.AbsoluteUri).ToHashSet(StringComparer.Ordinal);
        await using (RunningProgram.Start(watched))
            await WaitUntilNothingIsLeftAsync(() => LeftAsync(watched, seen));

        await using var db = watched.Db();
        var addresses = await db.Articles.Select(a => a.Address).ToListAsync(Ct);
        addresses.ShouldBeUnique();
        seen.Except(addresses).ShouldBeEmpty();
        foreach (var truth in watched.City.Truths.Where(t => t.OfArticle && t.AppearsAt <= until && t.EndsAt is null))
            (await db.Findings.CountAsync(f => f.CheckKey == truth.Check && db.Articles.Any(a => a.Id == f.ArticleId && a.Address == truth.Page), Ct)).ShouldBeGreaterThan(0, $"{truth.Kind} {truth.Words} on {truth.Page}");

        var sent = await db.Alerts.Where(a => a.State == AlertState.Sent).ToListAsync(Ct);
        sent.Count.ShouldBeGreaterThan(10);
        var told = Told(watched);
        told.Keys.Order().ShouldBe(sent.Select(a => a.FindingId).OfType<long>().Order());
        // A receiver tells a repeat by its name: what was told under two names was told twice.
        told.Where(t => t.Value.Distinct().Count() > 1).Select(t => t.Key).ShouldBeEmpty();
        TestContext.Current.SendDiagnosticMessage($"{Kills} kills, {addresses.Count} articles, {sent.Count} alerts in {watched.City.Messages.Count} messages, {told.Count(t => t.Value.Count > 1)} repeated under the same name");
    }

    sealed class CityTime : TimeProvider
    {
        DateTimeOffset? stoppedAt;

        public override DateTimeOffset GetUtcNow() => stoppedAt ?? base.GetUtcNow();
        public void Stop() => stoppedAt = base.GetUtcNow();
    }

    /// <summary>For each finding the names of the messages in which the robot read of it.</summary>
    static Dictionary<long, List<string>> Told(WatchedCity watched)
    {
        var links = watched.Services.GetRequiredService<SignedLinks>();
        return watched.City.Messages
            .SelectMany(m => Link().Matches(m.Text).Select(link => (links.Read(link.Groups[1].Value)!.FindingId, Name: Name().Match(m.Text).Groups[1].Value))) // our own links can be read
            .GroupBy(t => t.FindingId).ToDictionary(t => t.Key, t => t.Select(x => x.Name).ToList());
    }

    /// <summary>A dead node's holds run out by themselves after minutes: the test lets that time pass at once. What the node had sent last the database may still be doing, or not have read yet: it is over when its connections are.</summary>
    static async Task ForgetHoldsAsync(WatchedCity watched)
    {
        await using var db = watched.Db();
        while (await db.Database.SqlQuery<int>($"select count(*)::int as \"Value\" from pg_stat_activity where datname = current_database() and application_name = {RunningProgram.Name}").SingleAsync(Ct) > 0)
            await Task.Delay(100, Ct);
        foreach (var table in new[] { "crawl_tasks", "articles", "alerts", "links", "attachments" })
#pragma warning disable EF1002 // the names stand above
            await db.Database.ExecuteSqlRawAsync($"update {table} set held_until = now() - interval '1 second' where held_until is not null", Ct);
#pragma warning restore EF1002
    }

    /// <summary>Null: everything that was seen is taken, examined, routed and told.</summary>
    static async Task<string?> LeftAsync(WatchedCity watched, HashSet<string> seen)
    {
        await using var db = watched.Db();
        var addresses = await db.Articles.Where(a => a.AnalysedRevision == a.Revision).Select(a => a.Address).ToListAsync(Ct);
        var missing = seen.Except(addresses).ToList();
        var unrouted = await db.Findings.CountAsync(f => f.RoutedAt == null, Ct);
        var owed = await db.Alerts.Where(a => a.State == AlertState.Owed).Select(a => new { a.DueAt, a.HeldUntil }).ToListAsync(Ct);
        // A file is read, and then its article examined once more.
        var files = await db.Attachments.CountAsync(a => a.FetchDueAt != null && a.FetchTries == 0 || a.SnapshotId != null && a.ReadBy == 0, Ct) + await db.Articles.CountAsync(a => a.AnalysedLexicon == 0, Ct);
        if (missing.Count == 0 && unrouted == 0 && owed.Count == 0 && files == 0)
            return null;
        var taken = await db.Articles.CountAsync(a => missing.Contains(a.Address), Ct);
        var tasks = await db.CrawlTasks.Where(t => !t.Done && t.LastFailure != null).Select(t => new { t.Host, t.LastFailure, t.FailuresInRow, t.DueAt, t.ArticleId }).ToListAsync(Ct);
        return $"{missing.Count} of {seen.Count} articles ({taken} of them taken but not examined; first {missing.FirstOrDefault()}), {files} files not read or judged, {unrouted} findings not routed, {owed.Count} alerts owed ({string.Join(", ", owed.Take(3))}); failing tasks: {string.Join(", ", tasks.Take(8))}";
    }

    static async Task WaitUntilNothingIsLeftAsync(Func<Task<string?>> left)
    {
        var started = Stopwatch.GetTimestamp();
        while (await left() is { } what)
        {
            if (Stopwatch.GetElapsedTime(started) > Patience)
                throw new TimeoutException($"After {Patience.TotalMinutes} minutes there are left: {what}");
            await Task.Delay(500, Ct);
        }
    }

    [GeneratedRegex(@"/r/([\w-]+)")]
    private static partial Regex Link();

    [GeneratedRegex("编号 ([0-9a-f]{32})")]
    private static partial Regex Name();
}

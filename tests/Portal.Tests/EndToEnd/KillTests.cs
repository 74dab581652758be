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
            await WaitUntilAsync(() => IsThroughAsync(watched, seen));

        await using var db = watched.Db();
        var addresses = await db.Articles.Select(a => a.Address).ToListAsync(Ct);
        addresses.ShouldBeUnique();
        seen.Except(addresses).ShouldBeEmpty();
        foreach (var truth in watched.City.Truths.Where(t => t.OfArticle && t.AppearsAt <= until && t.EndsAt is null))
            (await db.Findings.CountAsync(f => f.Address == truth.Page && f.CheckKey == truth.Check, Ct)).ShouldBeGreaterThan(0, $"{truth.Kind} {truth.Words} on {truth.Page}");

        var sent = await db.Alerts.Where(a => a.State == AlertState.Sent).ToListAsync(Ct);
        sent.Count.ShouldBeGreaterThan(10);
        var told = Told(watched);
        told.Keys.Order().ShouldBe(sent.Select(a => a.FindingId).Order());
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

    /// <summary>A dead node's holds run out by themselves after minutes: the test lets that time pass at once.</summary>
    static async Task ForgetHoldsAsync(WatchedCity watched)
    {
        await using var db = watched.Db();
        foreach (var table in new[] { "crawl_tasks", "articles", "alerts", "links" })
#pragma warning disable EF1002 // the names stand above
            await db.Database.ExecuteSqlRawAsync($"update {table} set held_until = now() - interval '1 second' where held_until is not null", Ct);
#pragma warning restore EF1002
    }

    static async Task<bool> IsThroughAsync(WatchedCity watched, HashSet<string> seen)
    {
        await using var db = watched.Db();
        var addresses = await db.Articles.Where(a => a.AnalysedRevision == a.Revision).Select(a => a.Address).ToListAsync(Ct);
        return seen.IsSubsetOf(addresses)
            && !await db.Findings.AnyAsync(f => f.RoutedAt == null, Ct)
            && !await db.Alerts.AnyAsync(a => a.State == AlertState.Owed, Ct);
    }

    static async Task WaitUntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        patience.CancelAfter(Patience);
        while (!await isSo())
            await Task.Delay(500, patience.Token);
    }

    [GeneratedRegex(@"/r/([\w-]+)")]
    private static partial Regex Link();

    [GeneratedRegex("编号 ([0-9a-f]{32})")]
    private static partial Regex Name();
}

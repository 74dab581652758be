using MediaWatch.Analysis.Checks;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Scoring;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Registrations;
using MediaWatch.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace MediaWatch.Analysis.Tests.Checks;

/// <summary>Filed off-line windows suspend what is said of updates and reachability, and only inside themselves.</summary>
public sealed class OfflineWindowsTests
{
    static readonly DateTimeOffset Now = Examples.Now;

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static OfflineFact Window(double from, double to) => new(1, Now.AddDays(from), Now.AddDays(to));

    [Fact]
    public void Inside_a_window_nothing_is_judged()
    {
        var account = Accounts.Site(Now.AddDays(-30), probes: Accounts.Visits(7, 60)) with { Offline = [Window(-1, 1)] };
        new StaleHomeCheck().CanJudge(account, Examples.Context()).ShouldBeFalse();
        new StaleColumnCheck().CanJudge(account, Examples.Context()).ShouldBeFalse();
        new StaleMediaCheck().CanJudge(account with { PlatformKey = "weixin" }, Examples.Context()).ShouldBeFalse();
        new UnreachableCheck().CanJudge(account, Examples.Context()).ShouldBeFalse();
        new StaleHomeCheck().CanJudge(account with { Offline = [Window(-3, -2)] }, Examples.Context()).ShouldBeTrue();
    }

    [Theory]
    [InlineData(-8, -1, false)] // 20 days less 7
    [InlineData(-7, -1, true)] // less 6
    public void Time_inside_a_window_is_no_silence(double from, double to, bool stale)
    {
        var account = Accounts.Site(Now.AddDays(-20)) with { PlatformKey = "weixin", Offline = [Window(from, to)] };
        new StaleMediaCheck().Examine(account, Examples.Context()).Any(d => d.Tier == Tier.Veto).ShouldBe(stale);
        var column = Accounts.Site(columns: [Accounts.Column(ColumnKind.News, Now.AddDays(-20))]) with { Offline = [Window(from, to)] };
        new StaleColumnCheck().Examine(column, Examples.Context()).Any(d => d.Tier == Tier.Certain).ShouldBe(stale);
    }

    [Fact]
    public void Visits_inside_a_window_are_not_counted()
    {
        var account = Accounts.Site(probes: Accounts.Visits(7, 20)); // the last day failed
        new UnreachableCheck().Examine(account, Examples.Context()).ShouldNotBeEmpty();
        new UnreachableCheck().Examine(account with { Offline = [Window(-1, -0.0001), new(2, Now.AddSeconds(-1), Now.AddSeconds(-0.5))] }, Examples.Context()).Where(d => d.Tier == Tier.Veto).ShouldBeEmpty();
    }

    /// <summary>Only what was approved; what was found before stands, and what the window takes out of the count was not put right by anybody.</summary>
    [Fact]
    public async Task The_watch_heeds_approved_windows()
    {
        await using var database = await TestDatabase.CreateAsync(Ct);
        var time = new FakeTimeProvider(Now);
        var site = await Seed.SiteAsync(database, Ct);
        var node = new AnalysisNode(database, time, new ShippedLexicons([], [], [], "none"));
        async Task WatchAsync(TimeSpan later)
        {
            time.Advance(later);
            await using var db = database.Open(site.TenantId);
            var account = await db.Accounts.SingleAsync(Ct);
            account.Fetched(time.GetUtcNow(), Now);
            account.Watched(time.GetUtcNow());
            await db.SaveChangesAsync(Ct);
            await node.WatchAccounts.RunAsync(Ct);
        }
        async Task<FindingState?> StateAsync()
        {
            await using var db = database.Open(site.TenantId);
            return (await db.Findings.SingleOrDefaultAsync(f => f.CheckKey == "stale-home" && f.Tier == Tier.Veto, Ct))?.State;
        }

        OfflineWindow window;
        await using (var db = database.Open(site.TenantId))
        {
            db.Add(window = new OfflineWindow(site.TenantId, site.AccountId, Now.AddDays(12), Now.AddDays(20), "改版", 1, "张", Now));
            await db.SaveChangesAsync(Ct);
        }
        await WatchAsync(TimeSpan.FromDays(15));
        (await StateAsync()).ShouldBe(FindingState.Open); // filed, not approved
        await using (var db = database.Open(site.TenantId))
        {
            (await db.OfflineWindows.SingleAsync(Ct)).Approve(1, "王", time.GetUtcNow());
            await db.SaveChangesAsync(Ct);
        }
        await WatchAsync(TimeSpan.FromDays(1));
        (await StateAsync()).ShouldBe(FindingState.Open); // inside: nothing is judged
        await WatchAsync(TimeSpan.FromDays(4.5)); // 20.5 days, 12.5 of them counted: a hint only, and nobody put it right
        await using (var db = database.Open(site.TenantId))
            (await db.Findings.SingleAsync(f => f.CheckKey == "stale-home", Ct)).Tier.ShouldBe(Tier.Hint);
        await WatchAsync(TimeSpan.FromDays(2));
        (await StateAsync()).ShouldBe(FindingState.Open);
    }
}

using MediaWatch.Analysis;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Alerts;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Rectifications;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using MediaWatch.Crawler.Scheduling;
using MediaWatch.Portal.Alerts;
using MediaWatch.Portal.Commands;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Tests.Alerts;
using MediaWatch.Portal.Viewers;
using MediaWatch.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MediaWatch.Portal.Tests.EndToEnd;

/// <summary>Walks one article's way through the program as <c>docs/architecture.md</c> draws it, against a loopback website, a loopback robot and a real PostgreSQL.</summary>
public sealed class OneArticleTests : IAsyncLifetime
{
    const string Wrong = "各单位要认真布署，按时完成各项任务，确保工作落到实处，取得实实在在的成效。";
    const string Right = "各单位要认真部署，按时完成各项任务，确保工作落到实处，取得实实在在的成效。";
    const string Before = "根据年度工作计划，现就做好有关工作通知如下，请各有关单位认真遵照执行。";

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    readonly WatchedSite watched = new();
    LoopbackRobot robot = null!; // set before each test

    LoopbackSite Site => watched.Site;
    Viewer Supervisor => watched.Supervisor;

    public async ValueTask InitializeAsync()
    {
        robot = await LoopbackRobot.StartAsync((_, http) => http.Response.WriteAsJsonAsync(new { errcode = 0, errmsg = "ok" }));
        await watched.StartAsync(site =>
        {
            for (var number = 1001; number <= 1006; number++)
                site.Articles[number] = ($"关于做好第{number - 1000}号工作的通知", $"{Before}\n{Right}");
            site.Articles[1004] = ("关于召开工作会议的通知", $"{Before}\n{Wrong}");
        });
        await AlertAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await watched.DisposeAsync();
        await robot.DisposeAsync();
    }

    [Fact]
    public async Task An_article_is_crawled_examined_reported_confirmed_corrected_and_verified()
    {
        // 1–5: claimed, listed, read, taken in with its evidence; the task is due again later.
        await RunAsync<CrawlDueTasks>();
        await using (var db = Db())
        {
            (await db.Articles.CountAsync(Ct)).ShouldBe(Site.Articles.Count);
            var article = await db.Articles.SingleAsync(a => a.Title == "关于召开工作会议的通知", Ct);
            article.Body.ShouldContain("认真布署");
            article.PublishedAt.ShouldBe(new DateTimeOffset(2026, 11, 20, 9, 30, 0, TimeSpan.FromHours(8)));
            var snapshot = await db.Snapshots.SingleAsync(s => s.Id == article.SnapshotId, Ct);
            System.Text.Encoding.UTF8.GetString(snapshot.Content()).ShouldContain("认真布署");
            (await db.CrawlTasks.SingleAsync(Ct)).DueAt.ShouldBeGreaterThan(TimeProvider.System.GetUtcNow());
        }

        // 6–8: examined; one finding, where the words are.
        await RunAsync<AnalyseNewArticles>();
        await using (var db = Db())
        {
            var found = await db.Findings.SingleAsync(Ct);
            (found.CheckKey, found.Excerpt, found.Suggestion, found.State).ShouldBe(("wrong-term", "布署", "部署", FindingState.Open));
            var article = await db.Articles.SingleAsync(a => a.Id == found.ArticleId, Ct);
            $"{article.Title}\n{article.Body}".Substring(found.Start.ShouldNotBeNull(), found.Length).ShouldBe("布署");
        }

        // 9–10: owed to the channel, and sent once.
        await RunAsync<RouteNewFindings>();
        await RunAsync<SendPendingAlerts>();
        await RunAsync<RouteNewFindings>();
        await RunAsync<SendPendingAlerts>();
        robot.Texts.ShouldHaveSingleItem().ShouldContain("布署");

        // 11: a person confirms, which orders a rectification.
        var finding = await OneAsync(db => db.Findings);
        (await Desk<ReviewDesk>().ConfirmAsync([finding.Id], Supervisor, null, Ct)).Problem.ShouldBeNull();
        var order = await OneAsync(db => db.Rectifications);
        order.State.ShouldBe(RectificationState.Ordered);

        // 12: the unit says it is done, but the page is as it was: back to the unit.
        (await Desk<RectificationDesk>().SubmitAsync(order.Id, Supervisor, "已修改", Ct)).Problem.ShouldBeNull();
        await RunAsync<CrawlDueTasks>();
        await RunAsync<AnalyseNewArticles>();
        (await OneAsync(db => db.Rectifications)).State.ShouldBe(RectificationState.Returned);

        // The page is corrected and read again: rectified, verified, with both revisions kept.
        Site.Articles[1004] = (Site.Articles[1004].Title, $"{Before}\n{Right}");
        await Desk<RectificationDesk>().SubmitAsync(order.Id, Supervisor, "已更正为“部署”", Ct);
        await RunAsync<CrawlDueTasks>();
        await RunAsync<AnalyseNewArticles>();
        (await OneAsync(db => db.Findings)).State.ShouldBe(FindingState.Rectified);
        (await OneAsync(db => db.Rectifications)).State.ShouldBe(RectificationState.Verified);
        await using var last = Db();
        (await last.ArticleRevisions.Where(r => r.ArticleId == finding.ArticleId).OrderBy(r => r.Revision).Select(r => r.Body).ToListAsync(Ct)).ShouldBe([$"{Before}\n{Wrong}", $"{Before}\n{Right}"]);
        (await last.AuditEntries.CountAsync(Ct)).ShouldBeGreaterThanOrEqualTo(3);
    }

    [Fact]
    public async Task An_article_that_is_deleted_counts_as_rectified_by_removal()
    {
        await RunAsync<CrawlDueTasks>();
        await RunAsync<AnalyseNewArticles>();
        var finding = await OneAsync(db => db.Findings);
        await Desk<ReviewDesk>().ConfirmAsync([finding.Id], Supervisor, null, Ct);

        Site.Articles.Remove(1004);
        await Desk<RectificationDesk>().SubmitAsync((await OneAsync(db => db.Rectifications)).Id, Supervisor, "已删除", Ct);
        await RunAsync<CrawlDueTasks>();
        await RunAsync<AnalyseNewArticles>();

        (await OneAsync(db => db.Findings)).State.ShouldBe(FindingState.Rectified);
        (await OneAsync(db => db.Rectifications)).State.ShouldBe(RectificationState.Verified);
        await using var db = Db();
        (await db.Articles.SingleAsync(a => a.Id == finding.ArticleId, Ct)).GoneAt.ShouldNotBeNull();
    }

    /// <summary>A robot, and a rule that tells it.</summary>
    async Task AlertAsync()
    {
        await using var db = Db();
        var channel = db.Add(new Channel(Supervisor.TenantId, "值班群", "wecom-robot", watched.App.Services.GetRequiredService<SealedSettings>().Seal(robot.Settings))).Entity;
        await db.SaveChangesAsync(Ct);
        db.Add(new AlertRule(Supervisor.TenantId, "全部", null, Tier.Certain, null, channel.Id));
        await db.SaveChangesAsync(Ct);
    }

    MediaWatchDb Db() => watched.Db();
    TDesk Desk<TDesk>() where TDesk : notnull => watched.Desk<TDesk>();

    async Task<T> OneAsync<T>(Func<MediaWatchDb, IQueryable<T>> rows) where T : class
    {
        await using var db = Db();
        return await rows(db).AsNoTracking().SingleAsync(Ct);
    }

    Task RunAsync<TJob>() where TJob : class, Core.Time.IJob => watched.RunAsync<TJob>();
}

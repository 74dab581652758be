using MediaWatch.Core.Crawling;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Crawler.Tests.Scheduling;

public sealed class CrawlDueTasksTests
{
    readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Takes_everything_once_with_its_evidence()
    {
        await using var bench = await CrawlBench.CreateAsync(ct);
        bench.Platform.Publish("甲", "乙", "丙");
        await bench.Job().RunAsync(ct);
        await using var db = bench.Open();
        (await db.Articles.OrderBy(a => a.Id).Select(a => a.Title).ToListAsync(ct)).ShouldBe(["丙", "乙", "甲"]);
        var article = await db.Articles.FirstAsync(ct);
        article.FirstSeenAt.ShouldBe(CrawlBench.Start);
        var snapshot = await db.Snapshots.SingleAsync(s => s.Id == article.SnapshotId, ct);
        System.Text.Encoding.UTF8.GetString(snapshot.Content()).ShouldContain(article.Address);
        snapshot.Headers.ShouldNotContain("secret");
        (await db.ArticleRevisions.CountAsync(ct)).ShouldBe(3);
        (await db.Attachments.CountAsync(ct)).ShouldBe(3);
        (await db.AccountDayChanges.CountAsync(ct)).ShouldBe(3, "each article's day is counted again");
        (await db.Links.CountAsync(l => l.ParentAddress == "https://www.example.gov.cn/", ct)).ShouldBe(1, "a link in the page's frame is kept once for the site");
        var run = await db.CrawlRuns.SingleAsync(ct);
        (run.Listed, run.Taken, run.Failure).ShouldBe((3, 3, null));
        var task = await db.CrawlTasks.SingleAsync(ct);
        (task.Unfinished, task.HeldBy, task.Taken).ShouldBe((false, null, 3));
        task.DueAt.ShouldBeInRange(CrawlBench.Start.AddMinutes(2), CrawlBench.Start.AddMinutes(8));
    }

    [Fact]
    public async Task Stops_listing_when_it_meets_what_it_knows()
    {
        await using var bench = await CrawlBench.CreateAsync(ct);
        bench.Platform.Publish([.. Enumerable.Range(0, 50).Select(i => $"旧{i}")]);
        await RunAllAsync(bench);
        var listed = bench.Platform.ListedItems;
        bench.Platform.Publish("新");
        await RunAllAsync(bench);
        (bench.Platform.ListedItems - listed).ShouldBe(4);
        (await CountAsync(bench)).ShouldBe(51);
    }

    [Fact]
    public async Task A_task_that_cannot_even_be_recorded_does_not_stop_its_siblings()
    {
        await using var bench = await CrawlBench.CreateAsync(ct);
        bench.Platform.Publish("甲");
        await using var db = bench.Open();
        var account = await db.Accounts.SingleAsync(ct);
        var broken = CrawlTask.List(bench.TenantId, account.Id, null, "broken.example.gov.cn", CrawlBench.Start.AddMinutes(-1));
        db.Add(broken);
        await db.SaveChangesAsync(ct);
        await db.Database.ExecuteSqlAsync($$"""
            create function refuse() returns trigger language plpgsql as $$ begin
                if (select host from crawl_tasks where id = new.task_id) = 'broken.example.gov.cn' then raise exception 'refused'; end if;
                return new;
            end $$
            """, ct);
        await db.Database.ExecuteSqlAsync($"create trigger refuse before insert on crawl_runs for each row execute function refuse()", ct);
        await bench.Job().RunAsync(ct);
        db.ChangeTracker.Clear();
        (await db.CrawlTasks.SingleAsync(t => t.Id == bench.TaskId, ct)).LastSucceededAt.ShouldBe(CrawlBench.Start);
        var waiting = await db.CrawlTasks.SingleAsync(t => t.Id == broken.Id, ct);
        (waiting.LastTriedAt, waiting.HeldUntil > CrawlBench.Start).ShouldBe((null, true), "it is tried again when its hold has run out");
    }

    [Fact]
    public async Task A_run_cut_off_half_way_leaves_no_gap()
    {
        await using var bench = await CrawlBench.CreateAsync(ct);
        bench.Platform.Publish([.. Enumerable.Range(0, 20).Select(i => $"旧{i}")]);
        await RunAllAsync(bench);
        bench.Platform.Publish([.. Enumerable.Range(0, 10).Select(i => $"新{i}")]);
        bench.Time.Advance(TimeSpan.FromMinutes(10));
        using var killed = new CancellationTokenSource();
        // The process dies after five of the ten new articles.
        bench.Platform.BeforeRead = id =>
        {
            if (id == "新4")
                killed.Cancel();
            killed.Token.ThrowIfCancellationRequested();
        };
        await Should.ThrowAsync<OperationCanceledException>(() => bench.Job("dead").RunAsync(killed.Token));
        (await CountAsync(bench)).ShouldBe(25);
        bench.Platform.BeforeRead = _ => { };
        await RunAllAsync(bench);
        (await CountAsync(bench)).ShouldBe(30);
    }

    [Fact]
    public async Task A_long_list_goes_on_in_the_next_run()
    {
        await using var bench = await CrawlBench.CreateAsync(ct);
        bench.Options.ArticlesPerRun = 7;
        bench.Platform.Publish([.. Enumerable.Range(0, 30).Select(i => $"旧{i}")]);
        await bench.Job().RunAsync(ct);
        (await CountAsync(bench)).ShouldBe(30);
        await using var db = bench.Open();
        (await db.CrawlRuns.CountAsync(ct)).ShouldBe(5);
    }

    [Fact]
    public async Task One_bad_page_never_stops_its_siblings_and_is_tried_again()
    {
        await using var bench = await CrawlBench.CreateAsync(ct);
        bench.Platform.Publish("甲", "乙", "丙");
        bench.Platform.Failures["乙"] = CrawlFailure.TimedOut;
        await RunAllAsync(bench);
        (await CountAsync(bench)).ShouldBe(2);
        bench.Platform.Failures.Clear();
        await RunAllAsync(bench);
        (await CountAsync(bench)).ShouldBe(3);
    }

    [Theory]
    [InlineData(true, 6)]
    [InlineData(false, 5)]
    public async Task What_is_dated_back_is_found_among_the_known_ones_of_the_same_page(bool onePage, int found)
    {
        await using var bench = await CrawlBench.CreateAsync(ct);
        bench.Platform.OnePage = onePage;
        bench.Platform.Publish("甲", "乙", "丙", "丁", "戊");
        await RunAllAsync(bench);
        bench.Platform.Items.Insert(4, ("日期写成上周的", "正文"));
        await RunAllAsync(bench);
        (await CountAsync(bench)).ShouldBe(found); // who would have to fetch another page for it stops
    }

    [Fact]
    public async Task A_page_that_fails_in_the_same_way_each_time_does_not_keep_its_list_from_being_seen_through()
    {
        await using var bench = await CrawlBench.CreateAsync(ct);
        bench.Platform.Publish("甲", "乙");
        bench.Platform.Failures["甲"] = CrawlFailure.Malformed;
        for (var run = 0; run < 60; run++)
            await RunAllAsync(bench);
        await using var db = bench.Open();
        (await db.CrawlTasks.SingleAsync(ct)).Unfinished.ShouldBeTrue();
        await RunAllAsync(bench);
        (await db.CrawlTasks.AsNoTracking().SingleAsync(ct)).Unfinished.ShouldBeFalse();
    }

    [Fact]
    public async Task A_host_that_lets_nobody_in_is_left_alone_with_all_its_lists()
    {
        await using var bench = await CrawlBench.CreateAsync(ct);
        await using (var db = bench.Open())
        {
            var account = await db.Accounts.SingleAsync(ct);
            db.CrawlTasks.AddRange(Enumerable.Range(0, 5).Select(_ => CrawlTask.List(bench.TenantId, account.Id, null, "www.example.gov.cn", CrawlBench.Start)));
            await db.SaveChangesAsync(ct);
        }
        bench.Platform.ListFails = CrawlFailure.Blocked;
        await bench.Job().RunAsync(ct);
        await using var after = bench.Open();
        var tasks = await after.CrawlTasks.ToListAsync(ct);
        tasks.Count(t => t.LastFailure is null).ShouldBeGreaterThan(0); // not asked at all any more
        tasks.ShouldAllBe(t => t.DueAt >= CrawlBench.Start.AddMinutes(10));
    }

    [Fact]
    public async Task An_empty_list_is_a_failure_not_a_success()
    {
        await using var bench = await CrawlBench.CreateAsync(ct);
        await bench.Job().RunAsync(ct);
        await using var db = bench.Open();
        var task = await db.CrawlTasks.SingleAsync(ct);
        (task.LastFailure, task.FailuresInRow, task.LastSucceededAt).ShouldBe((CrawlFailure.LayoutChanged, 1, null));
        task.DueAt.ShouldBe(CrawlBench.Start.AddMinutes(4));
    }

    [Fact]
    public async Task A_node_that_lost_its_task_writes_nothing()
    {
        await using var bench = await CrawlBench.CreateAsync(ct);
        bench.Platform.Publish("甲");
        await using (var db = bench.Open())
        {
            bench.Platform.BeforeRead = _ => db.Database.ExecuteSql($"update crawl_tasks set fence = fence + 1");
            await bench.Job("slow").RunAsync(ct);
        }
        (await CountAsync(bench)).ShouldBe(0);
    }

    [Fact]
    public async Task A_recheck_sees_a_correction_as_a_new_revision_and_a_removal_as_gone()
    {
        await using var bench = await CrawlBench.CreateAsync(ct);
        bench.Platform.Publish("甲");
        await RunAllAsync(bench);
        bench.Platform.Items[0] = ("甲", "改过的正文");
        await OrderRecheckAsync(bench);
        await using (var db = bench.Open())
        {
            var article = await db.Articles.SingleAsync(ct);
            (article.Revision, article.Body, article.GoneAt).ShouldBe((2, "改过的正文", null));
            (await db.ArticleRevisions.OrderBy(r => r.Revision).Select(r => r.Body).ToListAsync(ct)).ShouldBe(["甲的正文", "改过的正文"]);
        }
        bench.Platform.Failures["甲"] = CrawlFailure.Gone;
        await OrderRecheckAsync(bench);
        await using var after = bench.Open();
        (await after.Articles.SingleAsync(ct)).GoneAt.ShouldNotBeNull();
        (await after.CrawlTasks.CountAsync(t => t.ArticleId != null && t.Done, ct)).ShouldBe(2);
    }

    async Task OrderRecheckAsync(CrawlBench bench)
    {
        await using (var db = bench.Open())
        {
            var article = await db.Articles.SingleAsync(ct);
            db.CrawlTasks.Add(CrawlTask.Recheck(bench.TenantId, article.AccountId, article.Id, "www.example.gov.cn", bench.Time.GetUtcNow()));
            await db.SaveChangesAsync(ct);
        }
        await bench.Job().RunAsync(ct);
    }

    async Task RunAllAsync(CrawlBench bench)
    {
        bench.Time.Advance(TimeSpan.FromMinutes(10));
        await bench.Job().RunAsync(ct);
    }

    async Task<int> CountAsync(CrawlBench bench)
    {
        await using var db = bench.Open();
        return await db.Articles.CountAsync(ct);
    }
}

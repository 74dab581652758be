using MediaWatch.Core.Crawling;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using MediaWatch.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace MediaWatch.Core.Tests.Storage;

public sealed class ClaimsTests
{
    static readonly TimeSpan Hold = TimeSpan.FromMinutes(3);
    readonly FakeTimeProvider time = new(Seed.Now);

    [Fact]
    public async Task Ten_nodes_take_every_task_once()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var database = await TestDatabase.CreateAsync(ct);
        var site = await Seed.SiteAsync(database, "甲市", ct);
        var tasks = await Seed.TasksAsync(database, site, 300, i => $"host{i}", ct);
        var nodes = Enumerable.Range(0, 10).Select(i => new Claims(database, new Node($"node{i}"), time)).ToList();
        var taken = await Task.WhenAll(nodes.Select(async node =>
        {
            var mine = new List<long>();
            // A sibling that is claiming at this instant is skipped, so a turn may come back empty while work is left.
            for (var empty = 0; empty < 5;)
            {
                var turn = await node.TakeCrawlTasksAsync(7, 2, Hold, ct);
                mine.AddRange(turn.Select(t => t.Id));
                empty = turn.Count == 0 ? empty + 1 : 0;
            }
            return mine;
        }));
        taken.SelectMany(t => t).Order().ShouldBe(tasks.Order());
    }

    [Fact]
    public async Task At_most_two_tasks_of_a_host_are_held_at_once()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var database = await TestDatabase.CreateAsync(ct);
        var site = await Seed.SiteAsync(database, "甲市", ct);
        await Seed.TasksAsync(database, site, 6, i => i < 4 ? "busy" : $"host{i}", ct);
        (await new Claims(database, new Node("a"), time).TakeCrawlTasksAsync(10, 2, Hold, ct)).Count.ShouldBe(4);
        (await new Claims(database, new Node("b"), time).TakeCrawlTasksAsync(10, 2, Hold, ct)).ShouldBeEmpty();
    }

    [Fact]
    public async Task At_a_host_that_cannot_be_asked_as_often_as_wanted_lists_go_before_what_is_read_again_but_not_before_what_somebody_waits_for()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var database = await TestDatabase.CreateAsync(ct);
        var site = await Seed.SiteAsync(database, "甲市", ct);
        var now = time.GetUtcNow();
        CrawlTask old = Again(now - CrawlTask.RecheckPatience - TimeSpan.FromMinutes(5)), young = Again(now - TimeSpan.FromMinutes(5)), asked = CrawlTask.RecheckFirst(site.TenantId, site.AccountId, 7, "host", now),
            list = CrawlTask.List(site.TenantId, site.AccountId, null, "host", now - TimeSpan.FromMinutes(1));
        await using (var db = database.Open(site.TenantId))
        {
            db.CrawlTasks.AddRange(young, list, old, asked);
            await db.SaveChangesAsync(ct);
        }
        var order = new List<long>();
        for (var i = 0; i < 4; i++)
        {
            order.AddRange((await new Claims(database, new Node("a"), time).TakeCrawlTasksAsync(10, 1, Hold, ct)).Select(t => t.Id));
            await using var db = database.Open(site.TenantId);
            (await db.CrawlTasks.SingleAsync(t => t.Id == order[i], ct)).Failed(now, CrawlFailure.Gone, null);
            await db.SaveChangesAsync(ct);
        }
        order.ShouldBe([old.Id, list.Id, asked.Id, young.Id]);

        CrawlTask Again(DateTimeOffset due) => CrawlTask.Recheck(site.TenantId, site.AccountId, 7, "host", due);
    }

    [Fact]
    public async Task A_task_whose_holder_died_goes_to_another_node_with_a_higher_fence()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var database = await TestDatabase.CreateAsync(ct);
        var site = await Seed.SiteAsync(database, "甲市", ct);
        await Seed.TasksAsync(database, site, 1, _ => "host", ct);
        var first = (await new Claims(database, new Node("a"), time).TakeCrawlTasksAsync(1, 2, Hold, ct)).Single();
        (await new Claims(database, new Node("b"), time).TakeCrawlTasksAsync(1, 2, Hold, ct)).ShouldBeEmpty();
        time.Advance(Hold + TimeSpan.FromSeconds(1));
        var second = (await new Claims(database, new Node("b"), time).TakeCrawlTasksAsync(1, 2, Hold, ct)).Single();
        second.Id.ShouldBe(first.Id);
        second.Fence.ShouldBeGreaterThan(first.Fence);
    }

    [Fact]
    public async Task Paused_accounts_and_tasks_are_left_alone()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var database = await TestDatabase.CreateAsync(ct);
        var site = await Seed.SiteAsync(database, "甲市", ct);
        var other = await Seed.SiteAsync(database, "乙市", ct);
        var tasks = await Seed.TasksAsync(database, site, 2, i => $"host{i}", ct);
        await Seed.TasksAsync(database, other, 1, _ => "other", ct);
        await using (var db = database.Open(site.TenantId))
        {
            (await db.CrawlTasks.SingleAsync(t => t.Id == tasks[0], ct)).Pause();
            await db.SaveChangesAsync(ct);
        }
        await using (var db = database.Open(other.TenantId))
        {
            (await db.Accounts.SingleAsync(ct)).Pause();
            await db.SaveChangesAsync(ct);
        }
        (await new Claims(database, new Node("a"), time).TakeCrawlTasksAsync(10, 2, Hold, ct)).Select(t => t.Id).ShouldBe([tasks[1]]);
    }
}

using MediaWatch.Crawler.Scheduling;
using MediaWatch.Testing;
using Microsoft.Extensions.Time.Testing;

namespace MediaWatch.Crawler.Tests.Scheduling;

public sealed class SharedTurnsTests
{
    static readonly TimeSpan Distance = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Many_nodes_together_keep_the_distance_that_one_would()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var database = await TestDatabase.CreateAsync(ct);
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero));
        var nodes = Enumerable.Range(0, 4).Select(_ => new SharedTurns(database, time)).ToList();
        var waits = await Task.WhenAll(nodes.Select(n => n.BookAsync("m.weibo.cn", Distance, ct)));
        waits.Order().ShouldBe([TimeSpan.Zero, Distance, 2 * Distance, 3 * Distance]);
        for (var i = 0; i < 20; i++)
            await nodes[i % 4].BookAsync("m.weibo.cn", Distance, ct);
        (await nodes[0].BookAsync("m.weibo.cn", Distance, ct)).ShouldBe(TimeSpan.FromSeconds(40)); // who will not wait so long takes nobody's turn
        (await nodes[0].BookAsync("weibo.com", Distance, ct)).ShouldBe(TimeSpan.Zero);
        time.Advance(TimeSpan.FromMinutes(5));
        (await nodes[0].BookAsync("m.weibo.cn", Distance, ct)).ShouldBe(TimeSpan.Zero); // what was not used is not saved up
    }
}

using System.Collections.Concurrent;
using System.Net;
using System.Text;
using MediaWatch.Core.Storage;
using MediaWatch.Crawler.Fetching;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Bench.Nodes;

/// <summary>One, two and four nodes share lists on one database; every answer takes a while, as in earnest, and a node has few places, so that places and not this machine's cores are the limit.
/// Then two share, and one of them is stopped dead with its work half done.</summary>
static class NodesBench
{
    const int Places = 4, Lists = 2_000;
    static readonly TimeSpan Answer = TimeSpan.FromMilliseconds(250), Measured = TimeSpan.FromSeconds(15), Lease = TimeSpan.FromSeconds(10), Dies = TimeSpan.FromSeconds(5), GivenUp = TimeSpan.FromMinutes(2);

    public static async Task<object> RunAsync(BenchOptions options, CancellationToken ct)
    {
        if (options.Accounts is { } accounts)
            return await NodesFreshness.RunAsync(accounts, options.Nodes ?? 4, TimeSpan.FromDays(options.Days ?? 0.03), ct);
        var rows = new List<object>();
        var first = 0.0;
        foreach (var nodes in (int[])[1, 2, 4])
        {
            var asked = new Asked();
            await NodesTown.ShareAsync(nodes, Lists, Places, Lease, node => new SlowPages(node, asked), async run =>
            {
                foreach (var node in run.Nodes)
                    run.Start(node, ct);
                await Task.Delay(Measured, ct);
            }, ct);
            var perSecond = asked.Count / Measured.TotalSeconds;
            first = first > 0 ? first : perSecond;
            rows.Add(new { nodes, listsPerSecond = Math.Round(perSecond, 1), timesOne = Math.Round(perSecond / first, 2), askedTwice = asked.Count(a => a.Value.Count > 1) });
            await Console.Error.WriteLineAsync($"{nodes} nodes: {perSecond:0.0} lists a second");
        }
        return new { bench = "nodes", Round.Cores, placesOfANode = Places, answerMilliseconds = Answer.TotalMilliseconds, rows, death = await DieAsync(ct) };
    }

    /// <summary>All lists are looked at in the end; those that the dead node held, after its lease.</summary>
    static async Task<object> DieAsync(CancellationToken ct)
    {
        var (lists, left, diedAt, seconds) = (400, 0, DateTimeOffset.MinValue, 0.0);
        var asked = new Asked();
        await NodesTown.ShareAsync(2, lists, Places, Lease, node => new SlowPages(node, asked), async run =>
        {
            run.Start(run.Nodes[0], ct);
            using var death = CancellationTokenSource.CreateLinkedTokenSource(ct);
            run.Start(run.Nodes[1], death.Token);
            await Task.Delay(Dies, ct);
            diedAt = TimeProvider.System.GetUtcNow();
            await death.CancelAsync();
            while ((left = await LeftAsync(run, ct)) > 0 && TimeProvider.System.GetUtcNow() < diedAt + GivenUp)
                await Task.Delay(200, ct);
            seconds = (TimeProvider.System.GetUtcNow() - diedAt).TotalSeconds;
        }, ct);
        var again = asked.Where(a => a.Value.Count > 1).Select(a => (a.Value[^1] - diedAt).TotalSeconds).ToList();
        return new { nodes = 2, lists, leaseSeconds = Lease.TotalSeconds, heldByTheDead = again.Count, takenOverAfterSeconds = again.Count == 0 ? (double?)null : Math.Round(again.Max(), 1), notLookedAt = left, secondsToTheEnd = Math.Round(seconds, 1) };
    }

    /// <summary>Lists that nobody has looked at yet.</summary>
    static async Task<int> LeftAsync(NodesTown run, CancellationToken ct)
    {
        await using var db = await run.OpenAsync(ct);
        return await db.CrawlTasks.CountAsync(t => t.LastTriedAt == null, ct);
    }

    /// <summary>When each host was asked, by all nodes.</summary>
    sealed class Asked : ConcurrentDictionary<string, List<DateTimeOffset>>;

    /// <summary>Answers each list after a while, and notes when it was asked for.</summary>
    sealed class SlowPages(string node, Asked asked) : INodePages
    {
        static readonly byte[] Page = Encoding.UTF8.GetBytes("<html><body><ul>" + string.Concat(Enumerable.Range(0, 20).Select(i => $"<li><a href=\"/a/t20200101_{i}.html\">很久以前的第 {i} 条通知公告</a><span>2020-01-01</span></li>")) + "</ul></body></html>");

        public string Node => node;

        public async Task<PageVisit> GetAsync(PageRequest request, CancellationToken ct)
        {
            var list = asked.GetOrAdd(request.Address.Host, _ => []);
            lock (list)
                list.Add(TimeProvider.System.GetUtcNow());
            await Task.Delay(Answer, ct);
            return new PageVisit(request.Address, request.Address, [], HttpStatusCode.OK, new Dictionary<string, string> { ["Content-Type"] = "text/html; charset=utf-8" }, Page, TimeProvider.System.GetUtcNow(), Answer);
        }
    }
}

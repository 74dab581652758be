using System.Diagnostics;
using System.Net;
using System.Text;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Fetching;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Bench.Nodes;

/// <summary>Many accounts shared by several nodes on one database in real time: how long after their publication posts are held, with one answer in twenty failing. All answers come from this process, after a while.</summary>
static class NodesFreshness
{
    const int Places = 24, Seed = 20261129;
    const double Failing = 0.05, PostsPerDay = 10;
    static readonly TimeSpan Answer = TimeSpan.FromMilliseconds(250), Lease = TimeSpan.FromMinutes(3), Promise = TimeSpan.FromMinutes(10);
    /// <summary>Until every list has been looked at once, nothing is published.</summary>
    static readonly TimeSpan Begins = TimeSpan.FromMinutes(6);

    /// <param name="length">Of the run; what is published in its last ten minutes is not counted.</param>
    public static async Task<object> RunAsync(int accounts, int nodes, TimeSpan length, CancellationToken ct)
    {
        var (begun, posts) = (DateTimeOffset.MinValue, Publish(accounts, length));
        var pages = new List<PostingPages>();
        object result = new { };
        await NodesTown.ShareAsync(nodes, accounts, Places, Lease, node => Add(pages, new PostingPages(node, posts, () => TimeProvider.System.GetUtcNow() - begun)), async run =>
        {
            begun = TimeProvider.System.GetUtcNow();
            foreach (var node in run.Nodes)
                run.Start(node, ct);
            for (var at = TimeSpan.Zero; at < length; at = TimeProvider.System.GetUtcNow() - begun)
            {
                await Task.Delay(TimeSpan.FromSeconds(10), ct);
                await Console.Error.WriteLineAsync($"{at:mm\\:ss} of {length:mm\\:ss}: {pages.Sum(p => p.Requests):N0} requests");
            }
            await using var db = await run.OpenAsync(ct);
            var held = await db.Articles.Where(a => a.FirstSeenAt > begun + Begins).Select(a => new { a.Address, a.FirstSeenAt }).ToListAsync(ct);
            var seen = held.ToLookup(a => a.Address, a => a.FirstSeenAt);
            var (delays, doubles) = (new List<double>(), held.Count - seen.Count);
            var due = posts.SelectMany((list, i) => list.Select(p => (Address: PostingPages.AddressOf(i, p), At: begun + p))).Where(p => p.At < begun + length - Promise).ToList();
            foreach (var (address, at) in due)
                delays.AddRange(seen[address].Take(1).Select(s => (s - at).TotalMinutes));
            delays.Sort();
            double? At(double share) => delays.Count == 0 ? null : Math.Round(delays[Math.Min(delays.Count - 1, (int)(delays.Count * share))], 2);
            using var self = Process.GetCurrentProcess();
            result = new
            {
                bench = "nodes", Round.Cores, nodes, accounts, placesOfANode = Places, answerMilliseconds = Answer.TotalMilliseconds, failingAnswers = Failing, minutes = Math.Round(length.TotalMinutes, 1),
                posts = due.Count, held = delays.Count, doubles, within10Minutes = due.Count == 0 ? (double?)null : Math.Round(delays.Count(d => d <= Promise.TotalMinutes) / (double)due.Count, 4), p50Minutes = At(.5), p95Minutes = At(.95), p99Minutes = At(.99), maxMinutes = At(1),
                requestsByNode = pages.Select(p => p.Requests), cpuSecondsOfThisProcess = Math.Round(self.TotalProcessorTime.TotalSeconds, 1), peakMb = Math.Round(self.PeakWorkingSet64 / 1e6),
            };
        }, ct);
        return result;
    }

    static PostingPages Add(List<PostingPages> pages, PostingPages one)
    {
        pages.Add(one);
        return one;
    }

    /// <summary>At random instants, by account.</summary>
    static TimeSpan[][] Publish(int accounts, TimeSpan length)
    {
        var random = new Random(Seed);
        var posts = Enumerable.Range(0, accounts).Select(_ => new List<TimeSpan>()).ToArray();
        for (var left = (int)(accounts * PostsPerDay * (length - Begins).TotalDays); left > 0; left--)
            posts[random.Next(accounts)].Add(Begins + (length - Begins) * random.NextDouble());
        return [.. posts.Select(p => p.Order().ToArray())];
    }

    /// <summary>A site's list with what it has published so far, and its articles.</summary>
    sealed class PostingPages(string node, TimeSpan[][] posts, Func<TimeSpan> now) : INodePages
    {
        static readonly IReadOnlyDictionary<string, string> Html = new Dictionary<string, string> { ["Content-Type"] = "text/html; charset=utf-8" };
        int requests;

        public string Node => node;
        public int Requests => requests;

        public static string AddressOf(int account, TimeSpan at) => $"https://site{account}.example/a/t20261129_{at.Ticks}.html";

        public async Task<PageVisit> GetAsync(PageRequest request, CancellationToken ct)
        {
            Interlocked.Increment(ref requests);
            await Task.Delay(Answer, ct);
            if (Random.Shared.NextDouble() < Failing)
                throw new CrawlException(CrawlFailure.ServerError, "It did not answer this time.") { Status = 503 };
            var account = int.Parse(request.Address.Host["site".Length..^".example".Length], System.Globalization.CultureInfo.InvariantCulture);
            var page = request.Address.AbsolutePath == "/" ? List(account) : Article(request.Address);
            return new PageVisit(request.Address, request.Address, [], HttpStatusCode.OK, Html, Encoding.UTF8.GetBytes(page), TimeProvider.System.GetUtcNow(), Answer);
        }

        string List(int account) => "<html><body><ul>" + string.Concat(posts[account].Where(p => p <= now()).Reverse().Take(20).Select(p => $"<li><a href=\"{AddressOf(account, p)}\">关于第 {p.Ticks} 号事项的通知公告</a><span>2026-11-29</span></li>")
            .Concat(Enumerable.Range(0, 5).Select(i => $"<li><a href=\"/old/t20200101_{i}.html\">很久以前的第 {i} 条通知公告</a><span>2020-01-01</span></li>"))) + "</ul></body></html>";

        static string Article(Uri address) => $"<html><head><title>关于事项的通知公告</title></head><body><h1>关于{address.Segments[^1]}号事项的通知公告</h1><div class=\"content\">" + string.Concat(Enumerable.Range(0, 6)
            .Select(i => $"<p>第{i}款　各有关单位要按照职责分工抓好落实，做好本年度各项工作的安排，遇到问题及时沟通。</p>")) + "</div></body></html>";
    }
}

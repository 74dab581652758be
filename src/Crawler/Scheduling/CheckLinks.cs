using MediaWatch.Core.Crawling;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using MediaWatch.Crawler.Fetching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MediaWatch.Crawler.Scheduling;

/// <summary>Opens links, images and attachments in turn. Broken only after several failing looks; who does not let us in is "blocked", never "broken".</summary>
public sealed class CheckLinks(IDbContextFactory<MediaWatchDb> dbs, Claims claims, HttpPageSource pages, IOptions<CrawlOptions> options, TimeProvider time) : IJob
{
    const int AtOnce = 100;

    public async Task RunAsync(CancellationToken ct)
    {
        while (await claims.TakeAsync(ClaimKind.LinksDue, AtOnce, TimeSpan.FromMinutes(10), ct) is { Count: > 0 } due)
            await CheckAsync(due, ct);
    }

    async Task CheckAsync(IReadOnlyList<long> due, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var links = await db.Links.IgnoreQueryFilters(["Tenant"]).Where(l => due.Contains(l.Id)).ToListAsync(ct);
        // The same target stands on many pages: it is asked for once.
        var addresses = links.Select(l => l.Address).Distinct(StringComparer.Ordinal).ToList();
        // What an outward link leads to is asked for too: its domain may have passed into other hands.
        var outward = links.Where(LeadsOut).Select(l => l.Address).ToHashSet(StringComparer.Ordinal);
        var answers = await Task.WhenAll(addresses.Select(a => outward.Contains(a) ? pages.ProbeWithTitleAsync(new Uri(a), ct) : pages.ProbeAsync(new Uri(a), ct)));
        var byAddress = addresses.Zip(answers).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
        var now = time.GetUtcNow();
        var turned = links.Where(l => l.ArticleId is not null && byAddress[l.Address].Title is { } title && title != l.TargetTitle).Select(l => l.ArticleId!.Value).Distinct().ToList(); // asked before it
        foreach (var link in links)
            Note(link, byAddress[link.Address], now);
        await db.SaveChangesAsync(ct);
        // What stands behind an article's link is another thing now: the article is judged with it (home pages and lists are anyway). A stop before this leaves it to the next time the article is judged.
        if (turned.Count > 0)
            await db.Articles.IgnoreQueryFilters(["Tenant"]).Where(a => turned.Contains(a.Id)).ExecuteUpdateAsync(a => a.SetProperty(x => x.AnalysedLexicon, 0), ct);
    }

    static bool LeadsOut(Link link) => link.Kind == LinkKind.Page && Uri.TryCreate(link.ParentAddress, UriKind.Absolute, out var page) && Uri.TryCreate(link.Address, UriKind.Absolute, out var target)
        && !page.Host.Equals(target.Host, StringComparison.OrdinalIgnoreCase);

    void Note(Link link, LinkAnswer answer, DateTimeOffset now)
    {
        var settled = now + options.Value.LinkEvery;
        if (answer.Failure is not { } failure)
            link.Opened(now, answer.Status, settled, answer.Title);
        else if (answer.Refused)
            link.WasRefused(now, answer.Status, failure, settled);
        else
            link.FailedToOpen(now, answer.Status, failure, link.FailuresInRow + 1 < Link.ChecksBeforeBroken ? now + options.Value.LinkAgainAfter : now + TimeSpan.FromDays(1));
    }
}

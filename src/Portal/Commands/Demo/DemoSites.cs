using MediaWatch.Core.Accounts;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Parts;
using MediaWatch.Core.Storage;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Crawler.Fetching;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Commands.Demo;

/// <summary>Adds the city's websites as a person would: by their home address; the columns that are found are all confirmed. One site at a time, whole or not at all.</summary>
sealed partial class DemoSites(IDbContextFactory<MediaWatchDb> factory, Catalogue<IConnector> connectors, IPageSource pages, TimeProvider time, ILogger<DemoSites> log)
{
    const string Website = "website";
    const int DaysOfProbes = 7;

    public async Task AddAsync(long tenantId, DemoCity city, CancellationToken ct)
    {
        foreach (var site in city.Sites)
        {
            await using var db = await factory.OpenAsync(tenantId, ct);
            if (!await db.Accounts.AnyAsync(a => a.Address == site.Address.AbsoluteUri, ct))
                await AddAsync(db, site, ct);
        }
    }

    async Task AddAsync(MediaWatchDb db, DemoSite site, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var unit = await db.Units.SingleAsync(u => u.Name == site.Unit, ct);
        var account = new Account(db.TenantId, unit.Id, Website, site.Name, site.Address.AbsoluteUri, now);
        var found = await FindColumnsAsync(account, site, ct);

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Accounts.Add(account);
        await db.SaveChangesAsync(ct);
        foreach (var f in found)
        {
            var column = new Column(db.TenantId, account.Id, f.Name, f.Kind, f.ListAddress.AbsoluteUri, now);
            column.Configure(f.Settings);
            column.Confirm();
            db.Columns.Add(column);
            await db.SaveChangesAsync(ct);
            db.CrawlTasks.Add(CrawlTask.List(db.TenantId, account.Id, column.Id, f.ListAddress.Host, now));
        }
        db.Probes.AddRange(PastProbes(account, site, now));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        LogAdded(site.Address, found.Count);
    }

    async Task<IReadOnlyList<FoundColumn>> FindColumnsAsync(Account account, DemoSite site, CancellationToken ct)
    {
        if (site.Columns.Count > 0)
            return [.. site.Columns.Select(c => new FoundColumn(c.Name, KindOf(c.Name), c.Address, c.Settings, 0, null))];
        try
        {
            var connector = connectors.Find(Website) ?? throw new InvalidOperationException("There is no website connector.");
            return (await connector.DescribeAsync(new CrawlTarget(account, null), pages, ct)).Columns;
        }
        catch (CrawlException e)
        {
            LogNotDescribed(site.Address, e.Failure);
            return [];
        }
    }

    /// <summary>A week of visits, so that reachability has a history to be shown; the unreachable site fell silent half a day ago.</summary>
    static IEnumerable<Probe> PastProbes(Account account, DemoSite site, DateTimeOffset now)
    {
        for (var hours = DaysOfProbes * 24; hours > 0; hours--)
        {
            var at = now - TimeSpan.FromHours(hours);
            var down = site.Unreachable && hours <= 12;
            yield return new Probe(account.TenantId, account.Id, at, "demo", TimeSpan.FromMilliseconds(down ? 15_000 : 120 + hours * 37 % 400), down ? null : 200, down ? CrawlFailure.TimedOut : null);
        }
    }

    static ColumnKind KindOf(string name) => name switch
    {
        "动态要闻" => ColumnKind.News,
        "通知公告" => ColumnKind.Notice,
        "政策文件" => ColumnKind.PolicyDocument,
        "政策解读" => ColumnKind.PolicyInterpretation,
        _ => ColumnKind.Other,
    };

    [LoggerMessage(Level = LogLevel.Information, Message = "Added {Site} with {Columns} columns")]
    partial void LogAdded(Uri site, int columns);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Site} could not be described: {Failure}")]
    partial void LogNotDescribed(Uri site, CrawlFailure failure);
}

using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Parts;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using MediaWatch.Core.Time;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Crawler.Fetching;
using MediaWatch.Crawler.Scheduling;
using MediaWatch.Crawler.Sessions;
using MediaWatch.Testing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace MediaWatch.Crawler.Tests.Scheduling;

/// <summary>A watched account of a platform that exists in memory only, and the jobs that crawl it.</summary>
sealed class CrawlBench : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 11, 24, 2, 0, 0, TimeSpan.Zero);

    CrawlBench(TestDatabase database, long tenantId, long taskId)
    {
        (Database, TenantId, TaskId) = (database, tenantId, taskId);
        Options = new CrawlOptions();
    }

    public TestDatabase Database { get; }
    public long TenantId { get; }
    public long TaskId { get; }
    public CrawlOptions Options { get; }
    public FakeTimeProvider Time { get; } = new(Start);
    public MemoryConnector Platform { get; } = new();

    public static async Task<CrawlBench> CreateAsync(CancellationToken ct)
    {
        var database = await TestDatabase.CreateAsync(ct);
        await using var db = database.CreateDbContext();
        var tenant = new Tenant("演示市", Start);
        db.Add(tenant);
        await db.SaveChangesAsync(ct);
        var unit = new Unit(tenant.Id, null, "市政府办公室", UnitLevel.City, UnitKind.PartyOrGovernment, "演示市");
        db.Add(unit);
        await db.SaveChangesAsync(ct);
        var account = new Account(tenant.Id, unit.Id, "memory", "演示市政府网", "https://www.example.gov.cn/", Start);
        db.Add(account);
        await db.SaveChangesAsync(ct);
        var task = CrawlTask.List(tenant.Id, account.Id, null, "www.example.gov.cn", Start);
        db.Add(task);
        await db.SaveChangesAsync(ct);
        return new CrawlBench(database, tenant.Id, task.Id);
    }

    public CrawlDueTasks Job(string node = "node")
    {
        var options = Microsoft.Extensions.Options.Options.Create(Options);
        var calendar = new WorkingCalendar(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), new Dictionary<DateOnly, bool>());
        var claims = new Claims(Database, new Node(node), Time);
        var runner = new CrawlRunner(Database, claims, new Catalogue<IConnector>([Platform]), new EchoPages(Time), new ArticleIntake(Database, options, Time),
            new CredentialStore(Database, new EphemeralDataProtectionProvider(), Time), new CrawlSchedule(Database, new Catalogue<IConnector>([Platform]), calendar, Time), options, Time, NullLogger<CrawlRunner>.Instance);
        return new CrawlDueTasks(claims, runner, options, Time, NullLogger<CrawlDueTasks>.Instance);
    }

    public SubmittedLinks Links() => new(Database, new Catalogue<IConnector>([Platform]), new EchoPages(Time), new ArticleIntake(Database, Microsoft.Extensions.Options.Options.Create(Options), Time),
        new CredentialStore(Database, new EphemeralDataProtectionProvider(), Time), new Node("node"), Time);

    public MediaWatchDb Open() => Database.Open(TenantId);

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    sealed class EchoPages(TimeProvider time) : IPageSource
    {
        public Task<PageVisit> GetAsync(PageRequest request, CancellationToken ct) => Task.FromResult(new PageVisit(request.Address, request.Address, [], HttpStatusCode.OK,
            new Dictionary<string, string> { ["Content-Type"] = "text/html", ["Set-Cookie"] = "secret" }, Encoding.UTF8.GetBytes($"<p>{request.Address.AbsoluteUri}</p>"), time.GetUtcNow(), TimeSpan.Zero));
    }
}

sealed class MemoryConnector : IConnector
{
    public string Key => "memory";
    public string Name => "内存";
    public Type SettingsType => typeof(object);
    public IReadOnlyList<ConnectorRoute> Routes { get; set; } = [];

    /// <summary>Published items, newest first.</summary>
    public List<(string Id, string Body)> Items { get; } = [];

    /// <summary>All items stand on one page of the list.</summary>
    public bool OnePage { get; set; }

    public Dictionary<string, CrawlFailure> Failures { get; } = [];

    /// <summary>What the list fails with; null: nothing.</summary>
    public CrawlFailure? ListFails { get; set; }
    public int Reads { get; private set; }
    public int ListedItems { get; private set; }

    /// <summary>Called before each article is read; throws to cut the run off.</summary>
    public Action<string> BeforeRead { get; set; } = _ => { };

    public void Publish(params string[] ids)
    {
        foreach (var id in ids)
            Items.Insert(0, (id, $"{id}的正文"));
    }

    public async IAsyncEnumerable<Listing> ListNewestFirstAsync(CrawlTarget target, IPageSource pages, [EnumeratorCancellation] CancellationToken ct)
    {
        await pages.GetAsync(new PageRequest(new Uri(target.Account.Address)), ct);
        if (ListFails is { } refused)
            throw new CrawlException(refused, "planted");
        foreach (var (id, _) in Items)
        {
            ListedItems++;
            yield return new Listing(id, Address(target, id), id, null) { MoreOnPage = OnePage && id != Items[^1].Id };
        }
    }

    public async Task<FetchedArticle> ReadAsync(CrawlTarget target, Listing listing, IPageSource pages, CancellationToken ct)
    {
        BeforeRead(listing.PlatformId);
        Reads++;
        if (Failures.TryGetValue(listing.PlatformId, out var failure))
            throw new CrawlException(failure, "planted");
        var page = await pages.GetAsync(new PageRequest(listing.Address), ct);
        var (id, body) = Items.Single(i => i.Id == listing.PlatformId);
        PageLink[] links =
        [
            new(new Uri(listing.Address, "file.pdf"), "附件", LinkKind.Attachment, InBody: true),
            new(new Uri(listing.Address, "/"), "首页", LinkKind.Page, InBody: false),
        ];
        return new FetchedArticle(listing, new ArticleContent(id, body, CrawlBench.Start.AddHours(-1), "本站", []), links, page) { Author = Author };
    }

    /// <summary>Who published what is read; null: not said.</summary>
    public string? Author { get; set; }

    public Task<Listing?> FindAsync(CrawlTarget target, Uri address, IPageSource pages, CancellationToken ct) =>
        Task.FromResult(Items.Find(i => Address(target, i.Id) == address) is { Id: { } id } ? new Listing(id, address, "", null) : null);

    public Task<AccountProfile> DescribeAsync(CrawlTarget target, IPageSource pages, CancellationToken ct) => Task.FromResult(new AccountProfile("内存", null, []));

    static Uri Address(CrawlTarget target, string id) => new(new Uri(target.Account.Address), $"a/{id}/index.html");
}

using System.Text.Json.Nodes;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Alerts;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Parts;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using MediaWatch.Core.Time;
using MediaWatch.Portal.Alerts;
using MediaWatch.Portal.Viewers;
using MediaWatch.Testing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace MediaWatch.Portal.Tests.Desks;

/// <summary>One tenant with two units, a site each, in a database of its own; a Tuesday morning.</summary>
sealed class SmallTown : IAsyncDisposable
{
    static readonly DateTimeOffset Morning = new(2026, 11, 24, 1, 0, 0, TimeSpan.Zero);

    SmallTown(TestDatabase database) => Database = database;

    public TestDatabase Database { get; }
    public FakeTimeProvider Time { get; } = new(Morning);
    public WorkingCalendar Calendar { get; } = new(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), new Dictionary<DateOnly, bool>());
    public IDataProtectionProvider Protection { get; } = new EphemeralDataProtectionProvider();
    public Catalogue<INotifier> Notifiers { get; } = Catalogue<INotifier>.Of(typeof(INotifier).Assembly);
    public SealedSettings Settings => new(Protection);
    public SignedLinks Links => new(Protection, Options.Create(new AlertsOptions { PublicAddress = new Uri("http://portal.test/") }), Time);
    public Tenant Tenant { get; private set; } = null!; // set by CreateAsync
    public Unit Bureau { get; private set; } = null!; // set by CreateAsync
    public Unit County { get; private set; } = null!; // set by CreateAsync
    public Account Site { get; private set; } = null!; // set by CreateAsync
    public Account CountySite { get; private set; } = null!; // set by CreateAsync

    public Viewer Supervisor => new(Tenant.Id, 7, "监管员 李", PersonRole.Supervisor, null, "10.0.0.9") { TenantName = Tenant.Name };
    public Viewer Administrator => Supervisor with { PersonId = 8, Name = "管理员 王", Role = PersonRole.Administrator };
    public Viewer Operator => Supervisor with { PersonId = 9, Name = "运营员 张", Role = PersonRole.Operator, UnitPath = Bureau.Path };

    public MediaWatchDb Db() => Database.Open(Tenant.Id);

    public static async Task<SmallTown> CreateAsync()
    {
        var town = new SmallTown(await TestDatabase.CreateAsync(TestContext.Current.CancellationToken));
        await using var db = town.Database.CreateDbContext();
        town.Tenant = new Tenant("演示市", Morning);
        db.Add(town.Tenant);
        await db.SaveChangesAsync();
        town.Bureau = await town.UnitAsync(null, "市司法局");
        town.County = await town.UnitAsync(null, "虚构县");
        town.Site = await town.AddAsync(new Account(town.Tenant.Id, town.Bureau.Id, "website", "市司法局网站", "http://sfj.example.test/", Morning));
        town.CountySite = await town.AddAsync(new Account(town.Tenant.Id, town.County.Id, "website", "虚构县网站", "http://xg.example.test/", Morning));
        return town;
    }

    public async Task<Unit> UnitAsync(Unit? parent, string name)
    {
        await using var db = Db();
        var unit = new Unit(Tenant.Id, parent, name, UnitLevel.City, UnitKind.PartyOrGovernment, "演示市");
        db.Add(unit);
        await db.SaveChangesAsync();
        unit.PlacedUnder(parent);
        await db.SaveChangesAsync();
        return unit;
    }

    public async Task<T> AddAsync<T>(T row) where T : class
    {
        await using var db = Db();
        db.Add(row);
        await db.SaveChangesAsync();
        return row;
    }

    public async Task<Article> ArticleAsync(string title = "通知", string body = "全面布署工作", Account? account = null)
    {
        var site = account ?? Site;
        var address = $"{site.Address}{Guid.NewGuid():N}.html";
        var snapshot = await AddAsync(new Snapshot(Tenant.Id, address, Time.GetUtcNow(), 200, "", "utf-8", "<html></html>"u8.ToArray()));
        return await AddAsync(new Article(Tenant.Id, site.Id, null, address, address, new ArticleContent(title, body, Time.GetUtcNow(), null, []), snapshot.Id, Time.GetUtcNow()));
    }

    public async Task<Finding> FindingAsync(Tier tier = Tier.Certain, string excerpt = "布署", string check = "wrong-term", Account? account = null, Article? article = null)
    {
        var site = account ?? Site;
        article ??= await ArticleAsync(account: site);
        var subject = new FindingSubject(Tenant.Id, site.Id, site.UnitId, article.Id, article.Revision, SnapshotId: article.SnapshotId, Title: article.Title, Address: article.Address);
        var draft = new FindingDraft($"{article.Title}\n{article.Body}".IndexOf(excerpt, StringComparison.Ordinal) is var at and >= 0 ? at : null, excerpt.Length, excerpt, tier, $"“{excerpt}”应为“部署”", "部署", "词库 terms") { Context = $"全面{excerpt}工作" };
        return await AddAsync(Finding.Open(check, draft, subject, 1, Time.GetUtcNow()));
    }

    /// <summary>A file of an article, read, and a leak found in it.</summary>
    public async Task<(Attachment File, Finding Finding)> FileAsync(Article article, string name, string text, string number)
    {
        var snapshot = await AddAsync(new Snapshot(Tenant.Id, "https://example.test/a.xlsx", Time.GetUtcNow(), 200, "", "application/vnd.ms-excel", [1]));
        var file = new Attachment(Tenant.Id, article.Id, "https://example.test/a.xlsx", name, Time.GetUtcNow());
        file.Fetched(snapshot.Id, Time.GetUtcNow());
        file.WasRead(AttachmentState.Read, text, 1);
        await AddAsync(file);
        var subject = new FindingSubject(Tenant.Id, article.AccountId, Site.UnitId, article.Id, article.Revision, SnapshotId: snapshot.Id, Title: article.Title, Address: file.Address) { AttachmentId = file.Id };
        var draft = new FindingDraft($"{name}\n{text}".IndexOf(number, StringComparison.Ordinal), number.Length, $"{number[0]}****************{number[^1]}", Tier.Certain, "公开了身份证号码", null, "法律");
        return (file, await AddAsync(Finding.Open("privacy", draft, subject, 1, Time.GetUtcNow())));
    }

    public async Task<Channel> ChannelAsync(string notifier, JsonObject settings, string name = "值班群") =>
        await AddAsync(new Channel(Tenant.Id, name, notifier, Settings.Seal(settings)));

    public async Task<AlertRule> RuleAsync(Channel channel, Tier upTo = Tier.Certain, string? check = null, Unit? unit = null) =>
        await AddAsync(new AlertRule(Tenant.Id, "规则", check, upTo, unit?.Id, channel.Id));

    public RouteNewFindings Router() => new(Database, Time);

    public SendPendingAlerts Sender(string node = "a", TimeProvider? clock = null)
    {
        var here = new Node(node);
        return new SendPendingAlerts(Database, new NoticeClaims(Database, Notifiers, new NoticeWriter(Links), here, clock ?? Time), Notifiers, Settings, new Clients(), here, clock ?? Time, NullLogger<SendPendingAlerts>.Instance);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    public sealed class Clients : IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => new();
    }
}

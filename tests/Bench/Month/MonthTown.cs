using MediaWatch.Analysis;
using MediaWatch.Analysis.Reposts;
using MediaWatch.Analysis.Statistics;
using MediaWatch.City.History;
using MediaWatch.City.Plan;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Reposts;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using MediaWatch.Core.Time;
using MediaWatch.Portal.Alerts;
using MediaWatch.Portal.Commands;
using MediaWatch.Portal.Commands.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MediaWatch.Bench.Month;

/// <summary>A past city laid down in a database of its own, examined day by day by the program itself, its reposts matched and judged, its orders chased.</summary>
/// <param name="watchedSince">Before the first post: so that six months without update can be seen.</param>
sealed class MonthTown(IServiceProvider services, PastCity city, DateTimeOffset watchedSince, DateTimeOffset reported)
{
    readonly IDbContextFactory<MediaWatchDb> factory = services.GetRequiredService<IDbContextFactory<MediaWatchDb>>();

    /// <summary>The clock of then.</summary>
    public PastTime Past { get; } = new() { Now = reported };
    public DateTimeOffset Reported => reported;
    public long Tenant { get; private set; }
    public Dictionary<(string Platform, string Name), long> Accounts { get; } = [];

    public Task<MediaWatchDb> OpenAsync(CancellationToken ct) => factory.OpenAsync(Tenant, ct);

    /// <param name="since">Of the first post that is laid.</param>
    public async Task LayAsync(DateTimeOffset since, DateTimeOffset until, CancellationToken ct)
    {
        await AddPeopleAsync(ct);
        await AddSitesAsync(since, until, ct);
        await ActivatorUtilities.CreateInstance<DemoReposts>(services, Past).AddAsync(Tenant, city.Originals.Where(o => o.AppearsAt >= since).Select(Told).ToAsyncEnumerable(), ct);
        await ExemptAsync(ct);
        await MakeUsualAsync(ct);
        await ActivatorUtilities.CreateInstance<DemoHistory>(services).LayAsync(Tenant, city.Posts.Where(p => p.PublishedAt >= since).Select(Told).ToAsyncEnumerable(),
            city.Followers.Where(f => f.At >= since).Select(f => new DemoFollowers(f.Platform, f.Account, f.At, f.Followers)).ToAsyncEnumerable(), _ => { }, ct);
        await PlaceAsync(since, ct);
        await AskAsync(since, ct);
        Past.Now = reported;
        await RunAsync<MatchReposts>(ct);
        await ActivatorUtilities.CreateInstance<JudgeDuties>(services, Past, ActivatorUtilities.CreateInstance<DutyCells>(services, Past)).RunAsync(ct);
        await ActivatorUtilities.CreateInstance<ChaseRectifications>(services, Past).RunAsync(ct);
        await RunAsync<CountAccountDays>(ct);
    }

    async Task RunAsync<TJob>(CancellationToken ct) where TJob : class, IJob
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TJob>().RunAsync(ct);
    }

    async Task AddPeopleAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var tenant = db.Tenants.Add(new Tenant("往月之城", watchedSince)).Entity;
        await db.SaveChangesAsync(ct);
        db.TenantId = Tenant = tenant.Id;
        var units = new Dictionary<string, Unit>(StringComparer.Ordinal);
        foreach (var described in city.Units)
        {
            var parent = described.Parent is { } above ? units.GetValueOrDefault(above) : null;
            var unit = db.Units.Add(new Unit(tenant.Id, parent, described.Name, Enum.Parse<UnitLevel>(described.Level), Enum.Parse<UnitKind>(described.Kind), described.Region)).Entity;
            await db.SaveChangesAsync(ct);
            unit.PlacedUnder(parent);
            units.Add(described.Name, unit);
        }
        foreach (var told in city.Accounts)
        {
            var account = new Account(tenant.Id, units[told.Unit].Id, told.Platform, told.Name, $"https://{told.Platform}.example/{told.Number}", watchedSince);
            account.Fetched(TrueAccount.LookedAt(told, reported), null);
            if (TrueAccount.IsPaused(told))
                account.Pause();
            db.Accounts.Add(account);
            Accounts.Add((told.Platform, told.Name), account.Id);
        }
        db.Users.Add(FirstStart.Newcomer(new Person(tenant.Id, "jianguan", "监管员", PersonRole.Supervisor, null), DemoPeople.Password));
        await db.SaveChangesAsync(ct);
        foreach (var account in await db.Accounts.ToListAsync(ct))
            Accounts[(account.PlatformKey, account.Name)] = account.Id;
    }

    async Task AddSitesAsync(DateTimeOffset since, DateTimeOffset until, CancellationToken ct)
    {
        foreach (var site in city.Sites.Values)
        {
            await using var db = await OpenAsync(ct);
            var account = Accounts[("website", site.Account)];
            foreach (var told in site.Columns)
            {
                var column = new Column(Tenant, account, told.Name, Enum.Parse<ColumnKind>(told.Kind), $"https://website.example/{account}/{told.Name}", watchedSince);
                column.Confirm();
                db.Columns.Add(column);
            }
            db.Probes.AddRange(site.Probes(since, until).Select(p => new Probe(Tenant, account, p.At, "then", TimeSpan.FromMilliseconds(p.Failed ? 15_000 : 300), p.Failed ? null : 200, p.Failed ? CrawlFailure.TimedOut : null)));
            await db.SaveChangesAsync(ct);
        }
    }

    /// <summary>Words changed in important originals are findings of their own, which the made reposts score; how many places a change makes is no fact of the city.</summary>
    async Task MakeUsualAsync(CancellationToken ct)
    {
        await using var db = await OpenAsync(ct);
        await db.RepostTasks.ExecuteUpdateAsync(set => set.SetProperty(t => t.Weight, RepostWeight.Usual), ct);
    }

    async Task ExemptAsync(CancellationToken ct)
    {
        await using var db = await OpenAsync(ct);
        var accounts = city.Accounts.ToDictionary(a => Accounts[(a.Platform, a.Name)]);
        var originals = city.Originals.ToDictionary(o => (o.Title, o.AppearsAt), o => o.Number);
        var tasks = await db.RepostTasks.ToDictionaryAsync(t => t.Id, t => originals[(t.Title, t.PublishedAt.ToUniversalTime())], ct);
        foreach (var duty in (await db.RepostDuties.ToListAsync(ct)).Where(d => TrueDuties.IsExempt(tasks[d.TaskId], accounts[d.AccountId])))
            duty.Exempt("职责不涉及");
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Puts the websites' articles into their columns.</summary>
    async Task PlaceAsync(DateTimeOffset since, CancellationToken ct)
    {
        await using var db = await OpenAsync(ct);
        var columns = await db.Columns.ToDictionaryAsync(c => (c.AccountId, c.Name), c => c.Id, ct);
        var sites = city.Sites;
        foreach (var some in city.Posts.Where(p => p.Platform == "website" && p.PublishedAt >= since).Chunk(2000))
        {
            string[] ids = [.. some.Select(p => p.Id)];
            long[] placed = [.. some.Select(p => columns[(Accounts[("website", p.Account)], sites[p.Account].ColumnOf(p).Name)])];
            await db.Database.ExecuteSqlAsync($"update articles a set column_id = p.column_id from unnest({ids}, {placed}) as p(id, column_id) where a.tenant_id = {Tenant} and a.platform_id = p.id", ct);
        }
    }

    async Task AskAsync(DateTimeOffset since, CancellationToken ct)
    {
        await using var db = await OpenAsync(ct);
        var articles = await db.Articles.Select(a => new { a.Id, a.AccountId, a.PlatformId }).ToDictionaryAsync(a => (a.AccountId, a.PlatformId), a => a.Id, ct);
        foreach (var message in city.Messages.Where(m => m.Post.PublishedAt >= since))
        {
            var article = articles[(Accounts[(message.Post.Platform, message.Post.Account)], message.Post.Id)];
            db.ReaderComments.Add(new ReaderComment(Tenant, article, "1", "请问什么时候办理？", message.WrittenAt, message.Answered ? "请拨打公布的电话咨询。" : null, message.RepliedAt, reported));
        }
        await db.SaveChangesAsync(ct);
    }

    static DemoOriginal Told(CityArticle o) => new(o.Number, o.Title, string.Join('\n', o.Paragraphs), new Uri($"http://superior.example/{o.Number}.html"), o.AppearsAt);

    /// <summary>What is taken down later nobody knew yet.</summary>
    DemoPost Told(PastPost p) => new(p.Platform, p.Account, p.Id, p.Address, p.Title, p.Body, p.Kind, p.Original, p.Source, p.PublishedAt, p.DeletedAt <= reported ? p.DeletedAt : null,
        [.. p.Counts.Select(c => new DemoCounts(c.At, c.Reads, c.Likes, c.Comments, c.Wows, c.Shares))], p.Wrong);
}

using MediaWatch.City.History;
using MediaWatch.City.Plan;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using MediaWatch.Portal.Commands;
using MediaWatch.Portal.Commands.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MediaWatch.Bench.Month;

/// <summary>A past city laid down in a database of its own, examined day by day by the program itself.</summary>
sealed class MonthTown(IServiceProvider services, PastCity city)
{
    readonly IDbContextFactory<MediaWatchDb> factory = services.GetRequiredService<IDbContextFactory<MediaWatchDb>>();

    public long Tenant { get; private set; }

    public Task<MediaWatchDb> OpenAsync(CancellationToken ct) => factory.OpenAsync(Tenant, ct);

    public async Task LayAsync(DateTimeOffset since, CancellationToken ct)
    {
        await AddPeopleAsync(since, ct);
        var past = new PastTime();
        var history = ActivatorUtilities.CreateInstance<DemoHistory>(services, past, ActivatorUtilities.CreateInstance<DemoVerdicts>(services, past));
        await history.LayAsync(Tenant, city.Posts.Where(p => p.PublishedAt >= since).Select(Told).ToAsyncEnumerable(),
            city.Followers.Where(f => f.At >= since).Select(f => new DemoFollowers(f.Platform, f.Account, f.At, f.Followers)).ToAsyncEnumerable(), ct);
    }

    async Task AddPeopleAsync(DateTimeOffset since, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var tenant = db.Tenants.Add(new Tenant("往月之城", since)).Entity;
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
        db.Accounts.AddRange(city.Accounts.Select(a => new Account(tenant.Id, units[a.Unit].Id, a.Platform, a.Name, $"https://{a.Platform}.example/{a.Number}", since)));
        db.Users.Add(FirstStart.Newcomer(new Person(tenant.Id, "jianguan", "监管员", PersonRole.Supervisor, null), DemoPeople.Password));
        await db.SaveChangesAsync(ct);
    }

    static DemoPost Told(PastPost p) => new(p.Platform, p.Account, p.Id, p.Address, p.Title, p.Body, p.Kind, p.Original, p.Source, p.PublishedAt, p.DeletedAt,
        [.. p.Counts.Select(c => new DemoCounts(c.At, c.Reads, c.Likes, c.Comments, c.Wows, c.Shares))], p.Wrong);
}

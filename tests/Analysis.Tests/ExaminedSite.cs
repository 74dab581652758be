using MediaWatch.Analysis.Lexicons;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Rectifications;
using MediaWatch.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace MediaWatch.Analysis.Tests;

/// <summary>A website whose articles are examined, revised and ordered to be rectified.</summary>
public abstract class ExaminedSite : IAsyncLifetime
{
    private protected readonly FakeTimeProvider time = new(Examples.Now);
    private protected readonly ShippedLexicons shipped = new([Examples.Row("布署", "部署"), Examples.Row("秸杆", "秸秆")], [], [], "first");
    private protected TestDatabase database = null!; // set before each test
    private protected Seed.Site site = null!; // set before each test

    private protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(Ct);
        site = await Seed.SiteAsync(database, Ct);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private protected AnalysisNode Node(string name = "node-1") => new(database, time, shipped, name);

    private protected async Task<List<Finding>> FindingsAsync()
    {
        await using var db = database.Open(site.TenantId);
        return await db.Findings.OrderBy(f => f.Id).ToListAsync(Ct);
    }

    private protected async Task ReviseAsync(long id, string body)
    {
        await using var db = database.Open(site.TenantId);
        var snapshot = Seed.Snapshot(site, body);
        db.Add(snapshot);
        await db.SaveChangesAsync(Ct);
        (await db.Articles.SingleAsync(a => a.Id == id, Ct)).Revise(Seed.Content("通知", body), snapshot.Id, time.GetUtcNow());
        await db.SaveChangesAsync(Ct);
    }

    private protected async Task<long> OrderAsync(long findingId)
    {
        await using var db = database.Open(site.TenantId);
        var finding = await db.Findings.SingleAsync(f => f.Id == findingId, Ct);
        finding.Confirm(1, time.GetUtcNow());
        var order = Rectification.Order(finding, Examples.Today.AddDays(3), 1, time.GetUtcNow());
        db.Add(order);
        await db.SaveChangesAsync(Ct);
        return order.Id;
    }
}

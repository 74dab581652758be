using MediaWatch.Analysis.Scoring;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Parts;
using MediaWatch.Core.Reports;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using MediaWatch.Crawler.Fetching;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Reports;
using MediaWatch.Portal.Reports.Facts;
using MediaWatch.Portal.Reports.Package;
using MediaWatch.Portal.Tests.Desks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace MediaWatch.Portal.Tests.Reports;

/// <summary>A small town in November, and the first of December from six in the morning on.</summary>
sealed class ReportTown : IAsyncDisposable
{
    public static readonly DateTimeOffset FirstAtSix = new(2026, 11, 30, 22, 0, 0, TimeSpan.Zero);
    public static readonly ReportPeriod November = ReportPeriod.Month(2026, 11);

    readonly ServiceProvider fetching = new ServiceCollection().AddSingleton(TimeProvider.System).AddLogging()
        .AddSingleton<Microsoft.Extensions.Configuration.IConfiguration>(new Microsoft.Extensions.Configuration.ConfigurationBuilder().Build()).AddFetching().BuildServiceProvider();

    ReportTown(SmallTown town) => Town = town;

    public SmallTown Town { get; }
    public Catalogue<IReportSection> Sections { get; } = Catalogue<IReportSection>.Of(typeof(IReportSection).Assembly);
    public ReportDesk Desk => new(Town.Database, Town.Time);
    public ReportCounter Counter => new(Town.Database, Town.Time);
    public ReportLaying Laying => new(Town.Database, Town.Calendar, Town.Time);

    public static async Task<ReportTown> CreateAsync() => new(await SmallTown.CreateAsync());

    /// <summary>Three problems of the bureau (one of them shows personal data), one of the county; all with pictures.</summary>
    public async Task<IReadOnlyList<Finding>> FillAsync()
    {
        var leak = await Town.ArticleAsync("公示名单", "张某 13800138000");
        List<Finding> findings =
        [
            await Town.FindingAsync(), await Town.FindingAsync(Tier.Veto, "非法链接", "illegal-link"), await Town.FindingAsync(excerpt: "138****8000", check: "privacy", article: leak),
            await Town.FindingAsync(account: Town.CountySite),
        ];
        foreach (var finding in findings)
            await Town.AddAsync(new Screenshot(Town.Tenant.Id, finding.Id, finding.SnapshotId!.Value, Town.Time.GetUtcNow(), false, true, SmallMonth.Jpeg(1366, 3000), SmallMonth.Jpeg())); // an article's finding has its page
        return findings;
    }

    public WriteMonthlyReports Job(string node = "a") => Job(new Node(node), fetching.GetRequiredService<BrowserPageSource>());

    /// <summary>A node without a browser.</summary>
    public WriteMonthlyReports JobWithoutBrowser()
    {
        var options = Options.Create(new FetchOptions { Chromium = "/nowhere/chromium" });
        return Job(new Node("b"), ActivatorUtilities.CreateInstance<BrowserPageSource>(fetching, options));
    }

    WriteMonthlyReports Job(Node node, BrowserPageSource browser)
    {
        var writer = new ReportWriter(Town.Database, new ReportPackage(Sections, browser, NullLogger<ReportPackage>.Instance), Town.Time, NullLogger<ReportWriter>.Instance);
        return new WriteMonthlyReports(Town.Database, Laying, writer, new FactsReader(Town.Database, new ScorecardQuery(Town.Database, IndicatorTables.Default, Town.Time), Town.Calendar, new CheckNames(), Town.Time), new Claims(Town.Database, node, Town.Time), Town.Calendar, Town.Time, NullLogger<WriteMonthlyReports>.Instance);
    }

    /// <summary>It is the first of December; last month's reports are written.</summary>
    public async Task<IReadOnlyList<MonthlyReport>> WriteAsync(CancellationToken ct)
    {
        Town.Time.SetUtcNow(FirstAtSix);
        await Job().RunAsync(ct);
        return await ReportsAsync(ct);
    }

    /// <summary>All are written, checked and delivered.</summary>
    public async Task<IReadOnlyList<MonthlyReport>> DeliverAsync(CancellationToken ct)
    {
        var ids = (await WriteAsync(ct)).Select(r => r.Id).ToList();
        (await Desk.CheckAsync(ids, Town.Supervisor, ct)).Problem.ShouldBeNull();
        (await Desk.IssueAsync(ids, Town.Supervisor, ct)).Problem.ShouldBeNull();
        await Job().RunAsync(ct);
        return await ReportsAsync(ct);
    }

    public async Task<IReadOnlyList<MonthlyReport>> ReportsAsync(CancellationToken ct)
    {
        await using var db = Town.Db();
        return await db.MonthlyReports.AsNoTracking().OrderBy(r => r.Id).ToListAsync(ct);
    }

    public async Task<MonthlyReport> OfAsync(Core.Tenants.Unit unit, CancellationToken ct) => (await ReportsAsync(ct)).First(r => r.UnitId == unit.Id && r.Scope == ReportScope.Unit);

    public async Task<IReadOnlyList<ReportFile>> FilesAsync(long id, CancellationToken ct)
    {
        await using var db = Town.Db();
        return await db.ReportFiles.AsNoTracking().Where(f => f.ReportId == id).OrderBy(f => f.Kind).ToListAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        await fetching.DisposeAsync();
        await Town.DisposeAsync();
    }
}

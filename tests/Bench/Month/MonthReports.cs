using MediaWatch.Analysis.Scoring;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using MediaWatch.Core.Time;
using MediaWatch.Crawler.Fetching;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Reports;
using MediaWatch.Portal.Reports.Facts;
using MediaWatch.Portal.Reports.Package;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace MediaWatch.Bench.Month;

/// <summary>The month's reports, written, checked, delivered and packed by the program, by the clock of the morning on which they are due.</summary>
sealed class MonthReports(IServiceProvider services, MonthTown town)
{
    readonly IDbContextFactory<MediaWatchDb> factory = services.GetRequiredService<IDbContextFactory<MediaWatchDb>>();

    /// <param name="browser">Also the PDF files.</param>
    public async Task MakeAsync(bool browser, CancellationToken ct)
    {
        town.Past.Now = town.Reported;
        var job = JobOf(browser);
        await job.RunAsync(ct);
        var desk = new ReportDesk(factory, town.Past);
        var viewer = new Viewer(town.Tenant, 1, "监管员", PersonRole.Supervisor, null, null);
        List<long> ids;
        await using (var db = await town.OpenAsync(ct))
            ids = await db.MonthlyReports.Select(r => r.Id).ToListAsync(ct);
        await desk.CheckAsync(ids, viewer, ct);
        await desk.IssueAsync(ids, viewer, ct);
        await job.RunAsync(ct);
    }

    WriteMonthlyReports JobOf(bool browser)
    {
        var printer = browser ? services.GetRequiredService<BrowserPageSource>() : ActivatorUtilities.CreateInstance<BrowserPageSource>(services, Options.Create(new FetchOptions { Chromium = "/nowhere/chromium" }));
        var scores = new ScorecardQuery(factory, services.GetRequiredService<IndicatorTables>(), town.Past);
        var calendar = services.GetRequiredService<WorkingCalendar>();
        var writer = ActivatorUtilities.CreateInstance<ReportWriter>(services, ActivatorUtilities.CreateInstance<ReportPackage>(services, printer), town.Past);
        return ActivatorUtilities.CreateInstance<WriteMonthlyReports>(services, new ReportLaying(factory, calendar, town.Past), writer, ActivatorUtilities.CreateInstance<FactsReader>(services, scores, town.Past),
            new Claims(factory, services.GetRequiredService<Node>(), town.Past), town.Past);
    }
}

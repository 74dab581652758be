using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using MediaWatch.Core.Reports;
using MediaWatch.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Tests.Reports;

public sealed class WriteMonthlyReportsTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lays_last_month_s_reports_at_six_on_the_first_and_not_a_minute_before()
    {
        await using var town = await ReportTown.CreateAsync();
        town.Town.Time.SetUtcNow(ReportTown.FirstAtSix.AddMinutes(-1));
        await town.Job().RunAsync(Ct);
        (await town.ReportsAsync(Ct)).ShouldBeEmpty();
        var reports = await town.WriteAsync(Ct);
        reports.Select(r => (r.Scope, r.UnitId)).ShouldBe([(ReportScope.Tenant, null), (ReportScope.Unit, town.Town.Bureau.Id), (ReportScope.Unit, town.Town.County.Id)], ignoreOrder: true);
        reports.ShouldAllBe(r => r.State == ReportState.Unchecked && r.Period == ReportTown.November);
    }

    [Fact]
    public async Task Gives_a_supervising_unit_its_own_report_and_one_of_all_below_it()
    {
        await using var town = await ReportTown.CreateAsync();
        var office = await town.Town.UnitAsync(town.Town.Bureau, "公证处");
        await town.Town.AddAsync(new Core.Accounts.Account(town.Town.Tenant.Id, office.Id, "website", "公证处网站", "http://gz.example.test/", town.Town.Time.GetUtcNow()));
        var reports = await town.WriteAsync(Ct);
        reports.Where(r => r.UnitId == town.Town.Bureau.Id).Select(r => (r.Scope, r.Accounts)).ShouldBe([(ReportScope.Subtree, 2), (ReportScope.Unit, 1)], ignoreOrder: true);
        reports.Count(r => r.UnitId == office.Id).ShouldBe(1);
    }

    [Fact]
    public async Task A_tenant_that_came_after_the_month_gets_none()
    {
        await using var town = await ReportTown.CreateAsync();
        var late = await town.Town.AddAsync(new Tenant("邻市", ReportTown.FirstAtSix.AddHours(-5)));
        await town.WriteAsync(Ct);
        await using var db = town.Town.Database.Open(late.Id);
        (await db.MonthlyReports.AnyAsync(Ct)).ShouldBeFalse();
    }

    [Fact]
    public async Task Counts_what_was_found_and_leaves_out_what_was_dismissed()
    {
        await using var town = await ReportTown.CreateAsync();
        var findings = await town.FillAsync();
        await new Portal.Desks.ReviewDesk(town.Town.Database, town.Town.Calendar, town.Town.Time).DismissAsync([findings[0].Id], town.Town.Supervisor, "误报", Core.Findings.DismissalScope.Finding, null, Ct);
        await town.WriteAsync(Ct);
        (await town.OfAsync(town.Town.Bureau, Ct)).Problems.ShouldBe(2);
        (await town.OfAsync(town.Town.County, Ct)).Problems.ShouldBe(1);
    }

    [Fact]
    public async Task Packs_word_pdf_list_and_evidence_with_sums_that_are_right()
    {
        await using var town = await ReportTown.CreateAsync();
        await town.FillAsync();
        await town.DeliverAsync(Ct);
        var report = await town.OfAsync(town.Town.Bureau, Ct);
        (report.State, report.Issues, report.Shortfall).ShouldBe((ReportState.Issued, 1, null));
        var files = await town.FilesAsync(report.Id, Ct);
        files.Select(f => f.Name).ShouldBe(["市司法局-2026年11月-监测月报.docx", "市司法局-2026年11月-监测月报.pdf", "市司法局-2026年11月-监测月报-问题清单.xlsx", "市司法局-2026年11月-监测月报-证据.zip"]);
        files[1].Content.AsSpan()[..5].ToArray().ShouldBe("%PDF-"u8.ToArray());
        using var zip = new ZipArchive(new MemoryStream(files[3].Content));
        // Three problems, one of which shows personal data: its picture and page stay in the portal.
        zip.Entries.Select(e => e.FullName).ShouldBe(["list.csv", "pages/0001.headers.txt", "pages/0001.html.txt", "pages/0002.headers.txt", "pages/0002.html.txt", "screenshots/0001.jpg", "screenshots/0002.jpg", "MANIFEST.sha256"]);
        foreach (var line in Read(zip, "MANIFEST.sha256").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split("  ")))
            Convert.ToHexStringLower(SHA256.HashData(Bytes(zip, line[1]))).ShouldBe(line[0], line[1]);
        Read(zip, "list.csv").ShouldContain("含个人信息，留存于系统");
        Encoding.UTF8.GetString(files[3].Content).ShouldNotContain("13800138000");
    }

    [Fact]
    public async Task Written_again_from_the_frozen_inputs_it_is_the_same_byte_for_byte()
    {
        await using var town = await ReportTown.CreateAsync();
        await town.FillAsync();
        await town.DeliverAsync(Ct);
        var report = await town.OfAsync(town.Town.Bureau, Ct);
        var first = await town.FilesAsync(report.Id, Ct);
        // Weeks later the town is another one, and it is another node with another browser.
        town.Town.Time.Advance(TimeSpan.FromDays(20));
        await town.Town.FindingAsync(excerpt: "后来的");
        await using (var db = town.Town.Db())
            await db.MonthlyReports.Where(r => r.Id == report.Id).ExecuteUpdateAsync(s => s.SetProperty(r => r.State, ReportState.Checked).SetProperty(r => r.Work, ReportWork.Pack), Ct);
        await town.Job("c").RunAsync(Ct);
        var again = await town.FilesAsync(report.Id, Ct);
        again.Select(f => (f.Name, f.Hash)).ShouldBe(first.Select(f => (f.Name, f.Hash)));
        (await town.OfAsync(town.Town.Bureau, Ct)).PackageHash.ShouldBe(report.PackageHash);
    }

    [Fact]
    public async Task Without_a_browser_it_says_so_and_packs_the_rest()
    {
        await using var town = await ReportTown.CreateAsync();
        await town.FillAsync();
        var ids = (await town.WriteAsync(Ct)).Select(r => r.Id).ToList();
        await town.Desk.CheckAsync(ids, town.Town.Supervisor, Ct);
        await town.Desk.IssueAsync(ids, town.Town.Supervisor, Ct);
        await town.JobWithoutBrowser().RunAsync(Ct);
        var report = await town.OfAsync(town.Town.Bureau, Ct);
        (report.State, report.Shortfall).ShouldBe((ReportState.Issued, "本机没有浏览器，未生成PDF"));
        (await town.FilesAsync(report.Id, Ct)).Select(f => f.Kind).ShouldBe([ReportFileKind.Word, ReportFileKind.Problems, ReportFileKind.Evidence]);
    }

    [Fact]
    public async Task Nodes_that_are_cut_off_at_any_moment_leave_each_unit_exactly_one_package()
    {
        await using var town = await ReportTown.CreateAsync();
        await town.FillAsync();
        for (var i = 0; i < 10; i++)
        {
            var unit = await town.Town.UnitAsync(null, $"第{i}局");
            await town.Town.AddAsync(new Core.Accounts.Account(town.Town.Tenant.Id, unit.Id, "website", $"第{i}局网站", $"http://u{i}.example.test/", town.Town.Time.GetUtcNow()));
        }
        town.Town.Time.SetUtcNow(ReportTown.FirstAtSix);
        var random = new Random(7);
        for (var kill = 0; kill < 10; kill++)
        {
            using var cut = CancellationTokenSource.CreateLinkedTokenSource(Ct);
            cut.CancelAfter(TimeSpan.FromMilliseconds(random.Next(20, 500)));
            await Task.WhenAll(CutAsync(town.Job($"x{kill}"), cut.Token), CutAsync(town.Job($"y{kill}"), cut.Token));
            // A dead node's holds run out by themselves after minutes.
            town.Town.Time.Advance(TimeSpan.FromMinutes(6));
            var ids = (await town.ReportsAsync(Ct)).Select(r => r.Id).ToList();
            await town.Desk.CheckAsync(ids, town.Town.Supervisor, Ct);
            await town.Desk.IssueAsync(ids, town.Town.Supervisor, Ct);
        }
        for (var last = 0; last < 2; last++)
        {
            await Task.WhenAll(town.Job("x").RunAsync(Ct), town.Job("y").RunAsync(Ct));
            var ids = (await town.ReportsAsync(Ct)).Select(r => r.Id).ToList();
            await town.Desk.CheckAsync(ids, town.Town.Supervisor, Ct);
            await town.Desk.IssueAsync(ids, town.Town.Supervisor, Ct);
        }
        await town.Job().RunAsync(Ct);
        var reports = await town.ReportsAsync(Ct);
        reports.Count.ShouldBe(13);
        reports.ShouldAllBe(r => r.State == ReportState.Issued && r.Issues == 1);
        await using var db = town.Town.Db();
        var files = await db.ReportFiles.Select(f => new { f.ReportId, f.Kind }).ToListAsync(Ct);
        files.Count.ShouldBe(13 * 4);
        files.ShouldBeUnique();
    }

    static async Task CutAsync(Portal.Reports.WriteMonthlyReports job, CancellationToken ct)
    {
        try
        {
            await job.RunAsync(ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // As a node that was killed.
        }
        catch (Exception e) when (ct.IsCancellationRequested && e is not Shouldly.ShouldAssertException)
        {
            // Cut off in the middle of a statement.
        }
    }

    static byte[] Bytes(ZipArchive zip, string name)
    {
        using var content = new MemoryStream();
        using var from = zip.GetEntry(name)!.Open(); // listed
        from.CopyTo(content);
        return content.ToArray();
    }

    static string Read(ZipArchive zip, string name) => Encoding.UTF8.GetString(Bytes(zip, name));
}

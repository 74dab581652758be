using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Alerts;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Reports;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using MediaWatch.Core.Time;
using MediaWatch.Portal.Alerts;
using MediaWatch.Portal.Commands;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Reports;
using MediaWatch.Portal.Reports.Package;
using MediaWatch.Portal.Tests.Alerts;
using MediaWatch.Portal.Tests.Reports;
using MediaWatch.Portal.Viewers;
using MediaWatch.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MediaWatch.Portal.Tests.EndToEnd;

/// <summary>The real program is killed again and again while it writes, packs and announces a month's reports. MEDIAWATCH_REPORT_KILLS and MEDIAWATCH_REPORT_UNITS set how often, and of how many units (10 and 8).</summary>
public sealed partial class ReportKillTests
{
    static readonly int Kills = Setting("MEDIAWATCH_REPORT_KILLS", 10), Units = Setting("MEDIAWATCH_REPORT_UNITS", 8);
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_at_any_moment_each_unit_gets_exactly_one_package_and_is_told_once()
    {
        var folder = Directory.CreateTempSubdirectory("mediawatch-reports-").FullName;
        await using var database = await TestDatabase.CreateAsync(Ct);
        await using var robot = await LoopbackRobot.StartAsync();
        var (tenant, viewer) = await LayAsync(database, folder, robot);
        var random = new Random(Kills);
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var program = RunningProgram.Start(folder, database.ConnectionString, "analyse,send", "127.0.0.1:*");
            await UntilAsync(() => IsAtWorkAsync(database, tenant));
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(1200)), Ct);
            program.Kill();
            await ForgetHoldsAsync(database, tenant);
            await IssueAsync(database, tenant, viewer);
        }
        await using (RunningProgram.Start(folder, database.ConnectionString, "analyse,send", "127.0.0.1:*"))
        {
            await UntilAsync(async () =>
            {
                await IssueAsync(database, tenant, viewer);
                await using var open = database.Open(tenant);
                return !await open.MonthlyReports.AnyAsync(r => r.State != ReportState.Issued, Ct) && !await open.ReportNotices.AnyAsync(n => n.State == ReportNoticeState.Owed, Ct);
            });
        }

        await using var db = database.Open(tenant);
        var reports = await db.MonthlyReports.AsNoTracking().ToListAsync(Ct);
        reports.Count.ShouldBe(Units + 1);
        reports.Select(r => (r.Scope, r.UnitId, r.FirstDay)).ShouldBeUnique();
        reports.ShouldAllBe(r => r.Issues == 1 && r.Work == ReportWork.None);
        foreach (var report in reports)
            WholeShouldBe(report, await db.ReportFiles.AsNoTracking().Where(f => f.ReportId == report.Id).ToListAsync(Ct));
        (await db.ReportNotices.Select(n => n.ReportId).ToListAsync(Ct)).ShouldBe(reports.Select(r => r.Id), ignoreOrder: true);
        // A receiver tells a repeat by its name: what was told under two names was told twice.
        var told = robot.Texts.SelectMany(t => Link().Matches(t).Select(link => (Report: long.Parse(link.Groups[1].Value, CultureInfo.InvariantCulture), Name: Name().Match(t).Groups[1].Value))).Distinct().ToList();
        told.ShouldAllBe(t => t.Name.Length == 32);
        told.Select(t => t.Report).ShouldBe(reports.Select(r => r.Id), ignoreOrder: true);
        TestContext.Current.SendDiagnosticMessage($"{Kills} kills, {reports.Count} reports, {robot.Texts.Count} messages");
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>One file of each kind, with the sum that was noted; the package is made of these, and each manifest is true.</summary>
    static void WholeShouldBe(MonthlyReport report, List<ReportFile> files)
    {
        files.Select(f => f.Kind).ShouldBeUnique();
        files.Count.ShouldBe(report.Shortfall is null ? 4 : 3);
        files.ShouldAllBe(f => ReportPackage.HashOf(f.Content) == f.Hash);
        var together = ReportPackage.Together([.. files.Select(f => new PackedFile(f.Kind, f.Name, f.Content))]);
        ReportPackage.HashOf(together).ShouldBe(report.PackageHash);
        ManifestShouldHold(together);
        ManifestShouldHold(files.Single(f => f.Kind == ReportFileKind.Evidence).Content);
    }

    static void ManifestShouldHold(byte[] zipped)
    {
        using var zip = new ZipArchive(new MemoryStream(zipped));
        var sums = zip.Entries.Where(e => e.FullName != "MANIFEST.sha256").ToDictionary(e => e.FullName, e => ReportPackage.HashOf(Bytes(e)), StringComparer.Ordinal);
        var manifest = Encoding.UTF8.GetString(Bytes(zip.GetEntry("MANIFEST.sha256")!)).Split('\n', StringSplitOptions.RemoveEmptyEntries); // it has one
        manifest.ShouldBe(sums.Select(s => $"{s.Value}  {s.Key}"), ignoreOrder: true);
    }

    static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var content = new MemoryStream();
        using var from = entry.Open();
        from.CopyTo(content);
        return content.ToArray();
    }

    /// <summary>A tenant whose last month waits to be reported on.</summary>
    static async Task<(long Tenant, Viewer Viewer)> LayAsync(TestDatabase database, string folder, LoopbackRobot robot)
    {
        await using var app = NodeHost.Build(new NodeOptions(folder, database.ConnectionString, Role.Send, new Uri("http://127.0.0.1:0"), []) { Adjust = WatchedCity.Quiet }, await Database.OpenAsync(database.ConnectionString, folder, Ct));
        var now = TimeProvider.System.GetUtcNow();
        var last = ReportPeriod.Of(ReportKind.Month, DateOnly.FromDateTime(now.UtcDateTime.AddHours(8))).Before;
        var middle = new DateTimeOffset(last.FirstDay.AddDays(14).ToDateTime(new TimeOnly(3, 0)), TimeSpan.Zero);
        await using var db = database.CreateDbContext();
        var tenant = db.Add(new Tenant("演示市", now.AddDays(-200))).Entity;
        await db.SaveChangesAsync(Ct);
        db.TenantId = tenant.Id;
        var channel = db.Add(new Channel(tenant.Id, "值班群", "wecom-robot", app.Services.GetRequiredService<SealedSettings>().Seal(robot.Settings))).Entity;
        await db.SaveChangesAsync(Ct);
        db.Add(new AlertRule(tenant.Id, "全部", null, Tier.Hint, null, channel.Id));
        for (var i = 0; i < Units; i++)
        {
            var unit = db.Add(new Unit(tenant.Id, null, $"第{i}局", UnitLevel.City, UnitKind.PartyOrGovernment, "演示市")).Entity;
            await db.SaveChangesAsync(Ct);
            unit.PlacedUnder(null);
            db.Add(new AlertRule(tenant.Id, "本单位", null, Tier.Hint, unit.Id, channel.Id));
            var account = db.Add(new Account(tenant.Id, unit.Id, "website", $"第{i}局网站", $"http://u{i}.example.test/", now.AddDays(-200))).Entity;
            await db.SaveChangesAsync(Ct);
            var snapshot = db.Add(new Snapshot(tenant.Id, account.Address, middle, 200, "", "utf-8", "<html><p>全面布署</p></html>"u8.ToArray())).Entity;
            var article = db.Add(new Article(tenant.Id, account.Id, null, "1", $"{account.Address}1.html", new ArticleContent("通知", "全面布署", middle, null, []), snapshot.Id, middle)).Entity;
            await db.SaveChangesAsync(Ct);
            var finding = db.Add(Finding.Open("wrong-term", new FindingDraft(5, 2, "布署", Tier.Certain, "“布署”应为“部署”", "部署", "词库 terms") { Context = "全面布署" }, new FindingSubject(tenant.Id, account.Id, unit.Id, article.Id, 1, SnapshotId: snapshot.Id, Title: "通知", Address: article.Address), 1, middle)).Entity;
            finding.Routed(middle);
            await db.SaveChangesAsync(Ct);
            db.Add(new Screenshot(tenant.Id, finding.Id, snapshot.Id, middle, false, true, SmallMonth.Jpeg(1366, 3000), SmallMonth.Jpeg()));
        }
        await db.SaveChangesAsync(Ct);
        // Laid here, since before six on a first of a month nothing would be laid by itself.
        await new ReportLaying(database, app.Services.GetRequiredService<WorkingCalendar>(), TimeProvider.System).LayAsync(tenant.Id, last, Ct);
        return (tenant.Id, new Viewer(tenant.Id, 1, "监管员", PersonRole.Supervisor, null, null));
    }

    /// <summary>Everything that is written is checked and is to be delivered.</summary>
    static async Task IssueAsync(TestDatabase database, long tenant, Viewer viewer)
    {
        var desk = new ReportDesk(database, TimeProvider.System);
        await using var db = database.Open(tenant);
        var written = await db.MonthlyReports.Where(r => r.State == ReportState.Unchecked && r.Work == ReportWork.None).Select(r => r.Id).ToListAsync(Ct);
        if (written.Count == 0)
            return;
        (await desk.CheckAsync(written, viewer, Ct)).Problem.ShouldBeNull();
        (await desk.IssueAsync(written, viewer, Ct)).Problem.ShouldBeNull();
    }

    /// <summary>It holds something, or there is nothing left to do.</summary>
    static async Task<bool> IsAtWorkAsync(TestDatabase database, long tenant)
    {
        await using var db = database.Open(tenant);
        var now = TimeProvider.System.GetUtcNow();
        return await db.MonthlyReports.AnyAsync(r => r.HeldUntil > now, Ct) || await db.ReportNotices.AnyAsync(n => n.State == ReportNoticeState.Owed && n.HeldUntil > now, Ct)
            || !await db.MonthlyReports.AnyAsync(r => r.Work != ReportWork.None, Ct) && !await db.ReportNotices.AnyAsync(n => n.State == ReportNoticeState.Owed, Ct);
    }

    /// <summary>A dead node's holds run out by themselves after minutes: the test lets that time pass at once.</summary>
    static async Task ForgetHoldsAsync(TestDatabase database, long tenant)
    {
        await using var db = database.Open(tenant);
        await db.Database.ExecuteSqlAsync($"update monthly_reports set held_until = now() - interval '1 second' where held_until is not null", Ct);
        await db.Database.ExecuteSqlAsync($"update report_notices set held_until = now() - interval '1 second' where held_until is not null", Ct);
    }

    static async Task UntilAsync(Func<Task<bool>> so)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await so())
        {
            if (Stopwatch.GetElapsedTime(started) > Patience)
                throw new TimeoutException($"It was not so after {Patience.TotalMinutes} minutes.");
            await Task.Delay(50, Ct);
        }
    }

    static int Setting(string name, int usual) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var set) ? set : usual;

    [GeneratedRegex(@"/reports/(\d+)")]
    private static partial Regex Link();

    [GeneratedRegex("编号 ([0-9a-f]{32})")]
    private static partial Regex Name();
}

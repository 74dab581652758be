using System.Net;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Reports;
using MediaWatch.Core.Tenants;
using MediaWatch.Portal.Commands;
using MediaWatch.Portal.Tests.Commands;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace MediaWatch.Portal.Tests.Reports;

/// <summary>Every address of reports, tried over HTTP by everybody whom they are not for.</summary>
public sealed class ReportIsolationTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_address_gives_one_unit_another_s_report()
    {
        await using var town = await ReportTown.CreateAsync();
        var findings = await town.FillAsync();
        await town.DeliverAsync(Ct);
        var report = await town.OfAsync(town.Town.Bureau, Ct);
        var whole = (await town.ReportsAsync(Ct)).Single(r => r.Scope == ReportScope.Tenant);
        var files = await town.FilesAsync(report.Id, Ct);
        var neighbour = await town.Town.AddAsync(new Tenant("邻市", town.Town.Time.GetUtcNow()));
        await using var node = await ServedNode.StartAsync(town.Town.Database.ConnectionString, new Telemetry(null, null), town.Town.Time, Ct);
        string[] addresses =
        [
            $"/reports/{report.Id}", $"/reports/{report.Id}/preview", $"/reports/{report.Id}/package", .. files.Select(f => $"/reports/files/{f.Key}"), .. findings.Take(3).Select(f => $"/reports/{report.Id}/pictures/{f.Id}"),
            $"/reports/{whole.Id}", $"/reports/{whole.Id}/preview", $"/reports/{whole.Id}/package",
        ];
        string[] lists = ["/reports", $"/reports?q={Uri.EscapeDataString("司法")}", "/reports?state=Issued", "/export/reports.csv", "/reports?kind=Year", "/"];
        Person[] strangers =
        [
            await PersonAsync(town, "other-operator", PersonRole.Operator, town.Town.County.Id), await PersonAsync(town, "other-staff", PersonRole.Staff, town.Town.County.Id), await PersonAsync(town, "nowhere", PersonRole.Operator, null),
            await PersonAsync(town, "neighbour", PersonRole.Administrator, null, neighbour.Id),
        ];
        foreach (var stranger in strangers)
        {
            foreach (var address in addresses)
            {
                using var answer = await GetAsync(node, stranger, address);
                answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{stranger.UserName} {address}");
                (await answer.Content.ReadAsStringAsync(Ct)).ShouldNotContain("布署", Case.Sensitive, $"{stranger.UserName} {address}");
            }
            foreach (var list in lists)
            {
                using var answer = await GetAsync(node, stranger, list);
                var text = await answer.Content.ReadAsStringAsync(Ct);
                text.ShouldNotContain("市司法局-", Case.Sensitive, $"{stranger.UserName} {list}");
                text.ShouldNotContain($"/reports/{report.Id}\"", Case.Sensitive, $"{stranger.UserName} {list}");
                text.ShouldNotContain(report.PackageHash!, Case.Sensitive, $"{stranger.UserName} {list}"); // delivered: it has one
            }
        }
        using (var nobody = await GetAsync(node, null, addresses[2]))
            nobody.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await using var db = town.Town.Db();
        (await db.ReportReceipts.AnyAsync(Ct)).ShouldBeFalse();
        (await town.OfAsync(town.Town.Bureau, Ct)).State.ShouldBe(ReportState.Issued);
    }

    [Fact]
    public async Task The_unit_s_own_people_fetch_it_and_leave_a_receipt()
    {
        await using var town = await ReportTown.CreateAsync();
        await town.FillAsync();
        await town.DeliverAsync(Ct);
        var report = await town.OfAsync(town.Town.Bureau, Ct);
        await using var node = await ServedNode.StartAsync(town.Town.Database.ConnectionString, new Telemetry(null, null), town.Town.Time, Ct);
        var own = await PersonAsync(town, "own", PersonRole.Staff, town.Town.Bureau.Id);
        using (var page = await GetAsync(node, own, "/reports"))
            (await page.Content.ReadAsStringAsync(Ct)).ShouldContain(report.PackageHash!); // delivered: it has one
        using (var preview = await GetAsync(node, own, $"/reports/{report.Id}/preview"))
        {
            preview.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'");
            (await preview.Content.ReadAsStringAsync(Ct)).ShouldContain("布署");
        }
        using (var package = await GetAsync(node, own, $"/reports/{report.Id}/package"))
            Portal.Reports.Package.ReportPackage.HashOf(await package.Content.ReadAsByteArrayAsync(Ct)).ShouldBe(report.PackageHash);
        await using var db = town.Town.Db();
        var receipt = await db.ReportReceipts.SingleAsync(Ct);
        (receipt.By, receipt.Hash, receipt.ReportId).ShouldBe((own.Id, report.PackageHash, report.Id));
        (await town.OfAsync(town.Town.Bureau, Ct)).State.ShouldBe(ReportState.Downloaded);
    }

    [Fact]
    public async Task A_stored_page_is_shown_in_a_sandbox_that_loads_nothing_and_only_to_whom_it_concerns()
    {
        await using var town = await ReportTown.CreateAsync();
        var finding = (await town.FillAsync())[0];
        await using var node = await ServedNode.StartAsync(town.Town.Database.ConnectionString, new Telemetry(null, null), town.Town.Time, Ct);
        using (var page = await GetAsync(node, await PersonAsync(town, "own", PersonRole.Operator, town.Town.Bureau.Id), $"/snapshots/{finding.SnapshotId}/page"))
        {
            page.StatusCode.ShouldBe(HttpStatusCode.OK);
            var policy = page.Headers.GetValues("Content-Security-Policy").Single().Split("; ");
            foreach (var part in new[] { "sandbox", "default-src 'none'", "form-action 'none'", "base-uri 'none'", "frame-ancestors 'self'" }) // no allow-…: it has no origin, and no script runs
                policy.ShouldContain(part);
            policy.ShouldNotContain(p => p.StartsWith("script-src", StringComparison.Ordinal));
            page.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
            page.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8"); // answered with one
        }
        using (var portal = await GetAsync(node, await PersonAsync(town, "chief", PersonRole.Supervisor, null), "/findings"))
            portal.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("script-src 'self'"); // the portal's own pages keep theirs
        using var other = await GetAsync(node, await PersonAsync(town, "other", PersonRole.Operator, town.Town.County.Id), $"/snapshots/{finding.SnapshotId}/page");
        other.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_stored_page_is_shown_masked_and_its_source_is_for_supervisors_and_noted()
    {
        await using var town = await ReportTown.CreateAsync();
        const string Body = "张某 13800138000";
        var stored = await town.Town.AddAsync(new Snapshot(town.Town.Tenant.Id, town.Town.Site.Address + "list.html", town.Town.Time.GetUtcNow(), 200, "", "utf-8", System.Text.Encoding.UTF8.GetBytes($"<html><body>{Body}</body></html>")));
        var article = await town.Town.AddAsync(new Article(town.Town.Tenant.Id, town.Town.Site.Id, null, "list", stored.Address, new ArticleContent("公示名单", Body, null, null, []), stored.Id, town.Town.Time.GetUtcNow()));
        var leak = await town.Town.FindingAsync(excerpt: "138****8000", check: "privacy", article: article);
        await using var node = await ServedNode.StartAsync(town.Town.Database.ConnectionString, new Telemetry(null, null), town.Town.Time, Ct);
        var (chief, own) = (await PersonAsync(town, "chief", PersonRole.Supervisor, null), await PersonAsync(town, "own", PersonRole.Operator, town.Town.Bureau.Id));
        using (var page = await GetAsync(node, chief, $"/snapshots/{leak.SnapshotId}/page"))
        {
            var shown = await page.Content.ReadAsStringAsync(Ct);
            shown.ShouldContain("138****8000");
            shown.ShouldNotContain("13800138000");
        }
        using (var refused = await GetAsync(node, own, $"/snapshots/{leak.SnapshotId}/source"))
            refused.StatusCode.ShouldNotBe(HttpStatusCode.OK);
        using (var source = await GetAsync(node, chief, $"/snapshots/{leak.SnapshotId}/source"))
            (await source.Content.ReadAsStringAsync(Ct)).ShouldContain("13800138000"); // the evidence stays as it was
        await using var db = town.Town.Db();
        (await db.AuditEntries.AnyAsync(a => a.Action == "下载网页源文件", Ct)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_draft_is_seen_by_supervisors_only()
    {
        await using var town = await ReportTown.CreateAsync();
        await town.FillAsync();
        await town.WriteAsync(Ct);
        var report = await town.OfAsync(town.Town.Bureau, Ct);
        await using var node = await ServedNode.StartAsync(town.Town.Database.ConnectionString, new Telemetry(null, null), town.Town.Time, Ct);
        using (var own = await GetAsync(node, await PersonAsync(town, "own", PersonRole.Operator, town.Town.Bureau.Id), $"/reports/{report.Id}/preview"))
            own.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var supervisor = await GetAsync(node, await PersonAsync(town, "supervisor", PersonRole.Supervisor, null), $"/reports/{report.Id}/preview");
        supervisor.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    static async Task<Person> PersonAsync(ReportTown town, string name, PersonRole role, long? unit, long? tenant = null) =>
        await town.Town.AddAsync(FirstStart.Newcomer(new Person(tenant ?? town.Town.Tenant.Id, name, name, role, unit), "a long password"));

    /// <summary>As a browser that carries the person's cookie; redirects are not followed.</summary>
    static async Task<HttpResponseMessage> GetAsync(ServedNode node, Person? person, string address)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false };
        using var client = new HttpClient(handler) { BaseAddress = node.Client.BaseAddress };
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (person is not null)
            request.Headers.Add("Cookie", await CookieAsync(node, person));
        var answer = await client.SendAsync(request, HttpCompletionOption.ResponseContentRead, Ct);
        return answer;
    }

    static async Task<string> CookieAsync(ServedNode node, Person person)
    {
        await using var scope = node.Services.CreateAsyncScope();
        var principal = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<Person>>().CreateAsync(person);
        var cookies = scope.ServiceProvider.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
        var ticket = new AuthenticationTicket(principal, new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddHours(1) }, IdentityConstants.ApplicationScheme);
        return $"{cookies.Cookie.Name}={cookies.TicketDataFormat.Protect(ticket)}";
    }
}

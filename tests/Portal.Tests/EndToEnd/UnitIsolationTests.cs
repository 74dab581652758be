using System.Net;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Auditing;
using MediaWatch.Core.Rectifications;
using MediaWatch.Core.Registrations;
using MediaWatch.Core.Reports;
using MediaWatch.Core.Reposts;
using MediaWatch.Core.Tenants;
using MediaWatch.Portal.Commands;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Tests.Commands;
using MediaWatch.Portal.Tests.Reports;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace MediaWatch.Portal.Tests.EndToEnd;

/// <summary>Every address that the running program serves, with every number of another unit's and of another city's, asked for by the people of one unit. Addresses and tables are found, not listed:
/// what is added tomorrow is tried by itself.</summary>
public sealed class UnitIsolationTests
{
    /// <summary>Stands in everything that is another's; their numbers begin here.</summary>
    const string Secret = "乙密";
    const long First = 100_000;

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_page_and_no_download_gives_one_unit_anything_of_another_s()
    {
        await using var town = await ReportTown.CreateAsync();
        await town.Town.FindingAsync();
        await MoveNumbersAsync(town);
        var other = await FillAsync(town);
        var neighbour = await FillNeighbourAsync(town);
        await town.DeliverAsync(Ct);
        await using var node = await ServedNode.StartAsync(town.Town.Database.ConnectionString, new Telemetry(null, null), town.Town.Time, Ct);
        var (numbers, keys) = await NumbersAsync(town);
        var addresses = Addresses(node, numbers, keys).ToList();
        numbers.Count.ShouldBeGreaterThan(20);
        addresses.Count.ShouldBeGreaterThan(500);

        List<string> leaks = [];
        foreach (var stranger in new[] { await PersonAsync(town, "operator-a", PersonRole.Operator, town.Town.Bureau.Id), await PersonAsync(town, "staff-a", PersonRole.Staff, town.Town.Bureau.Id), await PersonAsync(town, "nowhere", PersonRole.Operator, null) })
            leaks.AddRange(await LeaksAsync(node, stranger, addresses));
        leaks.ShouldBeEmpty();

        // The same addresses tell those whom they are for a great deal: the trial is one.
        var own = await AnswersAsync(node, await PersonAsync(town, "operator-b", PersonRole.Operator, other.Id), addresses);
        own.Count(a => a.Tells).ShouldBeGreaterThan(15);
        (await AnswersAsync(node, neighbour, addresses)).Count(a => a.Tells).ShouldBeGreaterThan(5);
    }

    /// <summary>Whatever is laid from now on has numbers that nothing of before has, in any table.</summary>
    static async Task MoveNumbersAsync(ReportTown town)
    {
        await using var db = town.Town.Db();
        await db.Database.ExecuteSqlAsync($"""
            do $$ declare s record; begin
                for s in select schemaname, sequencename from pg_sequences where schemaname = 'public' loop
                    execute format('alter sequence %I.%I restart with 100001', s.schemaname, s.sequencename);
                end loop;
            end $$
            """, Ct);
    }

    static async Task<Unit> FillAsync(ReportTown report)
    {
        var (town, now) = (report.Town, report.Town.Time.GetUtcNow());
        var unit = await town.UnitAsync(null, $"{Secret}县");
        await FillAsync(report, town.Tenant.Id, unit);
        await town.AddAsync(Person(town.Tenant.Id, $"{Secret}的人", PersonRole.Staff, unit.Id));
        var task = new RepostTask(town.Tenant.Id, $"{Secret}任务", RepostTerms.Usual, now, now.AddHours(24), 1, now);
        task.Open(now.AddHours(24), now);
        await town.AddAsync(task);
        await town.AddAsync(new RepostOriginal(town.Tenant.Id, task.Id, $"{Secret}原文", $"{Secret}原文的正文", null, null, now, now));
        await using var db = town.Db();
        foreach (var account in await db.Accounts.Where(a => a.UnitId == unit.Id).ToListAsync(Ct))
            db.Add(new RepostDuty(town.Tenant.Id, task.Id, account.Id, unit.Id));
        await db.SaveChangesAsync(Ct);
        return unit;
    }

    static async Task<Person> FillNeighbourAsync(ReportTown report)
    {
        var town = report.Town;
        var tenant = await town.AddAsync(new Tenant($"{Secret}市", town.Time.GetUtcNow()));
        Unit unit;
        await using (var db = town.Database.Open(tenant.Id))
        {
            unit = new Unit(tenant.Id, null, $"{Secret}市局", UnitLevel.City, UnitKind.PartyOrGovernment, "邻");
            db.Add(unit);
            await db.SaveChangesAsync(Ct);
            unit.PlacedUnder(null);
            await db.SaveChangesAsync(Ct);
        }
        await FillAsync(report, tenant.Id, unit);
        return await town.AddAsync(Person(tenant.Id, $"{Secret}市的人", PersonRole.Operator, unit.Id));
    }

    /// <summary>An account with a bit of everything.</summary>
    static async Task FillAsync(ReportTown report, long tenant, Unit unit)
    {
        var now = report.Town.Time.GetUtcNow();
        await using var db = report.Town.Database.Open(tenant);
        var account = db.Add(new Account(tenant, unit.Id, "website", $"{Secret}网站", $"http://b{tenant}.example.test/", now.AddDays(-40))).Entity;
        await db.SaveChangesAsync(Ct);
        var column = db.Add(new Core.Accounts.Column(tenant, account.Id, $"{Secret}栏目", ColumnKind.News, account.Address, now)).Entity;
        column.Confirm();
        // More than the block of numbers that is dealt already.
        for (var i = 0; i < 15; i++)
        {
            var snapshot = new Snapshot(tenant, $"{account.Address}{i}.html", now, 200, "", "text/html; charset=utf-8", System.Text.Encoding.UTF8.GetBytes($"<html><p>{Secret}页面</p></html>"));
            db.Add(snapshot);
            var article = db.Add(new Article(tenant, account.Id, column.Id, $"{i}", $"{account.Address}{i}.html", new ArticleContent($"{Secret}标题{i}", $"{Secret}正文 布署", now, null, []), snapshot.Id, now)).Entity;
            await db.SaveChangesAsync(Ct);
            var subject = new Core.Findings.FindingSubject(tenant, account.Id, unit.Id, article.Id, 1, SnapshotId: snapshot.Id, Title: article.Title, Address: article.Address);
            var finding = db.Add(Core.Findings.Finding.Open("wrong-term", new Core.Findings.FindingDraft(5, 2, "布署", Core.Findings.Tier.Certain, $"{Secret}“布署”应为“部署”", "部署", "词库") { Context = $"{Secret}正文 布署" }, subject, 1, now)).Entity;
            await db.SaveChangesAsync(Ct);
            db.Add(new Screenshot(tenant, finding.Id, snapshot.Id, now, false, true, SmallMonth.Jpeg(1366, 3000), SmallMonth.Jpeg()));
            if (i > 2)
                continue;
            finding.Confirm(1, now);
            db.Add(Rectification.Order(finding, new DateOnly(2026, 11, 27), 1, now));
            db.Add(new ReaderComment(tenant, article.Id, "1", $"{Secret}留言", now, null, null, now));
            db.Add(new Attachment(tenant, article.Id, $"{account.Address}{i}.pdf", $"{Secret}附件.pdf", now));
        }
        db.Add(new OfflineWindow(tenant, account.Id, now, now.AddDays(2), $"{Secret}检修", 1, $"{Secret}的人", now));
        await db.SaveChangesAsync(Ct);
    }

    /// <summary>Numbers and keys of whatever table has any.</summary>
    static async Task<(IReadOnlyList<long> Numbers, IReadOnlyList<Guid> Keys)> NumbersAsync(ReportTown town)
    {
        await using var db = town.Town.Database.CreateDbContext();
        var tables = await db.Database.SqlQuery<string>($"select table_name::text as \"Value\" from information_schema.columns where table_schema = 'public' and column_name = 'id' and data_type = 'bigint' order by 1").ToListAsync(Ct);
        var numbers = new SortedSet<long>();
        foreach (var table in tables)
#pragma warning disable EF1002 // names of our own tables
            numbers.UnionWith(await db.Database.SqlQueryRaw<long>($"select id as \"Value\" from \"{table}\" where id >= {First}").ToListAsync(Ct));
#pragma warning restore EF1002
        // Reports were laid after the numbers moved: the unit's own are not another's.
        numbers.ExceptWith(await OwnReportsAsync(town));
        return ([.. numbers], await db.ReportFiles.IgnoreQueryFilters(["Tenant"]).Where(f => !db.MonthlyReports.IgnoreQueryFilters(new[] { "Tenant" }).Any(r => r.Id == f.ReportId && r.UnitId == town.Town.Bureau.Id)).Select(f => f.Key).ToListAsync(Ct));
    }

    static async Task<IReadOnlyList<long>> OwnReportsAsync(ReportTown town)
    {
        await using var db = town.Town.Db();
        return await db.MonthlyReports.Where(r => r.UnitId == town.Town.Bureau.Id).Select(r => r.Id).ToListAsync(Ct);
    }

    static IEnumerable<Address> Addresses(ServedNode node, IReadOnlyList<long> numbers, IReadOnlyList<Guid> keys)
    {
        using var scope = node.Services.CreateScope();
        var lists = scope.ServiceProvider.GetServices<IExportedList>().Select(l => l.Key).ToList();
        var routes = node.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null && e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") != false && e.RoutePattern.RawText is { } text && !text.StartsWith("/_", StringComparison.Ordinal) && !text.Contains("{*", StringComparison.Ordinal));
        foreach (var route in routes.Select(r => r.RoutePattern).DistinctBy(p => p.RawText))
        {
            IEnumerable<string> filled = [""];
            foreach (var segment in route.PathSegments)
                filled = [.. filled.SelectMany(start => Fill(segment.Parts, numbers, keys, lists).Select(part => $"{start}/{part}"))];
            var numbered = route.Parameters.Any(p => p.ParameterPolicies.Any(policy => policy.Content is "long" or "guid"));
            foreach (var address in filled)
            {
                yield return new Address(address.Length == 0 ? "/" : address, numbered);
                if (!numbered)
                    yield return new Address($"{address}?unit={numbers[0]}&account={numbers[0]}&id={numbers[0]}&group={numbers[0]}&page=1&from=2026-01-01&to=2026-12-31", false);
            }
        }
    }

    static IEnumerable<string> Fill(IReadOnlyList<Microsoft.AspNetCore.Routing.Patterns.RoutePatternPart> parts, IReadOnlyList<long> numbers, IReadOnlyList<Guid> keys, IReadOnlyList<string> lists)
    {
        IEnumerable<string> filled = [""];
        foreach (var part in parts)
            filled = [.. filled.SelectMany(start => ValuesOf(part).Select(value => start + value))];
        return filled;

        IEnumerable<string> ValuesOf(Microsoft.AspNetCore.Routing.Patterns.RoutePatternPart part) => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => [literal.Content],
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => [separator.Content],
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter when parameter.ParameterPolicies.Any(p => p.Content == "long") => numbers.Select(n => $"{n}"),
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter when parameter.ParameterPolicies.Any(p => p.Content == "guid") => keys.Select(k => $"{k}"),
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "list" } => lists,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "format" } => ["csv"],
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "Kind" } => Enum.GetNames<DeletionKind>(),
            _ => ["W-V1.1"],
        };
    }

    static async Task<List<string>> LeaksAsync(ServedNode node, Person stranger, IReadOnlyList<Address> addresses) =>
        [.. (await AnswersAsync(node, stranger, addresses)).Where(a => a.Tells || a.Address.Numbered && a.Status is not (HttpStatusCode.NotFound or HttpStatusCode.Forbidden) && !a.Denied).Select(a => $"{stranger.UserName} {a.Address.Path}: {a.Status}{(a.Tells ? $" {a.Around}" : "")}")];

    static async Task<List<Answer>> AnswersAsync(ServedNode node, Person person, IReadOnlyList<Address> addresses)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false };
        using var client = new HttpClient(handler) { BaseAddress = node.Client.BaseAddress };
        client.DefaultRequestHeaders.Add("Cookie", await CookieAsync(node, person));
        var answers = new System.Collections.Concurrent.ConcurrentBag<Answer>();
        await Parallel.ForEachAsync(addresses, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = Ct }, async (address, ct) =>
        {
            using var answer = await client.GetAsync(address.Path, ct);
            var text = await answer.Content.ReadAsStringAsync(ct);
            var at = text.IndexOf(Secret, StringComparison.Ordinal);
            answers.Add(new Answer(address, answer.StatusCode, answer.Headers.Location?.ToString().Contains("/denied", StringComparison.Ordinal) == true, at < 0 ? null : text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 40)]));
        });
        return [.. answers.OrderBy(a => a.Address.Path, StringComparer.Ordinal)];
    }

    static Person Person(long tenant, string name, PersonRole role, long? unit) => FirstStart.Newcomer(new Person(tenant, name, name, role, unit), "a long password");

    static Task<Person> PersonAsync(ReportTown town, string name, PersonRole role, long? unit) => town.Town.AddAsync(Person(town.Town.Tenant.Id, name, role, unit));

    static async Task<string> CookieAsync(ServedNode node, Person person)
    {
        await using var scope = node.Services.CreateAsyncScope();
        var principal = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<Person>>().CreateAsync(person);
        var cookies = scope.ServiceProvider.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
        return $"{cookies.Cookie.Name}={cookies.TicketDataFormat.Protect(new AuthenticationTicket(principal, new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddHours(1) }, IdentityConstants.ApplicationScheme))}";
    }

    /// <param name="Numbered">It names somebody's row.</param>
    sealed record Address(string Path, bool Numbered);

    sealed record Answer(Address Address, HttpStatusCode Status, bool Denied, string? Around)
    {
        public bool Tells => Around is not null;
    }
}

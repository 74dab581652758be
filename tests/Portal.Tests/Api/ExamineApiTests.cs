using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using MediaWatch.Portal.Commands;
using MediaWatch.Portal.Tests.EndToEnd;
using MediaWatch.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MediaWatch.Portal.Tests.Api;

public sealed class ExamineApiTests : IAsyncLifetime
{
    readonly string folder = Directory.CreateTempSubdirectory("mediawatch-api-").FullName;
    TestDatabase database = null!; // set before each test
    WebApplication app = null!; // set before each test
    HttpClient client = null!; // set before each test
    ApiKey row = null!; // set before each test
    string key = "";

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(Ct);
        await using var db = database.CreateDbContext();
        var tenant = new Tenant("示例市", TimeProvider.System.GetUtcNow());
        db.Add(tenant);
        await db.SaveChangesAsync(Ct);
        (row, key) = ApiKey.Create(tenant.Id, "采编系统", 1, TimeProvider.System.GetUtcNow());
        db.Add(row);
        await db.SaveChangesAsync(Ct);
        // No role but the portal: no jobs run.
        var node = new NodeOptions(folder, database.ConnectionString, Role.Portal, new Uri("http://127.0.0.1:0"), []) { Adjust = WatchedCity.Quiet };
        app = NodeHost.Build(node, await Database.OpenAsync(node.Database, node.DataFolder, Ct));
        await app.StartAsync(Ct);
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First(); // it listens
        client = new HttpClient { BaseAddress = new Uri(address) };
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
        await database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    async Task<HttpResponseMessage> AskAsync(object body, string? with)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/examine") { Content = JsonContent.Create(body) };
        request.Headers.Authorization = with is null ? null : new AuthenticationHeaderValue("Bearer", with);
        return await client.SendAsync(request, Ct);
    }

    [Fact]
    public async Task Examines_a_text_for_who_has_a_key_and_notes_its_use()
    {
        using var answer = await AskAsync(new { title = "通知", text = "全面布署秋收工作。" }, key);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var finding = (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("findings")[0];
        (finding.GetProperty("excerpt").GetString(), finding.GetProperty("suggestion").GetString(), finding.GetProperty("start").GetInt32(), finding.GetProperty("check").GetString()).ShouldBe(("布署", "部署", 5, "wrong-term"));
        await using var db = database.Open(row.TenantId);
        (await db.ApiKeys.SingleAsync(Ct)).UsedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task Refuses_who_has_none_or_a_revoked_one()
    {
        (await AskAsync(new { text = "布署" }, null)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await AskAsync(new { text = "布署" }, "mw_0")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        await using (var db = database.Open(row.TenantId))
        {
            (await db.ApiKeys.SingleAsync(Ct)).Revoke(TimeProvider.System.GetUtcNow());
            await db.SaveChangesAsync(Ct);
        }
        (await AskAsync(new { text = "布署" }, key)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task Says_what_is_wrong_with_a_request(string text) =>
        (await AskAsync(new { text }, key)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task A_key_opens_nothing_but_the_api()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/export/findings.csv");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var answer = await client.SendAsync(request, Ct);
        answer.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/setup"); // sent there by redirect: nobody can log in yet
    }

    [Fact]
    public async Task Describes_itself()
    {
        var document = await client.GetFromJsonAsync<JsonElement>("/api/v1/openapi.json", Ct);
        document.GetProperty("paths").EnumerateObject().Select(p => p.Name).ShouldBe(["/api/v1/examine"]);
    }
}

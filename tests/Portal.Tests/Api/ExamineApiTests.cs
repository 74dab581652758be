using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using MediaWatch.Portal.Commands;
using MediaWatch.Portal.Proofing;
using MediaWatch.Portal.Tests.EndToEnd;
using MediaWatch.Portal.Tests.Proofing;
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
    public async Task One_text_may_be_read_more_strictly_than_the_tenant_chose()
    {
        async Task<string> Answer(object request)
        {
            using var answer = await AskAsync(request, key);
            return await answer.Content.ReadAsStringAsync(Ct);
        }
        (await Answer(new { text = "认真学习《宪法》、《监察法》。" })).ShouldNotContain("house-style");
        (await Answer(new { text = "认真学习《宪法》、《监察法》。", level = "thorough" })).ShouldContain("house-style");
    }

    [Fact]
    public async Task Places_count_in_the_text_as_it_was_sent()
    {
        const string text = "好\r\n好\r\n深入惯彻落实";
        using var answer = await AskAsync(new { title = "通知\r\n", text }, key);
        var finding = (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("findings").EnumerateArray().First(f => f.GetProperty("excerpt").GetString()!.Contains('惯', StringComparison.Ordinal)); // never null
        var sent = $"通知\r\n\n{text}";
        sent.Substring(finding.GetProperty("start").GetInt32(), finding.GetProperty("length").GetInt32()).ShouldBe(finding.GetProperty("excerpt").GetString());
    }

    [Theory]
    [InlineData("{\"text\":", "application/json", 400)]
    [InlineData("{\"text\":5}", "application/json", 400)]
    [InlineData("text", "text/plain", 415)]
    public async Task Refuses_in_chinese_what_it_cannot_read(string body, string type, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/examine") { Content = new StringContent(body, new MediaTypeHeaderValue(type)) };
        await RefusedAsync(request, status);
    }

    [Fact]
    public async Task Refuses_in_chinese_what_is_too_large_and_who_has_no_key()
    {
        using (var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/examine") { Content = new StringContent(new string('a', 3 << 20), new MediaTypeHeaderValue("application/json")) })
            await RefusedAsync(request, 413);
        using (var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/examine") { Content = JsonContent.Create(new { title = new string('长', 501), text = "好" }) })
            (await RefusedAsync(request, 400)).ShouldContain("title 有 501 字，最多 500 字");
        using var stranger = await AskAsync(new { text = "好" }, null);
        stranger.Headers.WwwAuthenticate.ShouldHaveSingleItem().Scheme.ShouldBe("Bearer");
        (await stranger.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("title").GetString().ShouldBe("没有有效的密钥");
    }

    async Task<string> RefusedAsync(HttpRequestMessage request, int status)
    {
        request.Headers.Add("Authorization", $"bearer {key}"); // the scheme's name knows no case
        using var answer = await client.SendAsync(request, Ct);
        ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType).ShouldBe((status, "application/problem+json"));
        var detail = (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("detail").GetString()!; // always given
        detail.ShouldMatch("\\p{IsCJKUnifiedIdeographs}");
        return detail;
    }

    [Fact]
    public async Task Examines_a_file_and_gives_it_back_marked()
    {
        MultipartFormDataContent Form(params (string Name, string Value)[] fields)
        {
            var form = new MultipartFormDataContent { { new ByteArrayContent("全面布署秋收工作。"u8.ToArray()), "file", "稿.txt" } };
            foreach (var (name, value) in fields)
                form.Add(new StringContent(value), name);
            return form;
        }
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/examine/file") { Content = Form() };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var answer = await client.SendAsync(request, Ct);
        var read = await answer.Content.ReadFromJsonAsync<JsonElement>(Ct);
        var finding = read.GetProperty("findings")[0];
        read.GetProperty("text").GetString()!.Substring(finding.GetProperty("start").GetInt32(), 2).ShouldBe("布署"); // always given
        using var marked = new HttpRequestMessage(HttpMethod.Post, "/api/v1/marked") { Content = Form(("adopt", finding.GetProperty("number").ToString())) };
        marked.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var word = await client.SendAsync(marked, Ct);
        word.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var document = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(new MemoryStream(await word.Content.ReadAsByteArrayAsync(Ct)), isEditable: false);
        document.MainDocumentPart!.Document!.Body!.Descendants<DocumentFormat.OpenXml.Wordprocessing.InsertedRun>().ShouldHaveSingleItem().InnerText.ShouldBe("部署"); // written just now
    }

    [Fact]
    public async Task Gives_a_word_file_back_as_itself()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/marked") { Content = new MultipartFormDataContent { { new ByteArrayContent(WordFile.Notice()), "file", "稿.docx" }, { new StringContent("1"), "adopt" } } };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var answer = await client.SendAsync(request, Ct);
        (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType).ShouldBe((HttpStatusCode.OK, WordPackage.DocumentType));
        var file = await answer.Content.ReadAsByteArrayAsync(Ct);
        WordFile.MainOf(file).Descendants(WordFile.W + "tbl").ShouldHaveSingleItem();
        WordFile.Settled(file, accepted: true).ShouldContain("页眉部署\n关于布署");
    }

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
        document.GetProperty("paths").EnumerateObject().Select(p => p.Name).ShouldBe(["/api/v1/examine", "/api/v1/examine/file", "/api/v1/marked"]);
        document.GetProperty("components").GetProperty("securitySchemes").GetProperty("key").GetProperty("scheme").GetString().ShouldBe("bearer");
        foreach (var path in document.GetProperty("paths").EnumerateObject())
            path.Value.GetProperty("post").GetProperty("responses").EnumerateObject().Select(r => r.Name).ShouldBe(["200", "400", "401", "413", "415", "429"], ignoreOrder: true);
        document.GetProperty("components").GetProperty("schemas").GetProperty("ExamineFinding").GetProperty("properties").GetProperty("start").GetProperty("type").EnumerateArray().Select(t => t.GetString()).ShouldBe(["null", "integer"], ignoreOrder: true);
    }
}

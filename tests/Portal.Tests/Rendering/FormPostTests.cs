using System.Net;
using System.Text.RegularExpressions;
using MediaWatch.Core.Tenants;
using MediaWatch.Portal.Commands;
using MediaWatch.Portal.Proofing;
using MediaWatch.Portal.Tests.Commands;
using MediaWatch.Portal.Tests.Desks;
using MediaWatch.Portal.Tests.Proofing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace MediaWatch.Portal.Tests.Rendering;

/// <summary>Forms as a browser posts them: what is not ticked is not posted.</summary>
public sealed partial class FormPostTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_proofreading_settings_are_saved_though_no_variant_is_ticked()
    {
        await using var town = await SmallTown.CreateAsync();
        var person = await town.AddAsync(FirstStart.Newcomer(new Person(town.Tenant.Id, "jianguan", "监管员", PersonRole.Supervisor, null), "a long password"));
        await using var node = await ServedNode.StartAsync(town.Database.ConnectionString, new Telemetry(null, null), town.Time, Ct);
        foreach (var terms in new[] { "Pinyin", null })
        {
            var answer = await PostAsync(node, person, "/proofreading", [new("_handler", "choice"), new("Model.Level", "Careful"), .. terms is null ? [] : new[] { KeyValuePair.Create("Model.Terms", terms) }]);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await answer.Content.ReadAsStringAsync(Ct)).ShouldContain("已保存");
            await using var db = town.Db();
            var tenant = await db.Tenants.SingleAsync(Ct);
            (tenant.ProofreadingLevel, tenant.TermFolds, tenant.SensitiveFolds).ShouldBe((ProofreadingLevel.Careful, terms is null ? ListFolds.None : ListFolds.Pinyin, ListFolds.None));
        }
    }

    [Fact]
    public async Task A_table_of_words_that_was_shown_is_taken_in_when_it_is_confirmed()
    {
        await using var town = await SmallTown.CreateAsync();
        var person = await town.AddAsync(FirstStart.Newcomer(new Person(town.Tenant.Id, "jianguan", "监管员", PersonRole.Supervisor, null), "a long password"));
        await using var node = await ServedNode.StartAsync(town.Database.ConnectionString, new Telemetry(null, null), town.Time, Ct);
        var table = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes("词条,更正,依据\n青河埠头,青河码头,试\n"));
        var answer = await PostAsync(node, person, "/lexicons/import", [new("_handler", "import"), new("lexicon", "terms"), new("content", table)]);
        (await answer.Content.ReadAsStringAsync(Ct)).ShouldContain("已导入：新增 1 条");
        await using var db = town.Db();
        (await db.LexiconEntries.SingleAsync(Ct)).Term.ShouldBe("青河埠头");
    }

    [Theory]
    [InlineData("/no-such-page")]
    [InlineData("/lexicons/999999")]
    public async Task An_address_that_is_not_there_says_so_in_chinese_with_a_way_back(string address)
    {
        await using var town = await SmallTown.CreateAsync();
        var person = await town.AddAsync(FirstStart.Newcomer(new Person(town.Tenant.Id, "jianguan", "监管员", PersonRole.Supervisor, null), "a long password"));
        await using var node = await ServedNode.StartAsync(town.Database.ConnectionString, new Telemetry(null, null), town.Time, Ct);
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = node.Client.BaseAddress };
        client.DefaultRequestHeaders.Add("Cookie", await CookieAsync(node, person));
        using var answer = await client.GetAsync(address, Ct);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync(Ct)).ShouldContain("没有这个页面");
    }

    [Fact]
    public async Task A_marked_text_with_more_than_a_thousand_places_can_be_downloaded()
    {
        await using var town = await SmallTown.CreateAsync();
        var person = await town.AddAsync(FirstStart.Newcomer(new Person(town.Tenant.Id, "jianguan", "监管员", PersonRole.Supervisor, null), "a long password"));
        await using var node = await ServedNode.StartAsync(town.Database.ConnectionString, new Telemetry(null, null), town.Time, Ct);
        var answer = await PostAsync(node, person, "/proof", [new("text", "全面布署工作。\uFFFE"), .. Enumerable.Range(1, 1500).Select(n => KeyValuePair.Create($"mark-{n}", "open"))], "/proof/docx");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(WordPackage.DocumentType); // always given
    }

    [Fact]
    public async Task An_uploaded_word_file_comes_back_as_itself_to_who_sent_it_as_long_as_the_text_is_its_own()
    {
        await using var town = await SmallTown.CreateAsync();
        var person = await town.AddAsync(FirstStart.Newcomer(new Person(town.Tenant.Id, "jianguan", "监管员", PersonRole.Supervisor, null), "a long password"));
        var other = await town.AddAsync(FirstStart.Newcomer(new Person(town.Tenant.Id, "tongshi", "同事", PersonRole.Supervisor, null), "a long password"));
        await using var node = await ServedNode.StartAsync(town.Database.ConnectionString, new Telemetry(null, null), town.Time, Ct);
        var file = WordFile.Notice();
        var page = await (await PostAsync(node, person, "/proof", [new("_handler", "proof"), new("Text", "")], file: file)).Content.ReadAsStringAsync(Ct);
        // The text may be examined once more before it is downloaded.
        page = await (await PostAsync(node, person, "/proof", [new("_handler", "proof"), new("Text", WordFile.Text(file)), new("Original", Hidden(page, "original"))])).Content.ReadAsStringAsync(Ct);
        async Task<string[]> StylesAsync(Person who, string text)
        {
            var answer = await PostAsync(node, who, "/proof", [new("text", text), new("original", Hidden(page, "original")), new("mark-1", "adopt")], "/proof/docx");
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            var word = WordFile.MainOf(await answer.Content.ReadAsByteArrayAsync(Ct));
            word.Descendants(WordFile.W + "commentReference").ShouldNotBeEmpty();
            return [.. word.Descendants(WordFile.W + "pStyle").Select(s => s.Attribute(WordFile.W + "val")!.Value)]; // always given
        }
        (await StylesAsync(person, WordFile.Text(file).ReplaceLineEndings("\r\n"))).ShouldBe(["Title"]);
        (await StylesAsync(person, $"{WordFile.Text(file)}改")).ShouldBeEmpty();
        (await StylesAsync(other, WordFile.Text(file))).ShouldBeEmpty();

        static string Hidden(string page, string name) => Regex.Match(page, $"name=\"{name}\" value=\"(?<value>[0-9A-F]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["value"].Value is { Length: > 0 } value ? value : throw new InvalidOperationException("The page carries no token.");
    }

    static async Task<HttpResponseMessage> PostAsync(ServedNode node, Person person, string address, IEnumerable<KeyValuePair<string, string>> fields, string? to = null, byte[]? file = null)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = node.Client.BaseAddress };
        client.DefaultRequestHeaders.Add("Cookie", await CookieAsync(node, person));
        var page = await client.GetAsync(address, Ct);
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        client.DefaultRequestHeaders.Remove("Cookie");
        var cookies = page.Headers.TryGetValues("Set-Cookie", out var set) ? set.Select(c => c.Split(';')[0]) : [];
        client.DefaultRequestHeaders.Add("Cookie", string.Join("; ", cookies.Append(await CookieAsync(node, person))));
        var token = Token().Match(await page.Content.ReadAsStringAsync(Ct)).Groups["token"].Value;
        List<KeyValuePair<string, string>> all = [.. fields, new("__RequestVerificationToken", token)];
        if (file is null)
            return await client.PostAsync(to ?? address, new FormUrlEncodedContent(all), Ct);
        using var form = new MultipartFormDataContent { { new ByteArrayContent(file), "File", "稿.docx" } };
        all.ForEach(field => form.Add(new StringContent(field.Value), field.Key));
        return await client.PostAsync(to ?? address, form, Ct);
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

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}

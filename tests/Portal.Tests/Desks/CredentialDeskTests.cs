using MediaWatch.Core.Accounts;
using MediaWatch.Core.Parts;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Crawler.Sessions;
using MediaWatch.Portal.Alerts;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Tests.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MediaWatch.Portal.Tests.Desks;

public sealed class CredentialDeskTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static CredentialDesk Desk(SmallTown town) => new(town.Database, new CredentialStore(town.Database, town.Protection, town.Time), Catalogue<IConnector>.Of(typeof(IConnector).Assembly), new RecordedPages(), town.Protection,
        Options.Create(new AlertsOptions { PublicAddress = new Uri("http://portal.test/") }), town.Time);

    static Task<Account> WeiboAsync(SmallTown town) => town.AddAsync(new Account(town.Tenant.Id, town.Bureau.Id, "weibo", "司法局微博", "https://weibo.com/u/1234567890", town.Time.GetUtcNow()));

    [Fact]
    public async Task Consent_begins_at_the_platform_with_the_citys_application()
    {
        await using var town = await SmallTown.CreateAsync();
        var (desk, account) = (Desk(town), await WeiboAsync(town));
        (await desk.ConsentAsync(town.Operator, account.Id, Ct)).Problem.ShouldNotBeNull(); // no application yet
        (await desk.EnterApplicationAsync(town.Operator, "weibo", "app", new() { ["client_id"] = "1" }, Ct)).Problem.ShouldNotBeNull(); // an operator may not
        (await desk.EnterApplicationAsync(town.Administrator, "weibo", "app", new() { ["client_id"] = "321" }, Ct)).Problem.ShouldBe("请填写“App Secret”。");
        (await desk.EnterApplicationAsync(town.Administrator, "weibo", "app", new() { ["client_id"] = "321", ["client_secret"] = "s" }, Ct)).Problem.ShouldBeNull();

        var (address, problem) = await desk.ConsentAsync(town.Operator, account.Id, Ct);
        problem.ShouldBeNull();
        address!.Host.ShouldBe("api.weibo.com");
        address.Query.ShouldContain("client_id=321");
        address.Query.ShouldContain(Uri.EscapeDataString("http://portal.test/connect/weibo/back"));
    }

    [Fact]
    public async Task An_answer_that_somebody_else_began_is_refused()
    {
        await using var town = await SmallTown.CreateAsync();
        var (desk, account) = (Desk(town), await WeiboAsync(town));
        await desk.EnterApplicationAsync(town.Administrator, "weibo", "app", new() { ["client_id"] = "321", ["client_secret"] = "s" }, Ct);
        var (address, _) = await desk.ConsentAsync(town.Operator, account.Id, Ct);
        var state = System.Web.HttpUtility.ParseQueryString(address!.Query)["state"]!;
        (await desk.ConsentedAsync(town.Supervisor, "weibo", new Dictionary<string, string> { ["state"] = state, ["code"] = "c" }, Ct)).Problem!.ShouldContain("不是您发起的");
        (await desk.ConsentedAsync(town.Operator, "weibo", new Dictionary<string, string> { ["state"] = state + "x", ["code"] = "c" }, Ct)).Problem!.ShouldContain("不是您发起的");
        (await desk.ConsentedAsync(town.Operator, "weibo", new Dictionary<string, string> { ["state"] = state, ["code"] = "c" }, Ct)).Problem!.ShouldContain("平台没有接受授权"); // the recorded platform knows no such code
        await using var db = town.Db();
        (await db.Credentials.CountAsync(c => c.AccountId == account.Id, Ct)).ShouldBe(0);
    }
}

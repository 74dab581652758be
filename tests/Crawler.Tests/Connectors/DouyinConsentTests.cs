using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Tests.Connectors;

public sealed class DouyinConsentTests
{
    static readonly DateTimeOffset Now = new(2026, 11, 24, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Renews_an_access_token_once_and_prolongs_the_refresh_token_with_it()
    {
        var platform = new Platform(access: "act.old", refreshEndsIn: TimeSpan.FromDays(15));
        await ListAsync(platform);
        platform.Asked.ShouldBe(["video_list act.old", "refresh_token rft.1", "renew_refresh_token rft.1", "video_list act.new"]);
        var kept = (await platform.Sessions.FindAsync("user", TestContext.Current.CancellationToken)).ShouldNotBeNull();
        (kept["access_token"], kept["refresh_token"], kept["renewals"], kept["open_id"]).ShouldBe(("act.new", "rft.2", "1", "open-1"));
        kept.EndsAt.ShouldBe(Now.AddDays(30));
        kept.Version.ShouldBe(2);
    }

    [Fact]
    public async Task Does_not_prolong_what_lives_long_enough_or_was_prolonged_five_times()
    {
        var early = new Platform(access: "act.old", refreshEndsIn: TimeSpan.FromDays(25));
        await ListAsync(early);
        early.Asked.ShouldNotContain(a => a.StartsWith("renew"));
        var late = new Platform(access: "act.old", refreshEndsIn: TimeSpan.FromDays(3), renewals: 5);
        await ListAsync(late);
        late.Asked.ShouldNotContain(a => a.StartsWith("renew"));
        var kept = (await late.Sessions.FindAsync("user", TestContext.Current.CancellationToken)).ShouldNotBeNull();
        kept["refresh_token"].ShouldBe("rft.1");
        kept.EndsAt.ShouldBe(Now.AddDays(15)); // the last access token outlives it
    }

    [Fact]
    public async Task Ends_with_the_refresh_token()
    {
        var platform = new Platform(access: "act.old", refreshEndsIn: TimeSpan.FromDays(-1)) { RefreshCode = 10010 };
        (await Should.ThrowAsync<CrawlException>(() => ListAsync(platform))).Failure.ShouldBe(CrawlFailure.SessionEnded);
    }

    [Fact]
    public async Task Does_not_renew_twice_for_one_question()
    {
        var platform = new Platform(access: "act.old", refreshEndsIn: TimeSpan.FromDays(25)) { Stubborn = true };
        (await Should.ThrowAsync<CrawlException>(() => ListAsync(platform))).Failure.ShouldBe(CrawlFailure.SessionEnded);
        platform.Asked.Count(a => a.StartsWith("refresh_token")).ShouldBe(1);
    }

    static async Task ListAsync(Platform platform)
    {
        var target = new CrawlTarget(new Account(1, 1, "douyin", "青河发布", "https://www.douyin.com/user/MS4wLjABAAAAqinghe", Now), null, Route: "official") { Sessions = platform.Sessions, Mark = new ListMark(null, null) };
        await foreach (var _ in new DouyinConnector().ListNewestFirstAsync(target, platform, TestContext.Current.CancellationToken))
        {
        }
        target.Mark.Empty.ShouldBeTrue();
    }

    /// <summary>Knows one access token, and gives a new one for the refresh token.</summary>
    sealed class Platform(string access, TimeSpan refreshEndsIn, int renewals = 0) : IPageSource
    {
        public List<string> Asked { get; } = [];
        public int RefreshCode { get; init; }
        public bool Stubborn { get; init; }

        public PassingSessions Sessions { get; } = new(
            new Session("app", 1, new JsonObject { ["client_key"] = "key", ["client_secret"] = "secret" }, null),
            new Session("user", 1, new JsonObject { ["open_id"] = "open-1", ["access_token"] = access, ["refresh_token"] = "rft.1", ["refresh_expires_at"] = (Now + refreshEndsIn).ToString("O", CultureInfo.InvariantCulture), ["renewals"] = renewals }, null));

        public Task<PageVisit> GetAsync(PageRequest request, CancellationToken ct)
        {
            var name = request.Address.AbsolutePath.Trim('/').Split('/')[^1];
            var token = request.Headers.GetValueOrDefault("access-token") ?? request.Form?.GetValueOrDefault("refresh_token");
            Asked.Add($"{name} {token}");
            var json = name switch
            {
                "video_list" when token == "act.new" && !Stubborn => """{"data":{"error_code":0,"list":[],"has_more":false,"cursor":0},"extra":{"error_code":0}}""",
                "video_list" => """{"data":{"error_code":"2190008","description":"access_token过期"},"extra":{"error_code":"2190008"}}""",
                "refresh_token" when RefreshCode > 0 => $$"""{"data":{"error_code":{{RefreshCode}},"description":"refresh_token过期"},"message":"error"}""",
                "refresh_token" => """{"data":{"access_token":"act.new","error_code":"0","expires_in":"1296000","open_id":"open-1","refresh_expires_in":"86400","refresh_token":"rft.1"},"message":"success"}""",
                _ => """{"data":{"error_code":"0","expires_in":"2592000","refresh_token":"rft.2"},"message":"success"}""",
            };
            return Task.FromResult(new PageVisit(request.Address, request.Address, [], HttpStatusCode.OK, new Dictionary<string, string> { ["Content-Type"] = "application/json" }, Encoding.UTF8.GetBytes(json), Now, TimeSpan.Zero));
        }
    }
}

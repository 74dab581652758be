using System.Net;
using System.Text.Json.Nodes;
using MediaWatch.City.Platforms;
using MediaWatch.City.Platforms.Weibo;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Crawler.Connectors.Weibo;
using MediaWatch.Crawler.Fetching;
using MediaWatch.Crawler.Tests.Fetching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace MediaWatch.Crawler.Tests.Connectors;

/// <summary>The connector walks accounts of a city whose every post is known: nothing may be missing, nothing twice, nothing read wrongly.</summary>
public sealed class WeiboSimulatorTests : IAsyncLifetime
{
    static readonly WeiboConnector Connector = new();
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    readonly WebApplication app;
    readonly PostBook book;
    FetchKit kit = new();
    WeiboSimulator simulator;

    public WeiboSimulatorTests()
    {
        book = new PostBook(7, kit.Time.GetUtcNow(), 12);
        simulator = Simulator(0);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        app = builder.Build();
        app.Run(http => simulator.AnswerAsync(http));
    }

    public async ValueTask InitializeAsync()
    {
        await app.StartAsync(Ct);
        var origin = app.Urls.Single();
        kit.Dispose();
        kit = new FetchKit(options =>
        {
            foreach (var host in WeiboSimulator.Hosts)
                options.StandIns[host] = origin;
        });
        simulator = Simulator(0);
    }

    public async ValueTask DisposeAsync()
    {
        kit.Dispose();
        await app.DisposeAsync();
    }

    [Theory]
    [InlineData("official", 3)]
    [InlineData("official", 4)]
    [InlineData("desktop", 3)]
    [InlineData("desktop", 8)]
    [InlineData("mobile", 3)]
    [InlineData("mobile", 8)]
    public async Task Finds_every_post_once_and_reads_it_as_it_was_written(string route, int number)
    {
        var account = book.On("weibo").Single(a => a.Number == number);
        var (target, pages) = (TargetOf(account, route), Pages());
        var before = Visible(account);
        before.Count.ShouldBeGreaterThan(12);
        var items = await ListAsync(target, pages);
        items.Select(i => i.PlatformId).ShouldBeUnique();
        var kept = items.Where(i => !i.Deleted).ToDictionary(i => i.PlatformId);
        before.Values.Where(p => p.DeletedAt is null).Select(WeiboSimulator.IdOf).Except(kept.Keys).ShouldBeEmpty();
        kept.Keys.Except(before.Keys).Except(Visible(account).Keys).ShouldBeEmpty();
        var inOrder = items.Where(i => !i.Pinned).Select(i => i.PublishedAt).ToList();
        inOrder.ShouldBe(inOrder.OrderByDescending(at => at));
        items.Count(i => i.Pinned).ShouldBe(number % 3 == 0 && route != "official" ? 1 : 0);
        foreach (var item in kept.Values)
        {
            var post = before.GetValueOrDefault(item.PlatformId) ?? Visible(account)[item.PlatformId];
            if (post.DeletedAt is null)
                Check(await ReadAsync(target, item, pages), item, post, route);
        }
    }

    [Theory]
    [InlineData("official")]
    [InlineData("desktop")]
    [InlineData("mobile")]
    public async Task Reads_a_post_again_with_comments_and_finds_out_that_one_was_deleted(string route)
    {
        var account = book.On("weibo").Single(a => a.Number == 3);
        var (target, pages) = (TargetOf(account, route), Pages());
        var talked = Visible(account).Values.Where(p => p.DeletedAt is null && p.CountsAt(kit.Time.GetUtcNow()).Comments is > 3 and < 40).First(p => kit.Time.GetUtcNow() - p.PublishedAt > TimeSpan.FromDays(5));
        var article = await Connector.ReadAsync(target, Again(talked), pages, Ct);
        article.Content.Body.ShouldBe(Expected(talked));
        article.Comments.OrderBy(c => c.WrittenAt).Select(c => (c.Text, c.Reply)).ShouldBe(simulator.CommentsOn(talked));
        var deleted = book.On("weibo").SelectMany(a => book.Posted(a, kit.Time.GetUtcNow())).First(p => p.DeletedAt < kit.Time.GetUtcNow());
        (await Should.ThrowAsync<CrawlException>(() => Connector.ReadAsync(TargetOf(deleted.Account, route), Again(deleted), pages, Ct))).Failure.ShouldBe(CrawlFailure.Gone);
    }

    [Fact]
    public async Task Describes_accounts_on_every_route()
    {
        var account = book.On("weibo")[4];
        foreach (var route in Connector.Routes)
        {
            var profile = await Connector.DescribeAsync(TargetOf(account, route.Key), Pages(), Ct);
            (profile.Name, profile.Verification, profile.Followers, profile.Posts).ShouldBe((account.Name, $"{account.Unit}官方微博", 1000 + account.Number * 137, book.Visible(account, kit.Time.GetUtcNow()).Count));
        }
    }

    [Fact]
    public async Task Stops_where_the_days_calls_are_used_up_and_goes_on_the_next_day()
    {
        var (target, pages) = (TargetOf(book.On("weibo")[0], "official"), Pages());
        var calls = 0;
        var failure = await Should.ThrowAsync<CrawlException>(async () =>
        {
            for (; calls < 300; calls++)
                await Connector.DescribeAsync(target, pages, Ct);
        });
        (failure.Failure, calls).ShouldBe((CrawlFailure.QuotaSpent, 100));
        kit.Time.Advance(TimeSpan.FromDays(1));
        await Connector.DescribeAsync(target, pages, Ct);
    }

    [Fact]
    public async Task Learns_that_consent_has_ended_and_is_given_again()
    {
        var account = book.On("weibo")[0];
        var (target, pages) = (TargetOf(account, "official"), Pages());
        simulator.Expire(account);
        (await Should.ThrowAsync<CrawlException>(() => ListAsync(target, pages))).Failure.ShouldBe(CrawlFailure.SessionEnded);
        var app = new Session("app", 1, WeiboSimulator.App, null);
        var uid = WeiboSimulator.CredentialsOf(account)["user"]["uid"]!.ToString(); // it has one
        var renewal = await WeiboConsent.ExchangeAsync(pages, app, $"code-{uid}", new Uri("https://mediawatch.test/consent"), Ct);
        renewal.EndsAt.ShouldNotBeNull().ShouldBeGreaterThan(kit.Time.GetUtcNow().AddYears(4));
        (await ListAsync(target with { Sessions = new PassingSessions(new Session("user", 2, renewal.Secret, renewal.EndsAt)) }, pages)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Begins_a_new_visitors_session_when_the_day_is_over()
    {
        var (target, pages) = (TargetOf(book.On("weibo")[0], "desktop"), Pages());
        await Connector.DescribeAsync(target, pages, Ct);
        kit.Time.Advance(TimeSpan.FromHours(25));
        await Connector.DescribeAsync(target, pages, Ct);
        (await target.Sessions.FindAsync("visitor", Ct)).ShouldNotBeNull().Version.ShouldBe(2);
    }

    [Fact]
    public async Task Is_refused_by_risk_control_when_it_asks_too_often()
    {
        using var hasty = new FetchKit(options =>
        {
            options.HostDelays.Clear();
            foreach (var (host, origin) in kit.Options.Value.StandIns)
                options.StandIns[host] = origin;
        });
        var target = TargetOf(book.On("weibo")[0], "mobile");
        await Connector.DescribeAsync(target, hasty.Pages, Ct);
        var refused = await Should.ThrowAsync<CrawlException>(() => Connector.DescribeAsync(target, hasty.Pages, Ct));
        (refused.Failure, refused.RetryAfter, refused.Status).ShouldBe((CrawlFailure.Blocked, TimeSpan.FromMinutes(10), 432));
    }

    [Theory]
    [InlineData("official")]
    [InlineData("desktop")]
    [InlineData("mobile")]
    public async Task Names_every_fault_and_never_takes_one_for_an_empty_list(string route)
    {
        simulator = Simulator(0.15);
        var (good, failures) = (0, new HashSet<CrawlFailure>());
        for (var i = 0; i < 30; i++)
        {
            try
            {
                var target = TargetOf(book.On("weibo")[2], route);
                var first = await ListAsync(target, Pages());
                first.ShouldNotBeEmpty();
                good++;
            }
            catch (CrawlException e)
            {
                failures.Add(e.Failure);
            }
        }
        good.ShouldBeGreaterThan(0);
        failures.ShouldNotBeEmpty();
        failures.ShouldBeSubsetOf([CrawlFailure.LoginRequired, CrawlFailure.ServerError, CrawlFailure.Malformed, CrawlFailure.Blocked]);
    }

    void Check(FetchedArticle article, Listing item, CityPost post, string route)
    {
        var content = article.Content;
        content.Body.ShouldBe(Expected(post));
        content.PublishedAt.ShouldBe(post.PublishedAt);
        item.Address.ToString().ShouldBe($"{WeiboSimulator.AddressOf(post.Account).ToString().Replace("/u/", "/", StringComparison.Ordinal)}/{WeiboId.BidOf(item.PlatformId)}");
        content.Title.ShouldBe(post.Kind is PostKind.Text or PostKind.Repost ? WeiboText.TitleOf(WeiboWords.Of(post, kit.Time.GetUtcNow())) : post.Title);
        content.Original.ShouldBe(post.Kind != PostKind.Repost);
        content.Source.ShouldBe(post.Kind == PostKind.Repost ? WeiboWords.OriginalIsGone(post) ? null : post.Source : post.Account.Name);
        content.Pictures.Count.ShouldBe(post.Kind == PostKind.Pictures ? 3 : 0);
        content.Pictures.ShouldAllBe(p => p.Address.Contains("/large/", StringComparison.Ordinal));
        content.Kind.ShouldBe(post.Kind switch { PostKind.Pictures => ArticleKind.Pictures, PostKind.Video when route != "official" => ArticleKind.Video, _ => ArticleKind.Text });
        content.Media.ShouldBe(content.Kind == ArticleKind.Video ? [WeiboStatus.VideoOf(post, "720p")] : []);
        var (counts, then) = (item.Counts.ShouldNotBeNull(), post.CountsAt(item.Item.ShouldNotBeNull().SeenAt));
        (counts.Likes, counts.Comments, counts.Shares, counts.Wows).ShouldBe((then.Likes, then.Comments, then.Shares, null));
        if (counts.Rounded)
            counts.Reads.ShouldNotBeNull().ShouldBeInRange(then.Reads - 500, then.Reads + 500);
        else
            counts.Reads.ShouldBe(content.Kind == ArticleKind.Video ? then.Reads : null);
    }

    string Expected(CityPost post)
    {
        var words = WeiboWords.Of(post, kit.Time.GetUtcNow());
        return post.Kind != PostKind.Repost ? words : $"{words}\n{(WeiboWords.OriginalIsGone(post) ? "转发的原微博已不可见" : $"转发 @{post.Source}")}：{WeiboWords.OfOriginal(post)}";
    }

    Dictionary<string, CityPost> Visible(CityAccount account) => book.Visible(account, kit.Time.GetUtcNow()).ToDictionary(WeiboSimulator.IdOf);

    WeiboSimulator Simulator(double faultRate) => new(book, () => kit.Time.GetUtcNow(), faultRate) { Slow = TimeSpan.FromMilliseconds(50) };

    Paced Pages() => new(kit);

    static Listing Again(CityPost post) => new(WeiboSimulator.IdOf(post), new Uri($"{WeiboSimulator.AddressOf(post.Account)}/x"), post.Title, post.PublishedAt);

    static CrawlTarget TargetOf(CityAccount account, string route) =>
        new(new Account(1, 1, "weibo", account.Name, WeiboSimulator.AddressOf(account).AbsoluteUri, RecordedPages.SeenAt), null, new ListMark(null, null), route)
        {
            Sessions = new PassingSessions(WeiboSimulator.CredentialsOf(account).Select(c => new Session(c.Key, 1, c.Value, null))),
        };

    static async Task<FetchedArticle> ReadAsync(CrawlTarget target, Listing item, IPageSource pages) => await Connector.ReadAsync(target, item, pages, Ct);

    static async Task<List<Listing>> ListAsync(CrawlTarget target, IPageSource pages)
    {
        var items = new List<Listing>();
        await foreach (var item in Connector.ListNewestFirstAsync(target, pages, Ct))
            items.Add(item);
        return items;
    }

    /// <summary>Lets the polite time between two requests pass at once.</summary>
    sealed class Paced(FetchKit kit) : IPageSource
    {
        public Task<PageVisit> GetAsync(PageRequest request, CancellationToken ct)
        {
            kit.Time.Advance(TimeSpan.FromSeconds(10));
            return kit.Pages.GetAsync(request, ct);
        }
    }
}

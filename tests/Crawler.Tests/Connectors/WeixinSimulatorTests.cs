using MediaWatch.City.Platforms;
using MediaWatch.City.Platforms.Weixin;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Crawler.Connectors.Weixin;
using MediaWatch.Crawler.Fetching;
using MediaWatch.Crawler.Tests.Fetching;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace MediaWatch.Crawler.Tests.Connectors;

/// <summary>The connector against the invented city's WeChat, over HTTP: what the book says is what is found, once.</summary>
public sealed class WeixinSimulatorTests : IAsyncLifetime
{
    static readonly DateTimeOffset Opened = new(2026, 11, 24, 4, 0, 0, TimeSpan.Zero);
    static readonly WeixinConnector Connector = new();

    readonly PostBook book = new(7, Opened, 6);
    readonly WebApplication app;
    readonly WeixinSimulator weixin;
    readonly CityAccount account;
    DateTimeOffset now = Opened;
    FetchKit kit = null!; // made with the server's address

    public WeixinSimulatorTests()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        app = builder.Build();
        weixin = new WeixinSimulator(book, () => now, 0);
        app.Run(weixin.AnswerAsync);
        // One that posts enough to have pages, pairs and pushes of every kind, and not so much that its pages bring a check.
        account = book.On("weixin").MinBy(a => Math.Abs(book.Posted(a, Opened).Count - 80))!; // there are six
    }

    public async ValueTask InitializeAsync()
    {
        await app.StartAsync(Ct);
        kit = new FetchKit(options =>
        {
            options.HostDelays.Clear();
            foreach (var host in WeixinSimulator.Hosts)
                options.StandIns[host] = app.Urls.First();
        });
    }

    public async ValueTask DisposeAsync()
    {
        kit.Dispose();
        await app.DisposeAsync();
    }

    [Theory]
    [InlineData("official")]
    [InlineData("backend")]
    [InlineData("public")]
    public async Task Finds_and_reads_every_post_of_the_book_once(string route)
    {
        var target = TargetOf(route);
        var items = await ListAsync(target);
        items.Select(i => i.PlatformId).ShouldBeUnique();
        var visible = book.Visible(account, now).ToDictionary(weixin.IdentityOf);
        // Mass-sent posts of today are in no interface before tomorrow.
        var found = items.Where(i => !i.Deleted).Select(i => i.PlatformId).ToHashSet();
        var due = route == "official" ? visible.Where(v => IsInInterfaces(v.Value)) : visible;
        found.Order().ShouldBe(due.Select(v => v.Key).Order());
        foreach (var item in items.Where(i => !i.Deleted).Take(60))
        {
            var article = await Connector.ReadAsync(target, item, kit.Pages, Ct);
            var post = visible[item.PlatformId];
            article.Content.Title.ShouldBe(post.Title);
            article.Content.PublishedAt.ShouldBe(DateTimeOffset.FromUnixTimeSeconds(post.PublishedAt.ToUnixTimeSeconds()));
            article.Content.Body.Split('\n').Take(post.Paragraphs.Count).ShouldBe(post.Paragraphs);
            article.Content.Kind.ShouldBe(post.Kind switch { PostKind.Pictures => ArticleKind.Pictures, PostKind.Video => ArticleKind.Video, PostKind.Text => ArticleKind.Text, _ => ArticleKind.Article });
            article.Content.Source.ShouldBe(post.Source ?? account.Name);
            if (route == "official")
                article.Comments.Count.ShouldBe((int)Math.Min(post.CountsAt(now).Comments, 120));
        }
    }

    [Fact]
    public async Task Sees_counters_in_the_back_end_and_a_deletion()
    {
        var items = await ListAsync(TargetOf("backend"));
        var posts = book.Posted(account, now).ToDictionary(weixin.IdentityOf);
        items.ShouldAllBe(i => i.Counts!.Reads == posts[i.PlatformId].CountsAt(now).Reads && i.Deleted == (posts[i.PlatformId].DeletedAt <= now));
    }

    [Fact]
    public async Task Renews_tokens_after_two_hours_and_ends_with_the_consent()
    {
        var target = TargetOf("official");
        now += TimeSpan.FromHours(3);
        (await ListAsync(target)).ShouldNotBeEmpty();
        weixin.Renewals.ShouldBe(1);
        weixin.Withdraw(account);
        (await Should.ThrowAsync<CrawlException>(() => ListAsync(target))).Failure.ShouldBe(CrawlFailure.NotAuthorised);
    }

    [Fact]
    public async Task Outlives_a_missing_ticket_without_losing_the_consent()
    {
        var target = TargetOf("official");
        now += TimeSpan.FromHours(13);
        (await Should.ThrowAsync<CrawlException>(() => ListAsync(target))).Failure.ShouldBe(CrawlFailure.ServerError);
    }

    [Fact]
    public async Task A_second_consent_voids_the_first()
    {
        var target = TargetOf("official");
        _ = weixin.AccessTo(account);
        (await Should.ThrowAsync<CrawlException>(() => ListAsync(target))).Failure.ShouldBe(CrawlFailure.SessionEnded);
    }

    [Fact]
    public async Task Is_refused_when_it_looks_too_often_and_when_the_session_is_over()
    {
        var target = TargetOf("backend");
        await ListAsync(target);
        now += TimeSpan.FromSeconds(30);
        (await Should.ThrowAsync<CrawlException>(() => ListAsync(target))).Failure.ShouldBe(CrawlFailure.TooManyRequests);
        now += TimeSpan.FromMinutes(8);
        await ListAsync(target);
        now += TimeSpan.FromDays(4);
        (await Should.ThrowAsync<CrawlException>(() => ListAsync(target))).Failure.ShouldBe(CrawlFailure.SessionEnded);
    }

    [Fact]
    public async Task Is_checked_when_it_reads_pages_too_fast()
    {
        var item = (await ListAsync(TargetOf("public")))[0];
        CrawlException? stopped = null;
        for (var i = 0; i < 130 && stopped is null; i++)
        {
            try
            {
                await Connector.ReadAsync(TargetOf("public"), item, kit.Pages, Ct);
            }
            catch (CrawlException e)
            {
                stopped = e;
            }
        }
        stopped.ShouldNotBeNull().Failure.ShouldBe(CrawlFailure.Blocked);
        stopped.RetryAfter.ShouldBe(TimeSpan.FromMinutes(30));
    }

    [Fact]
    public async Task Names_posts_that_were_taken_down()
    {
        var gone = book.On("weixin").SelectMany(a => book.Posted(a, now)).First(p => p.DeletedAt <= now);
        var listing = new Listing(weixin.IdentityOf(gone), new Uri($"https://mp.weixin.qq.com/s/City{gone.Account.Number:D5}x{gone.Number:D8}"), gone.Title, null);
        (await Should.ThrowAsync<CrawlException>(() => Connector.ReadAsync(TargetOf("public"), listing, kit.Pages, Ct))).Failure.ShouldBe(CrawlFailure.Gone);
    }

    [Fact]
    public void Understands_the_messages_that_the_platform_posts()
    {
        var post = book.Visible(account, now)[0];
        var secret = weixin.Component();
        Read(weixin.TicketMessage()).Ticket.ShouldBe((string?)secret["ticket"]);
        Read(weixin.PublishedMessage(post)).Articles.Select(a => ArticleAddress.IdentityOf(a.AbsoluteUri)).ShouldContain(weixin.IdentityOf(post));
        Read(weixin.Withdraw(account)).Topic.ShouldBe(ComponentTopic.Unauthorized);

        ComponentMessage Read(WeixinSeal seal)
        {
            var query = seal.Query.TrimStart('?').Split('&').Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => p[1]);
            return ComponentMessage.Read(seal.Body, query["msg_signature"], query["timestamp"], query["nonce"], (string)secret["token"]!, (string)secret["key"]!, (string)secret["appid"]!).ShouldNotBeNull(); // the secret has all three
        }
    }

    [Fact]
    public async Task Describes_the_account_on_each_route()
    {
        (await Connector.DescribeAsync(TargetOf("official"), kit.Pages, Ct)).Name.ShouldBe(account.Name);
        (await Connector.DescribeAsync(TargetOf("backend"), kit.Pages, Ct)).Name.ShouldBe(account.Name);
    }

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    bool IsInInterfaces(CityPost post)
    {
        var beijing = TimeSpan.FromHours(8);
        return post.PublishedAt.ToOffset(beijing).Date < now.ToOffset(beijing).Date || weixin.IsUnnoticed(post);
    }

    CrawlTarget TargetOf(string route)
    {
        var access = weixin.AccessTo(account);
        var row = new Account(1, 1, "weixin", account.Name, access.Address, Opened);
        row.Configure(access.Settings);
        return new CrawlTarget(row, null, new ListMark(null, null), route)
        {
            Since = Opened.AddDays(-PostBook.HistoryDays - 1),
            Sessions = new PassingSessions(access.Credentials.Select(c => new Session(c.Key, 1, c.Value, null))),
        };
    }

    async Task<List<Listing>> ListAsync(CrawlTarget target)
    {
        kit.Time.SetUtcNow(now > kit.Time.GetUtcNow() ? now : kit.Time.GetUtcNow());
        var items = new List<Listing>();
        await foreach (var item in Connector.ListNewestFirstAsync(target, kit.Pages, Ct))
            items.Add(item);
        return items;
    }
}

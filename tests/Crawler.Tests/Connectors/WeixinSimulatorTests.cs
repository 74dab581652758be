using MediaWatch.City.Platforms;
using MediaWatch.City.Platforms.Weixin;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Tenants;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Crawler.Connectors.Weixin;
using MediaWatch.Crawler.Fetching;
using MediaWatch.Crawler.Sessions;
using MediaWatch.Crawler.Tests.Fetching;
using MediaWatch.Testing;
using Microsoft.AspNetCore.DataProtection;

namespace MediaWatch.Crawler.Tests.Connectors;

/// <summary>The connector against the invented city's WeChat, over HTTP: what the book says is what is found, once.</summary>
public sealed class WeixinSimulatorTests : IAsyncLifetime
{
    static readonly DateTimeOffset Opened = new(2026, 11, 24, 4, 0, 0, TimeSpan.Zero);
    static readonly WeixinConnector Connector = new();

    readonly PostBook book = new(7, Opened, 6);
    readonly HostedWeixin hosted;
    readonly CityAccount account;
    DateTimeOffset now = Opened;

    public WeixinSimulatorTests()
    {
        hosted = new HostedWeixin(book, () => now, 0);
        // One that posts enough to have pages, pairs and pushes of every kind, and not so much that its pages bring a check.
        account = book.On("weixin").Where(a => book.Posted(a, Opened).Any(p => hosted.Weixin.IdentityOf(p).EndsWith("_2", StringComparison.Ordinal))).MinBy(a => Math.Abs(book.Posted(a, Opened).Count - 80))!; // one of six posts often
    }

    WeixinSimulator Weixin => hosted.Weixin;
    FetchKit Kit => hosted.Kit;

    public async ValueTask InitializeAsync() => await hosted.StartAsync(Ct);
    public ValueTask DisposeAsync() => hosted.DisposeAsync();

    [Theory]
    [InlineData("official")]
    [InlineData("backend")]
    [InlineData("public")]
    public async Task Finds_and_reads_every_post_of_the_book_once(string route)
    {
        var target = TargetOf(route);
        var items = await ListAsync(target);
        items.Select(i => i.PlatformId).ShouldBeUnique();
        var visible = book.Visible(account, now).ToDictionary(Weixin.IdentityOf);
        // Mass-sent posts of today are in no interface before tomorrow.
        var found = items.Where(i => !i.Deleted).Select(i => i.PlatformId).ToHashSet();
        var due = route == "official" ? visible.Where(v => IsInInterfaces(v.Value)) : visible;
        found.Order().ShouldBe(due.Select(v => v.Key).Order());
        foreach (var item in items.Where(i => !i.Deleted).Take(60))
        {
            var article = await Connector.ReadAsync(target, item, Kit.Pages, Ct);
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
        var posts = book.Posted(account, now).ToDictionary(Weixin.IdentityOf);
        items.ShouldAllBe(i => i.Counts!.Reads == posts[i.PlatformId].CountsAt(now).Reads && i.Deleted == (posts[i.PlatformId].DeletedAt <= now));
    }

    [Fact]
    public async Task Renews_tokens_after_two_hours_and_ends_with_the_consent()
    {
        var target = TargetOf("official");
        now += TimeSpan.FromHours(3);
        (await ListAsync(target)).ShouldNotBeEmpty();
        Weixin.Renewals.ShouldBe(1);
        Weixin.Withdraw(account);
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
        _ = Weixin.AccessTo(account);
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
                await Connector.ReadAsync(TargetOf("public"), item, Kit.Pages, Ct);
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
    public async Task Reads_the_beginning_of_a_page_that_is_larger_than_we_take()
    {
        var large = book.On("weixin").SelectMany(a => book.Visible(a, now)).Where(p => p.Number % 100 == 9).ToList();
        Assert.SkipWhen(large.Count == 0, "No account of this book posts ten times a day.");
        var listing = new Listing(Weixin.IdentityOf(large[0]), new Uri($"https://mp.weixin.qq.com/s/City{large[0].Account.Number:D5}x{large[0].Number:D8}"), large[0].Title, null);
        using var small = hosted.KitOf(options => options.MaxPageBytes = 1_000_000);
        var article = await Connector.ReadAsync(TargetOf("public"), listing, small.Pages, Ct);
        article.Page.Content.Length.ShouldBeLessThanOrEqualTo(1_000_000);
        article.Content.Body.ShouldStartWith(large[0].Paragraphs[0]);
    }

    [Fact]
    public async Task Names_every_fault_and_takes_none_for_an_empty_list()
    {
        await using var faulty = new HostedWeixin(book, () => now, 0.2);
        await faulty.StartAsync(Ct);
        foreach (var route in new[] { "official", "backend", "public" })
        {
            var (well, failures) = (0, new List<CrawlFailure>());
            for (var i = 0; i < 12; i++)
            {
                now += TimeSpan.FromMinutes(2);
                try
                {
                    well += await ListAsync(TargetOf(route, faulty.Weixin), faulty.Kit) is { Count: > 0 } ? 1 : 0;
                }
                catch (CrawlException e)
                {
                    failures.Add(e.Failure);
                }
            }
            (well + failures.Count).ShouldBe(12);
            failures.ShouldAllBe(f => f == CrawlFailure.ServerError || f == CrawlFailure.Malformed || f == CrawlFailure.TimedOut);
        }
    }

    [Fact]
    public async Task Two_nodes_renew_a_token_once()
    {
        await using var database = await TestDatabase.CreateAsync(Ct);
        var row = await KeepAsync(database);
        var store = new CredentialStore(database, new EphemeralDataProtectionProvider(), Kit.Time);
        foreach (var (kind, secret) in Weixin.AccessTo(account).Credentials)
            await store.KeepAsync(row.TenantId, "weixin", kind, kind == "component" ? null : row.Id, secret, null, Ct);
        now += TimeSpan.FromHours(3);
        Kit.Time.SetUtcNow(now);
        var looks = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => TryAsync(new CrawlTarget(row, null, new ListMark(null, null), "official") { Sessions = store.For(row), Since = now.AddDays(-3) })));
        Weixin.Renewals.ShouldBe(1);
        looks.ShouldAllBe(l => l == null || l == CrawlFailure.TooManyRequests);
        (await TryAsync(new CrawlTarget(row, null, new ListMark(null, null), "official") { Sessions = store.For(row), Since = now.AddDays(-3) })).ShouldBeNull();
        Weixin.Renewals.ShouldBe(1);
    }

    [Fact]
    public async Task Names_posts_that_were_taken_down()
    {
        var gone = book.On("weixin").SelectMany(a => book.Posted(a, now)).First(p => p.DeletedAt <= now);
        var listing = new Listing(Weixin.IdentityOf(gone), new Uri($"https://mp.weixin.qq.com/s/City{gone.Account.Number:D5}x{gone.Number:D8}"), gone.Title, null);
        (await Should.ThrowAsync<CrawlException>(() => Connector.ReadAsync(TargetOf("public"), listing, Kit.Pages, Ct))).Failure.ShouldBe(CrawlFailure.Gone);
    }

    [Fact]
    public void Understands_the_messages_that_the_platform_posts()
    {
        var post = book.Visible(account, now)[0];
        var secret = Weixin.Component();
        Read(Weixin.TicketMessage()).Ticket.ShouldBe((string?)secret["ticket"]);
        Read(Weixin.PublishedMessage(post)).Articles.Select(a => ArticleAddress.IdentityOf(a.AbsoluteUri)).ShouldContain(Weixin.IdentityOf(post));
        Read(Weixin.Withdraw(account)).Topic.ShouldBe(ComponentTopic.Unauthorized);

        ComponentMessage Read(WeixinSeal seal)
        {
            var query = seal.Query.TrimStart('?').Split('&').Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => p[1]);
            return ComponentMessage.Read(seal.Body, query["msg_signature"], query["timestamp"], query["nonce"], (string)secret["token"]!, (string)secret["key"]!, (string)secret["appid"]!).ShouldNotBeNull(); // the secret has all three
        }
    }

    [Fact]
    public async Task Describes_the_account_on_each_route()
    {
        (await Connector.DescribeAsync(TargetOf("official"), Kit.Pages, Ct)).Name.ShouldBe(account.Name);
        (await Connector.DescribeAsync(TargetOf("backend"), Kit.Pages, Ct)).Name.ShouldBe(account.Name);
    }

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    bool IsInInterfaces(CityPost post)
    {
        var beijing = TimeSpan.FromHours(8);
        return post.PublishedAt.ToOffset(beijing).Date < now.ToOffset(beijing).Date || Weixin.IsUnnoticed(post);
    }

    async Task<CrawlFailure?> TryAsync(CrawlTarget target)
    {
        try
        {
            await ListAsync(target);
            return null;
        }
        catch (CrawlException e)
        {
            return e.Failure;
        }
    }

    static async Task<Account> KeepAsync(TestDatabase database)
    {
        await using var db = database.CreateDbContext();
        var tenant = new Tenant("演示市", Opened);
        db.Add(tenant);
        await db.SaveChangesAsync(Ct);
        var unit = new Unit(tenant.Id, null, "市政府办公室", UnitLevel.City, UnitKind.PartyOrGovernment, "演示市");
        db.Add(unit);
        await db.SaveChangesAsync(Ct);
        var account = new Account(tenant.Id, unit.Id, "weixin", "演示发布", "https://mp.weixin.qq.com/", Opened);
        db.Add(account);
        await db.SaveChangesAsync(Ct);
        return account;
    }

    CrawlTarget TargetOf(string route, WeixinSimulator? other = null)
    {
        var access = (other ?? Weixin).AccessTo(account);
        var row = new Account(1, 1, "weixin", account.Name, access.Address, Opened);
        row.Configure(access.Settings);
        return new CrawlTarget(row, null, new ListMark(null, null), route)
        {
            Since = Opened.AddDays(-PostBook.HistoryDays - 1),
            Sessions = new PassingSessions(access.Credentials.Select(c => new Session(c.Key, 1, c.Value, null))),
        };
    }

    async Task<List<Listing>> ListAsync(CrawlTarget target, FetchKit? other = null)
    {
        var kit = other ?? Kit;
        kit.Time.SetUtcNow(now > kit.Time.GetUtcNow() ? now : kit.Time.GetUtcNow());
        var listing = Connector.ListNewestFirstAsync(target, kit.Pages, Ct).ToListAsync(Ct).AsTask();
        // Between two looks, and two pages of one, the back end wants a minute of ours; the platform's own clock is the test's.
        while (await Task.WhenAny(listing, Task.Delay(50, Ct)) != listing)
            kit.Time.Advance(TimeSpan.FromSeconds(5));
        return await listing;
    }
}

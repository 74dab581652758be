using MediaWatch.City.Platforms;
using MediaWatch.City.Platforms.Douyin;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Tests.Connectors;

/// <summary>The connector walks simulated accounts on both routes and finds what the city posted: all of it, and nothing twice.</summary>
public sealed class DouyinSimulatorTests
{
    static readonly DateTimeOffset Opened = new(2026, 11, 24, 4, 0, 0, TimeSpan.Zero);
    static readonly PostBook Book = new(seed: 7, Opened, accountsPerPlatform: 12);
    static readonly DouyinConnector Connector = new();

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>An account with some pages of posts, pinned ones among them.</summary>
    static CityAccount Account { get; } = Book.On("douyin").Where(a => a.Number % 2 == 1).MinBy(a => Math.Abs(Book.Visible(a, Opened).Count - 70))!; // there are twelve

    [Fact]
    public async Task Public_pages_show_every_work_once_with_what_the_city_wrote()
    {
        PlatformHost.NeedBrowser();
        var now = Opened;
        await using var host = await StartAsync(new DouyinSimulator(Book, () => now, 0));
        var target = PlatformHost.TargetOf(Account, DouyinSimulator.AddressOf(Account));
        var items = await host.ListAsync(Connector, target);
        Compare(items);
        items.ShouldAllBe(i => i.Counts != null && i.Counts.Reads == null && i.Item != null);
        items.TakeWhile(i => i.Pinned).Count().ShouldBe(items.Count(i => i.Pinned));
        foreach (var item in items.Take(3))
            (await Connector.ReadAsync(target, item, host, Ct)).Content.Body.ShouldBe(DouyinSimulator.TextOf(PostOf(item), Opened));

        // The same work hours later by its own page: signed anew it is still the same, and there are comments.
        now += TimeSpan.FromHours(2);
        var again = await Connector.ReadAsync(target, items[0] with { Item = null }, host, Ct);
        again.Content.Hash().ShouldBe((await Connector.ReadAsync(target, items[0], host, Ct)).Content.Hash());
        again.Comments.Count.ShouldBe((int)Math.Min(20, PostOf(items[0]).CountsAt(Opened).Comments));

        var profile = await Connector.DescribeAsync(target, host, Ct);
        (profile.Name, profile.Posts).ShouldBe((Account.Name, Book.Visible(Account, Opened).Count));
    }

    [Fact]
    public async Task Deleted_and_hidden_works_are_gone_and_unknown_accounts_too()
    {
        PlatformHost.NeedBrowser();
        await using var host = await StartAsync(new DouyinSimulator(Book, () => Opened, 0));
        var deleted = Book.On("douyin").SelectMany(a => Book.Posted(a, Opened)).First(p => p.DeletedAt <= Opened);
        var listing = new Listing(DouyinSimulator.IdOf(deleted), new Uri($"https://www.douyin.com/video/{DouyinSimulator.IdOf(deleted)}"), deleted.Title, null);
        var target = PlatformHost.TargetOf(deleted.Account, DouyinSimulator.AddressOf(deleted.Account));
        (await Should.ThrowAsync<CrawlException>(() => Connector.ReadAsync(target, listing, host, Ct))).Failure.ShouldBe(CrawlFailure.Gone);
        var nobody = PlatformHost.TargetOf(Account, "https://www.douyin.com/user/MS4wLjABAAAAcity999999");
        (await Should.ThrowAsync<CrawlException>(() => host.ListAsync(Connector, nobody))).Failure.ShouldBe(CrawlFailure.AccountGone);
    }

    [Fact]
    public async Task Who_does_not_run_the_pages_script_is_told_nothing()
    {
        await using var host = await StartAsync(new DouyinSimulator(Book, () => Opened, 0));
        var answer = await host.GetAsync(new PageRequest(new Uri($"https://www.douyin.com/aweme/v1/web/aweme/post/?sec_user_id={DouyinSimulator.SecUidOf(Account)}&max_cursor=0&seed=1x2&nonce=3")) { Interface = true }, Ct);
        ((int)answer.Status, answer.Content.Length).ShouldBe((200, 0));
    }

    [Fact]
    public async Task The_open_platform_gives_every_work_once_with_plays_under_the_same_identity()
    {
        var simulator = new DouyinSimulator(Book, () => Opened, 0);
        await using var host = await StartAsync(simulator);
        var target = OfficialTarget(simulator);
        var items = await host.ListAsync(Connector, target);
        Compare(items);
        foreach (var item in items.Take(5))
        {
            var counts = PostOf(item).CountsAt(Opened);
            var article = await Connector.ReadAsync(target, item, host, Ct);
            article.Content.Body.ShouldBe(DouyinSimulator.TextOf(PostOf(item), Opened));
            article.Counts.ShouldBe(new(counts.Reads, counts.Likes, counts.Comments, null, counts.Shares));
            article.Comments.Count.ShouldBe((int)Math.Min(20, counts.Comments));
            article.Comments.ShouldAllBe(c => c.Reply == null || c.Reply.Length > 0);
            (await Connector.ReadAsync(target, item with { Item = null }, host, Ct)).Content.ShouldBe(article.Content with { Pictures = [], Media = [] }, new SameText());
        }
        (await Connector.DescribeAsync(target, host, Ct)).Posts.ShouldBe(Book.Visible(Account, Opened).Count - 1); // yesterday's figure
    }

    [Fact]
    public async Task Consent_renews_itself_until_a_person_is_needed()
    {
        var now = Opened;
        var simulator = new DouyinSimulator(Book, () => now, 0);
        await using var host = await StartAsync(simulator);
        var target = OfficialTarget(simulator);
        for (; now < Opened.AddDays(200); now += TimeSpan.FromDays(5), host.Advance(TimeSpan.FromDays(5)))
        {
            try
            {
                await foreach (var _ in Connector.ListNewestFirstAsync(target, host, Ct))
                    break;
            }
            catch (CrawlException e)
            {
                e.Failure.ShouldBe(CrawlFailure.SessionEnded);
                break;
            }
        }
        (now - Opened).TotalDays.ShouldBeInRange(100, 140);
    }

    [Fact]
    public async Task A_withdrawn_consent_is_named()
    {
        var simulator = new DouyinSimulator(Book, () => Opened, 0);
        await using var host = await StartAsync(simulator);
        var target = OfficialTarget(simulator);
        simulator.Withdraw(Account);
        (await Should.ThrowAsync<CrawlException>(() => host.ListAsync(Connector, target))).Failure.ShouldBe(CrawlFailure.NotAuthorised);
    }

    [Fact]
    public async Task Every_fault_has_a_name()
    {
        var simulator = new DouyinSimulator(Book, () => Opened, 1);
        await using var host = await StartAsync(simulator);
        for (var i = 0; i < 12; i++)
        {
            try
            {
                await host.ListAsync(Connector, OfficialTarget(simulator));
            }
            catch (CrawlException e)
            {
                e.Failure.ShouldBeOneOf(CrawlFailure.ServerError, CrawlFailure.Malformed, CrawlFailure.TimedOut);
            }
        }
    }

    [Fact]
    public async Task Every_fault_of_the_pages_has_a_name_too()
    {
        PlatformHost.NeedBrowser();
        await using var host = await StartAsync(new DouyinSimulator(Book, () => Opened, 0.6));
        for (var i = 0; i < 5; i++)
        {
            try
            {
                await foreach (var item in Connector.ListNewestFirstAsync(PlatformHost.TargetOf(Account, DouyinSimulator.AddressOf(Account)), host, Ct))
                {
                    item.Item.ShouldNotBeNull();
                    break;
                }
            }
            catch (CrawlException e)
            {
                e.Failure.ShouldBeOneOf(CrawlFailure.ServerError, CrawlFailure.Malformed, CrawlFailure.LoginRequired, CrawlFailure.Blocked, CrawlFailure.LayoutChanged);
            }
        }
    }

    static Task<PlatformHost> StartAsync(DouyinSimulator simulator) => PlatformHost.StartAsync(simulator.AnswerAsync, DouyinSimulator.Hosts);

    static CrawlTarget OfficialTarget(DouyinSimulator simulator) => PlatformHost.TargetOf(Account, DouyinSimulator.AddressOf(Account), new PassingSessions(simulator.CredentialsOf(Account).Select(c => new Session(c.Key, 1, c.Value, null))), "official");

    static void Compare(List<Listing> items)
    {
        var posts = Book.Visible(Account, Opened);
        items.Select(i => i.PlatformId).ShouldBeUnique();
        items.Select(i => i.PlatformId).ShouldBe(posts.Select(DouyinSimulator.IdOf), ignoreOrder: true);
        items.ShouldAllBe(i => (i.PublishedAt!.Value - PostOf(i).PublishedAt).Duration() < TimeSpan.FromSeconds(20)); // each has one, some by their number
        items.Where(i => !i.Pinned).Select(i => i.PublishedAt).ShouldBeInOrder(SortDirection.Descending);
    }

    static CityPost PostOf(Listing item) => Book.Visible(Account, Opened).Single(p => DouyinSimulator.IdOf(p) == item.PlatformId);

    sealed class SameText : IEqualityComparer<Core.Articles.ArticleContent>
    {
        public bool Equals(Core.Articles.ArticleContent? x, Core.Articles.ArticleContent? y) => (x?.Title, x?.Body, x?.PublishedAt, x?.Kind) == (y?.Title, y?.Body, y?.PublishedAt, y?.Kind);
        public int GetHashCode(Core.Articles.ArticleContent content) => content.Body.GetHashCode(StringComparison.Ordinal);
    }
}

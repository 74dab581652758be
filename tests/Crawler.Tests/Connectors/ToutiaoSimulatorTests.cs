using MediaWatch.City.Platforms;
using MediaWatch.City.Platforms.Toutiao;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Tests.Connectors;

/// <summary>The connector walks a simulated account and finds what the city posted: all of it, and nothing twice.</summary>
public sealed class ToutiaoSimulatorTests
{
    static readonly DateTimeOffset Opened = new(2026, 11, 24, 4, 0, 0, TimeSpan.Zero);
    static readonly PostBook Book = new(seed: 7, Opened, accountsPerPlatform: 12);
    static readonly ToutiaoConnector Connector = new();

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static CityAccount Account { get; } = Book.On("toutiao").Where(a => a.Number % 3 == 1).MinBy(a => Math.Abs(Book.Visible(a, Opened).Count - 60))!; // there are twelve

    [Fact]
    public async Task Public_pages_show_every_post_once_with_what_the_city_wrote()
    {
        PlatformHost.NeedBrowser();
        await using var host = await StartAsync();
        var target = PlatformHost.TargetOf(Account, ToutiaoSimulator.AddressOf(Account));
        var items = await host.ListAsync(Connector, target);
        var posts = Book.Visible(Account, Opened);
        items.Select(i => i.PlatformId).ShouldBeUnique();
        items.Select(i => i.PlatformId).ShouldBe(posts.Select(ToutiaoSimulator.IdOf), ignoreOrder: true);
        items.Where(i => !i.Pinned).Select(i => i.PublishedAt).ShouldBeInOrder(SortDirection.Descending);
        foreach (var item in items)
            item.Counts.ShouldBe(CountsOf(PostOf(item)));
        // One of each kind, and one whose page has no data.
        foreach (var item in items.Where(i => PostOf(i).Number % 5 != 3).DistinctBy(i => PostOf(i).Kind).Concat(items.Where(i => PostOf(i) is { Kind: PostKind.Article } p && p.Number % 5 == 3).Take(1)))
        {
            var post = PostOf(item);
            var article = await Connector.ReadAsync(target, item, host, Ct);
            article.Content.PublishedAt.ShouldBe(DateTimeOffset.FromUnixTimeSeconds(post.PublishedAt.ToUnixTimeSeconds()));
            article.Content.Title.ShouldBe(ToutiaoSimulator.TitleOf(post, Opened));
            article.Content.Body.ShouldBe(ToutiaoSimulator.TextOf(post, Opened));
            article.Content.Source.ShouldBe(Account.Name);
            article.Content.Pictures.Count.ShouldBe(post.Kind == PostKind.Pictures ? 3 : 0);
            article.Address.ShouldBe(item.Address);
            if (post.Number % 5 != 3)
                article.Counts.ShouldBe(CountsOf(post));
            if (item.Item is null)
                article.Comments.Count.ShouldBe((int)Math.Min(10, post.CountsAt(Opened).Comments));
        }
        (await Connector.DescribeAsync(target, host, Ct)).ShouldSatisfyAllConditions(p => p.Name.ShouldBe(Account.Name), p => p.Followers.ShouldNotBeNull().ShouldBeGreaterThan(10_000));
    }

    [Fact]
    public async Task Posts_taken_down_are_gone_and_unknown_accounts_too()
    {
        PlatformHost.NeedBrowser();
        await using var host = await StartAsync();
        foreach (var deleted in Book.On("toutiao").SelectMany(a => Book.Posted(a, Opened)).Where(p => p.DeletedAt <= Opened).DistinctBy(p => p.Number % 2))
        {
            var id = ToutiaoSimulator.IdOf(deleted);
            var listing = new Listing(id, new Uri($"https://www.toutiao.com/article/{id}/"), deleted.Title, null);
            (await Should.ThrowAsync<CrawlException>(() => Connector.ReadAsync(PlatformHost.TargetOf(deleted.Account, ToutiaoSimulator.AddressOf(deleted.Account)), listing, host, Ct))).Failure.ShouldBe(CrawlFailure.Gone);
        }
        var nobody = PlatformHost.TargetOf(Account, "https://www.toutiao.com/c/user/token/MS4wLjABAAAAcity999999/");
        (await Should.ThrowAsync<CrawlException>(() => host.ListAsync(Connector, nobody))).Failure.ShouldBe(CrawlFailure.AccountGone);
    }

    [Fact]
    public async Task Who_does_not_run_the_pages_script_gets_success_without_data()
    {
        await using var host = await StartAsync();
        var answer = await host.GetAsync(new PageRequest(new Uri($"https://www.toutiao.com/api/pc/list/user/feed?token={ToutiaoSimulator.TokenOf(Account)}&max_behot_time=0")) { Interface = true }, Ct);
        answer.Text(out _).ShouldContain("\"data\":null");
    }

    static Task<PlatformHost> StartAsync() => PlatformHost.StartAsync(new ToutiaoSimulator(Book, () => Opened, 0).AnswerAsync, ToutiaoSimulator.Hosts);

    static CityPost PostOf(Listing item) => Book.Visible(Account, Opened).Single(p => ToutiaoSimulator.IdOf(p) == item.PlatformId);

    static EngagementCounts CountsOf(CityPost post) => post.CountsAt(Opened) is var c ? new(post.Kind == PostKind.Video && c.Reads == 0 ? 0 : c.Reads, c.Likes, c.Comments, null, c.Shares) : new();
}

using System.Text.Json.Nodes;
using MediaWatch.City.History;
using MediaWatch.City.Plan;
using MediaWatch.City.Platforms.Douyin;
using MediaWatch.City.Platforms.Toutiao;
using MediaWatch.City.Platforms.Weibo;
using MediaWatch.City.Platforms.Weixin;
using MediaWatch.City.Sites;

namespace MediaWatch.City.Platforms;

/// <summary>The invented city's platforms side by side, each on an address of its own, and everything that its accounts post on them.</summary>
public sealed class NewMedia
{
    public const int FirstNumber = 101;
    public static readonly IReadOnlyList<string> Keys = [Weixin, Weibo, Douyin, Toutiao];
    const string Weixin = "weixin", Weibo = "weibo", Douyin = "douyin", Toutiao = "toutiao";

    readonly Func<DateTimeOffset> now;
    readonly WeixinSimulator weixin;
    readonly WeiboSimulator weibo;
    readonly DouyinSimulator douyin;
    readonly ToutiaoSimulator toutiao;
    readonly Lazy<IReadOnlyList<WatchableAccount>> accounts;

    public NewMedia(CityOptions options, DateTimeOffset opened, Func<DateTimeOffset> now, Func<DateTimeOffset, IReadOnlyList<CityArticle>>? originals = null)
    {
        this.now = now;
        Book = new PostBook(options.Seed, opened, options.AccountsPerPlatform, options.NewPostEvery, originals, options.HistoryDays);
        var (faults, slow, strict) = (options.PlatformFaultRate, options.SlowAnswer, options.StrictPlatforms);
        weixin = new WeixinSimulator(Book, now, faults) { Slowness = slow, Strict = strict };
        weibo = new WeiboSimulator(Book, now, faults) { Slow = slow, Strict = strict };
        douyin = new DouyinSimulator(Book, now, faults) { Slowness = slow };
        toutiao = new ToutiaoSimulator(Book, now, faults) { Slowness = slow };
        // Once: signing in anew voids what was given before.
        accounts = new(() => [.. Book.Accounts.Select(Watchable)]);
    }

    public PostBook Book { get; }
    public IReadOnlyList<WatchableAccount> Accounts => accounts.Value;

    /// <summary>Last byte of the platform's address, by its key.</summary>
    public static int NumberOf(string platform) => FirstNumber + Keys.ToList().IndexOf(platform);

    /// <summary>Hosts that each platform answers for.</summary>
    public static IEnumerable<(string Host, int Number)> Hosts =>
        from pair in new (string Key, IReadOnlyList<string> Hosts)[] { (Weixin, WeixinSimulator.Hosts), (Weibo, WeiboSimulator.Hosts), (Douyin, DouyinSimulator.Hosts), (Toutiao, ToutiaoSimulator.Hosts) }
        from host in pair.Hosts
        select (host, NumberOf(pair.Key));

    /// <summary>The tenant's own applications as they are now, by platform and kind.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, JsonObject>> Applications => new Dictionary<string, IReadOnlyDictionary<string, JsonObject>>(StringComparer.Ordinal)
    {
        [Weixin] = One("component", weixin.Component()),
        [Weibo] = One("app", WeiboSimulator.App),
        [Douyin] = One("app", DouyinSimulator.App),
    };

    /// <summary>Every post until now, those taken down included.</summary>
    public IEnumerable<PostTruth> Posts => from account in Book.Accounts
                                           from post in Book.Posted(account, now())
                                           select TruthOf(post, now());

    /// <summary>What was posted between two instants, with the counters that were read until now.</summary>
    public IEnumerable<PastPost> Past(DateTimeOffset since, DateTimeOffset until) =>
        Book.Accounts.SelectMany(a => Book.Posted(a, until)).Where(p => p.PublishedAt >= since).Select(p => PastPost.Of(p, TruthOf(p, now()).Id, now()));

    /// <summary>Followers on each day between two instants.</summary>
    public IEnumerable<PastFollowers> Followers(DateTimeOffset since, DateTimeOffset until) =>
        from account in Book.Accounts
        from day in Enumerable.Range(0, Math.Max(0, (int)(until - since).TotalDays))
        let at = since.AddDays(day)
        select new PastFollowers(account.Platform, account.Name, at, PastFollowers.Of(account, at, Book.Opened));

    public Task AnswerAsync(int number, HttpContext http) => Keys[number - FirstNumber] switch
    {
        Weixin => weixin.AnswerAsync(http),
        Weibo => weibo.AnswerAsync(http),
        Douyin => douyin.AnswerAsync(http),
        _ => toutiao.AnswerAsync(http),
    };

    WatchableAccount Watchable(CityAccount account)
    {
        var access = account.Platform switch
        {
            Weixin => weixin.AccessTo(account),
            Weibo => new PlatformAccess(WeiboSimulator.AddressOf(account).AbsoluteUri, "{}", WeiboSimulator.CredentialsOf(account)),
            Douyin => new PlatformAccess(DouyinSimulator.AddressOf(account), "{}", douyin.CredentialsOf(account)),
            _ => new PlatformAccess(ToutiaoSimulator.AddressOf(account), "{}", ToutiaoSimulator.CredentialsOf(account)),
        };
        // The tenant's applications are told apart from what the account's own operator gives.
        var own = access.Credentials.Where(c => c.Key is not ("component" or "app")).ToDictionary(c => c.Key, c => c.Value, StringComparer.Ordinal);
        return new WatchableAccount(account.Platform, account.Name, account.Unit, access.Address, access.Settings, own);
    }

    /// <summary>Somebody scans the code that a platform's log-in page shows now with the telephone of the account's operator.</summary>
    /// <returns>False: there is no WeChat account of this name.</returns>
    public bool Scan(string name)
    {
        if (Book.On(Weixin).FirstOrDefault(a => a.Name == name) is not { } account)
            return false;
        weixin.Scan(account);
        return true;
    }

    PostTruth TruthOf(CityPost post, DateTimeOffset at)
    {
        var (id, title) = post.Account.Platform switch
        {
            Weixin => (weixin.IdentityOf(post), post.Title),
            Weibo => (WeiboSimulator.IdOf(post), post.Kind is PostKind.Text or PostKind.Repost ? WeiboWords.Of(post, at) : post.Title),
            Douyin => (DouyinSimulator.IdOf(post), DouyinSimulator.TextOf(post, at)),
            _ => (ToutiaoSimulator.IdOf(post), ToutiaoSimulator.TitleOf(post, at)),
        };
        DateTimeOffset? editedAt = PostBook.IsEdited(post, DateTimeOffset.MaxValue) ? post.PublishedAt + PostBook.EditedAfter : null;
        return new PostTruth(post.Account.Platform, post.Account.Name, id, title.Split('\n')[0], post.PublishedAt, post.DeletedAt, editedAt)
        {
            Originals = [.. (post.Reposted?.Originals ?? []).Select(SitePages.Of(CitySite.Superior).TextPath)],
            Alteration = post.Reposted?.Alteration.ToString(),
            Wrong = post.Wrong?.Words,
        };
    }

    static Dictionary<string, JsonObject> One(string kind, JsonObject secret) => new(StringComparer.Ordinal) { [kind] = secret };
}

/// <summary>What whoever watches an account has to know of it. The secrets are as invented as the city.</summary>
/// <param name="Credentials">What its operator gives, by kind.</param>
public sealed record WatchableAccount(string Platform, string Name, string Unit, string Address, string Settings, IReadOnlyDictionary<string, JsonObject> Credentials);

/// <summary>A post as it really is.</summary>
/// <param name="Id">The platform's own.</param>
/// <param name="Title">As it stands now; the first line where a platform's posts have no title.</param>
/// <param name="DeletedAt">When it is (or will be) taken down; null: never.</param>
/// <param name="EditedAt">When its text is (or will be) corrected; null: never.</param>
public sealed record PostTruth(string Platform, string Account, string Id, string Title, DateTimeOffset PublishedAt, DateTimeOffset? DeletedAt, DateTimeOffset? EditedAt)
{
    /// <summary>Paths, on the superior government's website, of what it reposts; empty: nothing of it.</summary>
    public IReadOnlyList<string> Originals { get; init; } = [];

    /// <summary>How it reposts; "Template": it only looks like it. Null: nothing is reposted.</summary>
    public string? Alteration { get; init; }

    /// <summary>Wrong words planted in it; null: clean.</summary>
    public string? Wrong { get; init; }
}

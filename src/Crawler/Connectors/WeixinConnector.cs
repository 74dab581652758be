using System.ComponentModel.DataAnnotations;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Parts;
using MediaWatch.Crawler.Connectors.Weixin;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors;

/// <summary>
/// WeChat official accounts. Lists come from the official interfaces, from the unit's own back end, or from a public album; articles are read from their public
/// pages on every route. An article's identity is <c>{mid}_{idx}</c>.
/// </summary>
public sealed class WeixinConnector : Connector<WeixinSettings>, IConsenting, IPushed
{
    const string Official = "official", Backend = "backend", Public = "public";

    public override string Key => "weixin";
    public override string Name => "微信公众号";

    public override IReadOnlyList<ConnectorRoute> Routes =>
    [
        new(Official, "官方接口", "api.weixin.qq.com", ComponentAccess.Authorizer) { LimitPerAccount = true, RequestsPerLook = 2, Partial = true },
        new(Backend, "公众号后台", "mp.weixin.qq.com", BackendRoute.Credential) { LimitPerAccount = true, Spacing = BackendRoute.BetweenLooks },
        new(Public, "公开合集", "mp.weixin.qq.com") { NeedsSetting = "album" },
    ];

    public override IReadOnlyList<CredentialForm> Credentials =>
    [
        new(ComponentAccess.Component, "第三方平台", OfTenant: true, "在微信开放平台创建第三方平台，权限集选消息、账号、群发与通知、素材、开放平台账号；把授权回调和消息接收地址填到平台上。票据每 10 分钟推送一次，收到第一张后可以授权。", typeof(WeixinComponent)),
        new(ComponentAccess.Authorizer, "公众号授权", OfTenant: false, "用公众号管理员的微信扫码同意一次。能采到发布内容、次日的阅读与互动数据、留言与回复；手工群发的内容次日补齐。"),
        new(BackendRoute.Credential, "公众号后台会话", OfTenant: false, "由运营人员扫码登录公众号后台。几分钟内采到全部内容和阅读数；约 4 天到期，到期前提醒。也可自行登录 mp.weixin.qq.com，从地址栏复制 token、从开发者工具复制 Cookie 填写。", typeof(WeixinBackend))
        {
            Lasts = TimeSpan.FromDays(4), Scan = new(new Uri("https://mp.weixin.qq.com/"), "img.login__type__container__scan__qrcode", "token"),
        },
    ];

    public string ConsentKind => ComponentAccess.Authorizer;

    /// <summary>The platform keeps no state for us: it stands in the address that it leads back to.</summary>
    public Task<Uri> ConsentAddressAsync(ISessions sessions, IPageSource pages, Uri back, string state, CancellationToken ct) =>
        ComponentAccess.ConsentAddressAsync(sessions, pages, new Uri($"{back}?state={Uri.EscapeDataString(state)}"), ct);

    public async Task<Renewal> ConsentedAsync(ISessions sessions, IPageSource pages, IReadOnlyDictionary<string, string> answer, Uri back, CancellationToken ct)
    {
        var secret = await ComponentAccess.ExchangeAsync(sessions, pages, answer.GetValueOrDefault("auth_code") ?? throw new CrawlException(CrawlFailure.NotAuthorised, "The platform brought no code."), ct);
        return new Renewal(secret, null, secret["appid"]?.ToString());
    }

    public async Task<PushAnswer?> HearAsync(Push push, ISessions sessions, CancellationToken ct)
    {
        var component = await ComponentAccess.ComponentOfAsync(sessions, ct);
        string? Of(string name) => push.Query.GetValueOrDefault(name);
        if (ComponentMessage.Read(Encoding.UTF8.GetString(push.Body), Of("msg_signature"), Of("timestamp"), Of("nonce"), component.Need("message_token"), component.Need("message_key"), component.Need("appid")) is not { } message)
            return null;
        // The account of an event stands in the address, as it was registered: …/push/weixin/1?appid=$APPID$
        var account = (message.Appid ?? Of("appid"))?.Trim('/');
        return new PushAnswer("success", "text/plain", message.Topic switch
        {
            ComponentTopic.Ticket => [new PushNews.Keep(ComponentAccess.Component, new JsonObject { ["ticket"] = message.Ticket })],
            ComponentTopic.Unauthorized when account is not null => [new PushNews.Withdrawn(account)],
            ComponentTopic.Published when account is not null => [new PushNews.LookNow(account)],
            _ => [],
        });
    }

    protected override IAsyncEnumerable<Listing> ListAsync(CrawlTarget target, WeixinSettings settings, IPageSource pages, CancellationToken ct) => target.Route switch
    {
        Official => OfficialRoute.ListAsync(target, pages, ct),
        Backend => BackendRoute.ListAsync(target, pages, ct),
        _ => AlbumRoute.ListAsync(target, settings.Album, pages, ct),
    };

    protected override async Task<FetchedArticle> ReadAsync(CrawlTarget target, Listing listing, WeixinSettings settings, IPageSource pages, CancellationToken ct)
    {
        var article = await ReadPageAsync(listing, pages, ct);
        return target.Route == Official ? article with { Comments = await CommentList.OfAsync(new OfficialApi(target, pages), listing.PlatformId, ct) } : article;
    }

    /// <summary>A short address does not tell which article it is: its page is asked.</summary>
    public override async Task<Listing?> FindAsync(CrawlTarget target, Uri address, IPageSource pages, CancellationToken ct)
    {
        if (address.Host != "mp.weixin.qq.com" || ArticleAddress.Clean(address.AbsoluteUri) is not { } clean || !clean.AbsolutePath.StartsWith("/s", StringComparison.Ordinal))
            return null;
        return (ArticleAddress.IdentityOf(clean.AbsoluteUri) ?? await ArticlePages.IdentityAsync(clean, pages, ct)) is { } identity ? new Listing(identity, clean, "", null) : null;
    }

    /// <summary>What the account's card says: the official one, the back end's search, else an article that the account's address names.</summary>
    protected override async Task<AccountProfile> DescribeAsync(CrawlTarget target, WeixinSettings settings, IPageSource pages, CancellationToken ct)
    {
        if (target.Route == Official || (target.Route is null && await target.Sessions.FindAsync(ComponentAccess.Authorizer, ct) is not null))
            return await new OfficialApi(target, pages).DescribeAsync(ct);
        if (target.Route == Backend || (target.Route is null && await target.Sessions.FindAsync(BackendRoute.Credential, ct) is not null))
            return await BackendRoute.DescribeAsync(target, pages, ct);
        if (ArticleAddress.Clean(target.Account.Address) is not { } address || !address.AbsolutePath.StartsWith("/s", StringComparison.Ordinal))
            throw new CrawlException(CrawlFailure.NotAuthorised, "WeChat shows no account publicly: give the address of one of its articles, or its authorisation.");
        var (page, _) = await ArticlePages.GetAsync(address, pages, ct);
        return new AccountProfile(page.AccountName ?? target.Account.Name, page.Introduction, []);
    }

    /// <summary>The page says most; where the platform does not let us see it now, what the interface gave is better than nothing.</summary>
    static async Task<FetchedArticle> ReadPageAsync(Listing listing, IPageSource pages, CancellationToken ct)
    {
        try
        {
            return await ArticlePages.ReadAsync(listing, pages, ct);
        }
        catch (CrawlException e) when (listing.Item is not null && e.Failure is CrawlFailure.Blocked or CrawlFailure.TooManyRequests or CrawlFailure.ServerError or CrawlFailure.TimedOut or CrawlFailure.Unreachable)
        {
            if (await PublishedItems.ReadAsync(listing, ct) is { } article)
                return article;
            throw;
        }
    }
}

/// <summary>The city's third-party component, as it stands on the platform.</summary>
sealed record WeixinComponent
{
    [Display(Name = "AppID"), Required, JsonPropertyName("appid")] public string? Appid { get; init; }
    [Display(Name = "AppSecret"), Required, Secret, JsonPropertyName("secret")] public string? Secret { get; init; }
    [Display(Name = "消息校验 Token"), Required, Secret, JsonPropertyName("message_token")] public string? MessageToken { get; init; }
    [Display(Name = "消息加解密 Key", Description = "43 个字符"), Required, Secret, JsonPropertyName("message_key")] public string? MessageKey { get; init; }
}

sealed record WeixinBackend
{
    [Display(Name = "token", Description = "登录后地址栏里 token= 后面的数字"), Required, JsonPropertyName("token")] public string? Token { get; init; }
    [Display(Name = "Cookie"), Required, Secret, JsonPropertyName("cookie")] public string? Cookie { get; init; }
}

using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using MediaWatch.Core.Parts;
using MediaWatch.Crawler.Connectors.Douyin;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors;

/// <summary>抖音: works of an account, by the open platform where the unit has let us in, and by the public pages. A work's identity is its public aweme_id on both.</summary>
public sealed partial class DouyinConnector : Connector<DouyinSettings>, IConsenting, IPushed
{
    const string Official = "official", Public = "public";

    static readonly ConnectorRoute[] Ways =
    [
        new(Official, "开放平台授权", "open.douyin.com", "user") { LimitPerAccount = true, RequestsPerLook = 2 },
        // The host's three seconds, and one for a browser that is busy: a page of an account is left as soon as it has been told its list.
        new(Public, "公开主页", "www.douyin.com") { Spacing = TimeSpan.FromSeconds(4) },
    ];

    public override string Key => "douyin";
    public override string Name => "抖音";
    public override IReadOnlyList<ConnectorRoute> Routes => Ways;

    public override IReadOnlyList<CredentialForm> Credentials =>
    [
        new("app", "开放平台应用", OfTenant: true, "在抖音开放平台创建应用并申请视频列表、视频数据、评论、用户数据能力；把授权回调和消息接收地址填到应用里。", typeof(DouyinApplication)),
        new("user", "抖音授权", OfTenant: false, "用这个抖音账号扫码同意一次；约三个月后需要重新授权，到期前提醒。没有授权时按公开主页采集，看不到播放量。"),
    ];

    public string ConsentKind => "user";

    public async Task<Uri> ConsentAddressAsync(ISessions sessions, IPageSource pages, Uri back, string state, CancellationToken ct) =>
        DouyinConsent.AddressOf((await sessions.NeedAsync("app", ct)).Secret, back, state);

    public async Task<Renewal> ConsentedAsync(ISessions sessions, IPageSource pages, IReadOnlyDictionary<string, string> answer, Uri back, CancellationToken ct)
    {
        var given = await DouyinConsent.ExchangeAsync((await sessions.NeedAsync("app", ct)).Secret, answer.GetValueOrDefault("code") ?? "", pages, ct);
        return given with { Holder = given.Secret["open_id"]?.ToString() };
    }

    public async Task<PushAnswer?> HearAsync(Push push, ISessions sessions, CancellationToken ct)
    {
        var application = await sessions.NeedAsync("app", ct);
        if (!DouyinWebhook.IsSigned(push.Body, push.Headers.GetValueOrDefault(DouyinWebhook.SignatureHeader), application.Need("client_secret")) || DouyinWebhook.Read(push.Body) is not { } heard)
            return null;
        var account = heard.ToUser.Length > 0 ? heard.ToUser : heard.FromUser;
        return new PushAnswer(heard.Answer ?? "", "application/json",
            heard.Withdraws ? [new PushNews.Withdrawn(heard.FromUser)] : heard.Answer is null && account.Length > 0 ? [new PushNews.LookNow(account)] : []);
    }

    protected override IAsyncEnumerable<Listing> ListAsync(CrawlTarget target, DouyinSettings settings, IPageSource pages, CancellationToken ct) =>
        target.Route == Official ? DouyinOfficial.ListAsync(target, pages, ct) : DouyinWeb.ListAsync(target, settings.SecUidOf(target.Account), pages, ct);

    protected override Task<FetchedArticle> ReadAsync(CrawlTarget target, Listing listing, DouyinSettings settings, IPageSource pages, CancellationToken ct) =>
        target.Route == Official ? DouyinOfficial.ReadAsync(target, listing, pages, ct) : DouyinWeb.ReadAsync(listing, settings.SecUidOf(target.Account), pages, ct);

    /// <summary>douyin.com/video/7…, /note/7…, or the number that opens over another page.</summary>
    public override Task<Listing?> FindAsync(CrawlTarget target, Uri address, IPageSource pages, CancellationToken ct) =>
        Task.FromResult(address.Host.EndsWith("douyin.com", StringComparison.Ordinal) && WorkNumber().Match(address.PathAndQuery) is { Success: true } match
            ? new Listing(match.Groups["id"].Value, DouyinItem.AddressOf(match.Groups["id"].Value, address.AbsolutePath.Contains("/note/", StringComparison.Ordinal)), "", null) : null);

    protected override Task<AccountProfile> DescribeAsync(CrawlTarget target, DouyinSettings settings, IPageSource pages, CancellationToken ct) =>
        target.Route == Official ? DouyinOfficial.DescribeAsync(target, pages, ct) : DouyinWeb.DescribeAsync(settings.SecUidOf(target.Account), pages, ct);

    [GeneratedRegex(@"(?:/(?:video|note)/|[?&]modal_id=)(?<id>\d{12,})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WorkNumber();
}

/// <summary>The city's application on the open platform.</summary>
sealed record DouyinApplication
{
    [Display(Name = "Client Key"), Required, JsonPropertyName("client_key")] public string? ClientKey { get; init; }
    [Display(Name = "Client Secret"), Required, Secret, JsonPropertyName("client_secret")] public string? ClientSecret { get; init; }
}

using System.Runtime.CompilerServices;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors.Platforms;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors.Weixin;

/// <summary>The unit's own back end at mp.weixin.qq.com, with the session its operator lends: everything the account has published, with reads and likes.</summary>
static class BackendRoute
{
    public const string Credential = "backend";
    const int PageSize = 20;

    /// <summary>Who asks for lists more often meets the frequency control (200013), which lasts far longer: as users report it, decision 0009.</summary>
    public static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(1);

    /// <summary>Against lists that never end: more pushes than an account can send in a year.</summary>
    const int MostPages = 500;

    public static async IAsyncEnumerable<Listing> ListAsync(CrawlTarget target, IPageSource pages, [EnumeratorCancellation] CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var session = await target.Sessions.NeedAsync(Credential, ct);
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (var (page, begin) = (0, 0); page < MostPages; page++)
        {
            var answer = PublishPage.Read(await AskAsync($"appmsgpublish?sub=list&search_field=null&begin={begin}&count={PageSize}&query=&type=101_1_102_103&free_publish_type=1&sub_action=list_ex", session, target, pages, ct));
            var fresh = 0;
            foreach (var listing in answer.Listings.Where(l => known.Add(l.PlatformId)))
            {
                ct.ThrowIfCancellationRequested();
                fresh++;
                yield return listing;
            }
            if (answer.Broken is { } broken)
                throw broken;
            begin += answer.Pushes;
            if (page == 0 && answer is { Pushes: 0, Total: 0 or null })
                target.Mark?.SawNothing();
            if (answer.Pushes == 0 && begin < answer.Total && page == 0)
                throw new CrawlException(CrawlFailure.LayoutChanged, "The back end counts pushes but lists none.");
            if (answer.Pushes == 0 || begin >= (answer.Total ?? long.MaxValue) || (fresh == 0 && answer.Listings.Count > 0))
                break;
        }
        if (known.Count == 0 && target.Mark is not { Empty: true })
            throw new CrawlException(CrawlFailure.LayoutChanged, "The back end listed no article.");
    }

    /// <summary>By the account search: the one of exactly this name or WeChat id.</summary>
    public static async Task<AccountProfile> DescribeAsync(CrawlTarget target, IPageSource pages, CancellationToken ct)
    {
        var session = await target.Sessions.NeedAsync(Credential, ct);
        var name = target.Account.Name.Trim();
        var answer = PublishPage.Checked(await AskAsync($"searchbiz?action=search_biz&query={Uri.EscapeDataString(name)}&begin=0&count=5", session, target, pages, ct));
        if (answer.Member("list") is null)
            throw new CrawlException(CrawlFailure.LayoutChanged, "The account search answered without a list.");
        foreach (var found in answer.Items("list"))
        {
            if (found.Text("nickname")?.Trim() != name && found.Text("alias") != name)
                continue;
            return new AccountProfile(found.Text("nickname") ?? name, PageScript.Plain(found.Text("signature")), []) { Verification = found.Number("verify_status") is > 0 ? "微信认证" : null };
        }
        throw new CrawlException(CrawlFailure.AccountGone, "The account search knows no account of this name.");
    }

    static Task<PageVisit> AskAsync(string path, Session session, CrawlTarget target, IPageSource pages, CancellationToken ct) => pages.GetAsync(
        new PageRequest(new Uri($"https://mp.weixin.qq.com/cgi-bin/{path}&token={Uri.EscapeDataString(session.Need("token"))}&lang=zh_CN&f=json&ajax=1"))
        {
            Interface = true,
            Headers = new Dictionary<string, string> { ["Cookie"] = session.Need("cookie") },
            Session = $"account {target.Account.Id}",
            Apart = BetweenLooks,
        }, ct);
}

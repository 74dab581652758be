using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Parts;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors.Website;

/// <summary>
/// Finds a site's columns from its home page: boxes with 更多, navigation, and the links of overview pages. Each candidate is opened and kept only if
/// it lists something. Those that owe updates (动态要闻, 通知公告, 政策文件, 政策解读) are looked at first.
/// </summary>
sealed partial class ColumnSearch(Uri home, WebsiteSettings settings, IPageSource pages)
{
    const int MostVisits = 25, MostEntrances = 4;

    /// <summary>Of them through the browser.</summary>
    const int MostRendered = 8;

    /// <summary>A page with fewer undated lines is rather a menu than a column.</summary>
    const int FewestUndated = 4;

    /// <summary>Until its own page is read: several links have the same heading over them (tabs).</summary>
    const string Unnamed = "栏目";

    sealed record Candidate(Uri Address, string Name, int Rank);

    readonly HashSet<string> seen = new(StringComparer.Ordinal);
    readonly HashSet<string> contents = new(StringComparer.Ordinal);
    readonly PriorityQueue<Candidate, int> waiting = new();
    readonly List<FoundColumn> found = [];
    int number, rendered;

    /// <param name="given">Name of the account, for a site that does not name itself.</param>
    public async Task<AccountProfile> RunAsync(string given, CancellationToken ct)
    {
        var (name, introduction) = await OpenHomeAsync(given, ct);
        for (var visits = 0; visits < MostVisits && waiting.TryDequeue(out var candidate, out _); visits++)
        {
            try
            {
                await VisitAsync(candidate, name, ct);
            }
            catch (CrawlException)
            {
                // A link of the home page that cannot be opened is no column; the link check will say so.
            }
        }
        return new(name, introduction, [.. found.OrderBy(c => ColumnKinds.Rank(c.Kind)).ThenByDescending(c => c.NewestAt)]);
    }

    /// <summary>Through the browser where the plain page links nothing.</summary>
    async Task<(string Name, string? Introduction)> OpenHomeAsync(string given, CancellationToken ct)
    {
        var visit = await pages.GetAsync(new PageRequest(home, settings.Render == Rendering.Always), ct);
        seen.Add(Addresses.IdentityOf(home));
        seen.Add(Addresses.IdentityOf(visit.Address));
        var about = await CollectFromHomeAsync(visit, given, ct);
        foreach (var entrance in waiting.Count == 0 ? Entrances(visit) : [])
        {
            if (seen.Add(Addresses.IdentityOf(entrance)))
                visit = await pages.GetAsync(new PageRequest(entrance), ct);
            var inner = await CollectFromHomeAsync(visit, given, ct);
            about = about.Name.Length > 0 && about.Name != given ? about : inner;
        }
        if (waiting.Count > 0 || settings.Render != Rendering.Auto)
            return about;
        try
        {
            return await CollectFromHomeAsync(await pages.GetAsync(new PageRequest(home, Rendered: true), ct), given, ct);
        }
        catch (CrawlException)
        {
            return about; // a site without columns, as far as can be seen from here
        }
    }

    /// <summary>Where a page leads that only leads on: &lt;meta http-equiv="refresh"&gt;, a script of one line, frames.</summary>
    IReadOnlyList<Uri> Entrances(PageVisit visit) =>
        PageReading.TextOf(visit, settings) is { Length: < 4000 } text ? [.. Leading().Matches(text).Select(m => Addresses.Resolve(visit.Address, m.Groups["address"].Value)).OfType<Uri>().Take(MostEntrances)] : [];

    async Task<(string Name, string? Introduction)> CollectFromHomeAsync(PageVisit visit, string given, CancellationToken ct)
    {
        using var page = await HtmlPage.ParseAsync(PageReading.TextOf(visit, settings), visit.Address, ct);
        Collect(page, penalty: 0);
        var tags = PageTags.Of(page.Document);
        var window = Welcome().Replace(TitleAndSource.Tidy(page.Document.Title), "").Trim(' ', '-', '_', '|', '—');
        return (tags.SiteName ?? (window.Length > 0 ? window : given), tags["Description"]);
    }

    async Task VisitAsync(Candidate candidate, string siteName, CancellationToken ct)
    {
        var visit = await ScriptAnswers.GetAsync(pages, new PageRequest(candidate.Address), ct);
        if (!Addresses.SameSite(home, visit.Address) || (visit.Redirects.Count > 0 && !seen.Add(Addresses.IdentityOf(visit.Address))))
            return;
        var text = PageReading.TextOf(visit, settings);
        var list = await ListPage.ReadAsync(visit, text, new WebsiteColumnSettings(), everyBlock: false, ct);
        var drawn = list.Items.Count == 0 && list.NeedsScript && rendered++ < MostRendered;
        if (drawn)
        {
            visit = await pages.GetAsync(new PageRequest(candidate.Address, Rendered: true), ct);
            text = PageReading.TextOf(visit, settings);
            list = await ListPage.ReadAsync(visit, text, new WebsiteColumnSettings(), everyBlock: false, ct);
        }
        using var page = await HtmlPage.ParseAsync(text, visit.Address, ct);
        var newest = list.Items.Max(i => i.PublishedAt);
        var sections = MoreLinks(page).Count;
        if (sections >= 2 || list.Items.Count == 0)
            Collect(page, penalty: 5); // an overview: its boxes are the columns
        if (sections >= 2 || list.Items.Count == 0 || (newest is null && list.Items.Count < FewestUndated) || !contents.Add(string.Join('\n', list.Items.Take(3).Select(i => i.PlatformId))))
            return;
        var tags = PageTags.Of(page.Document);
        var name = NameOf(candidate.Name, tags["ColumnName"], siteName);
        if (name == Unnamed && TitleAndSource.WithoutSite(TitleAndSource.Tidy(page.Document.Title), siteName) is { } own && IsName(own))
            name = own;
        var kind = ColumnKinds.Of(name);
        if (kind == ColumnKind.Other && tags["ColumnType"] is { } type)
            kind = ColumnKinds.Of(type);
        var column = JsonSerializer.Serialize(new WebsiteColumnSettings { Render = drawn ? Rendering.Always : Rendering.Auto }, SettingsSchema.Json);
        found.Add(new FoundColumn(name, kind, visit.Redirects.Count > 0 ? visit.Address : candidate.Address, column, list.Items.Count, newest));
    }

    void Collect(HtmlPage page, int penalty)
    {
        foreach (var (address, name) in MoreLinks(page))
            Propose(page, address, name, penalty);
        foreach (var link in page.Document.QuerySelectorAll("a[href],[onclick]"))
        {
            if (Addresses.Of(link, page.BaseAddress) is { } address)
                Propose(page, address, LinkName(link), penalty + 1);
        }
    }

    void Propose(HtmlPage page, Uri address, string name, int penalty)
    {
        if (!IsName(name) || More().IsMatch(name) || NoColumn().IsMatch(name) || !Addresses.IsPage(address) || !Addresses.SameSite(home, address) || !LooksLikeList(address))
            return;
        if (!seen.Add(Addresses.IdentityOf(address)))
            return;
        var rank = (ColumnKinds.Rank(ColumnKinds.Of(name)) * 2) + penalty + (string.Equals(address.Host, page.Address.Host, StringComparison.OrdinalIgnoreCase) ? 0 : 3);
        waiting.Enqueue(new Candidate(address, name, rank), (rank * 10_000) + number++);
    }

    /// <summary>Links called 更多, with the name of the box they belong to.</summary>
    static IReadOnlyList<(Uri Address, string Name)> MoreLinks(HtmlPage page)
    {
        var found = new List<(Uri Address, string Name)>();
        var links = page.Document.QuerySelectorAll("a[href]").ToList();
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var link in links)
        {
            if (Addresses.Resolve(page.BaseAddress, link.GetAttribute("href")) is { } address && LinkName(link) is { } name && IsName(name) && !More().IsMatch(name))
                named.TryAdd(Addresses.IdentityOf(address), name);
        }
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var link in links.Where(IsMore))
        {
            if (Addresses.Of(link, page.BaseAddress) is not { } address || !given.Add(Addresses.IdentityOf(address)))
                continue;
            if ((named.GetValueOrDefault(Addresses.IdentityOf(address)) ?? HeadingOf(link)) is { } name)
                found.Add((address, name));
        }
        return [.. found.Select(f => found.Count(other => other.Name == f.Name) > 1 ? (f.Address, Unnamed) : f)];
    }

    static bool IsMore(IElement link)
    {
        if (TitleAndSource.Tidy(link.TextContent) is { Length: > 0 } text)
            return More().IsMatch(text);
        var inner = link.FirstElementChild;
        return More().IsMatch(link.GetAttribute("title") ?? inner?.GetAttribute("alt") ?? inner?.GetAttribute("title") ?? "")
            || link.ClassName?.Contains("more", StringComparison.OrdinalIgnoreCase) == true || inner?.ClassName?.Contains("more", StringComparison.OrdinalIgnoreCase) == true;
    }

    /// <summary>The nearest short heading or first short text in the boxes round the link.</summary>
    static string? HeadingOf(IElement link)
    {
        if (NextHeading(link) is { } beside)
            return beside;
        var at = link;
        for (var level = 0; level < 4 && at.ParentElement is { } parent; level++, at = parent)
        {
            for (var sibling = at.PreviousElementSibling; sibling is not null; sibling = sibling.PreviousElementSibling)
            {
                var heading = sibling.QuerySelector("h1,h2,h3,h4,h5,[class*=title],[class*=tit]") ?? sibling;
                if (InChinese(TitleAndSource.Tidy(ShortText.Of(heading, 60) is { } words && !string.IsNullOrWhiteSpace(words) ? words : PictureName(heading))) is { } name && IsName(name, longest: 12) && !PageDate.Is(name))
                    return name;
            }
        }
        return null;
    }

    /// <summary>A heading right behind the link, where none stands before it: the link floats at the right.</summary>
    static string? NextHeading(IElement link) =>
        link is { PreviousElementSibling: null, NextElementSibling: { LocalName: "h1" or "h2" or "h3" or "h4" or "h5" } heading } && InChinese(TitleAndSource.Tidy(ShortText.Of(heading, 60))) is { } name && IsName(name, longest: 12) ? name : null;

    static string? PictureName(IElement element) => (element.LocalName == "img" ? element : element.QuerySelector("img[alt]"))?.GetAttribute("alt");

    static string LinkName(IElement link)
    {
        var text = InChinese(TitleAndSource.Tidy(link.TextContent));
        if (text.Length == 0 && PictureName(link) is { } shown)
            text = TitleAndSource.Tidy(shown);
        return IsName(text) || link.GetAttribute("title") is not { } title ? text : TitleAndSource.Tidy(title);
    }

    /// <summary>Longer texts are titles of articles; English names are longer.</summary>
    static bool IsName(string text, int longest = 16) => text.Length >= 2 && text.Length <= (char.IsAsciiLetter(text[0]) ? 40 : longest);

    /// <summary>通知公告NOTICE: the English words beside a Chinese name only adorn it.</summary>
    static string InChinese(string text)
    {
        var name = Counted().Replace(text, "");
        return Adorned().Match(name) is { Success: true } adorned ? adorned.Groups["name"].Value : name;
    }

    static string NameOf(string linked, string? tag, string siteName) =>
        tag is { Length: >= 2 and <= 20 } && tag != siteName && tag != "首页" ? TitleAndSource.Tidy(tag) : linked;

    /// <summary>A directory, or a page named like a list; not an article's address.</summary>
    static bool LooksLikeList(Uri address) => PageDate.InAddress(address) is null && !Article().IsMatch(address.AbsolutePath);

    [GeneratedRegex(@"^[\s\[【(（+]*(查看|点击|read |view |see )?(更多|more)(内容|信息|新闻|>|＞|»|›|\+|\.|…|\s)*[\]】)）]*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex More();

    /// <summary>A bullet or a number before a name, how many articles it has after it.</summary>
    [GeneratedRegex(@"^([0-9]{1,2}[\s.、]+|[·•▪◆>\s]+)(?=[\u4E00-\u9FFF])|\s*[（(\[][0-9]+[)）\]]$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Counted();

    [GeneratedRegex(@"^[/\s]*(?<name>[\u4E00-\u9FFF]{2,}[^A-Za-z]*?)[\s/|]*[A-Za-z][A-Za-z &'/.\-]{2,}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Adorned();

    [GeneratedRegex(@"<frame\b[^>]*?\ssrc\s*=\s*[""']?(?<address>[^""'\s>]{1,300})|http-equiv\s*=\s*[""']?refresh[^>]*?url\s*=\s*[""']?(?<address>[^""'\s>]{1,300})|location(\.href)?\s*(=|\.replace\()\s*[""'](?<address>[^""'\s]{1,300})[""']", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Leading();

    [GeneratedRegex(@"首页|登录|注册|搜索|检索|无障碍|关怀|繁体|简体|English|^EN$|网站地图|联系我们|关于我们|版权|隐私|帮助|手机版|客户端|微信|微博|抖音|RSS|收藏|用户中心|旧版|邮箱|网站声明|站点声明|使用帮助|友情链接|纠错|举报|信访$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NoColumn();

    [GeneratedRegex(@"/(art_|t20|c_|content_|article|detail|info/[0-9]+/)|/content\.s?html?$|/[0-9a-f]{32}\.s?html?$|/20[0-9]{2}[-/]?[01][0-9]/|/(login|search|so|register)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Article();

    [GeneratedRegex(@"^(欢迎(访问|光临|来到|进入))|(首页|网站首页|门户网站首页)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Welcome();
}

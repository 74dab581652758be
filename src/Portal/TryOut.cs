using MediaWatch.Analysis.Subjects;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Findings;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Crawler.Fetching;
using MediaWatch.Portal.Commands;
using MediaWatch.Portal.Components;

namespace MediaWatch.Portal;

/// <summary>Shows what a connector sees at an address and what the checks say to it.</summary>
sealed class TryOut(IConnector connector, IPageSource pages, TextWriter output, TimeProvider time)
{
    const int ShownOfList = 10;
    const int ShownOfBody = 300;

    /// <exception cref="CrawlException">The address cannot be read at all.</exception>
    public async Task RunAsync(TryTarget target, int articles, CancellationToken ct)
    {
        var account = new Account(0, 0, connector.Key, target.Address.Host, target.Address.AbsoluteUri, time.GetUtcNow());
        account.Configure(target.SettingsJson);
        if (target.Column is { } column)
        {
            await ColumnAsync(account, new FoundColumn("栏目", ColumnKind.Other, target.Address, column.GetRawText(), 0, null), articles, ct);
            return;
        }
        var profile = await connector.DescribeAsync(new CrawlTarget(account, null), pages, ct);
        await output.WriteLineAsync($"{profile.Name}　{target.Address}");
        await output.WriteLineAsync(profile.Columns.Count == 0 ? "没有找到栏目" : $"找到 {profile.Columns.Count} 个栏目：");
        foreach (var found in profile.Columns)
            await output.WriteLineAsync($"  {found.Name}（{found.Kind}）{found.Items} 条　{found.ListAddress}");
        foreach (var found in profile.Columns)
            await ColumnAsync(account, found, articles, ct);
        if (profile.Columns.Count == 0)
            await ArticleAsync(new CrawlTarget(account, null), new Listing(target.Address.AbsoluteUri, target.Address, "", null), ct);
    }

    async Task ColumnAsync(Account account, FoundColumn found, int articles, CancellationToken ct)
    {
        var column = new Column(0, 0, found.Name, found.Kind, found.ListAddress.AbsoluteUri, time.GetUtcNow());
        column.Configure(found.Settings);
        var target = new CrawlTarget(account, column);
        await output.WriteLineAsync($"\n■ {found.Name}　{found.ListAddress}");
        var listed = new List<Listing>();
        try
        {
            await foreach (var listing in connector.ListNewestFirstAsync(target, pages, ct))
            {
                listed.Add(listing);
                await output.WriteLineAsync($"  {listing.PublishedAt?.ToOffset(TimeSpan.FromHours(8)):yyyy-MM-dd}  {listing.Title}");
                if (listed.Count == ShownOfList)
                    break;
            }
        }
        catch (CrawlException e)
        {
            await output.WriteLineAsync($"  列表没有读成：{e.Failure}（{e.Message}）");
        }
        foreach (var listing in listed.Take(articles))
            await ArticleAsync(target, listing, ct);
    }

    async Task ArticleAsync(CrawlTarget target, Listing listing, CancellationToken ct)
    {
        await output.WriteLineAsync($"\n  ▸ {listing.Address}");
        FetchedArticle fetched;
        try
        {
            fetched = await connector.ReadAsync(target, listing, pages, ct);
        }
        catch (CrawlException e)
        {
            await output.WriteLineAsync($"    没有读成：{e.Failure}（{e.Message}）");
            return;
        }
        var content = fetched.Content;
        await output.WriteLineAsync($"    标题：{content.Title}\n    时间：{content.PublishedAt?.ToOffset(TimeSpan.FromHours(8)):yyyy-MM-dd HH:mm}　来源：{content.Source}");
        await output.WriteLineAsync($"    正文：{content.Body.Length} 字　图片 {content.Pictures.Count}　链接 {fetched.Links.Count}（附件 {fetched.Links.Count(l => l.Kind == LinkKind.Attachment)}）");
        await output.WriteLineAsync($"    {(content.Body.Length > ShownOfBody ? content.Body[..ShownOfBody] + "……" : content.Body).ReplaceLineEndings("\n    ")}");
        var anchors = await ForeignLinks.ReadAsync(PageText.Decode(fetched.Page.Content, fetched.Page.ContentType, out _), fetched.Address.AbsoluteUri, ct);
        List<(string Check, FindingDraft Finding)> found = [.. ExamineCommand.Examine(content.Title, content.Body, time), .. ExamineCommand.Examine(new PageFacts(fetched.Address.AbsoluteUri, content.Title, IsFront: false, []) { Anchors = anchors }, time)];
        await output.WriteLineAsync(found.Count == 0 ? "    检查：没有发现问题" : $"    检查：{found.Count} 个问题");
        foreach (var (check, finding) in found)
            await output.WriteLineAsync($"      [{finding.Tier.Name}] {check} {finding.Excerpt}：{finding.Message}");
    }
}

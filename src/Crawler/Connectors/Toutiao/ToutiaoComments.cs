using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors.Platforms;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors.Toutiao;

/// <summary>Comments under an article: those the page asked for itself, else asked plainly: they want no signature.</summary>
static class ToutiaoComments
{
    const int PageSize = 20, MostPages = 3;
    const string Path = "/tab_comments";

    public static async Task<IReadOnlyList<FetchedComment>> OfAsync(string id, PageVisit page, IPageSource pages, CancellationToken ct)
    {
        List<FetchedComment> comments = [];
        try
        {
            foreach (var answer in page.Answers.Where(a => a.Address.AbsolutePath.Contains(Path, StringComparison.Ordinal)))
                comments.AddRange(In(answer, out _));
            var offset = "0";
            for (var i = 0; comments.Count == 0 && i < MostPages || i > 0 && i < MostPages; i++)
            {
                var address = new Uri($"https://www.toutiao.com/article/v4{Path}/?aid=24&app_name=toutiao_web&offset={offset}&count={PageSize}&group_id={id}&item_id={id}");
                comments.AddRange(In(await pages.GetAsync(new PageRequest(address) { Interface = true }, ct), out var next));
                if (next is null || next == offset)
                    break;
                offset = next;
            }
        }
        catch (CrawlException)
        {
            // The article was read; what there is of its comments stands.
        }
        return [.. comments.DistinctBy(c => c.PlatformId)];
    }

    /// <param name="next">Where the next page begins; null: there is none.</param>
    internal static IReadOnlyList<FetchedComment> In(PageVisit answer, out string? next)
    {
        if (answer.Refusal is { } refusal)
            throw refusal;
        var root = answer.Json();
        if (root.Number("err_no") is not (null or 0))
            throw new CrawlException(CrawlFailure.Blocked, "The comments were refused.");
        next = root.Flag("has_more") ? root.Text("offset") : null;
        return
        [
            .. from cell in root.Items("data")
               let comment = cell.Member("comment") ?? cell
               let id = comment.Text("id_str") ?? comment.Text("id")
               let text = comment.Text("text")
               where id is not null && text is { Length: > 0 }
               select new FetchedComment(id, text, comment.Instant("create_time"), null, null),
        ];
    }
}

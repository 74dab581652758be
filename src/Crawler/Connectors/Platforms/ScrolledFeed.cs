using System.Runtime.CompilerServices;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors.Platforms;

/// <summary>One answer of a feed.</summary>
/// <param name="More">The platform says that older posts follow.</param>
/// <param name="Empty">It is well formed and says that nothing was published.</param>
sealed record FeedPage(IReadOnlyList<Listing> Items, bool More, bool Empty = false);

/// <summary>
/// A list which the account's page fetches by itself, more of it the further it is scrolled. The page signs its requests, so that older posts are only to be
/// had by scrolling further: whoever reads on has the page opened again and scrolled deeper, a few times deeper at each step.
/// </summary>
static class ScrolledFeed
{
    static readonly int[] Depths = [0, 5, 30, 200];

    /// <summary>An answer of fewer bytes lists nothing.</summary>
    const int ShortestAnswer = 200;

    /// <param name="read">Throws by name what an answer refuses.</param>
    /// <param name="silence">What a page means that asked for nothing (more) although it should have.</param>
    /// <param name="saysNothing">Where an empty answer may also be a refusal: whether the page itself says that the account has published nothing. Null: the answer is believed.</param>
    public static async IAsyncEnumerable<Listing> ReadAsync(IPageSource pages, PageRequest request, ListMark? mark, Func<PageVisit, FeedPage> read, Func<PageVisit, CrawlException> silence, Func<PageVisit, bool>? saysNothing = null, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var answers = 0;
        foreach (var depth in Depths)
        {
            var visit = await pages.GetAsync(request with { Scrolls = depth, Enough = ListsSomething }, ct);
            var (parts, failure) = Open(visit, read);
            if (parts.Count == 0)
                throw failure ?? silence(visit);
            var before = known.Count;
            foreach (var item in parts.SelectMany(p => p.Items).Where(i => known.Add(i.PlatformId)))
            {
                ct.ThrowIfCancellationRequested();
                yield return item;
            }
            if (failure is not null && known.Count == before)
                throw failure;
            if (failure is null && !parts[^1].More)
            {
                if (known.Count == 0)
                    EndEmpty(parts[^1].Empty, saysNothing?.Invoke(visit) ?? true, mark);
                yield break;
            }
            if (failure is null && depth > 0 && parts.Count <= answers)
                throw silence(visit);
            answers = parts.Count;
        }
        throw new CrawlException(CrawlFailure.TooLarge, $"The page does not show more than the first {known.Count} posts.");
    }

    static bool ListsSomething(PageVisit answer) => answer.Content.Length > ShortestAnswer;

    /// <returns>The answers that could be read, and what was wrong with those after the last of them; null: nothing.</returns>
    static (List<FeedPage> Parts, CrawlException? Failure) Open(PageVisit visit, Func<PageVisit, FeedPage> read)
    {
        List<FeedPage> parts = [];
        CrawlException? failure = null;
        foreach (var answer in visit.Answers)
        {
            try
            {
                parts.Add(read(answer));
                failure = null;
            }
            catch (CrawlException e)
            {
                failure = e; // a page that is refused once may ask again and be answered
            }
        }
        return (parts, failure);
    }

    static void EndEmpty(bool answerSays, bool pageSays, ListMark? mark)
    {
        if (!answerSays)
            throw new CrawlException(CrawlFailure.LayoutChanged, "The list holds no post.");
        if (!pageSays)
            throw new CrawlException(CrawlFailure.Blocked, "The list is empty, and the page does not say that it is.");
        mark?.SawNothing();
    }
}

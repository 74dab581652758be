using MediaWatch.Core.Articles;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Scheduling;

static class PageEvidence
{
    extension(PageVisit page)
    {
        /// <summary>The visit as evidence: bytes, headers without cookies, hash.</summary>
        public Snapshot Keep(long tenantId) => new(tenantId, page.Address.AbsoluteUri, page.SeenAt, (int)page.Status,
            string.Join('\n', page.Headers.Where(h => !h.Key.Equals("Set-Cookie", StringComparison.OrdinalIgnoreCase)).Select(h => $"{h.Key}: {h.Value}")),
            page.ContentType, page.Content);
    }
}

using MediaWatch.Core.Accounts;
using MediaWatch.Core.Storage;
using MediaWatch.Crawler.Connectors;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Crawler.Scheduling;

/// <summary>Notes the links of a page, each once: those in the article with the article, those of the page round it (navigation, footer) once for the whole site.</summary>
static class LinkIntake
{
    /// <summary>A page with more links than this is not checked beyond it.</summary>
    const int MostPerPage = 500;

    public static async Task RecordAsync(MediaWatchDb db, Account account, long articleId, FetchedArticle fetched, DateTimeOffset now, CancellationToken ct)
    {
        var page = fetched.Page.Address.AbsoluteUri;
        var links = LinksOf(fetched)
            .Select(l => (Parent: l.InBody ? page : account.Address, Address: l.Address.AbsoluteUri, Text: l.Text.Replace("\0", "", StringComparison.Ordinal), Kind: (int)l.Kind))
            .DistinctBy(l => (l.Parent, l.Address))
            .ToList();
        string[] parents = [.. links.Select(l => l.Parent)], addresses = [.. links.Select(l => l.Address)], texts = [.. links.Select(l => l.Text)];
        int[] kinds = [.. links.Select(l => l.Kind)];
        // One statement a page; a link that stands already is left as it is, whoever wrote it.
        await db.Database.ExecuteSqlAsync($"""
            insert into links (tenant_id, account_id, article_id, parent_address, address, text, kind, state, failures_in_row, first_seen_at, next_check_at)
            select {account.TenantId}, {account.Id}, case when l.parent = {page} then {articleId} end, l.parent, l.address, left(l.text, 200), l.kind, 0, 0, {now}, {now}
            from unnest({parents}, {addresses}, {texts}, {kinds}) as l(parent, address, text, kind)
            order by l.parent, l.address
            on conflict (account_id, parent_address, address) do nothing
            """, ct);
    }

    /// <summary>Links that the article no longer shows are forgotten.</summary>
    public static async Task ForgetAsync(MediaWatchDb db, long articleId, FetchedArticle fetched, CancellationToken ct)
    {
        string[] shown = [.. LinksOf(fetched).Where(l => l.InBody).Select(l => l.Address.AbsoluteUri)];
        await db.Links.Where(l => l.ArticleId == articleId && !shown.Contains(l.Address)).ExecuteDeleteAsync(ct);
    }

    static IEnumerable<PageLink> LinksOf(FetchedArticle fetched) =>
        fetched.Links.Where(l => l.Address.Scheme is "http" or "https" && l.Address.AbsoluteUri.Length <= 2000).Take(MostPerPage);
}

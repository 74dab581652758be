using MediaWatch.Analysis;
using MediaWatch.City;
using MediaWatch.City.Plan;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Findings;
using MediaWatch.Crawler.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Tests.EndToEnd;

/// <summary>From page to proven finding, over HTTP and PostgreSQL, measured against the city's truth.</summary>
public sealed class CityTests(CityTests.CrawledOnce crawled) : IClassFixture<CityTests.CrawledOnce>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_crawl_cycle_finds_every_planted_problem_with_evidence_and_nothing_else()
    {
        var watched = crawled.City;
        await using var db = watched.Db();
        var articles = await db.Articles.AsNoTracking().ToDictionaryAsync(a => a.Id, Ct);
        articles.Values.Select(a => a.Address).Order().ShouldBe(watched.City.ArticleAddresses.Select(a => a.AbsoluteUri).Order());
        var findings = await db.Findings.AsNoTracking().Where(f => f.ArticleId != null).ToListAsync(Ct);
        var truths = watched.City.Truths.Where(t => t.OfArticle).ToList();
        truths.Count.ShouldBeGreaterThan(40);
        truths.Where(t => !findings.Any(f => Says(f, articles, t))).Select(t => $"{t.Kind} {t.Words} on {t.Page}").ShouldBeEmpty();
        findings.Where(f => !truths.Any(t => Says(f, articles, t))).Select(f => $"{f.CheckKey} {f.Excerpt} on {f.Address}: {f.Context}").ShouldBeEmpty();

        var snapshots = await db.Snapshots.AsNoTracking().ToDictionaryAsync(s => s.Id, Ct);
        foreach (var finding in findings)
        {
            var evidence = snapshots[finding.SnapshotId.ShouldNotBeNull()];
            Snapshot.HashOf(evidence.Content()).ShouldBe(evidence.Hash);
        }
    }

    [Fact]
    public async Task A_silent_column_a_silent_site_and_an_unreachable_site_are_found_by_watching_accounts()
    {
        var watched = crawled.City;

        await watched.RunAsync<WatchAccounts>(Ct);

        await using var db = watched.Db();
        var found = await (from f in db.Findings
                           join a in db.Accounts on f.AccountId equals a.Id
                           where f.ArticleId == null && f.LinkId == null
                           select new { f.CheckKey, a.Name, Column = db.Columns.Where(c => c.Id == f.ColumnId).Select(c => c.Name).FirstOrDefault() }).ToListAsync(Ct);
        var expected = watched.City.Truths.Where(t => !t.OfArticle && t.Page is null).Select(t => $"{t.Kind} {t.Site} {(t.Kind == "stale-column" ? t.Words : "")}");
        found.Select(f => $"{f.CheckKey} {f.Name} {f.Column}").Order().ShouldBe(expected.Order());
    }

    [Fact]
    public async Task Dead_links_are_broken_after_three_looks_and_living_ones_never()
    {
        var watched = crawled.City;

        for (var look = 0; look < Link.ChecksBeforeBroken; look++)
        {
            await using var due = watched.Db();
            await due.Links.ExecuteUpdateAsync(set => set.SetProperty(l => l.NextCheckAt, DateTimeOffset.MinValue), Ct);
            await watched.RunAsync<CheckLinks>(Ct);
        }

        await using var db = watched.Db();
        var broken = await db.Links.Where(l => l.State == LinkState.Broken).Select(l => l.Address).ToListAsync(Ct);
        broken.Distinct().Select(a => new Uri(a).AbsolutePath).Order().ShouldBe(watched.City.Truths.Where(t => t.Kind == "dead-link").Select(t => t.Words).Order());
        (await db.Links.CountAsync(l => l.State == LinkState.Ok, Ct)).ShouldBeGreaterThan(50);
    }

    /// <summary>The finding is about these words: they overlap in the text, or are the same once masked.</summary>
    static bool Says(Finding finding, Dictionary<long, Article> articles, Truth truth)
    {
        if (finding.CheckKey != truth.Check || finding.ArticleId is not { } id || articles[id].Address != truth.Page)
            return false;
        var text = $"{articles[id].Title}\n{articles[id].Body}";
        for (var at = text.IndexOf(truth.Words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(truth.Words, at + 1, StringComparison.Ordinal))
        {
            if (finding.Start < at + truth.Words.Length && finding.Start + finding.Length > at)
                return true;
        }
        return truth.Check == "privacy" && finding.Excerpt.Length == truth.Words.Length && finding.Excerpt.Zip(truth.Words).All(pair => pair.First == '*' || pair.First == pair.Second);
    }

    /// <summary>The city after one crawl cycle.</summary>
    public sealed class CrawledOnce : IAsyncLifetime
    {
        internal WatchedCity City { get; private set; } = null!; // set before the first test

        public async ValueTask InitializeAsync()
        {
            City = await WatchedCity.StartAsync(new CityOptions { NewArticleEvery = null, Size = 0.4 }, Ct);
            await City.CrawlAndExamineAsync(Ct);
        }

        public ValueTask DisposeAsync() => City.DisposeAsync();
    }
}

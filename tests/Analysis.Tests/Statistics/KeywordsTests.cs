using MediaWatch.Analysis.Statistics;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Search;
using MediaWatch.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace MediaWatch.Analysis.Tests.Statistics;

public sealed class KeywordsTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void Keywords_are_what_a_text_is_about()
    {
        var words = new Keywords(Segmenter.Default).Of("市防汛指挥部启动防汛应急响应", "受台风影响，我市将有暴雨。市防汛指挥部要求各单位加强防汛值守，组织开展水库巡查，落实转移群众工作。");
        words.ShouldContain("防汛");
        words.ShouldContain("台风");
        words.ShouldNotContain("工作");
        words.Count.ShouldBeLessThanOrEqualTo(Keywords.Most);
    }

    [Fact]
    public void Persons_are_no_subject() =>
        new Keywords(Segmenter.Default).Of("张伟同志任市教育局局长", "张伟，男，任市教育局局长。李强不再担任。").ShouldNotContain(w => w == "张伟" || w == "李强");

    [Fact]
    public async Task Months_count_in_how_many_articles_a_word_is_a_keyword_also_after_a_revision()
    {
        await using var database = await TestDatabase.CreateAsync(Ct);
        var site = await Seed.SiteAsync(database, Ct);
        var first = await Seed.ArticleAsync(database, site, "防汛应急响应", "防汛防汛", Ct);
        await Seed.ArticleAsync(database, site, "防汛物资储备", "防汛", Ct);
        await IndexAsync();
        (await CountAsync("防汛")).ShouldBe(2);
        await using (var db = database.Open(site.TenantId))
        {
            var article = await db.Articles.SingleAsync(a => a.Id == first, Ct);
            article.Revise(Seed.Content("森林防火", "森林防火"), article.SnapshotId, Examples.Now);
            await db.SaveChangesAsync(Ct);
        }
        await IndexAsync();
        (await CountAsync("防汛")).ShouldBe(1);
        await using var after = database.Open(site.TenantId);
        (await after.ArticleKeywords.SingleAsync(k => k.ArticleId == first, Ct)).Words.ShouldNotContain("防汛");

        Task IndexAsync() => new IndexNewArticles(database, new PostgresSearchIndex(database), Segmenter.Default, NullLogger<IndexNewArticles>.Instance).RunAsync(Ct);

        async Task<int> CountAsync(string word)
        {
            await using var db = database.Open(site.TenantId);
            return await db.WordMonths.Where(w => w.Word == word).SumAsync(w => w.Articles, Ct);
        }
    }
}

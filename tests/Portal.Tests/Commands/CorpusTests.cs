using MediaWatch.Core.Findings;
using MediaWatch.Portal.Commands;
using MediaWatch.Portal.Tests.Desks;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Tests.Commands;

public sealed class CorpusTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Takes_each_paragraph_of_older_articles_without_findings_once_and_masks_numbers()
    {
        await using var town = await SmallTown.CreateAsync();
        const string Good = "会议部署了全市秋季安全防范工作。\n短。\n联系人张三，身份证号11010519491231002X，请及时核对。";
        foreach (var body in new[] { Good, Good, "这一段有一处查出的问题，全面布署工作。", "这一段的问题是误报，全面布署工作。" })
            await town.ArticleAsync(body: body);
        await using (var db = town.Db())
        {
            var articles = await db.Articles.OrderBy(a => a.Id).ToListAsync(Ct);
            articles.ForEach(a => a.Analysed(a.Revision, 1, town.Time.GetUtcNow()));
            await db.SaveChangesAsync(Ct);
            await town.FindingAsync(article: articles[2]);
            var dismissed = await town.FindingAsync(article: articles[3]);
            (await db.Findings.SingleAsync(f => f.Id == dismissed.Id, Ct)).Dismiss(1, town.Time.GetUtcNow());
            await db.SaveChangesAsync(Ct);
        }
        await town.ArticleAsync(body: "这一篇还没有检查过，不能算是没有问题。");
        (await LinesAsync(town, town.Time.GetUtcNow().AddDays(1))).ShouldBe(["会议部署了全市秋季安全防范工作。", "联系人张三，身份证号1****************X，请及时核对。", "这一段的问题是误报，全面布署工作。"]);
        (await LinesAsync(town, town.Time.GetUtcNow())).ShouldBeEmpty();
    }

    static async Task<List<string>> LinesAsync(SmallTown town, DateTimeOffset before)
    {
        await using var db = town.Db();
        return await CorpusCommand.LinesAsync(db, before, Ct).ToListAsync(Ct);
    }
}

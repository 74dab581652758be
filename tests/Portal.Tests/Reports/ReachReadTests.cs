using MediaWatch.Core.Accounts;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Reports;
using MediaWatch.Portal.Reports.Facts;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Tests.Reports;

public sealed class ReachReadTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_was_taken_down_is_no_update_of_its_column(bool gone)
    {
        await using var town = await ReportTown.CreateAsync();
        var (tenant, now) = (town.Town.Tenant.Id, town.Town.Time.GetUtcNow());
        var column = new Column(tenant, town.Town.Site.Id, "动态要闻", ColumnKind.News, town.Town.Site.Address, now.AddDays(-40));
        column.Confirm();
        await town.Town.AddAsync(column);
        var snapshot = await town.Town.AddAsync(new Snapshot(tenant, town.Town.Site.Address, now, 200, "", "utf-8", "<html></html>"u8.ToArray()));
        var article = new Article(tenant, town.Town.Site.Id, column.Id, "1", town.Town.Site.Address, new ArticleContent("动态", "正文", now, null, []), snapshot.Id, now);
        if (gone)
            article.WentGone(now.AddHours(2));
        await town.Town.AddAsync(article);
        var report = (await town.WriteAsync(Ct)).Single(r => r.Scope == ReportScope.Tenant);
        await using var db = town.Town.Db();
        var read = ReportFacts.Of((await db.ReportInputs.SingleAsync(i => i.ReportId == report.Id, Ct)).FactsRead()).Accounts.SelectMany(a => a.Columns).ShouldHaveSingleItem();
        read.LastAt.ShouldBe(gone ? null : now);
        read.DueAt.ShouldBe((gone ? column.CreatedAt : now).AddDays(14));
    }
}

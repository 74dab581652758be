using MediaWatch.Core.Accounts;
using MediaWatch.Portal.Commands;
using MediaWatch.Portal.Commands.Demo;
using MediaWatch.Portal.Tests.Desks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MediaWatch.Portal.Tests.Commands;

public sealed class DemoHistoryTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_account_whose_past_was_laid_is_not_taken_for_silent()
    {
        await using var town = await SmallTown.CreateAsync();
        var account = await town.AddAsync(new Account(town.Tenant.Id, town.Bureau.Id, "weixin", "市司法局发布", "https://mp.weixin.qq.com/", town.Time.GetUtcNow()));
        await using var node = await ServedNode.StartAsync(town.Database.ConnectionString, new Telemetry(null, null), town.Time, Ct);
        var newest = town.Time.GetUtcNow().AddDays(-1);

        await ActivatorUtilities.CreateInstance<DemoHistory>(node.Services).LayAsync(town.Tenant.Id, new[] { Post("1", newest.AddDays(-30)), Post("2", newest) }.ToAsyncEnumerable(), AsyncEnumerable.Empty<DemoFollowers>(), _ => { }, Ct);

        await using var db = town.Db();
        var laid = await db.Accounts.SingleAsync(a => a.Id == account.Id, Ct);
        (laid.LastArticleAt, laid.CreatedAt < newest.AddDays(-29)).ShouldBe((newest, true));
    }

    [Fact]
    public async Task What_was_put_right_in_the_past_is_a_text_that_has_changed()
    {
        await using var town = await SmallTown.CreateAsync();
        await town.AddAsync(new Account(town.Tenant.Id, town.Bureau.Id, "weixin", "市司法局发布", "https://mp.weixin.qq.com/", town.Time.GetUtcNow()));
        await town.AddAsync(FirstStart.Newcomer(new Core.Tenants.Person(town.Tenant.Id, "jianguan", "监管员", Core.Tenants.PersonRole.Supervisor, null), "a long password"));
        await using var node = await ServedNode.StartAsync(town.Database.ConnectionString, new Telemetry(null, null), town.Time, Ct);
        var at = town.Time.GetUtcNow().AddDays(-10);
        var posts = Enumerable.Range(1, 4).Select(n => Post($"{n}", at.AddMinutes(n)) with { Body = "市司法局一如继往组织普法宣传活动。", Wrong = "一如继往", Right = "一如既往" });

        await ActivatorUtilities.CreateInstance<DemoHistory>(node.Services).LayAsync(town.Tenant.Id, posts.ToAsyncEnumerable(), AsyncEnumerable.Empty<DemoFollowers>(), _ => { }, Ct);

        await using var db = town.Db();
        var findings = await db.Findings.Where(f => f.Excerpt == "一如继往").ToListAsync(Ct);
        findings.Count.ShouldBe(4);
        findings.ShouldContain(f => f.State == Core.Findings.FindingState.Rectified && f.ReviewedAt != null);
        foreach (var article in await db.Articles.ToListAsync(Ct))
        {
            var settled = findings.Single(f => f.ArticleId == article.Id).State == Core.Findings.FindingState.Rectified;
            (article.Revision, article.Body.Contains("一如既往", StringComparison.Ordinal)).ShouldBe((settled ? 2 : 1, settled));
            (await db.ArticleRevisions.CountAsync(r => r.ArticleId == article.Id, Ct)).ShouldBe(settled ? 2 : 0);
        }
    }

    static DemoPost Post(string id, DateTimeOffset at) => new("weixin", "市司法局发布", id, $"https://mp.weixin.qq.com/s/{id}", "法治宣传进社区", "市司法局组织普法宣传活动。", "Article", true, null, at, null, [], null);
}

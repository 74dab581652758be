using MediaWatch.Core.Reposts;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Analysis.Tests;

public sealed class DraftRepostTasksTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static async Task RuleAsync(RepostTown town, string words, bool all = false, RepostTerms? terms = null)
    {
        await using var db = town.Db();
        var rule = new RepostRule(town.Site.TenantId, 1, town.Time.GetUtcNow());
        rule.Describe("取暖", town.IdOf("省政府网"), null, words, all, terms ?? RepostTerms.Usual);
        db.Add(rule);
        await db.SaveChangesAsync(Ct);
    }

    static async Task<List<RepostTask>> TasksAsync(RepostTown town)
    {
        await using var db = town.Db();
        return await db.RepostTasks.OrderBy(t => t.Id).ToListAsync(Ct);
    }

    [Theory]
    [InlineData("取暖", false, 1)]
    [InlineData("取暖 医保", false, 1)]
    [InlineData("取暖 医保", true, 0)]
    [InlineData("", false, 2)]
    [InlineData("气", false, 0)] // 气温 is one word
    public async Task Drafts_what_speaks_of_the_words(string words, bool all, int drafts)
    {
        await using var town = await RepostTown.CreateAsync("省政府网", "甲");
        await RuleAsync(town, words, all);
        town.Time.Advance(TimeSpan.FromMinutes(1));
        await town.PostAsync("省政府网", RepostTown.Title, RepostTown.Body);
        await town.PostAsync("省政府网", "全省运动会开幕", "今天下午三点，全省运动会在体育中心开幕。");
        await town.PostAsync("甲", RepostTown.Title, RepostTown.Body);
        await town.Drafting().RunAsync(Ct);
        (await TasksAsync(town)).Count.ShouldBe(drafts);
    }

    [Fact]
    public async Task Each_article_is_drafted_once_by_however_many_nodes_and_waits_for_a_person()
    {
        await using var town = await RepostTown.CreateAsync("省政府网");
        await RuleAsync(town, "取暖", terms: RepostTerms.Usual with { Hours = 8, InOfficeHours = true });
        town.Time.Advance(TimeSpan.FromMinutes(1));
        await town.PostAsync("省政府网", RepostTown.Title, RepostTown.Body);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => town.Drafting().RunAsync(Ct)));
        await town.Drafting().RunAsync(Ct);
        var task = (await TasksAsync(town)).ShouldHaveSingleItem();
        (task.State, task.Title, task.OpenedAt).ShouldBe((RepostTaskState.Draft, RepostTown.Title, null));
        // Tuesday 10:01 and eight office hours: Wednesday 9:31.
        task.DueAt.ShouldBe(new DateTimeOffset(2026, 11, 25, 1, 31, 0, TimeSpan.Zero));
        await using var db = town.Db();
        (await db.RepostOriginals.SingleAsync(Ct)).Body.ShouldBe(RepostTown.Body);
        (await db.RepostDuties.AnyAsync(Ct)).ShouldBeFalse();
    }
}

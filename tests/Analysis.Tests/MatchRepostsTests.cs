using MediaWatch.Core.Auditing;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Reposts;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Analysis.Tests;

public sealed class MatchRepostsTests
{
    static readonly RepostTerms Important = RepostTerms.Usual with { Weight = RepostWeight.Important };

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_copy_fills_its_accounts_cell_and_no_other()
    {
        await using var town = await RepostTown.CreateAsync("甲", "乙");
        var task = await town.TaskAsync();
        await town.PostAsync("甲", RepostTown.Title, RepostTown.Body);
        await town.PostAsync("乙", "市运动会开幕", "全市第八届运动会今天在体育中心开幕，来自十二个代表团的三千名运动员参加开幕式，比赛持续九天。");
        await town.Matching().RunAsync(Ct);
        (await town.StateAsync(task, "甲")).ShouldBe(RepostState.InTime);
        (await town.StateAsync(task, "乙")).ShouldBe(RepostState.Waiting);
        await using var db = town.Db();
        var copy = await db.Reposts.SingleAsync(Ct);
        (copy.Kind, copy.TitleRight, copy.Changes.Count).ShouldBe((RepostKind.SameText, true, 0));
        (await db.ArticlePrints.CountAsync(Ct)).ShouldBe(2);
        (await db.Articles.CountAsync(a => a.MatchedRevision == 1, Ct)).ShouldBe(2);
    }

    [Fact]
    public async Task Two_nodes_at_once_record_every_copy_once()
    {
        await using var town = await RepostTown.CreateAsync("甲", "乙", "丙");
        var task = await town.TaskAsync();
        for (var i = 0; i < 130; i++)
            await town.PostAsync(i % 3 == 0 ? "甲" : i % 3 == 1 ? "乙" : "丙", $"{RepostTown.Title}（{i}）", $"{RepostTown.Body}\n第{i}次提醒。");
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => town.Matching().RunAsync(Ct)));
        await town.Matching().RunAsync(Ct);
        await using var db = town.Db();
        (await db.Reposts.CountAsync(Ct)).ShouldBe(130);
        (await db.ArticlePrints.CountAsync(Ct)).ShouldBe(130);
        (await db.RepostDuties.CountAsync(d => d.TaskId == task && d.State == RepostState.InTime, Ct)).ShouldBe(3);
    }

    [Fact]
    public async Task What_a_killed_node_left_undone_is_done_by_the_next()
    {
        await using var town = await RepostTown.CreateAsync("甲");
        var task = await town.TaskAsync();
        await town.PostAsync("甲", RepostTown.Title, RepostTown.Body);
        await using (var held = town.Db())
        {
            // A node that holds the article and dies before it commits.
            await using var transaction = await held.Database.BeginTransactionAsync(Ct);
            await held.Database.ExecuteSqlAsync($"update articles set matched_revision = 1", Ct);
            await town.Matching().RunAsync(Ct);
            (await town.StateAsync(task, "甲")).ShouldBe(RepostState.Waiting); // left to the one that holds it
            await transaction.RollbackAsync(Ct);
        }
        await town.Matching().RunAsync(Ct);
        (await town.StateAsync(task, "甲")).ShouldBe(RepostState.InTime);
    }

    [Fact]
    public async Task A_new_task_takes_nothing_that_an_open_ones_sister_gave()
    {
        await using var town = await RepostTown.CreateAsync("甲");
        var open = await town.TaskAsync();
        await town.PostAsync("甲", "取暖安全", string.Join('\n', RepostTown.Body.Split('\n')[1..3]));
        await town.Matching().RunAsync(Ct);
        var sister = RepostTown.Body.Replace("煤炉", "炭盆", StringComparison.Ordinal).Replace("烟囱和风斗", "通风管和报警器", StringComparison.Ordinal).Replace("网格员", "楼栋长", StringComparison.Ordinal).Replace("12月10日", "11月28日", StringComparison.Ordinal);
        var task = await town.TaskAsync(body: sister, title: "关于做好春季取暖安全工作的提示", searched: false);
        await town.Searching().RunAsync(Ct);
        (await town.StateAsync(task, "甲")).ShouldBe(RepostState.Waiting);
        await using var db = town.Db();
        (await db.Reposts.SingleAsync(r => r.Kind != RepostKind.Template, Ct)).TaskId.ShouldBe(open);
    }

    [Fact]
    public async Task A_new_task_is_held_against_what_was_captured_since_its_original()
    {
        await using var town = await RepostTown.CreateAsync("甲", "乙");
        await town.PostAsync("甲", "转发：取暖安全", "编者按：请各社区转告居民。\n" + RepostTown.Body);
        await town.Matching().RunAsync(Ct);
        town.Time.Advance(TimeSpan.FromMinutes(30));
        var task = await town.TaskAsync(searched: false);
        await Task.WhenAll(town.Searching().RunAsync(Ct), town.Searching().RunAsync(Ct));
        (await town.StateAsync(task, "甲")).ShouldBe(RepostState.InTime);
        await using var db = town.Db();
        (await db.Reposts.SingleAsync(Ct)).TitleRight.ShouldBe(false);
        (await db.RepostTasks.SingleAsync(Ct)).SearchedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_task_that_opens_while_articles_are_compared_misses_none_of_them()
    {
        await using var town = await RepostTown.CreateAsync("甲", "乙");
        for (var i = 0; i < 220; i++)
            await town.PostAsync(i % 2 == 0 ? "甲" : "乙", RepostTown.Title, $"{RepostTown.Body}\n第{i}次提醒。");
        var first = await town.TaskAsync(searched: false);
        var second = await town.TaskAsync(searched: false, title: "另一项任务");
        await Task.WhenAll(town.Matching().RunAsync(Ct), town.Searching().RunAsync(Ct), town.Matching().RunAsync(Ct), town.Searching().RunAsync(Ct));
        await town.Matching().RunAsync(Ct);
        await using var db = town.Db();
        (await db.Reposts.GroupBy(r => r.TaskId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, Ct)).ShouldBe(new Dictionary<long, int> { [first] = 220, [second] = 220 }, ignoreOrder: true);
    }

    [Theory]
    [InlineData("12月10日", "12月15日", Tier.Certain)]
    [InlineData("应当安装", "可以安装", Tier.Likely)]
    public async Task A_changed_word_of_an_important_original_is_a_finding_until_it_is_put_right(string original, string changed, Tier tier)
    {
        await using var town = await RepostTown.CreateAsync("甲");
        var task = await town.TaskAsync(terms: Important);
        var article = await town.PostAsync("甲", RepostTown.Title, RepostTown.Body.Replace(original, changed, StringComparison.Ordinal));
        await town.Matching().RunAsync(Ct);
        (await town.StateAsync(task, "甲")).ShouldBe(RepostState.Changed);
        await using (var db = town.Db())
        {
            var finding = await db.Findings.SingleAsync(Ct);
            (finding.CheckKey, finding.Tier, finding.State, finding.ArticleId).ShouldBe(("changed-original", tier, FindingState.Open, article));
        }
        town.Time.Advance(TimeSpan.FromMinutes(5));
        await town.ReviseAsync(article, RepostTown.Body);
        await town.Matching().RunAsync(Ct);
        (await town.StateAsync(task, "甲")).ShouldBe(RepostState.InTime);
        await using var after = town.Db();
        (await after.Findings.SingleAsync(Ct)).State.ShouldBe(FindingState.Rectified);
    }

    [Fact]
    public async Task Several_changed_words_are_one_finding_until_the_last_is_put_right()
    {
        await using var town = await RepostTown.CreateAsync("甲");
        await town.TaskAsync(terms: Important);
        var partly = RepostTown.Body.Replace("应当安装", "可以安装", StringComparison.Ordinal);
        var article = await town.PostAsync("甲", RepostTown.Title, partly.Replace("12月10日", "12月15日", StringComparison.Ordinal));
        await town.Matching().RunAsync(Ct);
        var first = await FindingAsync();
        first.Message.ShouldContain("2 处改动");
        (first.Tier, first.State).ShouldBe((Tier.Certain, FindingState.Open));

        await ReviseAsync(partly);
        var second = await FindingAsync();
        (second.Id, second.State, second.Tier, second.Excerpt).ShouldBe((first.Id, FindingState.Open, Tier.Likely, "可以"));
        await town.ChangeAsync(db => db.Findings, f => f.Dismiss(1, town.Time.GetUtcNow()));

        await ReviseAsync(partly.Replace("2小时内到场", "8小时内到场", StringComparison.Ordinal)); // another than was dismissed
        (await FindingAsync()).State.ShouldBe(FindingState.Open);
        await ReviseAsync(RepostTown.Body);
        (await FindingAsync()).State.ShouldBe(FindingState.Rectified);

        async Task ReviseAsync(string body)
        {
            town.Time.Advance(TimeSpan.FromMinutes(5));
            await town.ReviseAsync(article, body);
            await town.Matching().RunAsync(Ct);
        }

        async Task<Finding> FindingAsync()
        {
            await using var db = town.Db();
            return await db.Findings.SingleAsync(Ct);
        }
    }

    [Fact]
    public async Task A_changed_word_of_a_usual_original_fills_the_cell_and_is_no_finding()
    {
        await using var town = await RepostTown.CreateAsync("甲");
        var task = await town.TaskAsync();
        await town.PostAsync("甲", RepostTown.Title, RepostTown.Body.Replace("12月10日", "12月15日", StringComparison.Ordinal));
        await town.Matching().RunAsync(Ct);
        (await town.StateAsync(task, "甲")).ShouldBe(RepostState.Changed);
        await using var db = town.Db();
        (await db.Findings.AnyAsync(Ct)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_revision_that_drops_the_text_empties_the_cell()
    {
        await using var town = await RepostTown.CreateAsync("甲");
        var task = await town.TaskAsync();
        var article = await town.PostAsync("甲", RepostTown.Title, RepostTown.Body);
        await town.Matching().RunAsync(Ct);
        await town.ReviseAsync(article, "本文已撤下。");
        await town.Matching().RunAsync(Ct);
        (await town.StateAsync(task, "甲")).ShouldBe(RepostState.Waiting);
        await using var db = town.Db();
        (await db.Reposts.AnyAsync(Ct)).ShouldBeFalse();
    }

    [Fact]
    public async Task At_the_deadline_cells_without_a_copy_are_missing_and_a_copy_taken_down_is_none()
    {
        await using var town = await RepostTown.CreateAsync("甲", "乙");
        var task = await town.TaskAsync(hours: 2);
        var article = await town.PostAsync("乙", RepostTown.Title, RepostTown.Body);
        await town.Matching().RunAsync(Ct);
        town.Time.Advance(TimeSpan.FromHours(2));
        await Task.WhenAll(town.Judging().RunAsync(Ct), town.Judging().RunAsync(Ct));
        (await town.StateAsync(task, "甲")).ShouldBe(RepostState.Missing);
        (await town.StateAsync(task, "乙")).ShouldBe(RepostState.InTime);
        await using (var db = town.Db())
        {
            (await db.Articles.SingleAsync(a => a.Id == article, Ct)).WentGone(town.Time.GetUtcNow());
            await db.SaveChangesAsync(Ct);
        }
        town.Time.Advance(TimeSpan.FromHours(1));
        await town.Judging().RunAsync(Ct);
        (await town.StateAsync(task, "乙")).ShouldBe(RepostState.Missing);
    }

    [Fact]
    public async Task A_filed_off_line_time_over_the_deadline_settles_the_cell_for_as_long_as_it_holds()
    {
        await using var town = await RepostTown.CreateAsync("甲", "乙", "丙");
        var task = await town.TaskAsync(hours: 10);
        var over = await town.OfflineAsync("甲", 9, 11);
        await town.OfflineAsync("乙", 2, 9.9); // back before the deadline
        await town.OfflineAsync("丙", 9, 11, approved: false);
        await town.PostAsync("甲", RepostTown.Title, RepostTown.Body);
        await town.Matching().RunAsync(Ct);
        (await town.StateAsync(task, "甲")).ShouldBe(RepostState.Offline);
        town.Time.Advance(TimeSpan.FromHours(10));
        await town.Judging().RunAsync(Ct);
        (await town.StateAsync(task, "甲")).ShouldBe(RepostState.Offline);
        (await town.StateAsync(task, "乙")).ShouldBe(RepostState.Missing);
        (await town.StateAsync(task, "丙")).ShouldBe(RepostState.Missing);
        await town.ChangeAsync(db => db.OfflineWindows.Where(w => w.Id == over), w => w.Withdraw(1, "王", "", town.Time.GetUtcNow()));
        await town.ChangeAsync(db => db.RepostTasks, t => t.JudgeAt(town.Time.GetUtcNow()));
        await town.Judging().RunAsync(Ct);
        (await town.StateAsync(task, "甲")).ShouldBe(RepostState.InTime);
    }

    [Fact]
    public async Task The_cells_of_a_closed_task_follow_filed_times_and_nothing_else()
    {
        await using var town = await RepostTown.CreateAsync("甲", "乙");
        var task = await town.TaskAsync(hours: 10);
        await town.PostAsync("乙", RepostTown.Title, RepostTown.Body);
        await town.Matching().RunAsync(Ct);
        town.Time.Advance(TimeSpan.FromHours(11));
        await town.Judging().RunAsync(Ct);
        await town.ChangeAsync(db => db.RepostTasks, t => t.Close(town.Time.GetUtcNow()));
        var window = await town.OfflineAsync("甲", -2, 0);
        await town.ChangeAsync(db => db.Articles, a => a.WentGone(town.Time.GetUtcNow())); // after the end it changes nothing any more
        await town.ChangeAsync(db => db.RepostTasks, t => t.JudgeAt(town.Time.GetUtcNow()));
        await town.Judging().RunAsync(Ct);
        (await town.StateAsync(task, "甲")).ShouldBe(RepostState.Offline);
        (await town.StateAsync(task, "乙")).ShouldBe(RepostState.InTime);
        await town.ChangeAsync(db => db.OfflineWindows.Where(w => w.Id == window), w => w.Withdraw(1, "王", "", town.Time.GetUtcNow()));
        await town.ChangeAsync(db => db.RepostTasks, t => t.JudgeAt(town.Time.GetUtcNow()));
        await town.Judging().RunAsync(Ct);
        (await town.StateAsync(task, "甲")).ShouldBe(RepostState.Missing);
        await using var db = town.Db();
        (await db.RepostTasks.Select(t => t.NextJudgeAt).SingleAsync(Ct)).ShouldBeNull();
    }

    [Fact]
    public async Task What_lies_in_the_recycle_bin_is_passed_by_and_holds_nothing_up()
    {
        await using var town = await RepostTown.CreateAsync("甲", "乙");
        var gone = await town.TaskAsync(hours: 1, searched: false);
        var task = await town.TaskAsync(hours: 1, searched: false);
        var copy = await town.PostAsync("乙", RepostTown.Title, RepostTown.Body);
        for (var i = 0; i < 100; i++) // a whole batch of newer articles
            await town.PostAsync("甲", RepostTown.Title, $"{RepostTown.Body}\n第{i}次提醒。");
        await using var db = town.Db();
        var bin = db.Deletions.Add(new Deletion(town.Site.TenantId, DeletionKind.Account, town.IdOf("甲"), "甲", "", 1, "李", town.Time.GetUtcNow())).Entity;
        await db.SaveChangesAsync(Ct);
        await town.ChangeAsync(d => d.Accounts.Where(a => a.Id == town.IdOf("甲")), a => a.Remove(bin));
        await town.ChangeAsync(d => d.RepostTasks.Where(t => t.Id == gone), t => t.Remove(bin));
        await town.Matching().RunAsync(Ct);
        (await db.Articles.IgnoreQueryFilters().CountAsync(a => a.MatchedRevision > 0, Ct)).ShouldBe(1);
        await town.Searching().RunAsync(Ct);
        await town.Judging().RunAsync(Ct);
        (await db.Reposts.IgnoreQueryFilters().Select(r => new { r.TaskId, r.ArticleId }).ToListAsync(Ct)).ShouldBe([new { TaskId = task, ArticleId = copy }]);
        (await town.StateAsync(task, "乙")).ShouldBe(RepostState.InTime);
        (await db.RepostTasks.IgnoreQueryFilters().Where(t => t.Id == gone).Select(t => t.SearchedAt).SingleAsync(Ct)).ShouldBeNull();
        (await db.RepostDuties.IgnoreQueryFilters().Where(d => d.TaskId == gone).Select(d => d.State).Distinct().SingleAsync(Ct)).ShouldBe(RepostState.Waiting);
    }
}

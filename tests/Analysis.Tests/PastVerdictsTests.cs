using MediaWatch.Analysis.Lexicons;
using MediaWatch.Core.Findings;
using MediaWatch.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace MediaWatch.Analysis.Tests;

public sealed class PastVerdictsTests : IAsyncLifetime
{
    const string Sentence = "县里布署了秋收工作。";
    readonly FakeTimeProvider time = new(Examples.Now);
    readonly ShippedLexicons shipped = new([Examples.Row("布署", "部署")], [], [], "first");
    TestDatabase database = null!; // set before each test
    Seed.Site site = null!; // set before each test

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(Ct);
        site = await Seed.SiteAsync(database, Ct);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    async Task<List<Finding>> FindAsync(string body)
    {
        var article = await Seed.ArticleAsync(database, site, "通知", body, Ct);
        await new AnalysisNode(database, time, shipped).AnalyseNewArticles.RunAsync(Ct);
        await using var db = database.Open(site.TenantId);
        return await db.Findings.Where(f => f.ArticleId == article).ToListAsync(Ct);
    }

    async Task DismissAsync(Finding finding, DismissalScope scope, DateTimeOffset? until = null)
    {
        await using var db = database.Open(site.TenantId);
        var row = await db.Findings.SingleAsync(f => f.Id == finding.Id, Ct);
        row.Dismiss(1, time.GetUtcNow());
        db.Add(Review.Dismissal(row, 1, "引用原文", scope, time.GetUtcNow(), until));
        await db.SaveChangesAsync(Ct);
    }

    [Fact]
    public async Task A_repost_inherits_the_dismissal_of_its_sentence_and_another_sentence_does_not()
    {
        await DismissAsync((await FindAsync(Sentence)).ShouldHaveSingleItem(), DismissalScope.Finding);
        (await FindAsync($"转载自某地。\n{Sentence}")).ShouldBeEmpty();
        (await FindAsync("市里又布署了一项任务。")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_dismissal_stands_until_it_expires()
    {
        await DismissAsync((await FindAsync(Sentence)).ShouldHaveSingleItem(), DismissalScope.Tenant, time.GetUtcNow().AddDays(30));
        (await FindAsync("市里又布署了一项任务。")).ShouldBeEmpty();
        time.Advance(TimeSpan.FromDays(31));
        (await FindAsync("省里也布署了。")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_a_dismissal_that_has_run_out_had_dismissed_waits_again_and_nothing_else()
    {
        var (ended, standing) = ((await FindAsync(Sentence)).ShouldHaveSingleItem(), (await FindAsync("市里又布署了一项任务。")).ShouldHaveSingleItem());
        await DismissAsync(ended, DismissalScope.Finding, time.GetUtcNow().AddDays(30));
        await DismissAsync(standing, DismissalScope.Finding, time.GetUtcNow().AddDays(60));
        async Task<FindingState[]> StatesAsync()
        {
            await new EndDismissals(database, time).RunAsync(Ct);
            await using var db = database.Open(site.TenantId);
            return await db.Findings.OrderBy(f => f.Id).Select(f => f.State).ToArrayAsync(Ct);
        }
        (await StatesAsync()).ShouldBe([FindingState.Dismissed, FindingState.Dismissed]);
        time.Advance(TimeSpan.FromDays(31));
        (await StatesAsync()).ShouldBe([FindingState.Open, FindingState.Dismissed]);
        (await StatesAsync()).ShouldBe([FindingState.Open, FindingState.Dismissed]);
    }

    [Fact]
    public async Task A_dismissal_of_a_column_does_not_reach_another_column_of_the_site()
    {
        var draft = new FindingDraft(0, 2, "布署", Tier.Certain, "应为部署。", "部署", "词库");
        var subject = new FindingSubject(site.TenantId, site.AccountId, site.UnitId, ArticleId: await Seed.ArticleAsync(database, site, "通知", "布署", Ct), ColumnId: 5);
        await using var db = database.Open(site.TenantId);
        var finding = Finding.Open("wrong-term", draft, subject, 1, time.GetUtcNow());
        finding.Dismiss(1, time.GetUtcNow());
        db.Add(finding);
        await db.SaveChangesAsync(Ct);
        db.Add(Review.Dismissal(finding, 1, "引用原文", DismissalScope.Column, time.GetUtcNow()));
        await db.SaveChangesAsync(Ct);
        foreach (var (column, expected) in new[] { (5L, true), (6L, false) })
            (await PastVerdicts.LoadAsync(db, [(subject with { ColumnId = column }, new Verdict("wrong-term", [draft]))], time.GetUtcNow(), Ct)).Dismissed("wrong-term", draft).ShouldBe(expected);
    }

    [Fact]
    public async Task A_demoted_rule_says_hints_and_says_why()
    {
        var rule = (await FindAsync(Sentence)).ShouldHaveSingleItem().Rule;
        await using (var db = database.Open(site.TenantId))
        {
            db.Add(RuleDemotion.ByHand(site.TenantId, rule, 1, time.GetUtcNow()));
            await db.SaveChangesAsync(Ct);
        }
        var finding = (await FindAsync("市里又布署了一项任务。")).ShouldHaveSingleItem();
        finding.Tier.ShouldBe(Tier.Hint);
        finding.Message.ShouldContain("已降为提示");
    }

    [Theory]
    [InlineData(8, false, Tier.Likely)]
    [InlineData(9, false, Tier.Hint)]
    [InlineData(9, true, Tier.Likely)]
    public async Task A_guess_that_ten_articles_share_is_a_hint_unless_somebody_confirmed_it(int others, bool confirmed, Tier expected)
    {
        var draft = new FindingDraft(0, 2, "数智", Tier.Likely, "疑似错别字。", "数字", "语言模型") { IsGuess = true };
        var subject = new FindingSubject(site.TenantId, site.AccountId, site.UnitId);
        await using var db = database.Open(site.TenantId);
        for (var i = 0; i < others; i++)
        {
            var known = Finding.Open("typo", draft, subject with { ArticleId = await Seed.ArticleAsync(database, site, "通知", $"第{i}篇", Ct) }, 1, time.GetUtcNow());
            if (confirmed && i == 0)
                known.Confirm(1, time.GetUtcNow());
            db.Add(known);
        }
        await db.SaveChangesAsync(Ct);
        var about = subject with { ArticleId = long.MaxValue };
        var past = await PastVerdicts.LoadAsync(db, [(about, new Verdict("typo", [draft]))], time.GetUtcNow(), Ct);
        (await past.WeighAsync("typo", about, draft, Ct)).Tier.ShouldBe(expected);
    }
}

using MediaWatch.Analysis.Lexicons;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Rectifications;
using MediaWatch.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace MediaWatch.Analysis.Tests;

public sealed class AnalyseNewArticlesTests : ExaminedSite
{
    async Task<Rectification> SubmitAsync(long orderId)
    {
        await using var db = database.Open(site.TenantId);
        var order = await db.Rectifications.SingleAsync(r => r.Id == orderId, Ct);
        order.Submit("张", "已改", time.GetUtcNow());
        await db.SaveChangesAsync(Ct);
        return order;
    }

    async Task<Rectification> OrderStateAsync(long orderId)
    {
        await using var db = database.Open(site.TenantId);
        return await db.Rectifications.SingleAsync(r => r.Id == orderId, Ct);
    }

    [Fact]
    public async Task Opens_one_finding_for_the_same_words_and_counts_the_places()
    {
        await Seed.ArticleAsync(database, site, "通知", "布署一次。\n再布署一次。", Ct);
        await Node().AnalyseNewArticles.RunAsync(Ct);
        var finding = (await FindingsAsync()).ShouldHaveSingleItem();
        finding.Excerpt.ShouldBe("布署");
        finding.Start.ShouldBe("通知\n".Length);
        finding.Message.ShouldContain("共 2 处");
        finding.CheckKey.ShouldBe("wrong-term");
        await using var db = database.Open(site.TenantId);
        var article = await db.Articles.SingleAsync(Ct);
        (article.AnalysedRevision, article.AnalysedLexicon, article.HeldUntil).ShouldBe((1, 1L, null));
        article.AnalysedAt.ShouldBe(Examples.Now);
    }

    [Fact]
    public async Task Does_not_touch_what_is_analysed_already()
    {
        await Seed.ArticleAsync(database, site, "通知", "布署", Ct);
        await Node().AnalyseNewArticles.RunAsync(Ct);
        time.Advance(TimeSpan.FromHours(1));
        await Node().AnalyseNewArticles.RunAsync(Ct);
        (await FindingsAsync()).ShouldHaveSingleItem().SeenAt.ShouldBe(Examples.Now);
    }

    [Fact]
    public async Task A_changed_text_without_the_words_is_rectified_and_its_order_verified()
    {
        var article = await Seed.ArticleAsync(database, site, "通知", "布署", Ct);
        await Node().AnalyseNewArticles.RunAsync(Ct);
        var order = await OrderAsync((await FindingsAsync())[0].Id);
        await SubmitAsync(order);
        time.Advance(TimeSpan.FromHours(1));
        await ReviseAsync(article, "部署");
        await Node().AnalyseNewArticles.RunAsync(Ct);
        (await FindingsAsync()).ShouldHaveSingleItem().State.ShouldBe(FindingState.Rectified);
        (await OrderStateAsync(order)).State.ShouldBe(RectificationState.Verified);
    }

    [Fact]
    public async Task Words_that_are_still_there_after_an_application_send_the_order_back()
    {
        var article = await Seed.ArticleAsync(database, site, "通知", "布署", Ct);
        await Node().AnalyseNewArticles.RunAsync(Ct);
        var order = await OrderAsync((await FindingsAsync())[0].Id);
        await SubmitAsync(order);
        time.Advance(TimeSpan.FromHours(1));
        await ReviseAsync(article, "还是布署");
        await Node().AnalyseNewArticles.RunAsync(Ct);
        (await FindingsAsync()).ShouldHaveSingleItem().State.ShouldBe(FindingState.Confirmed);
        var returned = await OrderStateAsync(order);
        returned.State.ShouldBe(RectificationState.Returned);
        returned.Outcome.ShouldNotBeNull().ShouldContain("仍存在");
    }

    [Fact]
    public async Task An_unchanged_page_read_again_after_an_application_sends_the_order_back()
    {
        var id = await Seed.ArticleAsync(database, site, "通知", "布署", Ct);
        await Node().AnalyseNewArticles.RunAsync(Ct);
        var order = await OrderAsync((await FindingsAsync())[0].Id);
        await SubmitAsync(order);
        time.Advance(TimeSpan.FromHours(1));
        await using (var db = database.Open(site.TenantId))
        {
            var article = await db.Articles.SingleAsync(a => a.Id == id, Ct);
            article.Revise(Seed.Content("通知", "布署"), article.SnapshotId, time.GetUtcNow()).ShouldBeFalse();
            article.JudgeAgain();
            await db.SaveChangesAsync(Ct);
        }
        await Node().AnalyseNewArticles.RunAsync(Ct);
        (await OrderStateAsync(order)).State.ShouldBe(RectificationState.Returned);
    }

    [Fact]
    public async Task A_page_that_is_gone_counts_as_rectified_by_removal()
    {
        var id = await Seed.ArticleAsync(database, site, "通知", "布署", Ct);
        await Node().AnalyseNewArticles.RunAsync(Ct);
        var order = await OrderAsync((await FindingsAsync())[0].Id);
        await using (var db = database.Open(site.TenantId))
        {
            (await db.Articles.SingleAsync(a => a.Id == id, Ct)).WentGone(time.GetUtcNow());
            await db.SaveChangesAsync(Ct);
        }
        await Node().AnalyseNewArticles.RunAsync(Ct);
        (await FindingsAsync()).ShouldHaveSingleItem().State.ShouldBe(FindingState.Rectified);
        var verified = await OrderStateAsync(order);
        (verified.State, verified.Outcome).ShouldBe((RectificationState.Verified, "复查时页面已删除"));
    }

    [Fact]
    public async Task A_word_that_left_the_lexicon_is_withdrawn_and_one_that_came_is_found()
    {
        await Seed.ArticleAsync(database, site, "通知", "布署，焚烧麦桔", Ct);
        await Node().AnalyseNewArticles.RunAsync(Ct);
        await using (var db = database.Open(site.TenantId))
        {
            db.Add(new LexiconEntry(site.TenantId, LexiconSet.Whitelist, "布署", null, "", Tier.Certain, "", "", "本市", null, 1, time.GetUtcNow()));
            db.Add(new LexiconEntry(site.TenantId, LexiconSet.Terms, "麦桔", "麦秸", "错别字", Tier.Certain, "", "", "本市", null, 1, time.GetUtcNow()));
            (await db.Tenants.SingleAsync(Ct)).LexiconsChanged();
            await db.SaveChangesAsync(Ct);
        }
        await Node().AnalyseNewArticles.RunAsync(Ct);
        (await FindingsAsync()).Select(f => (f.Excerpt, f.State)).ShouldBe([("布署", FindingState.Withdrawn), ("麦桔", FindingState.Open)]);
    }

    [Fact]
    public async Task Words_that_come_back_open_the_finding_again_to_be_routed_anew()
    {
        var article = await Seed.ArticleAsync(database, site, "通知", "布署", Ct);
        await Node().AnalyseNewArticles.RunAsync(Ct);
        await ReviseAsync(article, "部署");
        await Node().AnalyseNewArticles.RunAsync(Ct);
        await ReviseAsync(article, "又是布署");
        await Node().AnalyseNewArticles.RunAsync(Ct);
        var finding = (await FindingsAsync()).ShouldHaveSingleItem();
        (finding.State, finding.RoutedAt, finding.Revision).ShouldBe((FindingState.Open, null, 3));
    }

    [Theory]
    [InlineData(DismissalScope.Finding, 2)]
    [InlineData(DismissalScope.Account, 1)]
    [InlineData(DismissalScope.Tenant, 1)]
    public async Task A_dismissal_keeps_the_same_words_from_being_found_again_in_its_scope(DismissalScope scope, int findings)
    {
        await Seed.ArticleAsync(database, site, "通知", "布署", Ct);
        await Node().AnalyseNewArticles.RunAsync(Ct);
        await using (var db = database.Open(site.TenantId))
        {
            var finding = await db.Findings.SingleAsync(Ct);
            finding.Dismiss(1, time.GetUtcNow());
            db.Add(Review.Dismissal(finding, 1, "人名", scope, time.GetUtcNow()));
            await db.SaveChangesAsync(Ct);
        }
        await Seed.ArticleAsync(database, site, "另一则通知", "布署", Ct);
        await Node().AnalyseNewArticles.RunAsync(Ct);
        (await FindingsAsync()).Count.ShouldBe(findings);
    }

    [Fact]
    public async Task Shipped_lexicons_that_changed_have_everything_judged_again()
    {
        await Seed.ArticleAsync(database, site, "通知", "焚烧麦桔", Ct);
        await Node().AnalyseNewArticles.RunAsync(Ct);
        var newer = new AnalysisNode(database, time, shipped with { Terms = [Examples.Row("麦桔", "麦秸")], Hash = "second" });
        await newer.Lexicons.StampShippedAsync(Ct);
        await newer.Lexicons.StampShippedAsync(Ct);
        await newer.AnalyseNewArticles.RunAsync(Ct);
        (await FindingsAsync()).ShouldHaveSingleItem().LexiconVersion.ShouldBe(2);
    }

    [Fact]
    public async Task Nodes_share_the_work_and_do_none_of_it_twice()
    {
        for (var i = 0; i < 60; i++)
            await Seed.ArticleAsync(database, site, $"通知{i}", $"第{i}次布署", Ct);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(n => Node($"node-{n}").AnalyseNewArticles.RunAsync(Ct)));
        (await FindingsAsync()).Count.ShouldBe(60);
        await using var db = database.Open(site.TenantId);
        (await db.Articles.CountAsync(a => a.AnalysedRevision == 1 && a.HeldBy == null, Ct)).ShouldBe(60);
    }

    [Fact]
    public async Task Finds_links_that_were_hidden_in_the_articles_page_and_ends_them_when_they_are_gone()
    {
        const string Hidden = "<p>通知</p><div style='display:none'><a href='http://bad.example.com/'>真人百家乐开户</a></div>";
        var id = await Seed.ArticleAsync(database, site, "通知", Hidden, Ct);
        await Node().AnalyseNewArticles.RunAsync(Ct);
        var finding = (await FindingsAsync()).ShouldHaveSingleItem();
        (finding.CheckKey, finding.Excerpt, finding.ArticleId).ShouldBe(("hidden-link", "http://bad.example.com/", id));
        await ReviseAsync(id, "<p>通知</p>");
        await Node().AnalyseNewArticles.RunAsync(Ct);
        (await FindingsAsync()).ShouldHaveSingleItem().State.ShouldBe(FindingState.Rectified);
    }

    [Theory]
    [InlineData("开云体育官网_app下载", Tier.Veto)]
    [InlineData("This domain is for sale | HugeDomains", Tier.Likely)]
    [InlineData("某某协会官方网站", null)]
    public async Task A_link_in_an_article_is_judged_by_what_is_behind_it(string title, Tier? tier)
    {
        const string Target = "http://friend.example.org/";
        var id = await Seed.ArticleAsync(database, site, "通知", $"<p>报名请点<a href='{Target}'>某某协会</a></p>", Ct);
        await Node().AnalyseNewArticles.RunAsync(Ct);
        (await FindingsAsync()).ShouldBeEmpty();
        await using (var db = database.Open(site.TenantId))
        {
            var article = await db.Articles.SingleAsync(a => a.Id == id, Ct);
            var link = new Link(site.TenantId, site.AccountId, id, article.Address, Target, "某某协会", LinkKind.Page, time.GetUtcNow());
            link.Opened(time.GetUtcNow(), 200, time.GetUtcNow().AddDays(1), title);
            db.Add(link);
            article.JudgeAgain();
            await db.SaveChangesAsync(Ct);
        }
        await Node().AnalyseNewArticles.RunAsync(Ct);
        var findings = await FindingsAsync();
        findings.Select(f => (Tier?)f.Tier).SingleOrDefault().ShouldBe(tier);
        if (tier is not null)
            (findings[0].CheckKey, findings[0].ArticleId, findings[0].Excerpt).ShouldBe(("illegal-link", id, Target));
    }

    [Fact]
    public async Task A_link_round_an_article_is_not_judged_with_it()
    {
        const string Target = "http://friend.example.org/";
        await Seed.ArticleAsync(database, site, "通知", $"<p>正文</p><footer><a href='{Target}'>某某协会</a></footer>", Ct);
        await using (var db = database.Open(site.TenantId))
        {
            var link = new Link(site.TenantId, site.AccountId, null, "https://www.example.gov.cn/", Target, "某某协会", LinkKind.Page, time.GetUtcNow());
            link.Opened(time.GetUtcNow(), 200, time.GetUtcNow().AddDays(1), "开云体育官网_app下载");
            db.Add(link);
            await db.SaveChangesAsync(Ct);
        }
        await Node().AnalyseNewArticles.RunAsync(Ct);
        (await FindingsAsync()).ShouldBeEmpty();
    }
}

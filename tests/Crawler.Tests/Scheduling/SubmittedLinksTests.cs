using MediaWatch.Crawler.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Crawler.Tests.Scheduling;

public sealed class SubmittedLinksTests
{
    static readonly Uri First = new("https://www.example.gov.cn/a/甲/index.html");
    readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_address_that_somebody_gives_is_taken_in_with_evidence_as_a_route_of_its_own()
    {
        await using var bench = await CrawlBench.CreateAsync(ct);
        bench.Platform.Publish("甲");
        var came = await TakeAsync(bench, First);
        came.State.ShouldBe(SubmissionState.Taken);
        await using var db = bench.Open();
        var article = await db.Articles.SingleAsync(ct);
        (article.Id, article.Body, article.AnalysedAt).ShouldBe((came.ArticleId!.Value, "甲的正文", null)); // taken, so it has one
        (await db.Snapshots.CountAsync(ct)).ShouldBe(1);
        (await db.Sightings.SingleAsync(ct)).Route.ShouldBe(SubmittedLinks.Route);
        (await db.CrawlRuns.SingleAsync(ct)).Taken.ShouldBe(1);
        await bench.Job().RunAsync(ct); // the list shows it too: it stays one article
        (await db.Articles.CountAsync(ct)).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_known_is_not_read_again()
    {
        await using var bench = await CrawlBench.CreateAsync(ct);
        bench.Platform.Publish("甲");
        await bench.Job().RunAsync(ct);
        var came = await TakeAsync(bench, First);
        came.State.ShouldBe(SubmissionState.Known);
        came.ArticleId.ShouldNotBeNull();
        bench.Platform.Reads.ShouldBe(1);
    }

    [Fact]
    public async Task Neither_another_accounts_article_nor_what_is_no_article_is_taken()
    {
        await using var bench = await CrawlBench.CreateAsync(ct);
        bench.Platform.Publish("甲");
        (await TakeAsync(bench, new Uri("https://elsewhere.example/"))).State.ShouldBe(SubmissionState.NoArticle);
        bench.Platform.Author = "别的账号";
        (await TakeAsync(bench, First)).ShouldBe(new Submission(SubmissionState.OfAnother, Author: "别的账号"));
        await using var db = bench.Open();
        (await db.Articles.AnyAsync(ct)).ShouldBeFalse();
    }

    async Task<Submission> TakeAsync(CrawlBench bench, Uri address)
    {
        await using var db = bench.Open();
        return await bench.Links().TakeAsync(await db.Accounts.AsNoTracking().SingleAsync(ct), address, ct);
    }
}

using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using MediaWatch.Crawler.Scheduling;
using MediaWatch.Crawler.Tests.Fetching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MediaWatch.Crawler.Tests.Scheduling;

public sealed class CheckLinksTests
{
    readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_link_is_broken_only_after_three_looks_and_a_refusal_never_breaks_it()
    {
        await using var bench = await CrawlBench.CreateAsync(ct);
        await using var server = new RawServer((target, _, to, _) => target switch
        {
            "/ok" => RawServer.PageAsync(to, "<p>正常的页面内容</p>"),
            "/blocked" => RawServer.WriteAsync(to, "HTTP/1.1 403 No\nContent-Length: 0"),
            _ => RawServer.WriteAsync(to, "HTTP/1.1 404 No\nContent-Length: 0"),
        });
        await PlantAsync(bench, server, "ok", "blocked", "gone");
        using var kit = new FetchKit();
        var job = new CheckLinks(bench.Database, new Claims(bench.Database, new Node("node"), bench.Time), kit.Pages, Options.Create(bench.Options), bench.Time);

        await job.RunAsync(ct);
        (await StatesAsync(bench)).ShouldBe([LinkState.Ok, LinkState.Blocked, LinkState.Unknown]);
        await job.RunAsync(ct);
        (await StatesAsync(bench)).ShouldBe([LinkState.Ok, LinkState.Blocked, LinkState.Unknown], "the next look is an hour away");
        bench.Time.Advance(TimeSpan.FromMinutes(61));
        await job.RunAsync(ct);
        bench.Time.Advance(TimeSpan.FromMinutes(61));
        await job.RunAsync(ct);
        (await StatesAsync(bench)).ShouldBe([LinkState.Ok, LinkState.Blocked, LinkState.Broken]);
    }

    [Fact]
    public async Task A_target_that_stands_on_many_pages_is_asked_for_once()
    {
        await using var bench = await CrawlBench.CreateAsync(ct);
        await using var server = new RawServer((_, _, to, _) => RawServer.PageAsync(to, "<p>正常的页面内容</p>"));
        await using (var db = bench.Open())
        {
            var account = await db.Accounts.SingleAsync(ct);
            for (var i = 0; i < 20; i++)
                db.Links.Add(new Link(bench.TenantId, account.Id, null, $"{account.Address}p{i}", server.Address.AbsoluteUri + "file.pdf", "附件", LinkKind.Attachment, CrawlBench.Start));
            await db.SaveChangesAsync(ct);
        }
        using var kit = new FetchKit();
        await new CheckLinks(bench.Database, new Claims(bench.Database, new Node("node"), bench.Time), kit.Pages, Options.Create(bench.Options), bench.Time).RunAsync(ct);
        server.Heads.Count(h => h.StartsWith("HEAD", StringComparison.Ordinal)).ShouldBe(1);
        (await StatesAsync(bench)).ShouldAllBe(s => s == LinkState.Ok);
    }

    [Fact]
    public async Task Of_an_outward_link_the_title_behind_it_is_noted()
    {
        await using var bench = await CrawlBench.CreateAsync(ct);
        await using var server = new RawServer((_, head, to, _) => head.StartsWith("HEAD", StringComparison.Ordinal)
            ? RawServer.WriteAsync(to, "HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Length: 90000")
            : RawServer.PageAsync(to, "<title>某某娱乐城</title><meta name=\"keywords\" content=\"真人荷官\"><p>内容</p>"));
        await PlantAsync(bench, server, "a");
        using var kit = new FetchKit();
        await new CheckLinks(bench.Database, new Claims(bench.Database, new Node("node"), bench.Time), kit.Pages, Options.Create(bench.Options), bench.Time).RunAsync(ct);
        await using var db = bench.Open();
        (await db.Links.SingleAsync(ct)).TargetTitle.ShouldBe("某某娱乐城 真人荷官");
    }

    [Fact]
    public async Task An_article_whose_link_leads_to_something_else_now_is_judged_again()
    {
        await using var bench = await CrawlBench.CreateAsync(ct);
        await using var server = new RawServer((_, head, to, _) => head.StartsWith("HEAD", StringComparison.Ordinal)
            ? RawServer.WriteAsync(to, "HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Length: 90000")
            : RawServer.PageAsync(to, "<title>某某娱乐城</title><p>内容</p>"));
        await using (var db = bench.Open())
        {
            var account = await db.Accounts.SingleAsync(ct);
            var page = new Snapshot(bench.TenantId, account.Address, CrawlBench.Start, 200, "", "utf-8", "<p>正文</p>"u8.ToArray());
            await db.AddAsync(page, ct);
            var article = new Article(bench.TenantId, account.Id, null, "1", account.Address + "1", new ArticleContent("通知", "正文", null, null, []), page.Id, CrawlBench.Start);
            article.Analysed(1, 7, CrawlBench.Start);
            db.Add(article);
            await db.SaveChangesAsync(ct);
            db.Add(new Link(bench.TenantId, account.Id, article.Id, article.Address, server.Address.AbsoluteUri + "a", "某某协会", LinkKind.Page, CrawlBench.Start));
            await db.SaveChangesAsync(ct);
        }
        using var kit = new FetchKit();
        async Task<long> LookAsync()
        {
            await new CheckLinks(bench.Database, new Claims(bench.Database, new Node("node"), bench.Time), kit.Pages, Options.Create(bench.Options), bench.Time).RunAsync(ct);
            await using var db = bench.Open();
            return (await db.Articles.SingleAsync(ct)).AnalysedLexicon;
        }

        (await LookAsync()).ShouldBe(0);
        await using (var db = bench.Open())
        {
            (await db.Articles.SingleAsync(ct)).Analysed(1, 7, CrawlBench.Start);
            await db.SaveChangesAsync(ct);
        }
        bench.Time.Advance(bench.Options.LinkEvery + TimeSpan.FromMinutes(1));
        (await LookAsync()).ShouldBe(7, "what is behind it is still the same");
    }

    async Task PlantAsync(CrawlBench bench, RawServer server, params string[] paths)
    {
        await using var db = bench.Open();
        var account = await db.Accounts.SingleAsync(ct);
        db.Links.AddRange(paths.Select(p => new Link(bench.TenantId, account.Id, null, account.Address, server.Address.AbsoluteUri + p, p, LinkKind.Page, CrawlBench.Start)));
        await db.SaveChangesAsync(ct);
    }

    async Task<List<LinkState>> StatesAsync(CrawlBench bench)
    {
        await using var db = bench.Open();
        return await db.Links.OrderBy(l => l.Id).Select(l => l.State).ToListAsync(ct);
    }
}

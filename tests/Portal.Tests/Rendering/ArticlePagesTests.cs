using Bunit;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Search;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Pages.Articles;
using MediaWatch.Portal.Tests.Desks;
using Microsoft.Extensions.DependencyInjection;

namespace MediaWatch.Portal.Tests.Rendering;

public sealed class ArticlePagesTests
{
    [Fact]
    public async Task A_search_by_words_shows_hits_with_the_words_marked()
    {
        await using var town = await SmallTown.CreateAsync();
        await IndexAsync(town, await town.ArticleAsync("森林防火通知", "进入防火期，严禁野外用火。"));
        await IndexAsync(town, await town.ArticleAsync("招聘公告", "事业单位招聘。"));
        await using var bench = PageBench.For(town, town.Supervisor);
        var page = bench.Open<ArticlesPage>("/articles?q=防火");
        page.FindAll(".results li").Count.ShouldBe(1);
        page.FindAll(".results mark").ShouldAllBe(m => m.TextContent == "防火");
        page.FindAll(".results mark").Count.ShouldBe(2);
    }

    [Fact]
    public async Task Words_that_stand_only_in_a_file_are_shown_from_there_with_numbers_masked()
    {
        await using var town = await SmallTown.CreateAsync();
        var article = await town.ArticleAsync("公示", "名单见附件。");
        await town.FileAsync(article, "名单.xlsx", "护林员李四\t11010519491231002X", "11010519491231002X");
        await new PostgresSearchIndex(town.Database).PutAsync([new SearchDocument(article.Id, town.Tenant.Id, article.AccountId, article.FirstSeenAt, ["公示"], ["护林员"])], TestContext.Current.CancellationToken);
        await using var bench = PageBench.For(town, town.Supervisor);
        var page = bench.Open<ArticlesPage>("/articles?q=护林员");
        page.Find(".results .snippet").TextContent.ShouldBe("附件 名单.xlsx：护林员李四\t1****************X");
        page.Find(".results .snippet mark").TextContent.ShouldBe("护林员");
    }

    [Fact]
    public async Task An_operators_search_and_export_stay_within_the_own_unit()
    {
        await using var town = await SmallTown.CreateAsync();
        await IndexAsync(town, await town.ArticleAsync("本局防火通知", "防火"));
        await IndexAsync(town, await town.ArticleAsync("外县防火通知", "防火", town.CountySite));
        await using var bench = PageBench.For(town, town.Operator);
        bench.Open<ArticlesPage>("/articles?q=防火").FindAll(".results .title").Single().TextContent.ShouldContain("本局");
        bench.Open<ArticlesPage>("/articles").FindAll(".results .title").Single().TextContent.ShouldContain("本局");
        var list = (IExportedList)bench.Services.GetRequiredService<ArticleList>();
        var table = await list.TableAsync(ListState.Of([]), TestContext.Current.CancellationToken);
        table.Rows.Single()[0].ShouldBe("本局防火通知");
    }

    [Fact]
    public async Task Offending_words_are_marked_and_scripts_of_a_page_stay_text()
    {
        await using var town = await SmallTown.CreateAsync();
        var article = await town.ArticleAsync("<script>alert(1)</script>", "全面布署工作<img src=x onerror=alert(1)>\n第二段");
        await town.FindingAsync(article: article);
        await using var bench = PageBench.For(town, town.Supervisor);
        var page = bench.Open<ArticlePage>($"/articles/{article.Id}", p => p.Add(x => x.Id, article.Id));
        page.Find("article mark.certain").TextContent.ShouldBe("布署");
        page.FindAll("article p").Count.ShouldBe(2);
        page.FindAll("script, img").ShouldBeEmpty();
        page.Find("h1").TextContent.ShouldBe("<script>alert(1)</script>");
    }

    [Fact]
    public async Task Files_stand_below_with_how_far_they_were_read_and_their_words_masked()
    {
        await using var town = await SmallTown.CreateAsync();
        var article = await town.ArticleAsync("公示", "名单见附件。");
        await town.FileAsync(article, "名单.xlsx", "姓名\t证件\n张三\t11010519491231002X", "11010519491231002X");
        await town.AddAsync(new Attachment(town.Tenant.Id, article.Id, "https://example.test/b.zip", "图样.zip", town.Time.GetUtcNow()));
        foreach (var (state, text) in (IEnumerable<(AttachmentState, string)>)[(AttachmentState.Recognised, "识别的文字"), (AttachmentState.Unsure, "乱"), (AttachmentState.Wordless, ""), (AttachmentState.NoRecognition, "")])
        {
            var picture = new Attachment(town.Tenant.Id, article.Id, $"https://example.test/{state}.jpg", "图片", town.Time.GetUtcNow());
            picture.WasRead(state, text, 2);
            await town.AddAsync(picture);
        }
        await using var bench = PageBench.For(town, town.Supervisor);
        var page = bench.Open<ArticlePage>($"/articles/{article.Id}", p => p.Add(x => x.Id, article.Id));
        page.FindAll(".files li").Select(l => l.QuerySelector(".soft")!.TextContent).ShouldBe(
            ["已读取 · 27 字", "等待读取", "由图片识别 · 5 字，只检查证件号码和敏感词", "图片不清，文字识别不可靠，未检查", "图片中没有文字", "图片或扫描件，未检查（没有文字识别）"]); // every line has a state
        page.Find(".files mark.certain").TextContent.ShouldBe("1****************X");
        page.Markup.ShouldNotContain("19491231");
        page.Find(".found").TextContent.ShouldContain("（附件）");
    }

    [Fact]
    public async Task Another_units_article_is_not_there_for_an_operator()
    {
        await using var town = await SmallTown.CreateAsync();
        var article = await town.ArticleAsync(account: town.CountySite);
        await using var bench = PageBench.For(town, town.Operator);
        var query = bench.Services.GetRequiredService<ArticleQuery>();
        (await query.ReadAsync(article.Id, TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    [Fact]
    public async Task Two_revisions_stand_side_by_side_with_what_changed()
    {
        await using var town = await SmallTown.CreateAsync();
        var article = await town.ArticleAsync("通知", "全面部署工作");
        foreach (var (revision, body) in new[] { (1, "全面布署工作\n第二段"), (2, "全面部署工作\n第二段\n第三段") })
            await town.AddAsync(new ArticleRevision(town.Tenant.Id, article.Id, revision, "通知", body, article.SnapshotId, town.Time.GetUtcNow()));
        await using var bench = PageBench.For(town, town.Supervisor);
        var page = bench.Open<ArticlePage>($"/articles/{article.Id}?tab=revisions", p => p.Add(x => x.Id, article.Id));
        page.FindAll("tr.changed").Count.ShouldBe(2);
        page.FindAll("del").Select(d => d.TextContent).Where(t => t.Length > 0).ShouldBe(["布"]);
        page.FindAll("ins").Select(i => i.TextContent).Where(t => t.Length > 0).ShouldBe(["部", "第三段"]);
    }

    [Fact]
    public void Words_after_title_and_account_are_told_apart()
    {
        var words = SearchWords.Of("防火　标题：通知 账号:司法局");
        words.Anywhere.ShouldBe(["防火"]);
        words.Title.ShouldBe(["通知"]);
        words.Account.ShouldBe(["司法局"]);
    }

    static Task IndexAsync(SmallTown town, Article article) => new PostgresSearchIndex(town.Database).PutAsync(
        [new SearchDocument(article.Id, article.TenantId, article.AccountId, article.FirstSeenAt, Segmenter.Default.SearchWords(article.Title), Segmenter.Default.SearchWords(article.Body))], TestContext.Current.CancellationToken);
}

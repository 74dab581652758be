using System.Text;
using MediaWatch.Analysis;
using MediaWatch.Analysis.Readers;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Rectifications;
using MediaWatch.Core.Search;
using MediaWatch.Crawler.Scheduling;
using MediaWatch.Portal.Desks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SkiaSharp;

namespace MediaWatch.Portal.Tests.EndToEnd;

/// <summary>A file that an article links, from the site to the finding and back: fetched, read in a process of its own, judged, searched, exchanged and verified.</summary>
public sealed class AttachmentTests : IAsyncLifetime
{
    const string Leak = "序号,姓名,身份证号\n1,张示例,110101190203070015\n2,李示例,110101190203070031";
    const string Clean = "序号,姓名,身份证号\n1,张示例,110101********0018\n2,李示例,110101********0034";

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    readonly WatchedSite watched = new();

    public async ValueTask InitializeAsync()
    {
        await watched.StartAsync(site =>
        {
            for (var number = 1001; number <= 1005; number++)
                site.Articles[number] = ($"关于做好第{number - 1000}号工作的通知", "根据年度工作计划，现就做好有关工作通知如下，请各有关单位认真遵照执行，按时完成各项任务。");
            site.Files["救助名单.csv"] = (1003, Encoding.UTF8.GetBytes(Leak));
            site.Files["图样.doc"] = (1003, [0xD0, 0xCF, 0x11, 0xE0, .. new byte[2000]]);
        });
    }

    public ValueTask DisposeAsync() => watched.DisposeAsync();

    [Fact]
    public async Task A_leak_in_a_file_is_found_shown_as_such_put_right_and_verified()
    {
        await JudgeAsync();

        await using (var db = watched.Db())
        {
            var files = await db.Attachments.OrderBy(a => a.Name).ToListAsync(Ct);
            files.Select(f => (f.Name, f.State)).ShouldBe([("图样.doc", AttachmentState.Broken), ("救助名单.csv", AttachmentState.Read)], ignoreOrder: true);
            var file = files.Single(f => f.State == AttachmentState.Read);
            var finding = (await db.Findings.Where(f => f.CheckKey == "privacy").OrderBy(f => f.Start).ToListAsync(Ct)).First();
            (finding.AttachmentId, finding.SnapshotId, finding.Address).ShouldBe((file.Id, file.SnapshotId, file.Address));
            finding.Excerpt.ShouldNotContain("190203070015"); // masked where it is kept
            $"{file.Name}\n{file.Text}".Substring(finding.Start.ShouldNotBeNull(), finding.Length).ShouldBe("110101190203070015");
            (await watched.App.Services.GetRequiredService<ISearchIndex>().SearchAsync(new SearchQuery(watched.Supervisor.TenantId, ["救助"], [], null, null, null, 0, 10), Ct)).Total.ShouldBe(1);
        }

        // Ordered, "done", but the file is as it was: back to the unit, though the page itself was read again.
        foreach (var id in await LiveAsync())
            (await watched.Desk<ReviewDesk>().ConfirmAsync([id], watched.Supervisor, null, Ct)).Problem.ShouldBeNull();
        await SubmitAsync();
        await watched.RunAsync<CrawlDueTasks>();
        await watched.RunAsync<AnalyseNewArticles>();
        (await StatesAsync()).ShouldAllBe(s => s == RectificationState.Submitted); // nobody has looked into the file yet
        await JudgeAsync();
        (await StatesAsync()).ShouldAllBe(s => s == RectificationState.Returned);

        // Exchanged under the same address.
        watched.Site.Files["救助名单.csv"] = (1003, Encoding.UTF8.GetBytes(Clean));
        await SubmitAsync();
        await watched.RunAsync<CrawlDueTasks>();
        await JudgeAsync();
        (await LiveAsync()).ShouldBeEmpty();
        (await StatesAsync()).ShouldAllBe(s => s == RectificationState.Verified);
    }

    [Fact]
    public async Task A_file_that_its_article_drops_takes_its_findings_along_as_rectified()
    {
        await JudgeAsync();
        (await LiveAsync()).ShouldNotBeEmpty();
        foreach (var id in await LiveAsync())
            await watched.Desk<ReviewDesk>().ConfirmAsync([id], watched.Supervisor, null, Ct);

        watched.Site.Files.Remove("救助名单.csv");
        await SubmitAsync();
        await watched.RunAsync<CrawlDueTasks>();
        await JudgeAsync();

        await using var db = watched.Db();
        (await db.Findings.Where(f => f.CheckKey == "privacy").Select(f => f.State).ToListAsync(Ct)).ShouldAllBe(s => s == FindingState.Rectified);
    }

    [Fact]
    public async Task A_leak_in_a_picture_of_a_short_article_is_found_and_a_picture_without_words_is_let_go()
    {
        Assert.SkipWhen(SKFontManager.Default.MatchCharacter('姓') is null, "no Chinese font to draw with");
        watched.Site.Files["名单.jpg"] = (1004, Picture("救助对象名单公示", "姓名  身份证号", "张示例  110101190203070015", "电话  13800000001"));
        watched.Site.Files["风景.jpg"] = (1004, Picture());
        await JudgeAsync();

        await using var db = watched.Db();
        var files = await db.Attachments.Where(a => a.Address.EndsWith(".jpg")).OrderBy(a => a.Id).ToListAsync(Ct);
        files.Select(f => (f.Name, f.State, Kept: f.SnapshotId is not null)).ShouldBe([("图片 1", AttachmentState.Recognised, true), ("图片 2", AttachmentState.Wordless, false)]);
        var findings = await db.Findings.Where(f => f.AttachmentId == files[0].Id).OrderBy(f => f.Start).ToListAsync(Ct);
        findings.ShouldAllBe(f => f.CheckKey == "privacy"); // nothing else is said of what was recognised
        var finding = findings[0];
        (finding.CheckKey, finding.SnapshotId).ShouldBe(("privacy", files[0].SnapshotId));
        $"{files[0].Name}\n{files[0].Text}".Substring(finding.Start.ShouldNotBeNull(), finding.Length).ShouldBe("110101190203070015");
        (await watched.App.Services.GetRequiredService<ISearchIndex>().SearchAsync(new SearchQuery(watched.Supervisor.TenantId, ["对象"], [], null, null, null, 0, 10), Ct)).Total.ShouldBe(1);
    }

    static byte[] Picture(params string[] lines)
    {
        using var page = new SKBitmap(900, 500);
        using var canvas = new SKCanvas(page);
        using var ink = new SKPaint { Color = SKColors.Black, IsAntialias = true };
        using var font = new SKFont(SKFontManager.Default.MatchCharacter('姓'), 30);
        canvas.Clear(SKColors.White);
        for (var i = 0; i < lines.Length; i++)
            canvas.DrawText(lines[i], 60, 80 + i * 60, SKTextAlign.Left, font, ink);
        using var jpeg = page.Encode(SKEncodedImageFormat.Jpeg, 90);
        return jpeg.ToArray();
    }

    [Fact]
    public async Task A_file_that_keeps_its_reader_busy_is_given_up_and_called_unreadable()
    {
        var reading = new FileReading(typeof(Portal.Commands.NodeHost).Assembly.Location) { Limit = TimeSpan.FromMilliseconds(1) };
        (await reading.ReadAsync(Encoding.UTF8.GetBytes(Leak), Ct)).State.ShouldBe(ReadState.Broken);
        var large = new FileReading(typeof(Portal.Commands.NodeHost).Assembly.Location) { MostMemory = 1, Look = TimeSpan.FromMilliseconds(1) };
        (await large.ReadAsync(Encoding.UTF8.GetBytes(Leak), Ct)).State.ShouldBe(ReadState.Broken); // takes more than one byte
        (await new FileReading("no-such-program.dll").ReadAsync([], Ct)).State.ShouldBe(ReadState.Broken);
    }

    async Task JudgeAsync()
    {
        await watched.RunAsync<CrawlDueTasks>();
        await watched.RunAsync<AnalyseNewArticles>();
        await watched.RunAsync<FetchAttachments>();
        await watched.RunAsync<ReadAttachments>();
        await watched.RunAsync<AnalyseNewArticles>();
        await watched.RunAsync<IndexNewArticles>();
    }

    async Task SubmitAsync()
    {
        await using var db = watched.Db();
        foreach (var id in await db.Rectifications.Select(r => r.Id).ToListAsync(Ct))
            (await watched.Desk<RectificationDesk>().SubmitAsync(id, watched.Supervisor, "已更换附件", Ct)).Problem.ShouldBeNull();
    }

    async Task<List<RectificationState>> StatesAsync()
    {
        await using var db = watched.Db();
        return await db.Rectifications.Select(r => r.State).ToListAsync(Ct);
    }

    async Task<List<long>> LiveAsync()
    {
        await using var db = watched.Db();
        return await db.Findings.Where(f => f.CheckKey == "privacy" && (f.State == FindingState.Open || f.State == FindingState.Confirmed)).Select(f => f.Id).ToListAsync(Ct);
    }
}

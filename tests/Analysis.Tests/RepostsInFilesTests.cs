using MediaWatch.Core.Articles;
using MediaWatch.Core.Reposts;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Analysis.Tests;

/// <summary>Text read from an article's files counts as the article's.</summary>
public sealed class RepostsInFilesTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_copy_that_stands_in_a_file_of_the_article_counts()
    {
        await using var town = await RepostTown.CreateAsync("甲", "乙");
        var task = await town.TaskAsync();
        var article = await town.PostAsync("甲", RepostTown.Title, "全文见附件。");
        await town.Matching().RunAsync(Ct);
        (await town.StateAsync(task, "甲")).ShouldBe(RepostState.Waiting);
        await using (var db = town.Db())
        {
            var file = new Attachment(town.Site.TenantId, article, "https://example.test/a.docx", "全文.docx", town.Time.GetUtcNow());
            file.WasRead(AttachmentState.Read, RepostTown.Body, 1);
            db.Add(file);
            (await db.Articles.SingleAsync(a => a.Id == article, Ct)).Matched(0); // as reading the file leaves it
            await db.SaveChangesAsync(Ct);
        }
        await town.Matching().RunAsync(Ct);
        (await town.StateAsync(task, "甲")).ShouldBe(RepostState.InTime);
        (await town.StateAsync(task, "乙")).ShouldBe(RepostState.Waiting);
    }

    /// <summary>One character of fifty misread, as in a bad picture; the same in typed text is a changed wording.</summary>
    [Theory]
    [InlineData(AttachmentState.Recognised, RepostState.InTime)]
    [InlineData(AttachmentState.Unsure, RepostState.InTime)]
    [InlineData(AttachmentState.Read, RepostState.Changed)]
    public async Task What_was_misread_in_a_picture_is_no_changed_wording(AttachmentState state, RepostState expected)
    {
        await using var town = await RepostTown.CreateAsync("甲");
        var task = await town.TaskAsync();
        var article = await town.PostAsync("甲", RepostTown.Title, "详见长图。");
        await using (var db = town.Db())
        {
            var file = new Attachment(town.Site.TenantId, article, "https://example.test/a.jpg", "图片 1", town.Time.GetUtcNow());
            file.WasRead(state, string.Concat(RepostTown.Body.Select((c, i) => i % 50 == 25 && char.IsLetter(c) ? '目' : c)), 1);
            db.Add(file);
            (await db.Articles.SingleAsync(a => a.Id == article, Ct)).Matched(0); // as reading the file leaves it
            await db.SaveChangesAsync(Ct);
        }
        await town.Matching().RunAsync(Ct);
        (await town.StateAsync(task, "甲")).ShouldBe(expected);
    }
}

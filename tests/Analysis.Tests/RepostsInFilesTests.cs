using MediaWatch.Core.Articles;
using MediaWatch.Core.Findings;
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
        await FileAsync(town, article, RepostTown.Body);
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
        await FileAsync(town, article, string.Concat(RepostTown.Body.Select((c, i) => i % 50 == 25 && char.IsLetter(c) ? '目' : c)), state);
        await town.Matching().RunAsync(Ct);
        (await town.StateAsync(task, "甲")).ShouldBe(expected);
    }

    /// <summary>What was read out of pictures is compared behind what is written, whichever came first.</summary>
    [Fact]
    public async Task A_changed_number_is_told_of_the_typed_file_though_a_picture_stands_before_it()
    {
        await using var town = await RepostTown.CreateAsync("甲");
        await town.TaskAsync(terms: RepostTerms.Usual with { Weight = RepostWeight.Important });
        var article = await town.PostAsync("甲", RepostTown.Title, "");
        await FileAsync(town, article, "附表：各街道值班电话见社区公示栏，变动后以现场张贴为准。", AttachmentState.Recognised);
        var second = await FileAsync(town, article, RepostTown.Body.Replace("24小时", "12小时", StringComparison.Ordinal));
        await town.Matching().RunAsync(Ct);
        await using var db = town.Db();
        var finding = await db.Findings.SingleAsync(Ct);
        finding.AttachmentId.ShouldBe(second);
        $"全文.docx\n{RepostTown.Body.Replace("24小时", "12小时", StringComparison.Ordinal)}".Substring(finding.Start!.Value, finding.Length).ShouldBe(finding.Excerpt); // it has a place
    }

    [Fact]
    public async Task A_number_changed_in_a_file_is_a_finding_of_that_file_until_the_file_is_exchanged()
    {
        await using var town = await RepostTown.CreateAsync("甲");
        await town.TaskAsync(terms: RepostTerms.Usual with { Weight = RepostWeight.Important });
        var article = await town.PostAsync("甲", RepostTown.Title, "全文见附件。");
        var file = await FileAsync(town, article, RepostTown.Body.Replace("12月10日", "12月20日", StringComparison.Ordinal));
        await town.Matching().RunAsync(Ct);
        await using (var db = town.Db())
        {
            var finding = await db.Findings.SingleAsync(Ct);
            (finding.CheckKey, finding.AttachmentId, finding.State, finding.Tier).ShouldBe(("changed-original", file, FindingState.Open, Tier.Certain));
            $"全文.docx\n{RepostTown.Body.Replace("12月10日", "12月20日", StringComparison.Ordinal)}".Substring(finding.Start!.Value, finding.Length).ShouldBe(finding.Excerpt);
            finding.Excerpt.ShouldContain("2");
            await db.Attachments.ExecuteDeleteAsync(Ct);
        }
        await FileAsync(town, article, RepostTown.Body);
        await town.Matching().RunAsync(Ct);
        await using var after = town.Db();
        (await after.Findings.SingleAsync(Ct)).IsLive.ShouldBeFalse();
    }

    [Fact]
    public async Task Of_two_files_the_one_that_changed_the_words_is_told()
    {
        await using var town = await RepostTown.CreateAsync("甲");
        await town.TaskAsync(terms: RepostTerms.Usual with { Weight = RepostWeight.Important });
        var article = await town.PostAsync("甲", RepostTown.Title, "");
        await FileAsync(town, article, "附表：各街道值班电话见社区公示栏，变动后以现场张贴为准。");
        var second = await FileAsync(town, article, RepostTown.Body.Replace("24小时", "12小时", StringComparison.Ordinal));
        await town.Matching().RunAsync(Ct);
        await using var db = town.Db();
        (await db.Findings.SingleAsync(Ct)).AttachmentId.ShouldBe(second);
    }

    /// <summary>A file that was read, and its article left to be compared anew.</summary>
    static async Task<long> FileAsync(RepostTown town, long article, string text, AttachmentState state = AttachmentState.Read)
    {
        await using var db = town.Db();
        var file = new Attachment(town.Site.TenantId, article, $"https://example.test/{Guid.NewGuid():N}.docx", "全文.docx", town.Time.GetUtcNow());
        file.WasRead(state, text, 1);
        db.Add(file);
        (await db.Articles.SingleAsync(a => a.Id == article, Ct)).Matched(0);
        await db.SaveChangesAsync(Ct);
        return file.Id;
    }
}

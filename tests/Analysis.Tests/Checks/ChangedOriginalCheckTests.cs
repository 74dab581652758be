using MediaWatch.Analysis.Checks;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Reposts;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class ChangedOriginalCheckTests
{
    const string Original = "活动主题为弘扬宪法精神，各县区应当结合实际面向基层开展宣讲。12月10日前报市司法局，由王建国负责汇总。";

    static List<FindingDraft> Examine(string original, string copy)
    {
        var body = Original.Replace(original, copy, StringComparison.Ordinal);
        var at = Original.IndexOf(original, StringComparison.Ordinal);
        var words = ChangedWords.Of(new RepostChange(at, original, at, copy), "关于开展宪法宣传周活动的通知", Original, Segmenter.Default);
        return [.. new ChangedOriginalCheck().Examine(new CopiedOriginals("转发通知", body, [words]), Examples.Context())];
    }

    [Theory]
    [InlineData("应当", "可以", Tier.Likely, "wording")]
    [InlineData("基层", "社会", Tier.Likely, "wording")]
    [InlineData("12月10日", "12月15日", Tier.Certain, "number")]
    [InlineData("0", "5", Tier.Certain, "number")]
    [InlineData("市司法局", "省司法厅", Tier.Certain, "name")]
    [InlineData("王建国", "王建军", Tier.Certain, "name")]
    public void Names_and_numbers_are_graver_than_other_words(string original, string copy, Tier tier, string rule)
    {
        var draft = Examine(original, copy).ShouldHaveSingleItem();
        (draft.Tier, draft.Rule, draft.Excerpt, draft.Suggestion).ShouldBe((tier, rule, copy, original));
        draft.Message.ShouldContain($"“{original}”改成了“{copy}”");
    }

    [Fact]
    public void It_stands_where_the_copy_has_it_behind_the_title()
    {
        var draft = Examine("应当", "可以").Single();
        $"转发通知\n{Original.Replace("应当", "可以", StringComparison.Ordinal)}".Substring(draft.Start!.Value, draft.Length).ShouldBe("可以"); // told above
    }

    [Fact]
    public void What_was_left_out_is_marked_by_what_stands_beside_it()
    {
        var draft = Examine("结合实际", "").ShouldHaveSingleItem();
        draft.Message.ShouldContain("漏掉“结合实际”");
        draft.Excerpt.ShouldBe("，各县区应当面向基层开展");
    }

    [Fact]
    public void What_stands_in_an_attachment_is_no_place_in_the_text() =>
        new ChangedOriginalCheck().Examine(new CopiedOriginals("通知", "短", [new ChangedWords(new RepostChange(0, "甲", 900, "乙"), ChangedKind.Wording, "原文", "")]), Examples.Context()).ShouldBeEmpty();

    [Fact]
    public void Several_changes_of_one_original_are_one_finding_that_lists_them_and_marks_the_gravest()
    {
        const string Work = "关于开展宪法宣传周活动的通知";
        var body = Original.Replace("应当", "可以", StringComparison.Ordinal).Replace("12月10日", "12月15日", StringComparison.Ordinal);
        ChangedWords[] changes = [.. new[] { ("应当", "可以"), ("12月10日", "12月15日") }.Select(c => ChangedWords.Of(new RepostChange(Original.IndexOf(c.Item1, StringComparison.Ordinal), c.Item1, body.IndexOf(c.Item2, StringComparison.Ordinal), c.Item2), Work, Original, Segmenter.Default))];
        List<FindingDraft> Drafts(params ChangedWords[] of) => [.. new ChangedOriginalCheck().Examine(new CopiedOriginals("转发通知", body, of), Examples.Context())];

        var draft = Drafts([.. changes, .. changes]).ShouldHaveSingleItem(); // asked for by two tasks
        (draft.Excerpt, draft.Tier, draft.Rule).ShouldBe(("12月15日", Tier.Certain, "number"));
        draft.Message.ShouldBe($"转载《{Work}》时有 2 处改动：表述“应当”改成了“可以”；数字“12月10日”改成了“12月15日”");
        draft.Suggestion.ShouldBe("“可以”应为“应当”；“12月15日”应为“12月10日”");
        draft.About.ShouldBe(Drafts(changes[0]).Single().About); // what is left after one was put right is the same finding
        Drafts([.. changes, changes[0] with { Work = "另一篇" }]).Count.ShouldBe(2);
    }
}

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
}

using MediaWatch.Core.Findings;
using MediaWatch.Portal.Pages.Findings;

namespace MediaWatch.Portal.Tests.Rendering;

public sealed class TextDiffTests
{
    [Fact]
    public void Marks_only_what_differs_in_a_changed_paragraph()
    {
        var rows = TextDiff.Compare("题\n全面布署工作\n旧段", "题\n全面部署工作\n新段一\n新段二");
        rows[0].Differs.ShouldBeFalse();
        (rows[1].Before!.Middle, rows[1].After!.Middle).ShouldBe(("布", "部")); // both sides have it
        rows.Count(r => r.Before is null).ShouldBe(1);
    }

    [Fact]
    public void Masks_personal_numbers_without_moving_anything()
    {
        const string text = "甲\n身份证 11010519491231002X，手机 13800138000，2026年";
        var masked = PersonalNumbers.Mask(text, []);
        masked.Length.ShouldBe(text.Length);
        masked.ShouldNotContain("19491231");
        masked.ShouldNotContain("13800138000");
        masked.ShouldContain("2026年");
        PersonalNumbers.Mask("护照 E12345678 号", [(3, 9)]).ShouldBe("护照 E*******8 号");
    }

    [Fact]
    public void Shows_of_a_long_text_the_part_round_the_finding()
    {
        var text = string.Concat(Enumerable.Range(0, 4000).Select(n => $"第{n}段文字。\n")) + "全面布署工作\n尾";
        var subject = new FindingSubject(1, 1, 1, 1);
        var mark = Finding.Open("wrong-term", new FindingDraft(text.IndexOf("布署", StringComparison.Ordinal), 2, "布署", Tier.Certain, "错", "部署", "库"), subject, 1, default);
        var shown = MarkedText.Of(text, [mark], mark.Id);
        shown.CutBefore.ShouldBeTrue();
        shown.Paragraphs.SelectMany(p => p.Runs).Single(r => r.Current).Text.ShouldBe("布署");
        shown.Paragraphs.Sum(p => p.Runs.Sum(r => r.Text.Length)).ShouldBeLessThan(13_000);
    }
}

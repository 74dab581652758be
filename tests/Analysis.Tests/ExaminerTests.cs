using MediaWatch.Analysis.Checks;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Time;
using Microsoft.Extensions.Logging.Abstractions;

namespace MediaWatch.Analysis.Tests;

public sealed class ExaminerTests
{
    readonly Examiner examiner = new(NullLogger<Examiner>.Instance);

    [Fact]
    public void Finds_every_check_by_itself() => Examiner.Checks.Select(c => c.GetType()).ShouldBe(
        typeof(Examiner).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.Name.EndsWith("Check", StringComparison.Ordinal)), ignoreOrder: true);

    [Theory]
    [InlineData("布署")]
    [InlineData("布 署")]
    [InlineData("11010519491231002X ")]
    [InlineData("王小明 13812345678\n")]
    [InlineData("1 ")]
    [InlineData("布")]
    [InlineData("3号楼")]
    public void Stands_a_megabyte_of_the_same(string piece)
    {
        var text = Examples.Text(string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length)));
        var verdicts = examiner.Examine(text, Examples.Context([Examples.Row("布署", "部署")], [Examples.Row("布署布署", tier: Core.Findings.Tier.Hint)]));
        verdicts.Count.ShouldBe(Examiner.Checks.Count(c => c is ICheck<ArticleText>), "a check threw");
        verdicts.ShouldAllBe(v => v.Drafts.Count <= 2000);
    }

    [Fact]
    public void Names_a_key_without_a_check_as_no_longer_supported() => Examiner.Checks.NameOf("gone-check").ShouldContain("已不支持");

    [Theory]
    [InlineData("三、部署与布署\n两者只有一个是词。", 0)]
    [InlineData("误\t正\n布署\t部署\n", 0)]
    [InlineData("正：部署　误：布署", 0)]
    [InlineData("没有“布署”这个词。", 0)]
    [InlineData("“布署”“部属”都是错的。", 0)]
    [InlineData("会议布署工作，部署之后抓落实。", 1)]
    [InlineData("会议作出部署，各单位布署落实。", 1)]
    public void Leaves_a_wrong_word_alone_that_is_told_apart_from_the_right_one(string text, int findings) =>
        examiner.Examine(Examples.Text(text), Examples.Context([Examples.Row("布署", "部署")])).SelectMany(v => v.Drafts).Count().ShouldBe(findings);

    [Fact]
    public void Masks_a_number_that_stands_beside_another_finding()
    {
        var text = Examples.Text("会议布署，联系人13812345678，证件11010519491231002X。");
        var draft = examiner.Examine(text, Examples.Context([Examples.Row("布署", "部署")])).Single(v => v.CheckKey == "wrong-term").Drafts.ShouldHaveSingleItem();
        draft.Context.ShouldContain("138****5678");
        draft.Context.ShouldNotContain("19491231");
    }

    [Fact]
    public void Masks_a_number_that_is_itself_written_wrongly_but_not_the_public_code_of_an_organisation()
    {
        var drafts = examiner.Examine(Examples.Text("附件3-1 姓名：赵六 身份证号 １１０１０５１９４９１２３１００２Ｘ"), Examples.Context()).SelectMany(v => v.Drafts).ToList();
        drafts.Count.ShouldBeGreaterThan(1);
        drafts.SelectMany(d => new[] { d.Excerpt, d.Message, d.Suggestion, d.Context }).ShouldNotContain(t => t != null && (t.Contains("19491231") || t.Contains("１９４９１２３１")));
        Masking.MaskNumbers("统一社会信用代码91410000719172532Q").ShouldContain("91410000719172532Q");
    }

    [Theory]
    [InlineData("监督电话：0370-2854123", "监督电话：0370-2854123")]
    [InlineData("13800003990 350.00", "138****3990 350.00")]
    [InlineData("110105194912310021 13812345678", "1****************1 138****5678")]
    [InlineData("138 0000 3990", "138 **** 3990")]
    [InlineData("卡号6222021234567890128", "卡号***************0128")]
    [InlineData("卡号6222 0212 3456 7890 128", "卡号**** **** **** ***0 128")]
    public void Numbers_side_by_side_are_masked_each_for_itself(string text, string masked) => Masking.MaskNumbers(text).ShouldBe(masked);

    [Fact]
    public void One_error_is_told_once_by_the_check_that_says_most()
    {
        var text = Examples.Text("台湾总统访问美国，坚持以人民为中心的的发展思想。");
        var drafts = examiner.Examine(text, Examples.Context([Examples.Row("台湾总统", "台湾地区领导人", tier: Core.Findings.Tier.Veto)])).SelectMany(v => v.Drafts).ToList();
        drafts.Where(d => text.Text.Substring(d.Start!.Value, d.Length).Contains("总统")).ShouldHaveSingleItem().Suggestion.ShouldBe("台湾地区领导人");
        drafts.Where(d => d.Start >= 9).ShouldHaveSingleItem();
    }

    /// <summary>A character of a hundred may have been misread: numbers prove themselves by their check characters, listed words by their length; a wrong term may be a right one badly printed.</summary>
    [Fact]
    public void Of_what_was_read_out_of_pictures_only_checks_that_bear_misread_characters_say_anything()
    {
        var file = new Attachment(1, 1, "https://example.test/1.jpg", "图片 1", Examples.Now);
        file.WasRead(AttachmentState.Recognised, "会议布署，乌龙茶叶，乌*龙-茶叶，车牌豫A12345。\n王小明 13812345678\n李小红 13812345679\n张小军\t11010519491231002X\n护照 E12345678", 1);
        var article = new Article(1, 1, null, "1", "https://example.test/1", new ArticleContent("公示", "", null, null, []), 1, Examples.Now);
        var text = ArticleText.From(file, article, Segmenter.Default, new WorkingCalendar(TimeZoneInfo.Utc, new Dictionary<DateOnly, bool>()));
        var verdicts = examiner.Examine(text, Examples.Context([Examples.Row("布署", "部署")], [Examples.Row("乌龙茶叶", tier: Core.Findings.Tier.Likely)]));
        verdicts.Select(v => v.CheckKey).ShouldBe(["privacy", "sensitive-word"], ignoreOrder: true);
        verdicts.SelectMany(v => v.Drafts).Select(d => text.Text.Substring(d.Start!.Value, d.Length)).ShouldBe(["11010519491231002X", "乌龙茶叶"], ignoreOrder: true); // both have places
    }

    [Fact]
    public void A_check_that_throws_gives_no_verdict_and_its_siblings_go_on()
    {
        var broken = Checks.Accounts.Site(Examples.Now, probes: Checks.Accounts.Visits(1, 0)) with { Columns = null! }; // the breakage under test
        var verdicts = examiner.Examine(broken, Examples.Context());
        verdicts.Select(v => v.CheckKey).Order(StringComparer.Ordinal).ShouldBe(["canary", "capture", "session-life", "stale-home", "stale-media", "unreachable"]);
    }
}

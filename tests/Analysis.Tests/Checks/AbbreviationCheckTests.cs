using MediaWatch.Analysis.Checks;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Tenants;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class AbbreviationCheckTests : CheckExamples<AbbreviationCheck>
{
    static readonly string Long = string.Concat(Enumerable.Repeat("各单位要按照要求抓好落实。", 40));

    protected override CheckContext Context { get; } = Examples.Context();

    protected override IEnumerable<(string Text, string Offence, Tier Tier)> Wrong =>
    [
        ("根据《商丘市政务新媒体管理办法》（以下简称《办法》）和《商丘市政府网站管理办法》（以下简称《办法》），各单位按《办法》执行。", "办法", Tier.Hint),
        ("按照《商丘市政务公开条例》（以下简称《条例》）。《商丘市政务公开条例》（以下简称《公开条例》）自7月1日起施行，《条例》和《公开条例》均已公布。", "公开条例", Tier.Hint),
        ($"市政务服务和大数据管理局（以下简称“市大数据局”）组织了检查。{Long}", "市大数据局", Tier.Hint),
    ];

    protected override IEnumerable<string> Right =>
    [
        $"根据《商丘市政务新媒体管理办法》（以下简称《办法》）。{Long}《办法》共五章。",
        "市大数据局（以下简称“市局”）组织了检查。",
        $"《商丘市政务新媒体管理办法》（以下简称《办法》）印发。{Long}《商丘市政务新媒体管理办法》即《办法》。",
    ];

    [Fact]
    public void At_the_thorough_setting_the_full_name_is_not_said_again() =>
        Check.Examine(Examples.Text("《商丘市政务新媒体管理办法》（以下简称《办法》）印发。《办法》共五章。《商丘市政务新媒体管理办法》施行。"),
            Examples.Context() with { Lexicons = new LexiconSet(1, []) { Level = ProofreadingLevel.Thorough } }).ShouldHaveSingleItem().Suggestion.ShouldBe("办法");
}

using MediaWatch.Analysis.Lexicons;

namespace MediaWatch.Analysis.Tests.Lexicons;

public sealed class LexiconGateTests
{
    static LexiconVerdict Judge(string term, string needs = "", string unless = "") => LexiconGate.Default.Judge(Examples.Row(term, needs: needs, unless: unless));

    [Theory]
    [InlineData("中国")]
    [InlineData("人民")]
    [InlineData("政府")]
    public void Refuses_what_every_text_is_full_of(string term)
    {
        var verdict = Judge(term);
        verdict.Outcome.ShouldBe(GateOutcome.Refused);
        verdict.PerTenThousand.ShouldBeGreaterThan(LexiconGate.Refused);
        verdict.Reason.ShouldContain("误报");
    }

    [Theory]
    [InlineData("法院")]
    [InlineData("乡村振兴")]
    public void Lets_common_words_in_only_in_company(string term)
    {
        var alone = Judge(term);
        alone.Outcome.ShouldBeOneOf(GateOutcome.NeedsCompany, GateOutcome.Refused);
        alone.Reason.ShouldContain("伴随词");
        Judge(term, needs: "某某").Outcome.ShouldBe(GateOutcome.Accepted);
    }

    [Theory]
    [InlineData("口交")]
    [InlineData("乌龙茶叶")]
    [InlineData("澳门新葡京娱乐城")]
    [InlineData("某某绝不会在公文中出现的一串字")]
    public void Accepts_what_clean_text_does_not_say(string term) => Judge(term).Outcome.ShouldBe(GateOutcome.Accepted);

    [Theory]
    [InlineData("干")]
    [InlineData("248")]
    public void Refuses_what_chance_makes_everywhere(string term) => Judge(term).Outcome.ShouldBe(GateOutcome.Refused);

    [Fact]
    public void Refuses_an_entry_that_excepts_itself() => Judge("某某", unless: "某某").Outcome.ShouldBe(GateOutcome.Refused);

    [Fact]
    public void Counts_longer_terms_by_their_rarest_part()
    {
        var gate = new LexiconGate(new(["# 说明", "total\t10000", "一二三四五六七八\t5", "二三四五六七八九\t1"]));
        gate.Judge(Examples.Row("一二三四五六七八九")).PerTenThousand.ShouldBe(1);
        gate.Judge(Examples.Row("一二三四五六七八")).Outcome.ShouldBe(GateOutcome.Refused);
    }

    [Fact]
    public void Whatever_ships_passes() =>
        ShippedLexicons.Default.Sensitive.Concat(ShippedLexicons.Default.Terms).Where(row => LexiconGate.Default.Judge(row).Outcome != GateOutcome.Accepted).Select(row => row.Term).ShouldBeEmpty();
}

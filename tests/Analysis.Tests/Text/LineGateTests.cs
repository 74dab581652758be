using MediaWatch.Analysis.Text;

namespace MediaWatch.Analysis.Tests.Text;

public sealed class LineGateTests
{
    static IEnumerable<(string Text, int Start, string Rules)> Open(LineGate gate, string text) => gate.Open(text).Select(l => (l.Text, l.Start, string.Join(',', l.Rules)));

    [Fact]
    public void A_rule_reads_only_lines_with_one_of_its_words()
    {
        LineGate gate = new([["台湾", "香港"], ["老板"], ["香港"]]);
        Open(gate, "去香港\n无关\n\n台湾的老板").ShouldBe([("去香港", 0, "0,2"), ("台湾的老板", 8, "0,1")]);
        Open(gate, "").ShouldBeEmpty();
    }

    [Fact]
    public void A_rule_may_need_several_different_words_of_one_line()
    {
        LineGate gate = new([["道路", "理论", "制度"]], [2]);
        Open(gate, "道路，道路\n理论\n制度、理论").ShouldBe([("制度、理论", 9, "0")]);
    }
}

using System.Text.Json;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Text;
using Microsoft.Extensions.Logging.Abstractions;

namespace MediaWatch.Analysis.Tests;

public sealed class ExamineTextTests
{
    [Fact]
    public void Prints_one_json_object_a_finding_by_place()
    {
        var shipped = new ShippedLexicons([Examples.Row("布署", "部署")], [], [], "test");
        var lines = new ExamineText(new Examiner(NullLogger<Examiner>.Instance), shipped, Segmenter.Default)
            .Lines("身份证号11010519491231002X。\n会议布署工作。", Examples.Now, Examples.Today).ToList();
        lines.Count.ShouldBe(2);
        var first = JsonDocument.Parse(lines[0]).RootElement;
        (first.GetProperty("check").GetString(), first.GetProperty("start").GetInt32(), first.GetProperty("excerpt").GetString()).ShouldBe(("privacy", 4, "1****************X"));
        var second = JsonDocument.Parse(lines[1]).RootElement;
        (second.GetProperty("check").GetString(), second.GetProperty("tier").GetString(), second.GetProperty("suggestion").GetString()).ShouldBe(("wrong-term", "certain", "部署"));
        second.GetProperty("source").GetString().ShouldNotBeNullOrEmpty();
        lines[1].ShouldContain("布署");
    }

    [Theory]
    [InlineData("我县")]
    [InlineData("我镇")]
    [InlineData("我局")]
    [InlineData("我街道")]
    public void Leaves_what_a_body_calls_itself(string self) =>
        new ExamineText(new Examiner(NullLogger<Examiner>.Instance), ShippedLexicons.Default, Segmenter.Default)
            .Examine($"下一步，{self}将继续抓好共同富裕。\n{self}将继续抓好落实。", Examples.Now, Examples.Today).ShouldBeEmpty();
}

using MediaWatch.Analysis.Text;

namespace MediaWatch.Analysis.Tests.Text;

public sealed class FoldedTextTests
{
    [Theory]
    [InlineData("人民政府", "人民政府")]
    [InlineData("ＡＢＣ，１２３！", "abc,123!")]
    [InlineData("第一章总则，为了规范政府网站", "第一章总则,为了规范政府网站")]
    [InlineData("m²与①", "m²与①")]
    [InlineData("", "")]
    public void Writes_one_form(string original, string folded) => FoldedText.Of(original).Text.ShouldBe(folded);

    [Fact]
    public void Knows_where_each_character_stood_when_some_are_left_out()
    {
        var folded = FoldedText.Of("规范政府网站和政务新媒体\u200B运行，全\uFEFF面");
        folded.Text.ShouldBe("规范政府网站和政务新媒体运行,全面");
        folded.Original(10, 4).ShouldBe(new WordSpan(10, 5));
        folded.Original(15, 2).ShouldBe(new WordSpan(16, 3));
        folded.PlaceOf(folded.Text.Length).ShouldBe(19);
    }

    /// <summary>Eight characters at a time or one by one: the outcome is the same.</summary>
    [Fact]
    public void Folds_every_place_as_it_folds_the_character_alone()
    {
        var random = new Random(11);
        const string Some = "人民政府abcXYZ019，。ＡＢ\u200B\uFEFF①²㎡Ⅲ \t\n豈\uD83D\uDE00\0";
        for (var round = 0; round < 3000; round++)
        {
            var original = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => random.Next(3) > 0 ? "政务公开"[random.Next(4)] : Some[random.Next(Some.Length)]));
            var folded = FoldedText.Of(original);
            var places = Enumerable.Range(0, original.Length).Where(i => FoldedText.Fold(original[i]) != '\0').ToList();
            folded.Text.ShouldBe(string.Concat(places.Select(i => FoldedText.Fold(original[i]))));
            Enumerable.Range(0, folded.Text.Length).Select(folded.PlaceOf).ShouldBe(places);
        }
    }
}

using MediaWatch.Analysis.Text.Proofing;

namespace MediaWatch.Analysis.Tests.Text.Proofing;

public sealed class ProtectedPlacesTests
{
    static Correction At(string text, string word) => new(text.IndexOf(word, StringComparison.Ordinal), text.IndexOf(word, StringComparison.Ordinal) + word.Length - 1, "甲", text.IndexOf(word, StringComparison.Ordinal), word.Length, 0.9);

    [Theory]
    [InlineData("总统亚历山大·武契奇来访", "契")]
    [InlineData("总统亚历山大·武契奇来访", "历")]
    [InlineData("天乡牌茶叶。天乡牌茶叶获奖。天乡牌茶叶畅销。", "乡")] // again and again: a name
    [InlineData("经济法展基金会成立", "法")] // white list
    [InlineData("香港邵一夫先生捐资", "一")]
    [InlineData("中国驻奥地利大使刘昌业参加了会见", "业")]
    [InlineData("副主席为厉无畏、刘小铭、朱培康", "铭")]
    [InlineData("该国南部的南里奥格朗德州", "朗")]
    [InlineData("中莫关系不断发展", "莫")]
    [InlineData("庆祝马年春节", "马")]
    public void Covers_names_terms_and_what_the_white_list_holds(string text, string word) =>
        ProtectedPlaces.Covers(text, At(text, word), Examples.Context([], null, "经济法展基金会").Lexicons).ShouldBeTrue();

    [Theory]
    [InlineData("会议布署了工作", "布")]
    [InlineData("亚历山大·武契奇说，会议布署了工作", "布")]
    [InlineData("天乡牌茶叶。天乡牌茶叶获奖。", "乡")]
    public void Leaves_the_rest_open(string text, string word) =>
        ProtectedPlaces.Covers(text, At(text, word), Examples.Context().Lexicons).ShouldBeFalse();

    [Theory]
    [InlineData("演示市", 0, 1, "偃师", true)]
    [InlineData("演示事", 2, 2, "市", false)]
    public void Knows_when_another_place_is_proposed(string text, int first, int last, string right, bool place) =>
        ProtectedPlaces.IsOtherPlace(text, new(first, last, right, 0, text.Length, 0.9)).ShouldBe(place);

    [Fact]
    public void Covers_spellings_that_are_a_matter_of_style() =>
        ProtectedPlaces.Covers("创下最低记录", new Correction(4, 4, "纪", 4, 2, 0.99), Examples.Context().Lexicons).ShouldBeTrue();

    [Theory]
    [InlineData("学习“天工开悟”精神", true)]
    [InlineData("学习《天工开悟》一书", true)]
    [InlineData("学习“精神”后天工开悟了", false)]
    [InlineData("天工开悟", false)]
    [InlineData("他说：“各级各部门要认真抓好落实，各级各部门要认真抓好落实，天工开悟也要认真抓好落实。”", false)] // speech, not a turn of phrase
    public void Knows_short_quotations_and_titles(string text, bool quoted) => ProtectedPlaces.IsQuoted(text, At(text, "悟")).ShouldBe(quoted);
}

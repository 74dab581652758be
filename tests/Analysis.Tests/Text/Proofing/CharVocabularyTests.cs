using MediaWatch.Analysis.Text.Proofing;

namespace MediaWatch.Analysis.Tests.Text.Proofing;

public sealed class CharVocabularyTests
{
    [Fact]
    public void Holds_the_characters_of_the_standard_each_with_a_number_of_its_own()
    {
        CharVocabulary.AllHan.Count().ShouldBe(6763);
        CharVocabulary.AllHan.Select(CharVocabulary.Of).Distinct().Count().ShouldBe(6763);
        CharVocabulary.AllHan.ShouldAllBe(c => CharVocabulary.CharOf(CharVocabulary.Of(c)) == c && CharVocabulary.Of(c) < CharVocabulary.Size);
    }

    [Fact]
    public void Five_numbers_fit_64_bits() =>
        System.Numerics.BigInteger.Pow(CharVocabulary.Size, CharModel.Order).ShouldBeLessThanOrEqualTo(new System.Numerics.BigInteger(ulong.MaxValue) + 1);

    [Fact]
    public void Numbers_and_letters_are_one_token_and_spaces_none()
    {
        var line = TokenLine.Of("于 2026年 abc局", 0, "于 2026年 abc局".Length);
        line.Count.ShouldBe(5);
        line[1].ShouldBe(CharVocabulary.Digits);
        line[3].ShouldBe(CharVocabulary.Letters);
        line.StartOf(4).ShouldBe("于 2026年 abc".Length);
    }
}

using MediaWatch.Analysis.Text;
using MediaWatch.Analysis.Text.Proofing;

namespace MediaWatch.Analysis.Tests.Text.Proofing;

public sealed class HanFormsTests
{
    static readonly HanForms Forms = new(HanCharacter.All);

    [Theory]
    [InlineData('布', '部')] // same sound
    [InlineData('险', '显')]
    [InlineData('深', '生')] // shen, sheng
    [InlineData('资', '支')] // zi, zhi
    [InlineData('末', '未')] // shape
    [InlineData('津', '律')]
    [InlineData('延', '廷')]
    [InlineData('籍', '藉')] // series
    public void Proposes_what_sounds_or_looks_alike(char written, char meant) =>
        Forms.Alike(CharVocabulary.Of(written)).Contains(CharVocabulary.Of(meant)).ShouldBeTrue();

    [Theory]
    [InlineData('国', '民')]
    [InlineData('政', '区')]
    public void Does_not_propose_what_has_nothing_in_common(char written, char meant) =>
        Forms.Alike(CharVocabulary.Of(written)).Contains(CharVocabulary.Of(meant)).ShouldBeFalse();

    [Fact]
    public void Never_proposes_a_character_for_itself() =>
        CharVocabulary.AllHan.Take(300).Select(CharVocabulary.Of).Count(id => Forms.Alike(id).Contains(id)).ShouldBe(0);

    [Fact]
    public void Tells_same_sounds_from_near_ones()
    {
        Forms.Compare(CharVocabulary.Of('布'), CharVocabulary.Of('部')).Sound.ShouldBe(Sound.Same);
        Forms.Compare(CharVocabulary.Of('资'), CharVocabulary.Of('支')).Sound.ShouldBe(Sound.Near);
        Forms.Compare(CharVocabulary.Of('末'), CharVocabulary.Of('未')).Sound.ShouldBe(Sound.Other);
    }
}

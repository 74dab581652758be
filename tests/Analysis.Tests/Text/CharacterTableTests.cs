using MediaWatch.Analysis.Text.Expressions;

namespace MediaWatch.Analysis.Tests.Text;

public sealed class CharacterTableTests
{
    [Theory]
    [InlineData('除', '初')]
    [InlineData('治', '制')]
    [InlineData('心', '星')]
    [InlineData('险', '验')]
    public void Characters_of_like_sound_or_shape_are_close(char a, char b) => CharacterTable.Default.AreClose(a, b).ShouldBeTrue();

    [Theory]
    [InlineData('党', '国')]
    [InlineData('人', '水')]
    public void Others_are_not(char a, char b) => CharacterTable.Default.AreAlike(a, b).ShouldBeFalse();
}

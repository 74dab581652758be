using MediaWatch.Analysis.Lexicons;

namespace MediaWatch.Analysis.Tests.Lexicons;

/// <summary>The words are harmless stand-ins: what counts is how they are written.</summary>
public sealed class DisguiseTests
{
    static readonly Lexicon List = new("own",
    [
        Examples.Row("法轮机") with { Folds = Folds.Split | Folds.Pinyin },
        Examples.Row("代开发票", unless: "严禁代开fa票") with { Folds = Folds.Pinyin | Folds.Sound },
        Examples.Row("乌龙茶") with { Folds = Folds.Repeat },
        Examples.Row("绿萝花", needs: "阳台") with { Folds = Folds.Pinyin },
        Examples.Row("铁观音"),
    ], ["代开法票处"], disguises: true);

    static string Found(string text) => string.Join('|', List.Search(Examples.Text(text)).Select(h => text.Substring(h.Start, h.Length)));

    [Theory]
    [InlineData("这台氵去车仑机坏了", "氵去车仑机")]
    [InlineData("这台氵去轮机坏了", "氵去轮机")]
    [InlineData("这台fa轮机坏了", "fa轮机")]
    [InlineData("这台f轮j坏了", "f轮j")]
    [InlineData("这台法Lun机坏了", "法Lun机")]
    [InlineData("专业代开法票", "代开法票")]
    [InlineData("专业代kai发票", "代kai发票")]
    [InlineData("好喝的乌乌龙龙龙茶", "乌乌龙龙龙茶")]
    [InlineData("阳台上的lv萝花", "lv萝花")]
    [InlineData("阳台上的lü萝花", "lü萝花")]
    [InlineData("专业代开发票", "代开发票")]
    [InlineData("铁观音", "铁观音")]
    public void Finds_the_disguises_a_row_asks_for(string text, string found) => Found(text).ShouldBe(found);

    [Theory]
    [InlineData("falunji")]
    [InlineData("gif轮j")]
    [InlineData("铁关音")]
    [InlineData("铁guan音")]
    [InlineData("戴凯发漂")]
    [InlineData("客厅里的lv萝花")]
    [InlineData("在代开法票处")]
    [InlineData("严禁代开fa票")]
    public void Leaves_the_rest_alone(string text) => Found(text).ShouldBe("");

    [Fact]
    public void A_file_names_the_disguises_of_a_row()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "term\tfolds\n法轮机\tsplit|pinyin\n铁观音\t\n");
        LexiconFile.Read(path).Select(r => r.Folds).ShouldBe([Folds.Split | Folds.Pinyin, Folds.None]);
        File.WriteAllText(path, "term\tfolds\n法轮机\tsplat\n");
        Should.Throw<InvalidDataException>(() => LexiconFile.Read(path));
        File.Delete(path);
    }
}

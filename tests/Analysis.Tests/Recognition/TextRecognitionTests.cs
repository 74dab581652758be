using MediaWatch.Analysis.Readers;
using MediaWatch.Analysis.Recognition;
using MediaWatch.Analysis.Tests.Readers;
using SkiaSharp;

namespace MediaWatch.Analysis.Tests.Recognition;

/// <summary>Pages that we drew ourselves, worn as scanned and forwarded ones are.</summary>
public sealed class TextRecognitionTests
{
    /// <summary>Loaded once: it is as large as all other tests together.</summary>
    internal static readonly Lazy<TextRecognition?> Loaded = new(() => TextRecognition.Load(threads: 2));

    static readonly char[] Parting = ['\n', '\t', ' '];

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static TextRecognition Recognition
    {
        get
        {
            Assert.SkipUnless(Drawings.HasFont, "no Chinese font to draw with");
            return Loaded.Value.ShouldNotBeNull(); // models and libraries come with the build
        }
    }

    [Fact]
    public void A_page_is_read_line_by_line_and_its_table_row_by_row_with_tabs_between_cells()
    {
        var page = Recognition.Read(Drawings.Page().Jpeg(), Ct).ShouldNotBeNull();
        page.Certainty.ShouldBeGreaterThan(0.97);
        var lines = page.Text.Split('\n');
        lines[2].ShouldBe(Drawings.Notice[2]);
        lines[^2..].ShouldBe(Drawings.Table[1..].Select(r => string.Join('\t', r)));
    }

    [Theory]
    [InlineData("small and hardly kept")]
    [InlineData("tilted and blurred")]
    [InlineData("much tilted")]
    [InlineData("on its side")]
    [InlineData("on its head")]
    [InlineData("sealed")]
    [InlineData("of tiny letters")]
    public void A_worn_page_is_read_all_the_same(string how)
    {
        var page = Drawings.Page();
        var worn = how switch
        {
            "small and hardly kept" => page.Shrunk(0.6).Jpeg(30),
            "tilted and blurred" => page.Turned(1.5f).Blurred(1.2f).Jpeg(60),
            "much tilted" => page.Turned(-6).Jpeg(),
            "on its side" => Drawings.Page(width: 1754).Turned(90).Jpeg(),
            "on its head" => page.Turned(180).Jpeg(),
            "sealed" => page.Sealed(820, 620).Jpeg(),
            _ => Drawings.Page(26, 3720, 5262).Jpeg(),
        };
        var read = Recognition.Read(worn, Ct).ShouldNotBeNull();
        read.Certainty.ShouldBeGreaterThan(DocumentText.LeastCertainty);
        RightOf(read.Text, string.Concat(Drawings.Notice) + string.Concat(Drawings.Table.SelectMany(r => r))).ShouldBeGreaterThan(0.97, read.Text);
        Drawings.Table[1..].SelectMany(r => r[2..4]).ShouldBeSubsetOf(read.Text.Split(Parting), read.Text);
    }

    [Fact]
    public void What_is_too_bad_to_be_read_is_not_sure()
    {
        var read = Recognition.Read(Drawings.Page().Shrunk(0.32).Blurred(1).Jpeg(25), Ct).ShouldNotBeNull();
        read.Certainty.ShouldBeLessThan(DocumentText.LeastCertainty, read.Text);
    }

    [Fact]
    public void A_tall_picture_is_read_in_pieces_and_no_line_of_it_is_lost_or_read_twice()
    {
        var read = Recognition.Read(Drawings.Tall(6).Jpeg(80), Ct).ShouldNotBeNull();
        RightOf(read.Text, string.Concat(Enumerable.Repeat(string.Concat(Drawings.Notice), 6))).ShouldBeGreaterThan(0.99);
        read.Text.Split('\n').Length.ShouldBe(6 * Drawings.Notice.Length);
    }

    [Fact]
    public void Columns_are_read_one_after_the_other()
    {
        var all = string.Concat(Drawings.Notice);
        var read = Recognition.Read(Drawings.Columns(all[..156], all[156..], 26).Encoded(SKEncodedImageFormat.Png), Ct).ShouldNotBeNull();
        RightOf(read.Text, all).ShouldBeGreaterThan(0.97, read.Text);
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public void Other_formats_are_opened_too(SKEncodedImageFormat format) =>
        RightOf(Recognition.Read(Drawings.Page(width: 1000, height: 500, table: false, lines: Drawings.Notice[..3]).Encoded(format), Ct)!.Text, string.Concat(Drawings.Notice[..3])).ShouldBeGreaterThan(0.97); // within every limit

    [Fact]
    public void An_icon_is_not_looked_at_and_no_picture_is_refused()
    {
        Recognition.Read(Drawings.Page(width: 120, height: 60).Jpeg(), Ct)!.Signs.ShouldBe(0); // within every limit
        Should.Throw<InvalidDataException>(() => Recognition.Read([0x89, (byte)'P', (byte)'N', (byte)'G', 1, 2, 3], Ct));
    }

    [Fact]
    public void Without_models_there_is_no_recognition_and_nothing_breaks()
    {
        TextRecognition.Load(Path.Combine(AppContext.BaseDirectory, "nowhere")).ShouldBeNull();
        Documents.Read(Drawings.Page().Jpeg(), new ReadLimits(), Ct).State.ShouldBe(ReadState.NoRecognition);
    }

    /// <summary>Share of the text that is there: 1 less the edits that it takes, white space and the ways of writing a zero apart.</summary>
    internal static double RightOf(string read, string written)
    {
        var (a, b) = (Bare(written), Bare(read));
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var before = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                (before, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, before + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }
        return 1 - row[^1] / (double)a.Length;
    }

    static string Bare(string text) => string.Concat(text.Normalize(System.Text.NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c) && c is not ('〇' or '○' or 'O' or '0')));
}

using System.Diagnostics;
using MediaWatch.Analysis.Checks;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Readers;
using MediaWatch.Analysis.Recognition;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Tests.Readers;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Time;
using MediaWatch.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using SkiaSharp;

namespace MediaWatch.Analysis.Tests.Recognition;

/// <summary>The figures of docs/performance.md (shown with <c>--output Detailed</c>): what is right of worn pages, how fast, and that clean official text gives no finding once it was printed, worn and read again.</summary>
public sealed class RecognitionFiguresTests
{
    const int LinesAPage = 30, Pages = 12, SignsALine = 40;

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void Worn_pages()
    {
        Assert.SkipUnless(Drawings.HasFont, "no Chinese font to draw with");
        var page = Drawings.Page();
        (string How, byte[] File)[] worn =
        [
            ("as printed", page.Jpeg()), ("60 % of the size, JPEG 30", page.Shrunk(0.6).Jpeg(30)), ("40 % of the size, JPEG 60", page.Shrunk(0.4).Jpeg(60)), ("tilted 1.5°, blurred, JPEG 60", page.Turned(1.5f).Blurred(1.2f).Jpeg(60)),
            ("tilted 6°", page.Turned(6).Jpeg()), ("strongly blurred", page.Blurred(2.2f).Jpeg()), ("two red rings", page.Sealed(420, 330).Sealed(820, 620).Jpeg()), ("on its head", page.Turned(180).Jpeg()), ("A3 at 300 dpi, small print", Drawings.Page(26, 3720, 5262).Jpeg()),
        ];
        var all = string.Concat(Drawings.Notice) + string.Concat(Drawings.Table.SelectMany(r => r));
        foreach (var (how, file) in worn)
        {
            var cpu = Process.GetCurrentProcess().TotalProcessorTime;
            var read = TextRecognitionTests.Loaded.Value!.Read(file, Ct)!; // models come with the build; within every limit
            cpu = Process.GetCurrentProcess().TotalProcessorTime - cpu;
            TestContext.Current.TestOutputHelper!.WriteLine($"{how}: {TextRecognitionTests.RightOf(read.Text, all):P1} right, certainty {read.Certainty:0.000}, {cpu.TotalSeconds:0.0} CPU s"); // within a test
            read.Signs.ShouldBeGreaterThan(200);
        }
    }

    [Fact]
    public void Clean_text_that_was_printed_worn_and_read_gives_no_finding()
    {
        Assert.SkipUnless(Drawings.HasFont, "no Chinese font to draw with");
        Assert.SkipWhen(Shared.PathOf("benchmarks", "clean") is null, "the shared benchmarks are absent");
        var files = Directory.GetFiles(Shared.PathOf("benchmarks", "clean")!, "*.txt").Order(StringComparer.Ordinal).ToList(); // not skipped
        var (examiner, context) = (new Examiner(NullLogger<Examiner>.Instance), new CheckContext(ShippedLexicons.Default.ToSet(), Examples.Now, new DateOnly(2026, 11, 24)));
        var (signs, right, said) = (0, 0.0, new List<string>());
        for (var i = 0; i < Pages; i++)
        {
            var lines = File.ReadLines(files[i % files.Count]).Skip(i * LinesAPage).SelectMany(l => l.Chunk(SignsALine).Select(c => new string(c))).Take(LinesAPage).ToList();
            var page = Drawings.Page(lines: lines, table: false);
            var read = Documents.Read((i % 3) switch { 0 => page.Shrunk(0.6).Jpeg(30), 1 => page.Turned(1.2f).Blurred(1).Jpeg(60), _ => page.Encoded(SKEncodedImageFormat.Png) }, new ReadLimits { Recognition = TextRecognitionTests.Loaded }, Ct);
            read.State.ShouldBe(ReadState.Recognised);
            (signs, right) = (signs + read.Text.Length, right + TextRecognitionTests.RightOf(read.Text, string.Concat(lines)) / Pages);
            var file = new Attachment(1, 1, "https://example.test/1.jpg", "图片 1", Examples.Now);
            file.WasRead(AttachmentState.Recognised, read.Text, 1);
            var article = new Article(1, 1, null, "1", "https://example.test/1", new ArticleContent("公示", "", null, null, []), 1, Examples.Now);
            said.AddRange(examiner.Examine(ArticleText.From(file, article, Segmenter.Default, new WorkingCalendar(TimeZoneInfo.Utc, new Dictionary<DateOnly, bool>())), context).SelectMany(v => v.Drafts).Select(d => $"{d.Excerpt}: {d.Context}"));
        }
        TestContext.Current.TestOutputHelper!.WriteLine($"{signs} characters, {right:P2} right, {said.Count} findings"); // within a test
        right.ShouldBeGreaterThan(0.97);
        said.ShouldBeEmpty();
    }
}

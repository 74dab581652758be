using System.Text.Json;
using MediaWatch.Analysis.Checks;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Readers;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Time;
using MediaWatch.Testing;

namespace MediaWatch.Analysis.Tests.Readers;

/// <summary>Files of many writers with invented persons in them: of the formats that are read, what stands in them is found, and nothing else is called a leak.</summary>
public sealed class AttachmentSamplesTests
{
    static readonly string[] Formats = ["docx", "doc", "wps", "xlsx", "xls", "et", "pdf", "txt", "csv"];
    static readonly string[] Numbers = ["id_card", "mobile", "bank_card"];

    [Fact]
    public void Numbers_of_persons_are_read_out_of_real_writers_files()
    {
        var (found, all, missed) = (0, 0, new List<string>());
        foreach (var sample in Samples().Where(s => s.Expect.StartsWith("ok", StringComparison.Ordinal)))
        {
            var text = Bare(Documents.Read(sample.File, new ReadLimits(), TestContext.Current.CancellationToken).Text);
            foreach (var item in sample.Items)
            {
                all++;
                if (text.Contains(Bare(item), StringComparison.OrdinalIgnoreCase))
                    found++;
                else
                    missed.Add($"{sample.Name}: {item[^4..]}");
            }
        }
        TestContext.Current.SendDiagnosticMessage(string.Join('\n', missed.Prepend($"{found} of {all}")));
        all.ShouldBeGreaterThan(200);
        // Deleted text of tracked changes, link targets, properties and files within files are not read.
        (found / (double)all).ShouldBeGreaterThan(0.93, string.Join('\n', missed));
    }

    [Fact]
    public void What_cannot_be_read_is_never_called_clean()
    {
        foreach (var sample in Samples().Where(s => !s.Expect.StartsWith("ok", StringComparison.Ordinal)))
        {
            var state = Documents.Read(sample.File, new ReadLimits(), TestContext.Current.CancellationToken).State;
            state.ShouldNotBe(ReadState.Read, sample.Name);
            if (sample.Expect == "encrypted")
                state.ShouldBe(ReadState.Encrypted, sample.Name);
        }
    }

    [Fact]
    public void Files_without_personal_data_raise_no_alarm()
    {
        var lexicons = ShippedLexicons.Default.ToSet();
        var files = Samples().Where(s => s.Expect == "ok-no-personal-data").ToList();
        files.Count.ShouldBeGreaterThanOrEqualTo(2);
        foreach (var sample in files)
        {
            var file = new Attachment(1, 1, "https://gov.example/a", sample.Name, DateTimeOffset.UnixEpoch);
            file.WasRead(AttachmentState.Read, Documents.Read(sample.File, new ReadLimits(), TestContext.Current.CancellationToken).Text, Documents.Version);
            var article = new Article(1, 1, null, "1", "https://gov.example/1", new ArticleContent("通知", "", null, null, []), 1, new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero));
            var text = ArticleText.From(file, article, Segmenter.Default, new WorkingCalendar(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), new Dictionary<DateOnly, bool>()));
            new PrivacyCheck().Examine(text, new CheckContext(lexicons, article.FirstSeenAt, new DateOnly(2026, 11, 24))).Select(d => d.Excerpt).ShouldBeEmpty(sample.Name);
        }
    }

    static string Bare(string text) => string.Concat(text.Normalize(System.Text.NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '—' or '"' or '=')));

    static List<Sample> Samples()
    {
        Assert.SkipWhen(Shared.PathOf("samples", "attachments", "manifest.json") is null, "the shared samples are absent");
        var folder = Shared.PathOf("samples", "attachments")!; // not skipped
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "manifest.json")));
        return [.. manifest.RootElement.GetProperty("files").EnumerateArray().Where(f => Formats.Contains(f.GetProperty("format").GetString())).Select(f => new Sample(
            f.GetProperty("file").GetString()!, f.GetProperty("expect").GetString()!, File.ReadAllBytes(Path.Combine(folder, f.GetProperty("file").GetString()!)), // the manifest names them all
            f.TryGetProperty("items", out var items) ? [.. items.EnumerateArray().Where(i => Numbers.Contains(i.GetProperty("type").GetString())).Select(i => i.GetProperty("value").ToString())] : []))
            .Where(s => !s.Expect.Contains("really", StringComparison.Ordinal))];
    }

    sealed record Sample(string Name, string Expect, byte[] File, IReadOnlyList<string> Items);
}

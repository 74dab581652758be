using System.Text.Json;
using System.Text.RegularExpressions;
using MediaWatch.Analysis.Checks;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Readers;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Tests.Recognition;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Time;
using MediaWatch.Testing;

namespace MediaWatch.Analysis.Tests.Readers;

/// <summary>Files of many writers with invented persons in them: of the formats that are read, what stands in them is found, and nothing else is called a leak.</summary>
public sealed class AttachmentSamplesTests
{
    static readonly string[] Formats = ["docx", "doc", "wps", "odt", "rtf", "xlsx", "xls", "et", "ods", "pdf", "ofd", "pptx", "ppt", "odp", "txt", "csv", "zip", "7z", "tar.gz", "rar"];
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
            if (sample.Expect == "too large")
                state.ShouldBe(ReadState.TooLarge, sample.Name);
        }
    }

    /// <summary>Scans in PDF, Word and OFD files: every number of every person is read out of the pictures, and stands free of its neighbours.</summary>
    [Fact]
    public void Scans_are_read_by_recognition()
    {
        var limits = new ReadLimits { Recognition = TextRecognitionTests.Loaded };
        var (found, all, missed) = (0, 0, new List<string>());
        foreach (var sample in Samples().Where(s => s.Expect == "no-text (image only)"))
        {
            var read = Documents.Read(sample.File, limits, TestContext.Current.CancellationToken);
            read.State.ShouldBe(ReadState.Recognised, sample.Name);
            foreach (var item in sample.Items)
            {
                all++;
                if (Regex.IsMatch(read.Text, $"(?<![0-9]){item}(?![0-9Xx])", RegexOptions.None, TimeSpan.FromSeconds(1)))
                    found++;
                else
                    missed.Add($"{sample.Name}: {item[^4..]}");
            }
        }
        TestContext.Current.SendDiagnosticMessage($"{found} of {all}");
        all.ShouldBe(24);
        found.ShouldBe(24, string.Join('\n', missed));
    }

    /// <summary>What was read is judged: identity numbers are found in whatever cell or line they stand, and no look-alike is called one.</summary>
    [Fact]
    public void What_was_read_is_judged_and_look_alikes_are_left_alone()
    {
        var (found, all, wrong, missed) = (0, 0, new List<string>(), new List<string>());
        foreach (var sample in Samples().Where(s => s.Expect.StartsWith("ok", StringComparison.Ordinal)))
        {
            var text = TextOf(sample);
            var bare = Bare(text.Body);
            var said = new PrivacyCheck().Examine(text, new CheckContext(Lexicons, DateTimeOffset.UnixEpoch, new DateOnly(2026, 11, 24))).ToList();
            var marked = said.Where(d => d.Start is not null).Select(d => Bare(text.Text.Substring(d.Start!.Value, d.Length))).ToHashSet(StringComparer.OrdinalIgnoreCase); // asked before
            foreach (var item in sample.Identities.Select(Bare).Where(i => bare.Contains(i, StringComparison.OrdinalIgnoreCase)))
            {
                all++;
                if (marked.Any(m => m.Contains(item, StringComparison.OrdinalIgnoreCase)))
                    found++;
                else
                    missed.Add($"{sample.Name}: …{item[^4..]}");
            }
            // A number whose check digit is wrong may be a slip of a real one: a hint, which alerts nobody.
            var certain = said.Where(d => d is { Start: not null, Tier: not Tier.Hint }).Select(d => Bare(text.Text.Substring(d.Start!.Value, d.Length))).ToHashSet(StringComparer.OrdinalIgnoreCase); // asked before
            wrong.AddRange(sample.LookAlikes.Where(l => certain.Contains(Bare(l))).Select(l => $"{sample.Name}: {l}"));
            if (sample.Expect == "ok-no-personal-data")
                wrong.AddRange(said.Select(d => $"{sample.Name}: {d.Excerpt}"));
        }
        TestContext.Current.SendDiagnosticMessage($"identity numbers {found} of {all} that were read; wrongly called personal: {wrong.Count}\n{string.Join('\n', missed)}");
        all.ShouldBeGreaterThan(100);
        wrong.ShouldBeEmpty();
        (found / (double)all).ShouldBeGreaterThan(0.97, string.Join('\n', missed));
    }

    static readonly LexiconSet Lexicons = ShippedLexicons.Default.ToSet();
    static readonly WorkingCalendar Calendar = new(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), new Dictionary<DateOnly, bool>());

    static ArticleText TextOf(Sample sample)
    {
        var file = new Attachment(1, 1, "https://gov.example/a", sample.Name, DateTimeOffset.UnixEpoch);
        file.WasRead(AttachmentState.Read, Documents.Read(sample.File, new ReadLimits(), TestContext.Current.CancellationToken).Text, Documents.Version);
        var article = new Article(1, 1, null, "1", "https://gov.example/1", new ArticleContent("通知", "", null, null, []), 1, new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero));
        return ArticleText.From(file, article, Segmenter.Default, Calendar);
    }

    static string Bare(string text) => string.Concat(text.Normalize(System.Text.NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '—' or '"' or '=')));

    static List<Sample> Samples()
    {
        Assert.SkipWhen(Shared.PathOf("samples", "attachments", "manifest.json") is null, "the shared samples are absent");
        var folder = Shared.PathOf("samples", "attachments")!; // not skipped
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "manifest.json")));
        return [.. manifest.RootElement.GetProperty("files").EnumerateArray().Where(f => Formats.Contains(f.GetProperty("format").GetString())).Select(f => new Sample(
            f.GetProperty("file").GetString()!, f.GetProperty("expect").GetString()!, File.ReadAllBytes(Path.Combine(folder, f.GetProperty("file").GetString()!)), // the manifest names them all
            Values(f, "items", Numbers), Values(f, "items", ["id_card"]), Values(f, "lookalikes", null)))]; // by content, whatever they are called
    }

    static List<string> Values(JsonElement file, string name, string[]? types) =>
        file.TryGetProperty(name, out var items) ? [.. items.EnumerateArray().Where(i => types?.Contains(i.GetProperty("type").GetString()) ?? true).Select(i => i.GetProperty("value").ToString())] : [];

    sealed record Sample(string Name, string Expect, byte[] File, IReadOnlyList<string> Items, IReadOnlyList<string> Identities, IReadOnlyList<string> LookAlikes);
}

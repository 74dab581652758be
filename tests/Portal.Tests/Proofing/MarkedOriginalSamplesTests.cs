using MediaWatch.Core.Findings;
using MediaWatch.Portal.Proofing;
using MediaWatch.Testing;
using static MediaWatch.Portal.Tests.Proofing.WordFile;

namespace MediaWatch.Portal.Tests.Proofing;

/// <summary>Files that other programs wrote.</summary>
public sealed class MarkedOriginalSamplesTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    public void Marks_all_over_a_real_writer_s_file_leave_its_text_as_it_was(int step)
    {
        var ct = TestContext.Current.CancellationToken;
        Assert.SkipWhen(Shared.PathOf("samples", "attachments") is null, "the shared samples are absent");
        var marked = 0;
        foreach (var path in Directory.EnumerateFiles(Shared.PathOf("samples", "attachments")!, "*.*", SearchOption.AllDirectories)) // not skipped
        {
            var file = File.ReadAllBytes(path);
            var text = Text(file);
            if (text.Length == 0 || !MarkedOriginal.Fits(file, text, ct))
                continue;
            marked++;
            List<ProofMark> marks = [.. Enumerable.Range(0, (text.Length - 1) / step).Select(n => new ProofMark(n + 1, "wrong-term", new FindingDraft(n * step, 2, text.Substring(n * step, 2), Tier.Certain, "错。", "对对", "试")))];
            var result = MarkedOriginal.Write(file, Decided(text, marks, marks.Select(m => m.Number).Where(n => n % 3 == 0), marks.Select(m => m.Number).Where(n => n % 3 == 1)), ct).ShouldNotBeNull(path);
            Settled(result.Bytes, accepted: false).ShouldBe(text, path);
            ErrorsOf(result.Bytes).Except(ErrorsOf(file)).ShouldBeEmpty(path);
        }
        marked.ShouldBeGreaterThan(4);
    }
}

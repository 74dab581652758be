using System.Text;
using MediaWatch.Analysis;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Text;
using Microsoft.Extensions.Logging.Abstractions;

namespace MediaWatch.Bench;

/// <summary>All checks over texts of article size, with the shipped lexicons.</summary>
static class ExamineBench
{
    const int Piece = 1500;

    public static async Task<object> RunAsync(BenchOptions options, CancellationToken ct)
    {
        var examine = new ExamineText(new Examiner(NullLogger<Examiner>.Instance), ShippedLexicons.Default, Segmenter.Default);
        string[] texts = options.File is { } file
            ? [.. (await File.ReadAllTextAsync(file, ct)).Chunk(Piece).Select(c => new string(c))]
            : [.. Enumerable.Range(0, 2000).Select(Texts.Plain)];
        var megabytes = texts.Sum(Encoding.UTF8.GetByteCount) / 1e6;
        var now = TimeProvider.System.GetUtcNow();
        var found = 0;
        var round = await Round.MedianAsync(options.Rounds ?? 3, () =>
        {
            found = texts.Sum(text => examine.Examine(text, now, DateOnly.FromDateTime(now.Date)).Count);
            return Task.CompletedTask;
        });
        return new
        {
            bench = "examine", Round.Cores, texts = texts.Length, megabytes = Math.Round(megabytes, 2), findings = found,
            megabytesPerSecond = Round.Per(megabytes, round.Seconds), megabytesPerCpuSecond = Round.Per(megabytes, round.CpuSeconds), peakMemoryMb = Round.PeakMemoryMb,
        };
    }
}

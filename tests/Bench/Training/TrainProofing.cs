using System.Diagnostics;
using System.Globalization;
using MediaWatch.Analysis.Text.Proofing;

namespace MediaWatch.Bench.Training;

/// <summary><c>train proofing</c>: the character model from a folder or files of clean text, any number of times over the same one.</summary>
static class TrainProofing
{
    public static object Run(TrainOptions options)
    {
        var clock = Stopwatch.StartNew();
        void Say(string what) => Console.Error.WriteLine($"[{clock.Elapsed.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} s] {what}");
        var trainer = new CharModelTrainer(options.MostNgrams, Say);
        var (lines, heldOut, characters) = (0L, 0L, 0L);
        foreach (var file in Corpus.Files(options.Inputs))
        {
            foreach (var line in Corpus.Lines(file))
            {
                if (Corpus.IsHeldOut(line))
                {
                    heldOut++;
                    continue;
                }
                trainer.Add(line);
                lines++;
                characters += line.Length;
            }
            Say($"read {Path.GetFileName(file)}: {lines:N0} lines in all");
        }
        var model = trainer.Finish();
        model.Save(options.Out);
        Say($"wrote {options.Out}");
        return new { trained = "characters", lines, held_out_lines = heldOut, characters, ngrams = model.Counts, bytes = new FileInfo(options.Out).Length };
    }
}

using MediaWatch.Analysis.Reposts;

namespace MediaWatch.Bench.Training;

/// <summary><c>train formulas</c>: which runs of eight characters stand in texts of several weeks or documents.</summary>
static class TrainFormulas
{
    /// <summary>Neighbouring lines belong to one week or one document, within which a text may be repeated without being a formula.</summary>
    const int LinesTogether = 500;

    /// <summary>Fewer can be one event that was told again.</summary>
    const int LeastStretches = 3;

    public static object Run(TrainOptions options)
    {
        var seen = new List<ulong>(80_000_000);
        var (lines, stretch) = (0L, 0u);
        foreach (var file in Corpus.Files(options.Inputs))
        {
            stretch++;
            foreach (var line in Corpus.Lines(file))
            {
                foreach (var hash in RepostText.Of("", line).Hashes)
                    seen.Add((ulong)hash << 32 | stretch);
                if (++lines % LinesTogether == 0)
                    stretch++;
            }
        }
        var sorted = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(seen);
        sorted.Sort();
        var formulas = new Formulas(CommonTo(LeastStretches, sorted));
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(options.Out))!); // a file stands in a folder
        using (var file = File.Create(options.Out))
            formulas.Save(file);
        return new { trained = "formulas", lines, stretches = stretch, grams = seen.Count, formulas = formulas.Count, bytes = new FileInfo(options.Out).Length };
    }

    static uint[] CommonTo(int least, ReadOnlySpan<ulong> sorted)
    {
        var common = new List<uint>();
        for (var (i, stretches) = (0, 0); i < sorted.Length; i++)
        {
            var isNew = i == 0 || sorted[i] >> 32 != sorted[i - 1] >> 32;
            stretches = isNew ? 1 : stretches + (sorted[i] == sorted[i - 1] ? 0 : 1);
            if (stretches == least && (isNew || sorted[i] != sorted[i - 1]))
                common.Add((uint)(sorted[i] >> 32));
        }
        return [.. common];
    }
}

using System.Globalization;

namespace MediaWatch.Bench.Training;

/// <param name="Inputs">Files and folders.</param>
sealed record TrainOptions(IReadOnlyList<string> Inputs, string Out, int MostNgrams)
{
    /// <summary>As many as stay near 25 MB.</summary>
    const int UsualNgrams = 7_000_000;

    /// <summary>Null where they make no sense.</summary>
    public static TrainOptions? Parse(IReadOnlyList<string> args)
    {
        var (inputs, output, most) = (new List<string>(), "", UsualNgrams);
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] == "--out" && i + 1 < args.Count)
                output = args[++i];
            else if (args[i] == "--ngrams" && i + 1 < args.Count && int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out most))
                i++;
            else if (Path.Exists(args[i]))
                inputs.Add(args[i]);
            else
                return null;
        }
        return inputs.Count == 0 || output.Length == 0 ? null : new(inputs, output, most);
    }
}

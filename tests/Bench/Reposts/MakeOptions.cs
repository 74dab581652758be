using System.Globalization;

namespace MediaWatch.Bench.Reposts;

/// <param name="Half">1 or 2: only that half of each file; null: all of it.</param>
sealed record MakeOptions(string Folder, IReadOnlyList<string> From, int Originals, int? Half)
{
    const int Usual = 400;

    /// <summary>Null where they make no sense.</summary>
    public static MakeOptions? Parse(IReadOnlyList<string> args)
    {
        var (folder, from, originals, half) = ("", new List<string>(), Usual, (int?)null);
        for (var i = 0; i + 1 < args.Count; i += 2)
        {
            var value = args[i + 1];
            switch (args[i])
            {
                case "--make": folder = value; break;
                case "--from" when Path.Exists(value): from.Add(value); break;
                case "--originals" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out originals): break;
                case "--half" when value is "1" or "2": half = value == "1" ? 1 : 2; break;
                default: return null;
            }
        }
        return folder.Length == 0 || from.Count == 0 || args.Count % 2 == 1 ? null : new(folder, from, originals, half);
    }
}

namespace MediaWatch.Bench;

sealed record BenchOptions(Uri? Site, string? Folder, string? File, int? Rounds, int? Articles, int? Accounts, bool Help)
{
    /// <summary>Null: not understood.</summary>
    public static BenchOptions? Parse(string[] args)
    {
        var options = new BenchOptions(null, null, null, null, null, null, false);
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] is "-h" or "--help")
            {
                options = options with { Help = true };
                continue;
            }
            if (i + 1 == args.Length)
                return null;
            var value = args[++i];
            var parsed = args[i - 1] switch
            {
                "--site" when Uri.TryCreate(value, UriKind.Absolute, out var site) => options with { Site = site },
                "--folder" when Directory.Exists(value) => options with { Folder = value },
                "--file" when System.IO.File.Exists(value) => options with { File = value },
                "--rounds" when int.TryParse(value, out var rounds) && rounds > 0 => options with { Rounds = rounds },
                "--articles" when int.TryParse(value, out var articles) && articles > 0 => options with { Articles = articles },
                "--accounts" when int.TryParse(value, out var accounts) && accounts > 0 => options with { Accounts = accounts },
                _ => null,
            };
            if (parsed is null)
                return null;
            options = parsed;
        }
        return options;
    }
}

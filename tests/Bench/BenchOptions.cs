using System.Globalization;

namespace MediaWatch.Bench;

sealed record BenchOptions(Uri? Site, string? Folder, string? File, int? Rounds, int? Articles, int? Accounts, bool Help)
{
    /// <summary>City days.</summary>
    public double? Days { get; init; }

    /// <summary>Open repost tasks.</summary>
    public int? Tasks { get; init; }

    /// <summary>City seconds in one second.</summary>
    public double? Speed { get; init; }

    /// <summary>Websites beside the accounts.</summary>
    public int? Sites { get; init; }

    /// <summary>Nodes that share the work.</summary>
    public int? Nodes { get; init; }

    /// <summary>Share of platforms' answers that fail.</summary>
    public double? Faults { get; init; }

    /// <summary>Also routes that need one.</summary>
    public bool Browser { get; init; }

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
            if (args[i] == "--browser")
            {
                options = options with { Browser = true };
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
                "--sites" when int.TryParse(value, out var sites) && sites >= 0 => options with { Sites = sites },
                "--nodes" when int.TryParse(value, out var nodes) && nodes > 0 => options with { Nodes = nodes },
                "--faults" when double.TryParse(value, CultureInfo.InvariantCulture, out var faults) && faults is >= 0 and < 1 => options with { Faults = faults },
                "--tasks" when int.TryParse(value, out var tasks) && tasks > 0 => options with { Tasks = tasks },
                "--days" when double.TryParse(value, CultureInfo.InvariantCulture, out var days) && days > 0 => options with { Days = days },
                "--speed" when double.TryParse(value, CultureInfo.InvariantCulture, out var speed) && speed > 0 => options with { Speed = speed },
                _ => null,
            };
            if (parsed is null)
                return null;
            options = parsed;
        }
        return options;
    }
}

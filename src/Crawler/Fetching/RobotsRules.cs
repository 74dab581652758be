using System.Globalization;
using System.Text;

namespace MediaWatch.Crawler.Fetching;

/// <summary>One robots.txt, read as RFC 9309 says: all groups that name us together, else those for all; the longest match wins, allowing on a tie.</summary>
sealed class RobotsRules
{
    /// <summary>RFC 9309, 2.2.1: what a group must name to mean us.</summary>
    public const string Product = "mediawatch";
    const int MaxRules = 5000;

    public static readonly RobotsRules AllowAll = new();

    readonly List<(bool Allow, string Pattern)> rules = [];

    /// <summary>Not of the RFC, but widely meant; null where it is not said.</summary>
    public TimeSpan? CrawlDelay { get; private init; }

    public static RobotsRules Parse(string text)
    {
        var (ours, everyones) = (new Group(), new Group());
        var named = new List<string>();
        var inRules = false;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            var line = raw.IndexOf('#') is >= 0 and var hash ? raw[..hash] : raw;
            var colon = line.IndexOf(':');
            if (colon < 0)
                continue;
            var (field, value) = (line[..colon].Trim(" \t\uFEFF").ToString().ToLowerInvariant(), line[(colon + 1)..].Trim().ToString());
            if (field == "user-agent")
            {
                if (inRules)
                    named.Clear();
                inRules = false;
                named.Add(value.ToLowerInvariant());
                ours.Exists |= value.StartsWith(Product, StringComparison.OrdinalIgnoreCase);
            }
            else if (field is "allow" or "disallow" or "crawl-delay")
            {
                inRules = true;
                if (named.Exists(n => n.StartsWith(Product, StringComparison.Ordinal)))
                    ours.Take(field, value);
                if (named.Contains("*"))
                    everyones.Take(field, value);
            }
        }
        var group = ours.Exists ? ours : everyones;
        var read = new RobotsRules { CrawlDelay = group.Delay };
        read.rules.AddRange(group.Rules);
        return read;
    }

    public bool Allows(Uri address)
    {
        var path = Normal(address.PathAndQuery);
        if (path == "/robots.txt")
            return true;
        var (best, allow) = (-1, true);
        foreach (var (allows, pattern) in rules)
        {
            if (pattern.Length < best || pattern.Length == best && !allows || !Matches(pattern, path))
                continue;
            (best, allow) = (pattern.Length, allows);
        }
        return allow;
    }

    /// <summary>"*" stands for any characters, a final "$" for the end. Linear: each star takes the first place that fits.</summary>
    static bool Matches(string pattern, string path)
    {
        var toEnd = pattern.EndsWith('$');
        var parts = (toEnd ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
            return false;
        var at = parts[0].Length;
        for (var i = 1; i < parts.Length; i++)
        {
            if (toEnd && i == parts.Length - 1)
                return path.Length - at >= parts[i].Length && path.EndsWith(parts[i], StringComparison.Ordinal);
            var found = path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < 0)
                return false;
            at = found + parts[i].Length;
        }
        return !toEnd || at == path.Length;
    }

    /// <summary>Percent-encoding in one form: what need not be encoded is not, the rest is, in capitals.</summary>
    static string Normal(string path)
    {
        var bytes = Encoding.UTF8.GetBytes(path);
        var normal = new StringBuilder(bytes.Length);
        for (var i = 0; i < bytes.Length; i++)
        {
            var b = bytes[i];
            var encoded = b == '%' && i + 2 < bytes.Length && byte.TryParse(Encoding.ASCII.GetString(bytes, i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out b);
            if (encoded)
                i += 2;
            else
                b = bytes[i];
            if (b < 0x80 && (char.IsAsciiLetterOrDigit((char)b) || b is (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~' || !encoded && b > 0x20))
                normal.Append((char)b);
            else
                normal.Append(CultureInfo.InvariantCulture, $"%{b:X2}");
        }
        return normal.ToString();
    }

    sealed class Group
    {
        public bool Exists { get; set; }
        public List<(bool, string)> Rules { get; } = [];
        public TimeSpan? Delay { get; private set; }

        public void Take(string field, string value)
        {
            if (field == "crawl-delay")
            {
                if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 86_400)
                    Delay = TimeSpan.FromSeconds(seconds);
            }
            else if (value.Length is > 0 and <= 2048 && value[0] is '/' or '*' && Rules.Count < MaxRules)
                Rules.Add((field == "allow", Normal(value)));
        }
    }
}

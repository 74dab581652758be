using System.Globalization;

namespace MediaWatch.City.Platforms;

/// <summary>Stands for the signatures of real platforms: a number that a page's own script computes from a seed in the page and its question. Whoever does not run the script is refused.</summary>
static class WebNonce
{
    const int MinutesValid = 60;

    /// <summary>The function <c>nonce(seed, text)</c>.</summary>
    public const string Script = "function nonce(seed,text){let h=2166136261>>>0;const s=seed+'|'+text;for(let i=0;i<s.length;i++){h^=s.charCodeAt(i);h=Math.imul(h,16777619)>>>0}return h.toString(16)}";

    public static string Seed(DateTimeOffset now) => Sealed(now.ToUnixTimeSeconds() / 60);

    public static bool Fits(string? seed, string text, string? nonce, DateTimeOffset now)
    {
        if (seed?.Split('x') is not [var minute, _] || !long.TryParse(minute, CultureInfo.InvariantCulture, out var made) || Sealed(made) != seed)
            return false;
        return Math.Abs(now.ToUnixTimeSeconds() / 60 - made) <= MinutesValid && Hash($"{seed}|{text}") == nonce;
    }

    /// <summary>FNV-1a over UTF-16 units, as the script computes it.</summary>
    public static string Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
            hash = (hash ^ c) * 16777619;
        return hash.ToString("x", CultureInfo.InvariantCulture);
    }

    static string Sealed(long minute) => $"{minute}x{Hash($"city {minute}")}";
}

using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MediaWatch.City.Platforms.Weibo;

/// <summary>Who may ask, and how often: visitors' sessions that last a day, tokens with a hundred calls a day, three seconds between two requests of one session.</summary>
sealed class WeiboGate(Func<DateTimeOffset> now)
{
    public const int CallsADay = 100;
    static readonly TimeSpan Apart = TimeSpan.FromSeconds(3), SessionLasts = TimeSpan.FromDays(1);

    readonly ConcurrentDictionary<string, DateTimeOffset> asked = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<(string Token, int Day), int> calls = new();
    readonly ConcurrentDictionary<string, bool> expired = new(StringComparer.Ordinal);
    int visitors;

    /// <summary>The instant is part of it: it holds over a restart.</summary>
    public string NewVisitor() => $"_2A{now().ToUnixTimeSeconds()}x{Interlocked.Increment(ref visitors)}";

    public static string TokenOf(string sub) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sub)))[..24];

    public bool IsVisitor(string? sub) => sub?.StartsWith("_2A", StringComparison.Ordinal) == true
        && long.TryParse(sub.AsSpan(3, Math.Max(0, sub.IndexOf('x', StringComparison.Ordinal) - 3)), NumberStyles.None, CultureInfo.InvariantCulture, out var since)
        && now() - DateTimeOffset.FromUnixTimeSeconds(since) < SessionLasts;

    public bool TooOften(string session)
    {
        var at = now();
        var tooOften = false;
        asked.AddOrUpdate(session, at, (_, last) =>
        {
            tooOften = at - last < Apart;
            return at;
        });
        return tooOften;
    }

    /// <returns>False: the day's calls are used up.</returns>
    public bool Call(string token) => calls.AddOrUpdate((token, (int)(now().ToUnixTimeSeconds() + 28_800) / 86_400), 1, (_, n) => n + 1) <= CallsADay;

    public void Expire(string token) => expired[token] = true;
    public void Renew(string token) => expired.TryRemove(token, out _);
    public bool IsExpired(string token) => expired.ContainsKey(token);
}

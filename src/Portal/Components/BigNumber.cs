using System.Globalization;

namespace MediaWatch.Portal.Components;

/// <summary>Numbers as people read them: 9,999 · 1.2 万 · 3.4 亿. Unknown is a dash, never 0.</summary>
public static class BigNumber
{
    public const string Unknown = "–";

    public static string Text(double? value) => value is not { } v ? Unknown : Math.Abs(v) switch
    {
        >= 99_995_000 => $"{(v / 1e8).ToString("#,0.##", CultureInfo.InvariantCulture)} 亿",
        >= 9_999.5 => $"{(v / 1e4).ToString(Math.Abs(v) >= 1_000_000 ? "#,0" : "0.#", CultureInfo.InvariantCulture)} 万",
        _ => v.ToString("#,0", CultureInfo.InvariantCulture),
    };

    /// <summary>With its sign; nothing changed is 持平.</summary>
    public static string Signed(double? value) => value is not { } v ? Unknown : v == 0 ? "0" : v > 0 ? $"+{Text(v)}" : $"−{Text(-v)}";

    public static string Percent(double? share, string format = "0.0") => share is { } s ? (100 * s).ToString(format, CultureInfo.InvariantCulture) + "%" : Unknown;

    /// <summary>▲ 12.3%, ▼ 4.0%, 持平; unknown is a dash.</summary>
    public static string Moved(double? share) => share is not { } s ? Unknown : Math.Abs(s) < 0.0005 ? "持平" : s > 9.995 ? $"▲ {(s + 1).ToString("0", CultureInfo.InvariantCulture)} 倍" : $"{(s > 0 ? "▲" : "▼")} {Percent(Math.Abs(s))}";
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace MediaWatch.Analysis.Text.Events;

/// <summary>A year, month or day, or a period of days, as a sentence names it; the year may be left out.</summary>
/// <param name="Until">The last day of a period; null: no period.</param>
sealed record SaidDate(int? Year, int? Month, int? Day, SaidDate? Until)
{
    /// <summary>The date in figures, as groups of a pattern. A time of day or of the year may follow it.</summary>
    public const string Pattern = "(?<when>(?<![0-9月日号至到、—－~～–\\-]|[0-9〇零一二三四五六七八九]年)(?=[0-9])(?:(?<y>(?:18|19|20)[0-9]{2})年)?(?:(?<m>[0-9]{1,2})月(?:份|(?<d>[0-9]{1,2})[日号])?)?(?:(?:至|到|—|－|-|~|～|–)(?:(?<y2>(?:19|20)[0-9]{2})年)?(?:(?<m2>[0-9]{1,2})月)?(?:(?<d2>[0-9]{1,2})[日号])?)?(?<=[年月日号份]))";

    /// <summary>Null: no such day, or a period that is none.</summary>
    public static SaidDate? Of(Match match)
    {
        int? Of(string group) => match.Groups[group] is { Success: true } found ? int.Parse(found.ValueSpan, CultureInfo.InvariantCulture) : null;
        var said = new SaidDate(Of("y"), Of("m"), Of("d"), null);
        if (Of("y2") is null && Of("m2") is null && Of("d2") is null)
            return said.Exists ? said : null;
        var until = new SaidDate(Of("y2") ?? said.Year, Of("m2") ?? said.Month, Of("d2"), null);
        return said.Exists && until.Exists && said.Day is null == until.Day is null ? said with { Until = until } : null;
    }

    bool Exists => (Year ?? Month) is not null && Month is null or (>= 1 and <= 12) && (Day is not { } day || Month is { } month && day >= 1 && day <= DateTime.DaysInMonth(Year ?? 2024, month));

    public bool HasDay => Day is not null;

    /// <summary>The days that this may mean; the year where none is said.</summary>
    public Days In(int year) => Days.Of(Year ?? year, Month, Day);

    /// <summary>Another date in the words of this one: no more is said than was.</summary>
    public string WordsFor(DateOnly first, DateOnly last)
    {
        var words = string.Concat(Year is null ? "" : $"{first.Year}年", Month is null ? "" : $"{first.Month}月", Day is null ? "" : $"{first.Day}日");
        return Until is null ? words
            : words + "至" + (last.Year != first.Year ? $"{last.Year}年" : "") + (Until.Day is null || last.Month != first.Month || last.Year != first.Year ? $"{last.Month}月" : "") + (Until.Day is null ? "" : $"{last.Day}日");
    }
}

/// <summary>From one day to another, both among them.</summary>
readonly record struct Days(DateOnly From, DateOnly To)
{
    public static Days Of(int year, int? month, int? day) => (month, day) switch
    {
        ({ } m, { } d) when d <= DateTime.DaysInMonth(year, m) => new(new(year, m, d), new(year, m, d)),
        ({ } m, _) => new(new(year, m, 1), new(year, m, DateTime.DaysInMonth(year, m))),
        _ => new(new(year, 1, 1), new(year, 12, 31)),
    };

    /// <summary>yyyy, yyyy-MM or yyyy-MM-dd.</summary>
    public static Days Read(string written)
    {
        int? Part(int at) => written.Split('-') is var parts && at < parts.Length ? int.Parse(parts[at], CultureInfo.InvariantCulture) : null;
        return Of(Part(0) ?? throw new InvalidDataException($"No date: {written}"), Part(1), Part(2));
    }

    public bool IsOneDay => From == To;

    public bool Meets(Days other) => From <= other.To && other.From <= To;

    /// <summary>As precise as the days are: 2022年10月16日, 1927年9月, 1911年.</summary>
    public override string ToString() => IsOneDay ? $"{From:yyyy年M月d日}" : From.Month == To.Month && From.Year == To.Year ? $"{From:yyyy年M月}" : $"{From:yyyy年}";
}

using MediaWatch.City.Platforms;

namespace MediaWatch.City.History;

/// <summary>An account's followers as they stood at the end of a day.</summary>
public sealed record PastFollowers(string Platform, string Account, DateTimeOffset At, long Followers)
{
    /// <summary>They grow by a few in a thousand a week, as quiet accounts do, from the number that the platforms show when the city opens.</summary>
    public static long Of(CityAccount account, DateTimeOffset at, DateTimeOffset opened) =>
        (long)((1000 + account.Number * 37) * Math.Pow(1.003, (at - opened).TotalDays / 7));
}

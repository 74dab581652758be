namespace MediaWatch.City;

/// <summary>How the city is to run.</summary>
public sealed record CityOptions
{
    /// <summary>The same seed makes the same city.</summary>
    public int Seed { get; init; } = 20261124;

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Instant at which the city opens: articles that exist from the start are older, living columns go on from here. Null: now.</summary>
    public DateTimeOffset? Opened { get; init; }

    /// <summary>How many city seconds pass in one second.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>Port of all sites; 0: one that is free.</summary>
    public int Port { get; init; }

    /// <summary>First two bytes are 127; the sites' addresses are 127.Network.0.1 and so on.</summary>
    public byte Network { get; init; } = 77;

    /// <summary>Time between two new articles while the city runs; null: none.</summary>
    public TimeSpan? NewArticleEvery { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Share of the articles that exist from the start (1 = all); tests take fewer.</summary>
    public double Size { get; init; } = 1;

    /// <summary>Websites beside the usual nine; at most 90.</summary>
    public int MoreSites { get; init; }

    /// <summary>New-media accounts on each platform; 0: the city has no platforms.</summary>
    public int AccountsPerPlatform { get; init; }

    /// <summary>How far back the accounts' posts go.</summary>
    public int HistoryDays { get; init; } = Platforms.PostBook.HistoryDays;

    /// <summary>Share of a platform's answers that fail in one way or another.</summary>
    public double PlatformFaultRate { get; init; } = 0.02;

    /// <summary>How long an answer takes that is one of the slow ones, in real time.</summary>
    public TimeSpan SlowAnswer { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Platforms refuse who asks too often, as real ones do.</summary>
    public bool StrictPlatforms { get; init; } = true;

    /// <summary>Time between two posts beside the usual ones, somewhere in the city; null: none.</summary>
    public TimeSpan? NewPostEvery { get; init; }

    /// <summary>Where received messages are kept over a restart; null: in memory.</summary>
    public string? StateFolder { get; init; }
}

using System.ComponentModel.DataAnnotations;

namespace MediaWatch.Crawler.Scheduling;

/// <summary>How the crawl is scheduled on this node. Accounts' own cadences are crawl rules, not options.</summary>
public sealed class CrawlOptions
{
    /// <summary>Tasks worked on at once by this node. Most of them wait for an answer or for their turn at a slow host; what is due elsewhere finds a place beside them.</summary>
    [Range(1, 256)] public int Parallel { get; set; } = 24;

    /// <summary>Tasks of one host held at once by all nodes together.</summary>
    [Range(1, 16)] public int PerHost { get; set; } = 2;

    /// <summary>A node that shows no sign of life for this long loses its tasks.</summary>
    public TimeSpan Hold { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>Articles taken by one run; a longer list goes on in the next run, so that one site's history does not keep others waiting.</summary>
    [Range(1, 10_000)] public int ArticlesPerRun { get; set; } = 100;

    /// <summary>Ages at which an article's page is read again, to see corrections and removals.</summary>
    public IReadOnlyList<TimeSpan> ReadAgainAfter { get; set; } = [TimeSpan.FromHours(1), TimeSpan.FromDays(1), TimeSpan.FromDays(7), TimeSpan.FromDays(30)];

    /// <summary>Time between two probes of a home page: 48 a day (国办秘函〔2019〕19号 asks for 20 or more).</summary>
    public TimeSpan ProbeEvery { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>Time between two looks at a link that could not be opened, until it counts as broken.</summary>
    public TimeSpan LinkAgainAfter { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Time between two looks at a link whose state is known.</summary>
    public TimeSpan LinkEvery { get; set; } = TimeSpan.FromDays(7);
}

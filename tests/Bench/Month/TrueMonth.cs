using MediaWatch.City.History;
using MediaWatch.City.Plan;
using MediaWatch.City.Platforms;

namespace MediaWatch.Bench.Month;

/// <summary>October of the past city, reckoned from what was published alone: nothing here calls the program's own counting.</summary>
sealed class TrueMonth
{
    public static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    /// <summary>国务院办公厅关于2026年部分节假日安排的通知: 中秋节 and 国庆节.</summary>
    static readonly HashSet<DateOnly> Off = [new(2026, 9, 25), .. Enumerable.Range(1, 7).Select(d => new DateOnly(2026, 10, d))], Worked = [new(2026, 9, 20), new(2026, 10, 10)];

    readonly Dictionary<string, CityUnit> units;

    /// <param name="since">Of the first post that was laid.</param>
    /// <param name="problems">What was made of the planted slips, by platform, account and post.</param>
    public TrueMonth(PastCity city, DateTimeOffset watchedSince, DateTimeOffset since, DateTimeOffset until, DateTimeOffset reported, IReadOnlyDictionary<(string, string, string), TrueProblem> problems)
    {
        (WatchedSince, Until, Reported, Last) = (watchedSince, until, reported, DayOf(until.AddTicks(-1)));
        First = new DateOnly(Last.Year, Last.Month, 1);
        units = city.Units.ToDictionary(u => u.Name, StringComparer.Ordinal);
        var (from, sites) = (StartOf(First), city.Sites);
        var posts = city.Posts.Where(p => p.PublishedAt >= since).ToLookup(p => (p.Platform, p.Account));
        var messages = city.Messages.Where(m => m.Post.PublishedAt >= since && m.WrittenAt >= from && m.WrittenAt < until).ToLookup(m => (m.Post.Platform, m.Post.Account));
        var owed = city.Originals.Where(o => o.AppearsAt >= since && o.AppearsAt.AddHours(24) >= from && o.AppearsAt.AddHours(24) < until).OrderBy(o => o.AppearsAt).ToList();
        Accounts = [.. city.Accounts.Select(told =>
        {
            List<PastPost> all = [.. posts[(told.Platform, told.Name)]];
            return new TrueAccount(told, [.. all.Where(p => p.PublishedAt >= from && p.PublishedAt < until)], [.. all.Where(p => p.PublishedAt < from && p.PublishedAt >= StartOf(First.AddMonths(-1)))], all, this)
            {
                Problems = [.. all.Select(p => problems.GetValueOrDefault((p.Platform, p.Account, p.Id))).OfType<TrueProblem>()],
                Duties = TrueDuties.Of(told, all, owed, reported),
                Messages = [.. messages[(told.Platform, told.Name)]],
                Columns = told.Platform == "website" ? [.. ColumnsOf(sites[told.Name], all)] : [],
                Probes = told.Platform == "website" ? [.. sites[told.Name].Probes(since, until).Where(p => p.At >= from)] : [],
            };
        })];
    }

    public IReadOnlyList<TrueAccount> Accounts { get; }
    public DateTimeOffset WatchedSince { get; }
    public DateTimeOffset Until { get; }
    public DateTimeOffset Reported { get; }
    public DateOnly First { get; }
    public DateOnly Last { get; }

    public static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(at.ToOffset(Beijing).DateTime);

    public static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Beijing);

    public static DateOnly WorkingDaysAfter(DateOnly day, int count)
    {
        while (count > 0)
        {
            day = day.AddDays(1);
            if (Worked.Contains(day) || !Off.Contains(day) && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                count--;
        }
        return day;
    }

    /// <summary>Itself and whatever stands below it.</summary>
    public bool IsWithin(string unit, string above)
    {
        return unit == above || units.GetValueOrDefault(unit)?.Parent is { } parent && IsWithin(parent, above);
    }

    IEnumerable<TrueColumn> ColumnsOf(PastSite site, IReadOnlyList<PastPost> posts)
    {
        var last = posts.Where(p => p.DeletedAt is not { } gone || gone > Until).GroupBy(p => site.ColumnOf(p).Name).ToDictionary(g => g.Key, g => g.Max(p => p.PublishedAt), StringComparer.Ordinal); // a group is never empty
        return site.Columns.Select(c => new TrueColumn(c.Name, c.Kind, c.Kind switch { "News" => 0, "Personnel" => 12, _ => 6 }, last.TryGetValue(c.Name, out var at) ? at : null));
    }
}

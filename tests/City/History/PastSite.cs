using System.Globalization;

namespace MediaWatch.City.History;

/// <summary>A website of the past: which columns it kept and how long, and when it could not be opened.</summary>
public sealed record PastSite(string Account, IReadOnlyList<PastColumn> Columns, IReadOnlyList<PastOutage> Outages)
{
    /// <summary>One visit every half hour.</summary>
    static readonly TimeSpan Visited = TimeSpan.FromMinutes(30), FirstVisit = TimeSpan.FromMinutes(10);

    /// <summary>Numbers that share no divisor, so that every trouble meets every other somewhere.</summary>
    public static PastSite Of(string account, int number, DateTimeOffset until)
    {
        var news = new PastColumn("动态要闻", "News") { SilentFrom = number % 5 == 1 ? until.AddDays(-14).AddHours(-number) : null };
        List<PastColumn> columns = [news, new("通知公告", "Notice"), new("政策文件", "PolicyDocument"), new("政策解读", "PolicyInterpretation") { SilentFrom = number % 4 == 3 ? DateTimeOffset.MinValue : null }];
        if (number % 3 == 0)
            columns.Add(new PastColumn("人事信息", "Personnel"));
        if (number % 7 == 2)
            columns.AddRange(Enumerable.Range(1, 5).Select(i => new PastColumn($"专项公告{i.ToString(CultureInfo.InvariantCulture)}", "Notice") { SilentFrom = DateTimeOffset.MinValue }));
        return new PastSite(account, columns, [.. Failing(number, until)]);
    }

    static IEnumerable<PastOutage> Failing(int number, DateTimeOffset until)
    {
        if (number % 6 == 1)
            yield return new PastOutage(until.AddDays(-3), TimeSpan.FromHours(2));
        if (number % 10 == 5)
            yield return new PastOutage(until.AddDays(-2), TimeSpan.FromHours(10));
        if (number % 10 == 6)
            yield return new PastOutage(until.AddDays(-16), TimeSpan.FromHours(24));
    }

    /// <summary>Where it was published; what would have gone into a column that had fallen silent went into 通知公告.</summary>
    public PastColumn ColumnOf(PastPost post)
    {
        var turn = Columns[(int)(post.PublishedAt.ToUnixTimeSeconds() % Columns.Count)];
        return post.PublishedAt >= turn.SilentFrom ? Columns[1] : turn;
    }

    public IEnumerable<PastProbe> Probes(DateTimeOffset from, DateTimeOffset until)
    {
        for (var at = from + FirstVisit; at < until; at += Visited)
            yield return new PastProbe(at, Outages.Any(o => o.From <= at && at < o.From + o.Lasted));
    }
}

/// <param name="Kind">News, Notice, PolicyDocument, PolicyInterpretation or Personnel.</param>
public sealed record PastColumn(string Name, string Kind)
{
    /// <summary>From here on nothing appeared in it; null: it went on.</summary>
    public DateTimeOffset? SilentFrom { get; init; }
}

public sealed record PastOutage(DateTimeOffset From, TimeSpan Lasted);

public sealed record PastProbe(DateTimeOffset At, bool Failed);

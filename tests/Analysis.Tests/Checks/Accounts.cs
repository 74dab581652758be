using MediaWatch.Analysis.Checks;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

/// <summary>An account whose past a test can shape.</summary>
static class Accounts
{
    static readonly DateTimeOffset Now = Examples.Now;

    public static AccountActivity Site(DateTimeOffset? lastArticle = null, IReadOnlyList<ColumnActivity>? columns = null, IReadOnlyList<ProbeFact>? probes = null, DateTimeOffset? fetched = null, int watchedDays = 400) =>
        new("示例市政府网", "website", Now.AddDays(-watchedDays), lastArticle ?? Now.AddDays(-1), fetched ?? Now.AddMinutes(-10), columns ?? [], probes ?? [], Examples.Calendar);

    public static ColumnActivity Column(ColumnKind kind, DateTimeOffset? last, int? days = null, int watchedDays = 400, long id = 1, string name = "工作动态") =>
        new(id, name, kind, days ?? Core.Accounts.Column.DefaultUpdateDays(kind), Now.AddDays(-watchedDays), last);

    /// <summary>Twenty visits a day for some days, of which the last ones failed.</summary>
    public static IReadOnlyList<ProbeFact> Visits(int days, int failures)
    {
        var step = TimeSpan.FromDays(1) / 20;
        var count = days * 20;
        return [.. Enumerable.Range(0, count).Select(i => new ProbeFact(Now - step * (count - 1 - i), i >= count - failures ? CrawlFailure.TimedOut : null))];
    }
}

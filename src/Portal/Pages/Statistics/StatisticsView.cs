using MediaWatch.Analysis.Statistics;
using MediaWatch.Core.Time;
using MediaWatch.Portal.Components;

namespace MediaWatch.Portal.Pages.Statistics;

/// <summary>Everything the statistics page shows, read at one instant.</summary>
public sealed record StatisticsView(
    StatisticsSelection Selection, string By, IReadOnlyList<AccountFigures> Accounts, PeriodFigures Now, PeriodFigures Before, HoursView Hours, IReadOnlyList<StatisticsRow> Rows)
{
    public IReadOnlyList<CalendarPeriod> Buckets { get; } = [.. BucketsOf(Selection)];

    /// <summary>The places of the time axis: each bucket, cut to the period.</summary>
    public static IEnumerable<CalendarPeriod> BucketsOf(StatisticsSelection selection)
    {
        var now = selection.Now;
        var kind = selection.Bucket switch { "day" => PeriodKind.Day, "week" => PeriodKind.Week, _ => PeriodKind.Month };
        for (var day = now.From; day <= now.To;)
        {
            var whole = CalendarPeriod.Of(kind, day);
            var (from, to) = (whole.From < now.From ? now.From : whole.From, whole.To > now.To ? now.To : whole.To);
            yield return from == whole.From && to == whole.To ? whole : new CalendarPeriod(PeriodKind.Range, from, to);
            day = to.AddDays(1);
        }
    }

    public PeriodFigures In(CalendarPeriod bucket, string? platform = null) => PeriodFigures.Sum(
        Accounts.Where(a => platform is null || a.PlatformKey == platform).Select(a => a.Buckets.GetValueOrDefault(bucket.From)).OfType<PeriodFigures>());

    /// <summary>The five in their usual order, as far as they occur.</summary>
    public IReadOnlyList<string> PlatformKeys => [.. Accounts.Select(a => a.PlatformKey).Distinct(StringComparer.Ordinal).OrderBy(p => Platforms.Order(p))];

    /// <summary>Account days with a post, of all there were.</summary>
    public double? ActiveShare => Now.Accounts == 0 ? null : (double)Now.ActiveDays / (Now.Accounts * Selection.Now.Days);
}

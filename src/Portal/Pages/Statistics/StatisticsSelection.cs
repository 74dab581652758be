using System.Globalization;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using MediaWatch.Core.Time;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;

namespace MediaWatch.Portal.Pages.Statistics;

/// <summary>What statistics are asked for: a period and some of the accounts. It is read from the address, and links carry it on.</summary>
/// <param name="State">The address; its other filters narrow the accounts.</param>
/// <param name="Period">As named; it may not be over.</param>
/// <param name="Now">The part of it that is over or runs today.</param>
/// <param name="Before">The period before, cut to the same number of days while <paramref name="Period"/> runs.</param>
public sealed record StatisticsSelection(ListState State, CalendarPeriod Period, CalendarPeriod Now, CalendarPeriod Before)
{
    /// <summary>Filters of the address that narrow the accounts, under the names that the list of articles knows too.</summary>
    public static readonly IReadOnlyList<string> Filters = ["platform", "level", "kind", "region", "unit", "group", "account"];

    /// <summary>Two days (从, 到) go before a named period (p); without either it is the month of today.</summary>
    public static StatisticsSelection Of(ListState state, DateOnly today)
    {
        var range = state.Day("from") is { } from && state.Day("to") is { } to ? CalendarPeriod.Between(from, to) : null;
        return Of(state, range ?? CalendarPeriod.Parse(state["p"]) ?? CalendarPeriod.Of(PeriodKind.Month, today), today);
    }

    public static StatisticsSelection Of(ListState state, CalendarPeriod period, DateOnly today)
    {
        var (now, before) = (period.Until(today) ?? period, period.Before);
        return new(state, period, now, now.Days < period.Days ? before with { To = Earlier(before.To, before.From.AddDays(now.Days - 1)) } : before);
    }

    static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;

    public bool IsOver => Now == Period;

    /// <summary>Counters as they stood when the period ended, not as they stand now.</summary>
    public bool AsOfEnd => State["asof"] is not null && IsOver;

    /// <summary>Days up to a month, weeks up to a quarter, months beyond: no chart has more than about thirty places.</summary>
    public string Bucket => Now.Days <= 31 ? "day" : Now.Days <= 100 ? "week" : "month";

    public IQueryable<Account> Accounts(MediaWatchDb db, Viewer viewer)
    {
        var accounts = db.Accounts.VisibleTo(viewer, db);
        if (State["platform"] is { } platform)
            accounts = accounts.Where(a => a.PlatformKey == platform);
        if (State.Value<UnitLevel>("level") is { } level)
            accounts = accounts.Where(a => db.Units.Any(u => u.Id == a.UnitId && u.Level == level));
        if (State.Value<UnitKind>("kind") is { } kind)
            accounts = accounts.Where(a => db.Units.Any(u => u.Id == a.UnitId && u.Kind == kind));
        if (State["region"] is { } region)
            accounts = accounts.Where(a => db.Units.Any(u => u.Id == a.UnitId && u.Region == region));
        if (State.Id("unit") is { } unit)
            accounts = accounts.Where(a => db.Units.Any(top => top.Id == unit && db.Units.Any(u => u.Id == a.UnitId && u.Path.StartsWith(top.Path))));
        if (State.Id("group") is { } group)
            accounts = accounts.InGroup(db, group);
        if (State.Id("account") is { } account)
            accounts = accounts.Where(a => a.Id == account);
        return accounts;
    }

    /// <summary>Whether any of <see cref="Filters"/> is set.</summary>
    public bool IsNarrowed => Filters.Any(f => State[f] is not null);

    /// <summary>The articles behind a number: of the days of <paramref name="period"/>, by the selection's filters and those given.</summary>
    public string Articles(CalendarPeriod period, params ReadOnlySpan<(string Name, string? Value)> more)
    {
        var state = ListState.Of([]);
        foreach (var filter in Filters)
            state = state.With(filter, State[filter]);
        foreach (var (name, value) in more)
            state = name == "sort" && value is not null ? state.SortedBy(value, descending: true) : state.With(name, value);
        return "/articles" + state.With("from", Written(period.From)).With("to", Written(period.To)).Query;
    }

    public string Address(string path, CalendarPeriod period) => path + State.With("from", null).With("to", null).With("p", period.Key).Query;

    static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

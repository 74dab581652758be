using MediaWatch.Analysis.Statistics;
using MediaWatch.Core.Time;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Pages.Statistics;
using MediaWatch.Portal.Shell;

namespace MediaWatch.Portal.Pages.Dashboard;

/// <summary>The month that runs against the same days of the month before, of all accounts the viewer sees.</summary>
public sealed class MonthQuery(FiguresQuery figures, PortalTime time) : IPageQuery
{
    public async Task<MonthView> ReadAsync(CancellationToken ct)
    {
        var selection = StatisticsSelection.Of(ListState.Of([]), CalendarPeriod.Of(PeriodKind.Month, time.Today), time.Today);
        var accounts = await figures.ReadAsync(selection, ct);
        return new MonthView(selection, accounts, PeriodFigures.Sum(accounts.Select(a => a.Now)), PeriodFigures.Sum(accounts.Select(a => a.Before)));
    }
}

public sealed record MonthView(StatisticsSelection Selection, IReadOnlyList<AccountFigures> Accounts, PeriodFigures Now, PeriodFigures Before);

using MediaWatch.Core.Reports;
using MediaWatch.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Reports;

/// <summary>Who is told that a report was delivered: the channels that alert rules have set up for the unit or a unit above it. The channels of the whole tenant
/// hear of the tenant's report only: three hundred messages would tell them nothing.</summary>
static class ReportChannels
{
    public static async Task<IReadOnlyList<long>> OfAsync(MediaWatchDb db, MonthlyReport report, CancellationToken ct)
    {
        var rules = from rule in db.AlertRules join channel in db.Channels on rule.ChannelId equals channel.Id where rule.On && channel.On select rule;
        var mine = report.UnitId is { } unit
            ? rules.Where(r => r.UnitId != null && db.Units.Any(own => own.Id == unit && db.Units.Any(above => above.Id == r.UnitId && own.Path.StartsWith(above.Path))))
            : rules.Where(r => r.UnitId == null);
        return await mine.Select(r => r.ChannelId).Distinct().Order().ToListAsync(ct);
    }
}

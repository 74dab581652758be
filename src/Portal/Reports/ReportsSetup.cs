using MediaWatch.Core.Parts;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Reports.Facts;
using MediaWatch.Portal.Reports.Package;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MediaWatch.Portal.Reports;

/// <summary>What writing reports needs; the timetable runs <see cref="WriteMonthlyReports"/> and <see cref="SendReportNotices"/>.</summary>
static class ReportsSetup
{
    public static void AddReports(this IServiceCollection services)
    {
        services.TryAddSingleton(_ => Catalogue<IReportSection>.Of(typeof(IReportSection).Assembly));
        services.TryAddSingleton<CheckNames>();
        services.AddSingleton<ReportLaying>().AddSingleton<FactsReader>().AddSingleton<ReportPackage>().AddSingleton<ReportWriter>();
    }
}

using Microsoft.Extensions.DependencyInjection;

namespace MediaWatch.Portal.Tests.Reports;

static class ReportParts
{
    /// <summary>What pages of reports need beside what every page has.</summary>
    public static void AddReportParts(this IServiceCollection services, ReportTown town)
    {
        services.AddSingleton(town.Sections);
        services.AddSingleton(town.Laying);
    }
}

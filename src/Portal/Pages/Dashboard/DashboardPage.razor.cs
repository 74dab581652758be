using MediaWatch.Core.Tenants;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Dashboard;

public sealed partial class DashboardPage(ViewerSource viewers, DashboardQuery query, ReadinessQuery reports) : ComponentBase
{
    DashboardView? view;
    OperatorView? operatorView;
    ReadinessView? readiness;

    protected override async Task OnInitializedAsync()
    {
        var viewer = await viewers.GetAsync();
        if (viewer.Role == PersonRole.Operator)
            operatorView = await query.ReadForOperatorAsync(CancellationToken.None);
        else if (viewer.Role == PersonRole.Staff)
            readiness = await reports.ReadAsync(CancellationToken.None);
        else
            view = await query.ReadAsync(CancellationToken.None);
    }
}

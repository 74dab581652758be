using System.Text.Json.Nodes;
using MediaWatch.Portal.Alerts;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace MediaWatch.Portal.Pages.Sessions;

public sealed partial class ApplicationsPage(ConnectQuery query, CredentialDesk desk, ViewerSource viewers, IOptions<AlertsOptions> options) : ComponentBase
{
    readonly Dictionary<string, JsonObject> entered = new(StringComparer.Ordinal);
    IReadOnlyList<ApplicationView> applications = [];
    string? problem, done;
    long tenant;
    bool busy;

    protected override async Task OnInitializedAsync()
    {
        tenant = (await viewers.GetAsync()).TenantId;
        applications = await query.ApplicationsAsync(CancellationToken.None);
    }

    string Address(string path) => new Uri(options.Value.PublicAddress, path).AbsoluteUri;

    JsonObject Entered(ApplicationView item) => entered.TryGetValue(item.Connector.Key, out var values) ? values : entered[item.Connector.Key] = item.Shown;

    async Task SaveAsync(ApplicationView item)
    {
        (busy, problem, done) = (true, null, null);
        var outcome = await desk.EnterApplicationAsync(await viewers.GetAsync(), item.Connector.Key, item.Form.Kind, Entered(item), CancellationToken.None);
        (problem, busy) = (outcome.Problem, false);
        if (!outcome.Done)
            return;
        done = $"{item.Connector.Name}：已保存。";
        applications = await query.ApplicationsAsync(CancellationToken.None);
    }
}

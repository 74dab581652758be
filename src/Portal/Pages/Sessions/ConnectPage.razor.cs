using System.Text.Json.Nodes;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Sessions;

public sealed partial class ConnectPage(ConnectQuery query, CredentialDesk desk, ScanDesk scanDesk, ViewerSource viewers, NavigationManager navigation) : ComponentBase, IDisposable
{
    readonly Dictionary<string, JsonObject> entered = new(StringComparer.Ordinal);
    ConnectView? view;
    string? problem, done, scanned, picture;
    CancellationTokenSource stop = new();
    bool busy;

    [Parameter] public long Id { get; set; }

    /// <summary>What came of the platform's own page.</summary>
    [SupplyParameterFromQuery] string? Result { get; set; }

    protected override async Task OnInitializedAsync()
    {
        view = await query.OfAccountAsync(Id, CancellationToken.None);
        if (view is null)
            navigation.NotFound();
        done = Result == "ok" ? "授权成功，马上开始采集。" : null;
    }

    JsonObject Entered(string kind) => entered.TryGetValue(kind, out var values) ? values : entered[kind] = [];

    async Task ConsentAsync()
    {
        busy = true;
        var (address, refused) = await desk.ConsentAsync(await viewers.GetAsync(), Id, CancellationToken.None);
        (problem, busy) = (refused, false);
        if (address is not null)
            navigation.NavigateTo(address.AbsoluteUri, forceLoad: true);
    }

    async Task EnterAsync(ConnectWay way)
    {
        if (busy)
            return;
        (busy, problem, done) = (true, null, null);
        var outcome = await desk.EnterAsync(await viewers.GetAsync(), Id, way.Form.Kind, Entered(way.Form.Kind), CancellationToken.None);
        (problem, busy) = (outcome.Problem, false);
        if (!outcome.Done)
            return;
        entered.Remove(way.Form.Kind);
        done = "已保存，马上开始采集。";
        view = await query.OfAccountAsync(Id, CancellationToken.None);
    }

    async Task ScanAsync(ConnectWay way)
    {
        (busy, problem, done, scanned, picture) = (true, null, null, way.Form.Kind, null);
        StateHasChanged();
        try
        {
            var outcome = await scanDesk.ScanAsync(await viewers.GetAsync(), Id, way.Form.Kind, png => _ = InvokeAsync(() =>
            {
                picture = $"data:image/png;base64,{Convert.ToBase64String(png)}";
                StateHasChanged();
            }), stop.Token);
            problem = outcome.Problem;
            done = outcome.Done ? "登录成功，马上开始采集。" : null;
            view = await query.OfAccountAsync(Id, CancellationToken.None) ?? view;
        }
        catch (OperationCanceledException)
        {
            // The person has gone, or does not want to.
        }
        (busy, scanned, picture) = (false, null, null);
    }

    void Stop()
    {
        stop.Cancel();
        stop.Dispose();
        stop = new();
    }

    public void Dispose()
    {
        stop.Cancel();
        stop.Dispose();
    }
}

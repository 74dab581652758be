using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Channels;

public sealed partial class ChannelPage(ChannelQuery query, ChannelDesk desk, ViewerSource viewers, NavigationManager navigation) : ComponentBase
{
    ChannelForm? form;
    string? problem;
    bool missing, busy;

    /// <summary>Null: a new channel.</summary>
    [Parameter] public long? Id { get; set; }

    /// <summary>Key of the notifier a new channel begins with.</summary>
    [SupplyParameterFromQuery] string? Kind { get; set; }

    protected override async Task OnInitializedAsync()
    {
        form = Id is { } id ? await query.FormAsync(id, CancellationToken.None) : query.NewForm(Kind ?? query.Notifiers[0].Key) ?? query.NewForm(query.Notifiers[0].Key);
        missing = form is null;
    }

    void Take(ChannelForm? other)
    {
        if (other is null)
            return;
        other.Name = form?.Name ?? "";
        form = other;
    }

    async Task SaveAsync()
    {
        if (form is null || busy)
            return;
        busy = true;
        var outcome = await desk.SaveAsync(Id, await viewers.GetAsync(), form.Name, form.NotifierKey, form.Settings, CancellationToken.None);
        (problem, busy) = (outcome.Problem, false);
        if (outcome.Done)
            navigation.NavigateTo("/channels");
    }
}

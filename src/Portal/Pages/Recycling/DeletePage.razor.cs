using MediaWatch.Core.Auditing;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Recycling;

/// <summary>Says what deleting one row would do, and does it.</summary>
public sealed partial class DeletePage(DeletionDesk desk, ViewerSource viewers, NavigationManager navigation) : ComponentBase
{
    DeletionPreview? preview;
    DeletionKind kind;
    string? problem;

    [Parameter] public string Kind { get; set; } = "";
    [Parameter] public long Id { get; set; }

    protected override async Task OnInitializedAsync()
    {
        if (!Enum.TryParse(Kind, out kind) || !Enum.IsDefined(kind))
        {
            navigation.NotFound();
            return;
        }
        preview = await desk.LookAsync(await viewers.GetAsync(), kind, Id, CancellationToken.None);
        problem = preview.Problem;
    }

    async Task DeleteAsync()
    {
        var outcome = await desk.DeleteAsync(await viewers.GetAsync(), kind, Id, CancellationToken.None);
        problem = outcome.Problem;
        if (outcome.Done)
            navigation.NavigateTo("/recycle-bin");
    }
}

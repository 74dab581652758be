using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Lists;

public sealed partial class ListFilters(NavigationManager navigation) : ComponentBase
{
    string path = "";

    [Parameter, EditorRequired] public required ListState State { get; set; }
    [Parameter, EditorRequired] public required RenderFragment ChildContent { get; set; }

    /// <summary>Filters without an input of their own (tabs, links) that stay when the form is sent.</summary>
    [Parameter] public IReadOnlyList<string> Kept { get; set; } = [];

    protected override void OnParametersSet() => path = new Uri(navigation.Uri).AbsolutePath;
}

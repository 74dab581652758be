using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Shell;

public sealed partial class App(ThemeSheet theme) : ComponentBase
{
    string version = "";

    protected override async Task OnInitializedAsync() => version = await theme.VersionAsync();
}

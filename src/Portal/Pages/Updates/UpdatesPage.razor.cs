using MediaWatch.Portal.Lists;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Updates;

public sealed partial class UpdatesPage(UpdateList list, NavigationManager navigation) : ComponentBase
{
    static readonly string[] Kept = ["state", "account"];
    static readonly (string, string)[] Whats = [("home", "首页"), ("column", "栏目")];
    static readonly (string? Value, string Name)[] States = [(null, "全部"), ("over", "超期"), ("soon", $"{UpdateRow.WarningDays} 天内到期"), ("fine", "正常")];

    ListPage<UpdateRow>? page;

    protected override async Task OnInitializedAsync() => page = await list.ReadAsync(ListState.Of(navigation), CancellationToken.None);
}

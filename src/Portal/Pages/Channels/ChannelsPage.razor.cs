using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Channels;

public sealed partial class ChannelsPage(ChannelQuery query, ChannelDesk desk, ViewerSource viewers) : ComponentBase
{
    IReadOnlyList<ChannelRow>? channels;
    string? answer;
    bool failed;

    [CascadingParameter] HttpContext? Http { get; set; }

    protected override async Task OnInitializedAsync() => channels = await query.AllAsync(CancellationToken.None);

    async Task ActAsync(ChannelRow channel)
    {
        var viewer = await viewers.GetAsync();
        var (outcome, done) = Http?.Request.Form["deed"].ToString() switch
        {
            "test" => (await desk.SendTestAsync(channel.Id, viewer, CancellationToken.None), "测试消息已发出，请查收。"),
            "again" => (await desk.TryAgainAsync(channel.Id, viewer, CancellationToken.None), "失败的预警已重新排队。"),
            _ => (await desk.SwitchAsync(channel.Id, viewer, !channel.On, CancellationToken.None), $"已{(channel.On ? "停用" : "启用")}“{channel.Name}”。"),
        };
        failed = outcome.Problem is not null;
        answer = outcome.Problem ?? done;
        channels = await query.AllAsync(CancellationToken.None);
    }
}

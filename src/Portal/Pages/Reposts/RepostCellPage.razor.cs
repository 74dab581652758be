using MediaWatch.Core.Reposts;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Reposts;

public sealed partial class RepostCellPage(RepostCellQuery query, RepostCellDesk desk, ViewerSource viewers, NavigationManager navigation) : ComponentBase
{
    RepostProof? proof;
    bool supervises;
    string? answer;
    bool failed;

    [Parameter] public long Id { get; set; }

    protected override async Task OnInitializedAsync()
    {
        supervises = (await viewers.GetAsync()).Supervises;
        await ReadAsync();
        if (proof is null)
            navigation.NotFound();
    }

    async Task ReadAsync() => proof = await query.ReadAsync(Id, ListState.Of(navigation).Id("copy"), CancellationToken.None);

    async Task ActAsync(RepostDeedForm deed)
    {
        var viewer = await viewers.GetAsync();
        var outcome = await (deed.Deed switch
        {
            "accept" => desk.AcceptAsync(Id, viewer, deed.Reason, CancellationToken.None),
            "exempt" => desk.ExemptAsync(Id, viewer, deed.Reason, CancellationToken.None),
            "offline" => desk.FileOfflineAsync(Id, viewer, deed.Reason, CancellationToken.None),
            _ => desk.DemandAsync(Id, viewer, deed.Reason, CancellationToken.None),
        });
        (failed, answer) = (outcome.Problem is not null, outcome.Problem ?? "已记录，几秒后重新判定。");
        await ReadAsync();
    }

    static string Against(DateTimeOffset published, DateTimeOffset due) =>
        published <= due ? $"截止前 {PortalTime.Duration(due - published)}" : $"晚了 {PortalTime.Duration(published - due)}";

    /// <summary>What the account's operator can do; null: nothing is wanting.</summary>
    static string? Advice(RepostProof p) => p.Duty.State switch
    {
        RepostState.Waiting => "按要求发布原文即可，发布后几分钟内自动认出，不用填报。",
        RepostState.Missing => "已过截止时间，请尽快发布；发布后会记为逾期转载。",
        RepostState.Partly => "转载没有达到要求。请对照左边红色删去的部分补全，改好后系统会重新比对。",
        RepostState.Changed => "请把右边紫色的词句改回与原文一致，改好后系统会重新比对。",
        _ => null,
    };
}

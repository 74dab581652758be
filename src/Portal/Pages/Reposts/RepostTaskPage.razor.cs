using MediaWatch.Core.Reposts;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Reposts;

public sealed partial class RepostTaskPage(RepostTaskQuery query, RepostDesk desk, RepostCellDesk cells, ViewerSource viewers, NavigationManager navigation) : ComponentBase
{
    /// <summary>Of fewer a curve tells nothing.</summary>
    const int FewCells = 5;

    RepostStory? story;
    Viewer? viewer;
    string? answer;
    bool failed;

    [Parameter] public long Id { get; set; }

    protected override async Task OnInitializedAsync()
    {
        viewer = await viewers.GetAsync();
        await ReadAsync();
        if (story is null)
            navigation.NotFound();
    }

    async Task ReadAsync() => story = await query.ReadAsync(Id, ListState.Of(navigation).Value<RepostState>("state"), CancellationToken.None);

    async Task ActAsync(RepostDeedForm deed)
    {
        if (viewer is null || story is null)
            return;
        var ct = CancellationToken.None;
        var outcome = await (deed.Deed switch
        {
            "open" => desk.OpenAsync(Id, viewer, ct),
            "extend" => desk.ExtendAsync(Id, viewer, deed.Until, ct),
            "close" => desk.CloseAsync(Id, viewer, ct),
            "recall" => desk.RecallAsync(Id, viewer, deed.Reason, ct),
            "copy" => desk.CopyAsync(Id, viewer, ct),
            "read" => cells.ReadAgainAsync(deed.OriginalId, viewer, ct),
            _ => Task.FromResult(Outcome.Refused("没有这个动作。")),
        });
        (failed, answer) = (outcome.Problem is not null, outcome.Problem ?? deed.Deed switch
        {
            "open" => "已下发。系统正在与原文发布以来采集的全部文章比对，一分钟内可以看到结果。",
            "extend" => "已延长，到新的截止时间前会再提醒。",
            "close" => "已结束，已完成的保留，不再提醒。",
            "recall" => "已撤回，不计入任何统计。",
            _ => "正在重新读取原文。",
        });
        if (deed.Deed == "copy" && outcome.Done)
            navigation.NavigateTo($"/reposts/{outcome.Changed[0]}/edit");
        else
            await ReadAsync();
    }

    static string Headline(RepostStory s) =>
        s.Task.State == RepostTaskState.Draft ? $"草稿，将要求 {s.Chosen.Count(c => c.Touches || s.Task.Terms.OutsideReason.Length > 0)} 个账号转载"
        : s.Must == 0 ? "没有账号需要转载"
        : s.Tally.Fulfilled == s.Must ? $"{s.Must} 个账号全部完成"
        : $"{s.Must} 个账号中 {s.Tally.Fulfilled} 个已完成{(s.Tally.Missing > 0 ? $"，{s.Tally.Missing} 个未转" : s.Tally.Waiting > 0 ? $"，{s.Tally.Waiting} 个待转" : "")}{(s.Tally.Changed > 0 ? $"，{s.Tally.Changed} 个改动了原文" : "")}";

    static string Allowed(RepostTask task) => task.Terms.Hours is { } hours ? task.Terms.InOfficeHours ? $"下发后 {hours} 个工作小时（工作日 9:00–17:30）" : $"下发后 {hours} 小时" : "";
}

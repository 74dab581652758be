using MediaWatch.Core.Rectifications;
using MediaWatch.Portal.Alerts;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Pages.Rectifications;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Phone;

/// <summary>What a unit sees behind the link of a message, usually on a phone: read and answer this one finding, nothing else.</summary>
public sealed partial class LinkedFindingPage(LinkedViewer viewers, RectificationQuery query, RectificationDesk desk, CheckNames checks, PortalTime clock) : ComponentBase
{
    SignedLink? link;
    Viewer? viewer;
    OrderStory? story;
    bool expired, failed, late;
    string? answer;

    [Parameter] public string Token { get; set; } = "";

    [SupplyParameterFromForm(FormName = "answer")] AnswerForm Model { get; set; } = null!; // set below, or by the form

    [CascadingParameter] HttpContext? Http { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Model ??= new AnswerForm();
        link = viewers.Read(Token);
        expired = link is { Expired: true };
        if (link is { Expired: false })
            viewer = await viewers.ForAsync(link, Http?.Connection.RemoteIpAddress?.ToString(), CancellationToken.None);
        await LoadAsync();
        if (story is null && Http is { Response.HasStarted: false })
            Http.Response.StatusCode = expired ? StatusCodes.Status410Gone : StatusCodes.Status404NotFound;
    }

    async Task AnswerAsync()
    {
        if (viewer is null || story?.Order is not { } order)
            return;
        var note = Model.Note ?? "";
        var outcome = await (Model.Deed == "appeal" ? desk.AppealAsync(order.Id, viewer, note, CancellationToken.None) : desk.SubmitAsync(order.Id, viewer, note, CancellationToken.None));
        failed = outcome.Problem is not null;
        answer = outcome.Problem ?? (Model.Deed == "appeal" ? "申诉已提交，监管人员处理后结果会显示在这里。" : "已申请复核，系统马上重新读取页面，结果会显示在这里。");
        if (!failed)
            Model = new AnswerForm();
        await LoadAsync();
    }

    async Task LoadAsync()
    {
        if (viewer is null || link is null)
            return;
        story = await query.OfFindingAsync(link.FindingId, viewer, CancellationToken.None);
        late = story?.Order is { State: RectificationState.Ordered or RectificationState.Returned } order && order.DueOn < clock.Today;
    }

    string Headline(OrderStory s) => s.Order switch
    {
        null => "发现问题，待复核",
        { State: RectificationState.Verified } => "已改正，通过复核",
        { State: RectificationState.Cancelled } => "已撤销，不用整改",
        { State: RectificationState.Submitted } => "已提交，等待复核",
        { State: RectificationState.Returned } => "复核未通过，请继续整改",
        var o => $"{clock.Text(o.DueOn)} 24:00 前改正",
    };

    string LeftText(OrderStory s)
    {
        if (s.Order is not { State: RectificationState.Ordered or RectificationState.Returned } order)
            return "";
        var left = clock.StartOf(order.DueOn.AddDays(1)) - s.Now;
        return left > TimeSpan.Zero ? $"还剩 {PortalTime.Duration(left)}" : $"超期 {PortalTime.Duration(-left)}";
    }
}

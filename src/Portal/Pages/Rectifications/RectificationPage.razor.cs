using MediaWatch.Core.Tenants;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Rectifications;

public sealed partial class RectificationPage(RectificationQuery query, RectificationDesk desk, ViewerSource viewers, CheckNames checks, NavigationManager navigation) : ComponentBase
{
    OrderStory? story;
    Viewer? viewer;
    string? answer;
    bool failed;

    [Parameter] public long Id { get; set; }

    [SupplyParameterFromForm(FormName = "answer")] AnswerForm Model { get; set; } = null!; // set below, or by the form

    protected override async Task OnInitializedAsync()
    {
        Model ??= new AnswerForm();
        viewer = await viewers.GetAsync();
        story = await query.OfOrderAsync(Id, viewer, CancellationToken.None);
        if (story is null)
            navigation.NotFound();
    }

    async Task AnswerAsync()
    {
        if (viewer is null || viewer.Role == PersonRole.Staff)
            return;
        var note = Model.Note ?? "";
        var outcome = await (Model.Deed switch
        {
            "verify" => desk.VerifyByHandAsync(Id, viewer, note, CancellationToken.None),
            "return" => desk.ReturnByHandAsync(Id, viewer, note, CancellationToken.None),
            "appeal" => desk.AppealAsync(Id, viewer, note, CancellationToken.None),
            _ => desk.SubmitAsync(Id, viewer, note, CancellationToken.None),
        });
        failed = outcome.Problem is not null;
        answer = outcome.Problem ?? Model.Deed switch
        {
            "verify" => "已销号。",
            "return" => "已退回责任单位。",
            "appeal" => "申诉已提交，等待监管人员处理。",
            _ => "已申请复核，系统马上重新读取页面，结果会显示在这里。",
        };
        if (!failed)
            Model = new AnswerForm();
        story = await query.OfOrderAsync(Id, viewer, CancellationToken.None);
    }
}

public sealed class AnswerForm
{
    public string? Note { get; set; }
    /// <summary>Which button was pressed: submit, appeal, verify or return.</summary>
    public string? Deed { get; set; }
}

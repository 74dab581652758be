using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Lexicons;

public sealed partial class ImportPage(LexiconDesk desk, ViewerSource viewers) : ComponentBase
{
    const int MostBytes = 2 * 1024 * 1024;

    /// <summary>Null: there is nothing to confirm.</summary>
    LexiconPlan? plan;
    LexiconPlan? done;
    SheetHits? hits;
    SparedFindings? spared;
    string? problem;
    string lexicon = "", content = "";

    [CascadingParameter] HttpContext? Http { get; set; }

    /// <summary>One form in two steps: only a form that is drawn before it is handled can be handled.</summary>
    Task ActAsync() => Http?.Request.Form.ContainsKey("content") == true ? ConfirmAsync() : PlanAsync();

    async Task PlanAsync()
    {
        var form = Http?.Request.Form;
        if (form?.Files["file"] is not { Length: > 0 } file)
        {
            problem = "请选择一个有内容的文件。";
            return;
        }
        if (file.Length > MostBytes)
        {
            problem = "文件超过 2 MB，请分几次导入。";
            return;
        }
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        (lexicon, content) = (form["lexicon"].ToString(), Convert.ToBase64String(bytes.ToArray()));
        (plan, hits, spared) = await desk.PlanAsync(await viewers.GetAsync(), bytes.ToArray(), lexicon, CancellationToken.None);
        if (plan.Problem is not null)
            (problem, plan) = (plan.Problem, null);
    }

    /// <summary>The table comes back with the page: nothing was kept.</summary>
    async Task ConfirmAsync()
    {
        var form = Http?.Request.Form;
        var file = new byte[MostBytes];
        lexicon = form?["lexicon"].ToString() ?? "";
        if (!Convert.TryFromBase64String(form?["content"].ToString() ?? "", file, out var length) || length == 0)
        {
            problem = "请重新选择文件。";
            return;
        }
        (var outcome, done) = await desk.ImportAsync(await viewers.GetAsync(), file[..length], lexicon, CancellationToken.None);
        if (outcome.Problem is not null)
            (problem, done) = (outcome.Problem, null);
    }
}

using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Lexicons;

public sealed partial class ImportPage(LexiconDesk desk, ViewerSource viewers, NavigationManager navigation) : ComponentBase
{
    const int MostBytes = 2 * 1024 * 1024;
    IReadOnlyList<AdmissionNote> notes = [];
    string? problem;
    int taken;

    [CascadingParameter] HttpContext? Http { get; set; }

    async Task ImportAsync()
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
        using var content = new MemoryStream();
        await file.CopyToAsync(content);
        (var outcome, notes) = await desk.ImportAsync(await viewers.GetAsync(), content.ToArray(), form["lexicon"].ToString(), CancellationToken.None);
        (problem, taken) = (outcome.Problem, outcome.Changed.Count);
        if (outcome.Done && notes.Count == 0)
            navigation.NavigateTo("/lexicons");
    }
}

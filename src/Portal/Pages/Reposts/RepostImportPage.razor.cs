using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Reposts;

public sealed partial class RepostImportPage(RepostImportDesk desk, ViewerSource viewers) : ComponentBase
{
    static readonly string[] Headings = RepostSheet.Headings;

    RepostPreview? preview;
    string? answer;
    bool failed;

    [CascadingParameter] HttpContext? Http { get; set; }

    async Task ImportAsync()
    {
        var form = Http?.Request.Form;
        if (form?.Files["file"] is not { Length: > 0 and <= UploadedSheet.MostBytes } file)
        {
            (failed, answer) = (true, "请选择一个有内容、不超过 2 MB 的 xlsx 文件。");
            return;
        }
        using var content = new MemoryStream();
        await file.CopyToAsync(content);
        var viewer = await viewers.GetAsync();
        if (form["do"] == "preview")
        {
            preview = await desk.PreviewAsync(content.ToArray(), viewer, CancellationToken.None);
            (failed, answer) = (preview.Problem is not null, preview.Problem);
            return;
        }
        (preview, var imported) = await desk.ImportAsync(content.ToArray(), form["skip"] == "1", viewer, CancellationToken.None);
        failed = imported == 0;
        answer = preview.Problem ?? (imported > 0 ? $"已导入 {imported} 项草稿。" : "没有导入：请先改正有问题的行，或勾选“跳过有问题的行”。");
    }
}

using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Importing;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace MediaWatch.Portal.Pages.Import;

public sealed partial class ImportPage(ImportDesk desk, ViewerSource viewers) : ComponentBase
{
    const int MostShown = 200;
    ImportKind kind = ImportKind.Accounts;
    IReadOnlyList<ImportKind> kinds = [];
    ImportPreview? preview;
    byte[] file = [];
    string? problem, done;
    bool busy;

    [SupplyParameterFromQuery(Name = "sheet")] string? Which { get; set; }

    IReadOnlyList<ImportKind> Kinds => kinds;

    string List => kind == ImportKind.Units ? "import-units" : "import-accounts";

    string Headings => kind == ImportKind.Units
        ? $"第一行是表头：{string.Join("、", UnitImport.Headings)}。上级单位从最上级写起，用“ / ”隔开；最上级的单位留空。"
        : $"第一行是表头：{string.Join("、", AccountImport.Headings)}。主办单位不重名时写名称即可，重名时从最上级写起，用“ / ”隔开；状态可留空。";

    string Button => preview is { New: 0, Changed: 0 } ? "没有要导入的" : $"导入 {preview?.New + preview?.Changed:N0} 行";

    protected override async Task OnParametersSetAsync()
    {
        var viewer = await viewers.GetAsync();
        kinds = [.. Enum.GetValues<ImportKind>().Where(k => ImportDesk.MayBeDoneBy(viewer, k))];
        var asked = Which == "units" && kinds.Contains(ImportKind.Units) ? ImportKind.Units : ImportKind.Accounts;
        if (asked != kind)
            (kind, preview, file, problem, done) = (asked, null, [], null, null);
    }

    async Task LookAsync(InputFileChangeEventArgs e)
    {
        (preview, problem, done) = (null, null, null);
        // Before a byte of it is read.
        if (e.File.Size > Sheet.MostBytes)
        {
            problem = "文件超过 10 MB，请分几次导入。";
            return;
        }
        busy = true;
        try
        {
            using var content = new MemoryStream();
            await using (var upload = e.File.OpenReadStream(Sheet.MostBytes))
                await upload.CopyToAsync(content);
            file = content.ToArray();
            await PreviewAsync();
        }
        catch (IOException)
        {
            problem = "文件没有传完，请重新选择。";
        }
        finally
        {
            busy = false;
        }
    }

    async Task ApplyAsync()
    {
        busy = true;
        var outcome = await desk.ApplyAsync(await viewers.GetAsync(), kind, file, CancellationToken.None);
        (busy, problem) = (false, outcome.Problem);
        if (outcome.Problem is not null)
            return;
        done = $"已导入：新增 {outcome.New:N0}，修改 {outcome.Changed:N0}，未变 {outcome.Unchanged:N0}。";
        await PreviewAsync();
    }

    async Task PreviewAsync()
    {
        var looked = await desk.LookAsync(await viewers.GetAsync(), kind, file, CancellationToken.None);
        (problem, preview) = (looked.Refused, looked.Refused is null ? looked : null);
    }
}

using MediaWatch.Analysis;
using MediaWatch.Analysis.Checks;
using MediaWatch.Analysis.Readers;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Pages.Findings;
using MediaWatch.Portal.Proofing;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Proof;

public sealed partial class ProofPage(Proofreading proofreading, ViewerSource viewers, CheckNames checks) : ComponentBase
{
    const long MostBytes = 10 << 20;
    static readonly IReadOnlyList<string> Judged = [.. Examiner.Checks.Where(c => c is ICheck<ArticleText>).Select(c => c.Name)];

    IReadOnlyList<ProofMark>? marks;
    string text = "";
    string? problem;

    [SupplyParameterFromForm(FormName = "proof")] string? Text { get; set; }
    [SupplyParameterFromForm(FormName = "proof")] IFormFile? File { get; set; }

    async Task CheckAsync()
    {
        text = Proofreading.Normal(Text);
        if (File is { Length: > 0 } file && !await ReadAsync(file))
            return;
        if (string.IsNullOrWhiteSpace(text))
        {
            problem = "请粘贴文字，或选择一个文件。";
            return;
        }
        marks = await proofreading.RunAsync((await viewers.GetAsync()).TenantId, "", text, CancellationToken.None);
    }

    async Task<bool> ReadAsync(IFormFile file)
    {
        if (file.Length > MostBytes)
        {
            problem = $"文件有 {file.Length / 1048576.0:0.0} MB，最大 10 MB。";
            return false;
        }
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        var document = Documents.Read(bytes.ToArray(), new ReadLimits(MostCharacters: Proofreading.Most), CancellationToken.None);
        text = Proofreading.Normal(document.Text);
        problem = document.State switch
        {
            ReadState.Read => null,
            ReadState.Cut => $"文件太长，只校对了前 {Proofreading.Most:N0} 字。",
            ReadState.NoText or ReadState.NoRecognition => "文件里没有文字（可能是扫描件或图片）。",
            ReadState.Partly => "文件有一部分无法读取（扫描页、图片或包内的文件），只校对了读出的文字。",
            ReadState.Encrypted => "文件有密码，无法读取。",
            ReadState.TooLarge => "文件展开后太大，无法读取。",
            ReadState.Broken => "文件已损坏，无法读取。",
            _ => "不认识这种文件；请用 docx、pdf 或 txt。",
        };
        return text.Length > 0;
    }

    /// <summary>Of the same length; what the form carries stays as it was given.</summary>
    string Masked => PersonalNumbers.Mask(text, marks!.Where(m => m.CheckKey == PersonalNumbers.CheckKey).Select(m => (m.Draft.Start ?? 0, m.Draft.Length))); // drawn only once there are marks

    List<TextMark> Places => [.. marks!.Where(m => m.Draft.Start is not null).Select(m => new TextMark(m.Draft.Start!.Value, m.Draft.Length, m.Draft.Tier.Css, $"m{m.Number}", $"{m.Number}. {m.Draft.Message}"))]; // drawn only once there are marks; filtered
}

using MediaWatch.Analysis;
using MediaWatch.Analysis.Checks;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Tenants;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Pages.Findings;
using MediaWatch.Portal.Proofing;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Proof;

public sealed partial class ProofPage(Proofreading proofreading, UploadedOriginals originals, ViewerSource viewers, CheckNames checks) : ComponentBase
{
    static readonly IReadOnlyList<string> Judged = [.. Examiner.Checks.Where(c => c is ICheck<ArticleText>).Select(c => c.Name)];

    static readonly (ProofreadingLevel Level, string Name, string Says)[] Levels = ProofreadingForm.Levels;

    IReadOnlyList<ProofMark>? marks;
    string text = "";
    string? problem, original;

    [SupplyParameterFromForm(FormName = "proof")] string? Text { get; set; }
    [SupplyParameterFromForm(FormName = "proof")] IFormFile? File { get; set; }

    /// <summary>Of the file that the text was read out of, when it is examined again; a text that was changed since does not fit it and is written anew.</summary>
    [SupplyParameterFromForm(FormName = "proof")] string? Original { get; set; }

    /// <summary>For this text alone; at first as the tenant chose.</summary>
    [SupplyParameterFromForm(FormName = "proof")] ProofreadingLevel? Level { get; set; }

    protected override async Task OnInitializedAsync() => Level ??= await proofreading.LevelAsync((await viewers.GetAsync()).TenantId, CancellationToken.None);

    async Task CheckAsync()
    {
        var viewer = await viewers.GetAsync();
        var read = File is { FileName.Length: > 0 } file ? await UploadedText.ReadAsync(file, CancellationToken.None) : new(Proofreading.Normal(Text), Proofreading.Excess(Text));
        (text, problem, original) = (read.Text, read.Problem, Original);
        if (string.IsNullOrWhiteSpace(text))
        {
            problem ??= "请粘贴文字，或选择一个文件。";
            return;
        }
        if (read.Original is { } word)
            original = originals.Keep(viewer, word);
        var proof = await proofreading.RunAsync(viewer.TenantId, "", text, CancellationToken.None, Level);
        marks = proof.Marks;
        if (proof.Full.Count > 0)
            problem += $"{string.Join("、", proof.Full.Select(k => checks[k]))}超过 {Examiner.MostDrafts:N0} 处，只列出前 {Examiner.MostDrafts:N0} 处。";
    }

    IEnumerable<(Tier Tier, int Count)> Tiers => marks!.GroupBy(m => m.Draft.Tier).OrderBy(g => g.Key).Select(g => (g.Key, g.Count())); // drawn only once there are marks

    /// <summary>Of the same length; what the form carries stays as it was given.</summary>
    string Masked => PersonalNumbers.Mask(text, marks!.Where(m => m.CheckKey == PersonalNumbers.CheckKey).Select(m => (m.Draft.Start ?? 0, m.Draft.Length))); // drawn only once there are marks

    List<TextMark> Places => [.. marks!.Where(m => m.Draft.Start is not null).Select(m => new TextMark(m.Draft.Start!.Value, m.Draft.Length, m.Draft.Tier.Css, $"m{m.Number}", $"{m.Number}. {m.Draft.Message}"))]; // drawn only once there are marks; filtered
}

using MediaWatch.Analysis;
using MediaWatch.Analysis.Checks;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Findings;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;

namespace MediaWatch.Portal.Pages.Lexicons;

/// <summary>Holds a text somebody typed against all checks and the viewer's lexicons; stores nothing.</summary>
public sealed class TextTrial(LexiconStore lexicons, Segmenter segmenter, ViewerSource viewers, PortalTime time, ILoggerFactory loggers) : IPageQuery
{
    const int Most = 20_000;

    public async Task<IReadOnlyList<(string Check, FindingDraft Draft)>> RunAsync(string text, CancellationToken ct)
    {
        var set = await lexicons.ForTenantAsync((await viewers.GetAsync()).TenantId, ct);
        var article = new ArticleText("", text.Length > Most ? text[..Most] : text.ReplaceLineEndings("\n"), time.Today, segmenter, isDated: false);
        var verdicts = new Examiner(loggers.CreateLogger<Examiner>()).Examine(article, new CheckContext(set, time.Now, time.Today));
        return [.. verdicts.SelectMany(v => v.Drafts.Select(d => (v.CheckKey, d))).OrderBy(d => d.d.Start)];
    }
}

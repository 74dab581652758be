using MediaWatch.Analysis;
using MediaWatch.Analysis.Checks;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Tenants;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Shell;

namespace MediaWatch.Portal.Proofing;

/// <summary>Holds a text that somebody gave against all text checks and the tenant's lexicons; stores nothing.</summary>
public sealed class Proofreading(LexiconStore lexicons, Segmenter segmenter, PortalTime time, ILoggerFactory loggers) : IPageQuery
{
    /// <summary>Characters of one text; what is beyond is not read.</summary>
    public const int Most = 100_000;

    /// <param name="title">Empty: places count in the body alone; else in title, line feed and body.</param>
    /// <param name="level">Null: as the tenant chose.</param>
    public async Task<Proof> RunAsync(long tenantId, string title, string body, CancellationToken ct, ProofreadingLevel? level = null)
    {
        var set = await lexicons.ForTenantAsync(tenantId, ct);
        if (level is { } chosen)
            set = set.At(chosen);
        var article = new ArticleText(title, body, time.Today, segmenter, isDated: false);
        var verdicts = new Examiner(loggers.CreateLogger<Examiner>()).Examine(article, new CheckContext(set, time.Now, time.Today));
        return new Proof(
            [.. verdicts.SelectMany(v => v.Drafts.Select(d => (v.CheckKey, Draft: d))).OrderBy(d => d.Draft.Start).ThenBy(d => d.Draft.Tier).Select((d, i) => new ProofMark(i + 1, d.CheckKey, d.Draft))],
            [.. verdicts.Where(v => v.Drafts.Count >= Examiner.MostDrafts).Select(v => v.CheckKey)]);
    }

    public async Task<ProofreadingLevel> LevelAsync(long tenantId, CancellationToken ct) => (await lexicons.ForTenantAsync(tenantId, ct)).Level;

    /// <summary>What to tell of a text longer than is read; null: it is not.</summary>
    public static string? Excess(string? text) =>
        (text ?? "").ReplaceLineEndings("\n").Length is > Most and var length ? $"文字有 {length:N0} 字，只校对了前 {Most:N0} 字；后面的请分次校对。" : null;

    /// <summary>As it is read: line ends are line feeds, and nothing beyond <see cref="Most"/>.</summary>
    public static string Normal(string? text)
    {
        var lines = (text ?? "").ReplaceLineEndings("\n");
        return lines.Length > Most ? lines[..Most] : lines;
    }
}

/// <param name="Full">Keys of checks that found more than is listed: the first <see cref="Examiner.MostDrafts"/> are.</param>
public sealed record Proof(IReadOnlyList<ProofMark> Marks, IReadOnlyList<string> Full);

/// <param name="Number">By place, from 1; the same text and lexicons number alike.</param>
public sealed record ProofMark(int Number, string CheckKey, FindingDraft Draft);

using System.Buffers;
using System.Text.RegularExpressions;
using MediaWatch.Analysis.Checks;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Findings;

/// <summary>Keeps the evidence of a leak from becoming a second leak: what a privacy finding marks, and every number long enough to be a person's, is masked
/// before a text is shown; pictures of such pages are for supervisors (《个人信息保护法》第六条: 最小必要).</summary>
static partial class PersonalNumbers
{
    static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789０１２３４５６７８９XxＸｘ* -\u3000");

    public const string CheckKey = PrivacyCheck.CheckKey;

    /// <summary>Whether the page of the finding shows personal data, by whichever finding of it we know that.</summary>
    public static Task<bool> IsShownByAsync(MediaWatchDb db, Finding finding, CancellationToken ct) =>
        finding.CheckKey == CheckKey ? Task.FromResult(true)
        : finding.ArticleId is not { } article ? Task.FromResult(false)
        : db.Findings.AnyAsync(f => f.ArticleId == article && f.CheckKey == CheckKey && f.State != FindingState.Dismissed, ct);

    /// <summary>Places of personal data in an article, by revision.</summary>
    public static async Task<ILookup<int, (int Start, int Length)>> SpansAsync(MediaWatchDb db, long articleId, CancellationToken ct) =>
        (await db.Findings.Where(f => f.ArticleId == articleId && f.AttachmentId == null && f.CheckKey == CheckKey && f.Start != null).Select(f => new { f.Revision, f.Start, f.Length }).ToListAsync(ct))
        .ToLookup(f => f.Revision, f => (f.Start!.Value, f.Length)); // filtered above

    /// <summary>The text with as many characters as before, so that places in it stay right.</summary>
    public static string Mask(string text, IEnumerable<(int Start, int Length)> spans)
    {
        var shown = Masking.MaskNumbers(text).ToCharArray();
        foreach (var (start, length) in spans.Where(s => !IsMaskedNumber(shown, s.Start, s.Length)))
            for (var i = Math.Max(0, start + 1); i < Math.Min(shown.Length, start + length - 1); i++)
                if (shown[i] is not ('\n' or ' '))
                    shown[i] = '*';
        return new string(shown);
    }

    /// <summary>It shows already what its kind may show.</summary>
    static bool IsMaskedNumber(char[] shown, int start, int length) =>
        start >= 0 && start + length <= shown.Length && shown.AsSpan(start, length) is var span && span.Contains('*') && !span.ContainsAnyExcept(OfNumbers);

    /// <summary>For revisions in which nobody has marked the places any more: no number of four or more digits stays.</summary>
    public static string MaskAllNumbers(string text) => LongerNumber().Replace(text, m => new string('*', m.Length));

    [GeneratedRegex("[0-9０-９]{4,}[XxＸｘ]?", RegexOptions.None, 1000)]
    private static partial Regex LongerNumber();
}

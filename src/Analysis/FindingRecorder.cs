using System.Text;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Rectifications;
using MediaWatch.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Analysis;

/// <summary>Turns what checks say into the life of findings. It changes rows of the given context and leaves saving to the caller,
/// so that findings and the mark that the subject was examined are one transaction.</summary>
sealed class FindingRecorder(TimeProvider time)
{
    /// <param name="verdicts">Findings of checks without a verdict are left alone.</param>
    /// <param name="lexiconVersion">Version the verdicts rest on.</param>
    /// <param name="isRectified">Asked of a live finding that was not found again: true: somebody has put it right; false: only our view has changed (a dictionary, a setting), nobody rectified anything.</param>
    public async Task RecordAsync(MediaWatchDb db, FindingSubject subject, IReadOnlyList<Verdict> verdicts, long lexiconVersion, Func<Finding, bool> isRectified, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var known = (await FindingsOf(db, subject, verdicts).ToListAsync(ct)).ToDictionary(f => f.Fingerprint, StringComparer.Ordinal);
        var dismissed = await DismissalsOf(db, subject, verdicts, ct);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var verdict in verdicts)
        {
            foreach (var (draft, count) in Merged(verdict, subject))
            {
                var about = subject with { ColumnId = draft.ColumnId ?? subject.ColumnId, LinkId = draft.LinkId ?? subject.LinkId };
                var fingerprint = Finding.FingerprintOf(verdict.CheckKey, about, draft.Excerpt);
                seen.Add(fingerprint);
                var counted = count > 1 ? draft with { Message = $"{draft.Message}（共 {count} 处）" } : draft;
                if (known.TryGetValue(fingerprint, out var finding))
                    finding.SeenAgain(counted, about, lexiconVersion, now);
                else if (!dismissed.Contains((verdict.CheckKey, Normal(draft.Excerpt))))
                    db.Findings.Add(Finding.Open(verdict.CheckKey, counted, about, lexiconVersion, now));
            }
        }
        await EndAsync(db, [.. known.Values.Where(f => f.IsLive && !seen.Contains(f.Fingerprint))], isRectified, now, ct);
    }

    /// <summary>Ends findings: as rectified, with their orders verified, or as withdrawn.</summary>
    public static async Task EndAsync(MediaWatchDb db, IReadOnlyList<Finding> gone, Func<Finding, bool> isRectified, DateTimeOffset now, CancellationToken ct, string outcome = "复查未再发现该问题")
    {
        if (gone.Count == 0)
            return;
        var ids = gone.Select(f => f.Id).ToList();
        var orders = (await db.Rectifications.Where(r => ids.Contains(r.FindingId) && r.State != RectificationState.Cancelled && r.State != RectificationState.Verified).ToListAsync(ct))
            .ToLookup(r => r.FindingId);
        foreach (var finding in gone)
        {
            if (!isRectified(finding))
            {
                finding.Withdraw(now);
                foreach (var order in orders[finding.Id])
                    order.Cancel();
                continue;
            }
            finding.Rectified(now);
            foreach (var order in orders[finding.Id])
                order.Verified(outcome, now);
        }
    }

    /// <summary>An article's own findings; for an account all that are not about an article.</summary>
    static IQueryable<Finding> FindingsOf(MediaWatchDb db, FindingSubject subject, IReadOnlyList<Verdict> verdicts)
    {
        var keys = verdicts.Select(v => v.CheckKey).ToList();
        return subject.ArticleId is { } article
            ? db.Findings.Where(f => f.ArticleId == article && keys.Contains(f.CheckKey))
            : db.Findings.Where(f => f.AccountId == subject.AccountId && f.ArticleId == null && keys.Contains(f.CheckKey));
    }

    /// <summary>Words that a reviewer has dismissed for the whole account or tenant.</summary>
    static async Task<HashSet<(string Check, string Excerpt)>> DismissalsOf(MediaWatchDb db, FindingSubject subject, IReadOnlyList<Verdict> verdicts, CancellationToken ct)
    {
        var keys = verdicts.Where(v => v.Drafts.Count > 0).Select(v => v.CheckKey).ToList();
        if (keys.Count == 0)
            return [];
        var reviews = await db.Reviews
            .Where(r => !r.Confirmed && r.UndoneAt == null && keys.Contains(r.CheckKey)
                && (r.Scope == DismissalScope.Tenant || r.Scope == DismissalScope.Account && r.AccountId == subject.AccountId))
            .Select(r => new { r.CheckKey, r.Excerpt }).ToListAsync(ct);
        return [.. reviews.Select(r => (r.CheckKey, Normal(r.Excerpt)))];
    }

    /// <summary>The same words said several times of one subject are one finding, at their first place.</summary>
    static IEnumerable<(FindingDraft Draft, int Count)> Merged(Verdict verdict, FindingSubject subject) => verdict.Drafts
        .GroupBy(d => Finding.FingerprintOf(verdict.CheckKey, subject with { ColumnId = d.ColumnId ?? subject.ColumnId }, d.Excerpt), StringComparer.Ordinal)
        .Select(same => (same.MinBy(d => (d.Tier, d.Start ?? 0))!, same.Count())); // a group is never empty

    static string Normal(string excerpt) => excerpt.Normalize(NormalizationForm.FormKC).Trim().ToLowerInvariant();
}

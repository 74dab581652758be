using MediaWatch.Core.Auditing;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Rectifications;
using MediaWatch.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Analysis;

/// <summary>Turns what checks say into the life of findings. It changes rows of the given context and leaves saving to the caller,
/// so that findings and the mark that the subject was examined are one transaction.</summary>
sealed class FindingRecorder(TimeProvider time)
{
    /// <summary>Records what was said of an account beside its articles.</summary>
    /// <param name="verdicts">Findings of checks without a verdict are left alone.</param>
    /// <param name="lexiconVersion">Version the verdicts rest on.</param>
    /// <param name="isRectified">Asked of a live finding that was not found again. True: somebody has put it right; false: only our view has changed (a dictionary, a setting).</param>
    public async Task RecordAsync(MediaWatchDb db, FindingSubject subject, IReadOnlyList<Verdict> verdicts, long lexiconVersion, Func<Finding, bool> isRectified, CancellationToken ct)
    {
        var keys = verdicts.Select(v => v.CheckKey).ToList();
        var known = await db.Findings.Where(f => f.AccountId == subject.AccountId && f.ArticleId == null && keys.Contains(f.CheckKey)).ToListAsync(ct);
        await RecordAsync(db, known, [.. verdicts.Select(v => (subject, v))], lexiconVersion, isRectified, ct);
    }

    /// <param name="known">All findings that the verdicts, taken together, confirm or end.</param>
    public async Task RecordAsync(MediaWatchDb db, IReadOnlyList<Finding> known, IReadOnlyList<(FindingSubject Subject, Verdict Verdict)> judged, long lexiconVersion, Func<Finding, bool> isRectified, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var byFingerprint = known.ToDictionary(f => f.Fingerprint, StringComparer.Ordinal);
        var past = await PastVerdicts.LoadAsync(db, judged, now, ct);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var returned = new List<long>();
        foreach (var (subject, verdict) in judged)
        {
            foreach (var (fingerprint, about, said) in Merged(verdict, subject))
            {
                seen.Add(fingerprint);
                var draft = await past.WeighAsync(verdict.CheckKey, about, said, ct);
                if (byFingerprint.TryGetValue(fingerprint, out var finding))
                {
                    var wasWithdrawn = finding.State is FindingState.Withdrawn;
                    finding.SeenAgain(draft, about, lexiconVersion, now);
                    if (wasWithdrawn && finding.State is FindingState.Confirmed)
                        returned.Add(finding.Id);
                }
                else if (!past.Dismissed(verdict.CheckKey, draft))
                {
                    db.Findings.Add(Finding.Open(verdict.CheckKey, draft, about, lexiconVersion, now));
                    Measures.Found(verdict.CheckKey);
                }
            }
        }
        await ReinstateAsync(db, returned, ct);
        await EndAsync(db, [.. known.Where(f => f.IsLive && !seen.Contains(f.Fingerprint))], isRectified, now, ct);
    }

    /// <summary>The orders of what had been confirmed, was withdrawn and is found again.</summary>
    static async Task ReinstateAsync(MediaWatchDb db, List<long> findings, CancellationToken ct)
    {
        if (findings.Count == 0)
            return;
        foreach (var orders in (await db.Rectifications.Where(r => findings.Contains(r.FindingId)).ToListAsync(ct)).GroupBy(r => r.FindingId))
            orders.MaxBy(r => r.Id)!.Reinstate(); // a group is never empty
    }

    /// <summary>Ends what was found in an article that is gone.</summary>
    public static async Task TakeDownAsync(MediaWatchDb db, IReadOnlyList<Finding> gone, DateTimeOffset now, CancellationToken ct)
    {
        var orders = await OrdersAsync(db, gone, ct);
        foreach (var finding in gone)
        {
            finding.TakenDown(now);
            foreach (var order in orders[finding.Id])
                order.Verified("复查时页面已删除", now);
        }
    }

    static async Task<ILookup<long, Rectification>> OrdersAsync(MediaWatchDb db, IReadOnlyList<Finding> findings, CancellationToken ct)
    {
        var ids = findings.Select(f => f.Id).ToList();
        return (await db.Rectifications.Where(r => ids.Contains(r.FindingId) && r.State != RectificationState.Cancelled && r.State != RectificationState.Verified).ToListAsync(ct)).ToLookup(r => r.FindingId);
    }

    /// <summary>Ends findings: as rectified, with their orders verified, or as withdrawn.</summary>
    static async Task EndAsync(MediaWatchDb db, IReadOnlyList<Finding> gone, Func<Finding, bool> isRectified, DateTimeOffset now, CancellationToken ct)
    {
        if (gone.Count == 0)
            return;
        var orders = await OrdersAsync(db, gone, ct);
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
                order.Verified("复查未再发现该问题", now);
        }
    }

    /// <summary>The same words said several times of one subject are one finding, at their first place.</summary>
    static IEnumerable<(string Fingerprint, FindingSubject About, FindingDraft Draft)> Merged(Verdict verdict, FindingSubject subject)
    {
        FindingSubject About(FindingDraft draft) => subject with { ColumnId = draft.ColumnId ?? subject.ColumnId, LinkId = draft.LinkId ?? subject.LinkId };
        foreach (var same in verdict.Drafts.GroupBy(d => Finding.FingerprintOf(verdict.CheckKey, About(d), d.Identity), StringComparer.Ordinal))
        {
            var first = same.MinBy(d => (d.Tier, d.Start ?? 0))!; // a group is never empty
            yield return (same.Key, About(first), same.Count() > 1 ? first with { Message = $"{first.Message}（共 {same.Count()} 处）" } : first);
        }
    }
}

using MediaWatch.Analysis.Checks;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Analysis;

/// <summary>What reviewers have decided before that bears on what checks say now: words dismissed, rules demoted.</summary>
sealed class PastVerdicts
{
    /// <summary>A guess that as many articles of an account share is rather a term.</summary>
    public const int SameInArticles = 10;

    readonly MediaWatchDb db;
    readonly HashSet<(string Check, string Excerpt)> dismissed = [];
    readonly HashSet<Sentence> sentences = [];
    readonly HashSet<string> demoted = new(StringComparer.Ordinal);

    PastVerdicts(MediaWatchDb db) => this.db = db;

    public static async Task<PastVerdicts> LoadAsync(MediaWatchDb db, IReadOnlyList<(FindingSubject Subject, Verdict Verdict)> judged, DateTimeOffset now, CancellationToken ct)
    {
        var past = new PastVerdicts(db);
        var spoken = judged.Where(j => j.Verdict.Drafts.Count > 0).ToList();
        if (spoken.Count == 0)
            return past;
        var keys = spoken.Select(j => j.Verdict.CheckKey).Distinct().ToList();
        var excerpts = spoken.SelectMany(j => j.Verdict.Drafts).Select(d => d.Excerpt).Distinct().ToList();
        var (account, column) = (spoken[0].Subject.AccountId, spoken[0].Subject.ColumnId);
        var reviews = await db.Reviews
            .Where(r => !r.Confirmed && r.UndoneAt == null && (r.ExpiresAt == null || r.ExpiresAt > now) && keys.Contains(r.CheckKey)
                && (r.Scope == DismissalScope.Tenant || (r.Scope == DismissalScope.Account || r.Scope == DismissalScope.Column) && r.AccountId == account || r.Context != "" && excerpts.Contains(r.Excerpt)))
            .Select(r => new { r.CheckKey, r.Excerpt, r.Context, r.Scope, r.AccountId, ColumnId = r.Scope == DismissalScope.Column ? db.Findings.Where(f => f.Id == r.FindingId).Select(f => f.ColumnId).FirstOrDefault() : null }).ToListAsync(ct);
        foreach (var review in reviews)
        {
            if (Sentence.Of(review.CheckKey, review.Excerpt, review.Context) is { } sentence)
                past.sentences.Add(sentence);
            // Masked numbers of different people look alike.
            if (review.CheckKey == PrivacyCheck.CheckKey)
                continue;
            if (review.Scope == DismissalScope.Tenant || review.Scope == DismissalScope.Account && review.AccountId == account
                || review.Scope == DismissalScope.Column && review.ColumnId is not null && review.ColumnId == column)
                past.dismissed.Add((review.CheckKey, Sentence.Normal(review.Excerpt)));
        }
        past.demoted.UnionWith(await db.RuleDemotions.Where(d => d.LiftedAt == null).Select(d => d.Rule).ToListAsync(ct));
        return past;
    }

    /// <summary>Whether a reviewer has dismissed these words for the account or for all, or in this very sentence, of which the subject is then a repost.</summary>
    public bool Dismissed(string checkKey, FindingDraft draft) =>
        dismissed.Contains((checkKey, Sentence.Normal(draft.Excerpt))) || Sentence.Of(checkKey, draft.Excerpt, draft.Context) is { } sentence && sentences.Contains(sentence);

    /// <summary>The draft as a hint, where its rule was demoted or where it is a guess that many articles share and nobody has confirmed.</summary>
    public async Task<FindingDraft> WeighAsync(string checkKey, FindingSubject subject, FindingDraft draft, CancellationToken ct)
    {
        if (draft.Tier == Tier.Hint)
            return draft;
        if (demoted.Contains(Finding.RuleOf(checkKey, draft)))
            return draft with { Tier = Tier.Hint, Message = $"{draft.Message}（该规则误报较多，已降为提示）" };
        if (!draft.IsGuess)
            return draft;
        var same = await db.Findings
            .Where(f => f.AccountId == subject.AccountId && f.CheckKey == checkKey && f.Excerpt == draft.Excerpt && f.ArticleId != subject.ArticleId && f.State != FindingState.Withdrawn)
            .Select(f => new { f.ArticleId, Confirmed = f.ReviewedAt != null && f.State != FindingState.Dismissed }).ToListAsync(ct);
        var articles = same.DistinctBy(f => f.ArticleId).Count() + 1;
        return articles < SameInArticles || same.Exists(f => f.Confirmed)
            ? draft
            : draft with { Tier = Tier.Hint, Message = $"{draft.Message}（本站已有 {articles} 篇文章这样写，可能是专有名词）" };
    }
}

using System.Security.Cryptography;
using System.Text;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Findings;

/// <summary>A recorded problem with its tier and its life (问题). Only the methods below move it;
/// they throw <see cref="InvalidOperationException"/> on a move that makes no sense.</summary>
public sealed class Finding : ITenantOwned, IAccountOwned
{
    public long Id { get; private set; }
    public long TenantId { get; private set; }
    public long AccountId { get; private set; }
    public long UnitId { get; private set; }
    public long? ArticleId { get; private set; }
    public long? ColumnId { get; private set; }
    public long? LinkId { get; private set; }
    /// <summary>The article's file in which it stands; null: not in a file. <see cref="Start"/> counts in its name, a line feed and its text then.</summary>
    public long? AttachmentId { get; private set; }
    public string CheckKey { get; private set; }
    /// <summary>Check, subject and normalised excerpt; unique in the tenant.</summary>
    public string Fingerprint { get; private set; }
    public Tier Tier { get; private set; }
    public FindingState State { get; private set; } = FindingState.Open;
    public int? Start { get; private set; }
    public int Length { get; private set; }
    public string Excerpt { get; private set; }
    public string Context { get; private set; }
    public string Message { get; private set; }
    public string? Suggestion { get; private set; }
    public string Source { get; private set; }
    /// <summary>Check and rule of the check, parted by a colon: what verdicts are counted by.</summary>
    public string Rule { get; private set; }
    /// <summary>Title and address of what the finding is about, as they stood then.</summary>
    public string Title { get; private set; }
    public string Address { get; private set; }
    /// <summary>Of the article, when it was seen last; 0: its page was taken down with it.</summary>
    public int Revision { get; private set; }
    public long? SnapshotId { get; private set; }
    public long LexiconVersion { get; private set; }
    public DateTimeOffset OpenedAt { get; private set; }
    public DateTimeOffset SeenAt { get; private set; }
    /// <summary>When alert rules were applied; null: still to be done.</summary>
    public DateTimeOffset? RoutedAt { get; private set; }
    /// <summary>Next try of the evidence picture; null: taken, or none can be.</summary>
    public DateTimeOffset? ScreenshotDueAt { get; private set; }
    public int ScreenshotTries { get; private set; }
    public long? ReviewedBy { get; private set; }
    public DateTimeOffset? ReviewedAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    Finding() => (CheckKey, Rule, Fingerprint, Excerpt, Context, Message, Source, Title, Address) = ("", "", "", "", "", "", "", "", "");

    public static Finding Open(string checkKey, FindingDraft draft, FindingSubject subject, long lexiconVersion, DateTimeOffset now) => new()
    {
        TenantId = subject.TenantId, AccountId = subject.AccountId, UnitId = subject.UnitId,
        ArticleId = subject.ArticleId, ColumnId = subject.ColumnId, LinkId = subject.LinkId, AttachmentId = subject.AttachmentId, SnapshotId = subject.SnapshotId,
        Title = subject.Title, Address = subject.Address, Revision = subject.Revision,
        CheckKey = checkKey, Rule = RuleOf(checkKey, draft), Fingerprint = FingerprintOf(checkKey, subject, draft.Identity),
        Tier = draft.Tier, Start = draft.Start, Length = draft.Length, Excerpt = draft.Excerpt, Context = draft.Context,
        Message = draft.Message, Suggestion = draft.Suggestion, Source = draft.Source,
        LexiconVersion = lexiconVersion, OpenedAt = now, SeenAt = now,
        ScreenshotDueAt = now,
    };

    public static string FingerprintOf(string checkKey, FindingSubject subject, string excerpt)
    {
        var normal = excerpt.Normalize(NormalizationForm.FormKC).Trim().ToLowerInvariant();
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{checkKey}\n{subject.Key}\n{normal}")))[..32];
    }

    public static string RuleOf(string checkKey, FindingDraft draft) => draft.Rule.Length == 0 ? checkKey : $"{checkKey}:{draft.Rule}";

    public bool IsLive => State is FindingState.Open or FindingState.Confirmed;

    /// <summary>The check found it again, perhaps elsewhere in a newer revision. What was withdrawn, or rectified in a text that has changed since, is open again and will be routed anew;
    /// so will what has become graver. What a person has decided of a text stands as long as the text does: a dictionary that changes decides nothing anew.</summary>
    public void SeenAgain(FindingDraft draft, FindingSubject subject, long lexiconVersion, DateTimeOffset now)
    {
        SeenAt = now;
        if (State is FindingState.Withdrawn && ReviewedAt is not null)
            (State, EndedAt) = (FindingState.Confirmed, null);
        else if (State is FindingState.Withdrawn || State is FindingState.Rectified or FindingState.Closed && !IsOfTextOf(subject))
        {
            State = FindingState.Open;
            (OpenedAt, EndedAt, RoutedAt, ReviewedBy, ReviewedAt) = (now, null, null, null, null);
        }
        else if (State is FindingState.Dismissed && draft.About.Length > 0 && draft.Suggestion != Suggestion)
        {
            // Of several places others were dismissed than there are now.
            Reopen();
            (OpenedAt, RoutedAt) = (now, null);
        }
        if (IsLive && draft.Tier < Tier)
            RoutedAt = null;
        if (draft.About.Length > 0)
            Excerpt = draft.Excerpt;
        (Start, Length, Context, Message, Suggestion, Tier) = (draft.Start, draft.Length, draft.Context, draft.Message, draft.Suggestion, draft.Tier);
        (Revision, LexiconVersion) = (subject.Revision, lexiconVersion);
        if (subject.SnapshotId is { } snapshot && snapshot != SnapshotId)
            (SnapshotId, ScreenshotDueAt, ScreenshotTries) = (snapshot, now, 0);
    }

    public void Routed(DateTimeOffset now) => RoutedAt = now;

    /// <summary>A node is drawing it; should the node die, another tries after <paramref name="until"/>.</summary>
    public void ScreenshotBegun(DateTimeOffset until) => ScreenshotDueAt = until;

    public void ScreenshotTaken() => ScreenshotDueAt = null;

    /// <summary>The page it is about, where no article's page was kept already.</summary>
    public void Seen(long snapshotId) => SnapshotId = snapshotId;

    /// <param name="next">Null: no further try.</param>
    public void ScreenshotFailed(DateTimeOffset? next) => (ScreenshotDueAt, ScreenshotTries) = (next, ScreenshotTries + 1);

    public void Confirm(long by, DateTimeOffset now)
    {
        Demand(FindingState.Open);
        (State, ReviewedBy, ReviewedAt) = (FindingState.Confirmed, by, now);
    }

    public void Dismiss(long by, DateTimeOffset now)
    {
        Demand(FindingState.Open, FindingState.Confirmed);
        (State, ReviewedBy, ReviewedAt, EndedAt) = (FindingState.Dismissed, by, now, now);
    }

    /// <summary>Takes a verdict back: the finding waits for a reviewer again.</summary>
    public void Reopen()
    {
        Demand(FindingState.Confirmed, FindingState.Dismissed);
        (State, ReviewedBy, ReviewedAt, EndedAt) = (FindingState.Open, null, null, null);
    }

    /// <summary>The words are gone and the text has changed (or the article is gone).</summary>
    public void Rectified(DateTimeOffset now)
    {
        Demand(FindingState.Open, FindingState.Confirmed);
        (State, EndedAt) = (FindingState.Rectified, now);
    }

    /// <summary>The article is gone, and the words with it; should it come back, so do they.</summary>
    public void TakenDown(DateTimeOffset now)
    {
        Rectified(now);
        Revision = 0;
    }

    /// <summary>The check no longer says so though the text is the same: a dictionary changed, nobody rectified anything.</summary>
    public void Withdraw(DateTimeOffset now)
    {
        Demand(FindingState.Open, FindingState.Confirmed);
        (State, EndedAt) = (FindingState.Withdrawn, now);
    }

    public void Close(DateTimeOffset now)
    {
        Demand(FindingState.Rectified);
        (State, EndedAt) = (FindingState.Closed, now);
    }

    /// <summary>Whether the subject is an article's text, or a file's, as it stood when the finding was seen last. What is about a link or an account changes without a text.</summary>
    bool IsOfTextOf(FindingSubject subject) =>
        ArticleId is not null && LinkId is null && subject.Revision <= Revision && (AttachmentId is null || subject.SnapshotId == SnapshotId);

    void Demand(params ReadOnlySpan<FindingState> allowed)
    {
        if (!allowed.Contains(State))
            throw new InvalidOperationException($"Finding {Id} is {State}; this move needs {string.Join(" or ", allowed.ToArray())}.");
    }
}

/// <summary>待复核, 已确认, 误报, 已整改, 已办结, 已撤回.</summary>
public enum FindingState { Open = 0, Confirmed = 1, Dismissed = 2, Rectified = 3, Closed = 4, Withdrawn = 5 }

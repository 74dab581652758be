using MediaWatch.Core.Auditing;
using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Reposts;

/// <summary>One or more originals that must be reposted by an instant (转载任务). Who must is <see cref="RepostDuty"/>, what must is <see cref="RepostOriginal"/>.</summary>
public sealed class RepostTask : ITenantOwned, IDeletable
{
    public long Id { get; private set; }
    public long TenantId { get; private set; }
    public string Title { get; private set; } = "";
    public RepostTaskState State { get; private set; } = RepostTaskState.Draft;
    /// <summary>What was asked for when it was last edited; weight, demand, share and reason stand beside it for queries.</summary>
    public RepostTerms Terms { get; private set; } = RepostTerms.Usual;
    public RepostWeight Weight { get; private set; }
    public RepostDemand Demand { get; private set; }
    /// <summary>Percent of the original's text that an excerpt must carry, where the demand allows excerpts.</summary>
    public int LeastShare { get; private set; }
    /// <summary>Copies published from here on count: the earliest original's publication.</summary>
    public DateTimeOffset PublishedAt { get; private set; }
    /// <summary>Of a draft with hours: provisional, counted anew at its opening.</summary>
    public DateTimeOffset DueAt { get; private set; }
    /// <summary>Why these accounts were given it; shown to them.</summary>
    public string Reason { get; private set; } = "";
    /// <summary>The rule that drafted it; null: a person's.</summary>
    public long? RuleId { get; private set; }
    public long CreatedBy { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset? OpenedAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    /// <summary>When everything captured since publication was last held against it; null: still to be done.</summary>
    public DateTimeOffset? SearchedAt { get; private set; }
    /// <summary>When its cells are judged next; null: never by itself.</summary>
    public DateTimeOffset? NextJudgeAt { get; private set; }
    /// <summary>When those who had not yet reposted were reminded, and when their supervisors were told, of the deadline that stands.</summary>
    public DateTimeOffset? RemindedAt { get; private set; }
    public DateTimeOffset? OverdueToldAt { get; private set; }
    public long? DeletionId { get; private set; }

    RepostTask() { }

    public RepostTask(long tenantId, string title, RepostTerms terms, DateTimeOffset publishedAt, DateTimeOffset dueAt, long by, DateTimeOffset now, long? ruleId = null)
    {
        (TenantId, PublishedAt, CreatedBy, CreatedAt, RuleId) = (tenantId, publishedAt, by, now, ruleId);
        Describe(title, terms, dueAt);
    }

    public bool IsEnded => State is RepostTaskState.Closed or RepostTaskState.Recalled;

    public void Describe(string title, RepostTerms terms, DateTimeOffset dueAt)
    {
        (Title, Terms, Demand, LeastShare, Weight, Reason) = (title, terms, terms.Demand, terms.LeastShare, terms.Weight, terms.Reason);
        Extend(dueAt);
    }

    public void Open(DateTimeOffset dueAt, DateTimeOffset now)
    {
        if (State != RepostTaskState.Draft)
            throw new InvalidOperationException($"Repost task {Id} is {State}.");
        (State, DueAt, OpenedAt, SearchedAt, NextJudgeAt) = (RepostTaskState.Open, dueAt, now, null, now);
    }

    /// <summary>A new deadline: those who have not reposted are reminded of it anew.</summary>
    public void Extend(DateTimeOffset dueAt)
    {
        if (dueAt == DueAt)
            return;
        (DueAt, RemindedAt, OverdueToldAt) = (dueAt, null, null);
        if (State == RepostTaskState.Open)
            NextJudgeAt = CreatedAt; // at once
    }

    /// <summary>What is fulfilled stays; nobody is reminded any more.</summary>
    public void Close(DateTimeOffset now) => End(RepostTaskState.Closed, now);

    /// <summary>The task should not have been: it counts in no statistic.</summary>
    public void Recall(DateTimeOffset now) => End(RepostTaskState.Recalled, now);

    public void Searched(DateTimeOffset now) => SearchedAt = now;

    /// <summary>An original was read only now, or has changed.</summary>
    public void SearchAgain(DateTimeOffset publishedAt) => (SearchedAt, PublishedAt) = (null, publishedAt);

    /// <param name="at">Also of an ended task: only its off-line cells follow the filed windows then.</param>
    public void JudgeAt(DateTimeOffset? at) => NextJudgeAt = at;
    public void Reminded(DateTimeOffset now) => RemindedAt = now;
    public void OverdueTold(DateTimeOffset now) => OverdueToldAt = now;

    void End(RepostTaskState state, DateTimeOffset now)
    {
        if (IsEnded)
            throw new InvalidOperationException($"Repost task {Id} is {State}.");
        (State, EndedAt, NextJudgeAt) = (state, now, null);
    }
    public void Remove(Deletion deletion) => DeletionId = deletion.Id;
}

/// <summary>草稿, 进行中, 已结束, 已撤回.</summary>
public enum RepostTaskState { Draft = 0, Open = 1, Closed = 2, Recalled = 3 }

/// <summary>一般, 重要, 特别重要.</summary>
public enum RepostWeight { Usual = 0, Important = 1, Urgent = 2 }

/// <summary>What counts as fulfilled: 全文一致, 全文加内容, 摘录 (at least the stated share), 附原文链接, 图片或视频带标题.</summary>
[Flags]
public enum RepostDemand { SameText = 1, Additions = 2, Excerpt = 4, Link = 8, TitleInPicture = 16 }

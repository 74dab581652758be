using MediaWatch.Core.Auditing;
using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Reposts;

/// <summary>One or more originals that must be reposted by an instant (转载任务). Who must is <see cref="RepostDuty"/>, what must is <see cref="RepostOriginal"/>.</summary>
public sealed class RepostTask : ITenantOwned, IDeletable
{
    public long Id { get; private set; }
    public long TenantId { get; private set; }
    public string Title { get; private set; }
    public RepostTaskState State { get; private set; } = RepostTaskState.Draft;
    public RepostWeight Weight { get; private set; }
    public RepostDemand Demand { get; private set; }
    /// <summary>Percent of the original's text that an excerpt must carry, where the demand allows excerpts.</summary>
    public int LeastShare { get; private set; }
    /// <summary>Copies published from here on count: the earliest original's publication.</summary>
    public DateTimeOffset PublishedAt { get; private set; }
    public DateTimeOffset DueAt { get; private set; }
    /// <summary>Why these accounts were given it; shown to them.</summary>
    public string Reason { get; private set; }
    /// <summary>The rule that drafted it; null: a person's.</summary>
    public long? RuleId { get; private set; }
    public long CreatedBy { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset? OpenedAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    /// <summary>When everything captured since publication was last held against it; null: still to be done.</summary>
    public DateTimeOffset? SearchedAt { get; private set; }
    public long? DeletionId { get; private set; }

    RepostTask() => (Title, Reason) = ("", "");

    public RepostTask(long tenantId, string title, RepostDemand demand, int leastShare, RepostWeight weight, DateTimeOffset publishedAt, DateTimeOffset dueAt, string reason, long by, DateTimeOffset now, long? ruleId = null) =>
        (TenantId, Title, Demand, LeastShare, Weight, PublishedAt, DueAt, Reason, CreatedBy, CreatedAt, RuleId) = (tenantId, title, demand, leastShare, weight, publishedAt, dueAt, reason, by, now, ruleId);

    public void Describe(string title, RepostDemand demand, int leastShare, RepostWeight weight, DateTimeOffset dueAt, string reason) =>
        (Title, Demand, LeastShare, Weight, DueAt, Reason) = (title, demand, leastShare, weight, dueAt, reason);

    public void Open(DateTimeOffset now)
    {
        if (State != RepostTaskState.Draft)
            throw new InvalidOperationException($"Repost task {Id} is {State}.");
        (State, OpenedAt, SearchedAt) = (RepostTaskState.Open, now, null);
    }

    public void Extend(DateTimeOffset dueAt) => DueAt = dueAt;

    /// <summary>What is fulfilled stays; nobody is reminded any more.</summary>
    public void Close(DateTimeOffset now) => End(RepostTaskState.Closed, now);

    /// <summary>The task should not have been: it counts in no statistic.</summary>
    public void Recall(DateTimeOffset now) => End(RepostTaskState.Recalled, now);

    public void Searched(DateTimeOffset now) => SearchedAt = now;
    public void SearchAgain() => SearchedAt = null;

    void End(RepostTaskState state, DateTimeOffset now)
    {
        if (State is RepostTaskState.Closed or RepostTaskState.Recalled)
            throw new InvalidOperationException($"Repost task {Id} is {State}.");
        (State, EndedAt) = (state, now);
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

using MediaWatch.Core.Auditing;
using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Accounts;

/// <summary>A part of a website (栏目) with a kind and an update period of its own; it is listed on its own.</summary>
public sealed class Column : ITenantOwned, IDeletable
{
    public long Id { get; private set; }
    public long TenantId { get; private set; }
    public long AccountId { get; private set; }
    public string Name { get; private set; }
    public ColumnKind Kind { get; private set; }
    public string ListAddress { get; private set; }
    /// <summary>How the list is read (form, selectors), as JSON of the connector's column settings.</summary>
    public string Settings { get; private set; } = "{}";
    public ColumnState State { get; private set; } = ColumnState.Proposed;
    /// <summary>Null where the column owes no updates.</summary>
    public int? UpdateDays { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset? LastArticleAt { get; private set; }
    public long? DeletionId { get; private set; }

    Column() => (Name, ListAddress) = ("", "");

    public Column(long tenantId, long accountId, string name, ColumnKind kind, string listAddress, DateTimeOffset now)
    {
        (TenantId, AccountId, Name, Kind, ListAddress, CreatedAt) = (tenantId, accountId, name, kind, listAddress, now);
        UpdateDays = DefaultUpdateDays(kind);
    }

    public void Describe(string name, ColumnKind kind, string listAddress, int? updateDays) =>
        (Name, Kind, ListAddress, UpdateDays) = (name, kind, listAddress, updateDays);

    public void Configure(string settings) => Settings = settings;

    /// <summary>A person has confirmed that this is a column to be watched.</summary>
    public void Confirm() => State = ColumnState.Active;

    public void Pause() => State = ColumnState.Paused;

    public void Published(DateTimeOffset at)
    {
        if (LastArticleAt is null || at > LastArticleAt)
            LastArticleAt = at;
    }

    /// <summary>Days without update after which the column counts as not updated: 动态要闻 14 days, 通知公告/政策文件/政策解读 6 months
    /// (国办秘函〔2019〕19号 单项否决“栏目不更新”、扣分“动态要闻”“政策文件”“政策解读”), 人事/规划 1 year (vendors' preset). Null: no such rule.</summary>
    public static int? DefaultUpdateDays(ColumnKind kind) => kind switch
    {
        ColumnKind.News => 14,
        ColumnKind.Notice or ColumnKind.PolicyDocument or ColumnKind.PolicyInterpretation => 183,
        ColumnKind.Personnel or ColumnKind.Planning => 365,
        _ => null,
    };
    public void Remove(Deletion deletion) => DeletionId = deletion.Id;
}

public enum ColumnState { Proposed = 0, Active = 1, Paused = 2 }

/// <summary>动态要闻, 通知公告, 政策文件, 政策解读, 互动交流, 人事信息, 规划计划, 数据, 办事服务, 专题, 领导信息, 其他.</summary>
public enum ColumnKind
{
    Other = 0, News = 1, Notice = 2, PolicyDocument = 3, PolicyInterpretation = 4, Interaction = 5,
    Personnel = 6, Planning = 7, Statistics = 8, Services = 9, Topic = 10, Leaders = 11,
}

using MediaWatch.Core.Crawling;
using MediaWatch.Core.Tenants;

namespace MediaWatch.Portal.Components;

/// <summary>How an account stands now: what the dashboard, the matrix and the account list show of it.</summary>
public sealed record AccountStanding
{
    /// <summary>国办秘函〔2019〕19号, 单项否决: no update of the home page within the two weeks before the inspection.</summary>
    public const int SilenceLimitDays = 14;

    /// <summary>House rule: warn three days before the limit.</summary>
    public const int WarningDays = 3;

    public required long Id { get; init; }
    public required string Name { get; init; }
    public required string PlatformKey { get; init; }
    public required string Address { get; init; }
    public required long UnitId { get; init; }
    public required string UnitName { get; init; }
    public required string UnitPath { get; init; }
    public required string Region { get; init; }
    public required UnitLevel Level { get; init; }
    public required UnitKind Kind { get; init; }
    public required bool Paused { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? LastArticleAt { get; init; }
    public DateTimeOffset? LastFetchedAt { get; init; }

    public int Veto { get; init; }
    public int Certain { get; init; }
    public int Likely { get; init; }
    public int Hint { get; init; }
    public int Overdue { get; init; }
    public int Today { get; init; }

    /// <summary>List tasks, and how many of them failed at least three times in a row.</summary>
    public int Tasks { get; init; }
    public int FailingTasks { get; init; }
    public CrawlFailure? LastFailure { get; init; }

    /// <summary>Whole days since the newest article; null before the first.</summary>
    public int? SilentDays { get; init; }

    public int Findings => Veto + Certain + Likely + Hint;

    bool Unreadable => Tasks > 0 && FailingTasks == Tasks;

    public Health Health =>
        Veto > 0 || Overdue > 0 ? Health.Bad
        : Paused || Unreadable || LastFetchedAt is null ? Health.Unknown
        : SilentDays >= SilenceLimitDays ? Health.Bad
        : Certain > 0 || FailingTasks > 0 || SilentDays >= SilenceLimitDays - WarningDays ? Health.Warn
        : Health.Ok;

    /// <summary>One Chinese sentence that explains <see cref="Health"/>.</summary>
    public string Why =>
        Veto > 0 ? $"有否决类问题 {Veto} 件"
        : Overdue > 0 ? $"整改逾期 {Overdue} 件"
        : Paused ? "已暂停监测"
        : Unreadable ? $"读不到：{LastFailure?.Name ?? "采集失败"}"
        : LastFetchedAt is null ? "还没有采集过"
        : SilentDays >= SilenceLimitDays ? $"已 {SilentDays} 天未更新"
        : Certain > 0 ? $"有确定的问题 {Certain} 件"
        : FailingTasks > 0 ? $"{FailingTasks} 个栏目采集失败：{LastFailure?.Name}"
        : SilentDays >= SilenceLimitDays - WarningDays ? $"还剩 {SilenceLimitDays - SilentDays} 天满 {SilenceLimitDays} 天未更新"
        : "正常";
}

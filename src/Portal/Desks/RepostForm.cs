using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using MediaWatch.Core.Reposts;
using MediaWatch.Core.Tenants;

namespace MediaWatch.Portal.Desks;

/// <summary>What the form of a repost task or of a rule says.</summary>
public sealed class RepostForm
{
    public const int MostTitle = 200, MostBody = 50_000, MostLinks = 20, MostHours = 1000;

    public string? Title { get; set; }
    /// <summary>One address a line.</summary>
    public string? Links { get; set; }
    public long? ArticleId { get; set; }
    public string? PastedTitle { get; set; }
    public string? PastedBody { get; set; }
    public string? PastedSource { get; set; }
    /// <summary>Originals that are taken out again.</summary>
    [AllowNull] public List<long> Removed { get; set => field = value ?? []; } = [];

    [AllowNull] public List<RepostDemand> Demands { get; set => field = value ?? []; } = [];
    public int LeastShare { get; set; } = 60;
    public RepostWeight Weight { get; set; }
    /// <summary>hours, office or until.</summary>
    public string Deadline { get; set; } = "hours";
    public int Hours { get; set; } = 24;
    /// <summary>Local, as the browser writes it: 2026-11-30T18:00.</summary>
    public string? Until { get; set; }

    public bool Everybody { get; set; }
    [AllowNull] public List<long> AccountIds { get; set => field = value ?? []; } = [];
    [AllowNull] public List<long> UnitIds { get; set => field = value ?? []; } = [];
    [AllowNull] public List<long> GroupIds { get; set => field = value ?? []; } = [];
    [AllowNull] public List<UnitKind> Kinds { get; set => field = value ?? []; } = [];
    [AllowNull] public List<UnitLevel> Levels { get; set => field = value ?? []; } = [];
    [AllowNull] public List<string> Platforms { get; set => field = value ?? []; } = [];
    public string? Subject { get; set; }
    public string? Reason { get; set; }
    public string? OutsideReason { get; set; }

    public static RepostForm New => new() { Demands = [RepostDemand.SameText, RepostDemand.Additions] };

    public IReadOnlyList<string> Addresses => [.. (Links ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];

    public bool HasNewOriginal => Addresses.Count > 0 || ArticleId is not null || !string.IsNullOrWhiteSpace(PastedBody);

    public RepostTerms Terms => new()
    {
        Demand = Demands.Aggregate(default(RepostDemand), (all, d) => all | d), LeastShare = LeastShare, Weight = Weight,
        Hours = Deadline == "until" ? null : Hours, InOfficeHours = Deadline == "office",
        Audience = new()
        {
            Everybody = Everybody, AccountIds = [.. AccountIds.Distinct()], UnitIds = [.. UnitIds.Distinct()], GroupIds = [.. GroupIds.Distinct()], Kinds = [.. Kinds.Distinct()], Levels = [.. Levels.Distinct()], Platforms = [.. Platforms.Distinct()],
        },
        Subject = Subject?.Trim() ?? "", Reason = Reason?.Trim() ?? "", OutsideReason = OutsideReason?.Trim() ?? "",
    };

    /// <param name="until">The deadline as local text; null: the terms count hours.</param>
    public void Fill(RepostTerms terms, string? until)
    {
        (Demands, LeastShare, Weight) = ([.. RepostNames.Demands.Where(d => terms.Demand.HasFlag(d))], terms.LeastShare, terms.Weight);
        (Deadline, Hours, Until) = (terms.Hours is null ? "until" : terms.InOfficeHours ? "office" : "hours", terms.Hours ?? 24, until);
        (Everybody, AccountIds, UnitIds, GroupIds) = (terms.Audience.Everybody, [.. terms.Audience.AccountIds], [.. terms.Audience.UnitIds], [.. terms.Audience.GroupIds]);
        (Kinds, Levels, Platforms) = ([.. terms.Audience.Kinds], [.. terms.Audience.Levels], [.. terms.Audience.Platforms]);
        (Subject, Reason, OutsideReason) = (terms.Subject, terms.Reason, terms.OutsideReason);
    }

    /// <summary>The deadline in the zone; null: not a time.</summary>
    public DateTimeOffset? UntilIn(TimeZoneInfo zone) =>
        DateTime.TryParseExact(Until, ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) ? new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime() : null;

    /// <summary>What is wrong with it in itself; null: nothing.</summary>
    public string? Problem() =>
        Title?.Trim().Length > MostTitle ? $"任务名称最多 {MostTitle} 字。"
        : Demands.Count == 0 ? "请至少选一种转载要求。"
        : LeastShare is < 10 or > 100 ? "摘录比例应在 10% 到 100% 之间。"
        : Deadline != "until" && Hours is < 1 or > MostHours ? $"时限应在 1 到 {MostHours} 小时之间。"
        : Addresses.Count > MostLinks ? $"一项任务最多 {MostLinks} 个链接。"
        : Addresses.FirstOrDefault(a => !Uri.TryCreate(a, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")) is { } wrong ? $"“{wrong}”不是网址，应以 http:// 或 https:// 开头。"
        : PastedBody?.Length > MostBody ? $"粘贴的正文最多 {MostBody} 字。"
        : !string.IsNullOrWhiteSpace(PastedBody) && string.IsNullOrWhiteSpace(PastedTitle) ? "粘贴正文时请填写原文标题。"
        : Reason?.Length > 500 || OutsideReason?.Length > 500 || Subject?.Length > 200 ? "理由最多 500 字，主题最多 200 字。"
        : null;
}

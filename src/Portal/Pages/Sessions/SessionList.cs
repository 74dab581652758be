using MediaWatch.Core.Crawling;
using MediaWatch.Core.Parts;
using MediaWatch.Core.Storage;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Sessions;

/// <summary>Accounts of platforms that let us in by session or consent, with how long that still lives: what has ended stands first.</summary>
public sealed class SessionList(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers, Catalogue<IConnector> connectors, PortalTime time) : ListQuery<SessionRow>(databases, viewers)
{
    /// <summary>So many days before it ends, a person is told.</summary>
    public const int WarningDays = 2;

    public override string Key => "sessions";
    public override string Title => "会话与授权";
    public override string? Policy => Policies.Work;

    public override IReadOnlyList<ListColumn<SessionRow>> Columns { get; } =
    [
        Column.Of("account", "账号", (SessionRow r) => r.Account),
        Column.Of("unit", "单位", (SessionRow r) => r.Unit),
        Column.Shown("kind", "会话或授权", (SessionRow r) => r.KindName, width: "176px"),
        Column.Shown("state", "状态", (SessionRow r) => r.State.Name, width: "150px"),
        Column.Of("renewed", "最近更新", (SessionRow r) => r.RenewedAt, width: "116px"),
        Column.Of("ends", "到期", (SessionRow r) => r.EndsAt, width: "116px"),
    ];

    protected override IQueryable<SessionRow> Rows(MediaWatchDb db, Viewer viewer, ListState state)
    {
        var platforms = connectors.Where(c => c.Credentials.Any(f => !f.OfTenant)).Select(c => c.Key).ToList();
        var (now, soon) = (time.Now, time.Now.AddDays(WarningDays));
        var rows = from a in db.Accounts.AsNoTracking().VisibleTo(viewer, db).Where(a => platforms.Contains(a.PlatformKey) && !a.Paused)
                   join u in db.Units on a.UnitId equals u.Id
                   join c in db.Credentials on a.Id equals c.AccountId into credentials
                   from c in credentials.DefaultIfEmpty()
                   select new SessionRow
                   {
                       AccountId = a.Id, Account = a.Name, PlatformKey = a.PlatformKey, Unit = u.Name, Kind = c == null ? null : c.Kind, RenewedAt = c == null ? null : c.RenewedAt, EndsAt = c == null ? null : c.EndsAt,
                       Life = c == null ? SessionLife.None : c.State == CredentialState.Withdrawn ? SessionLife.Withdrawn : c.State == CredentialState.Ended || c.EndsAt <= now ? SessionLife.Ended : c.EndsAt <= soon ? SessionLife.Ending : SessionLife.Valid,
                   };
        if (state["platform"] is { } platform)
            rows = rows.Where(r => r.PlatformKey == platform);
        if (state.Value<SessionLife>("life") is { } life)
            rows = rows.Where(r => r.Life == life);
        if (state["q"] is { } words)
            rows = rows.Where(r => EF.Functions.ILike(r.Account, Like.Contains(words), Like.Escape) || EF.Functions.ILike(r.Unit, Like.Contains(words), Like.Escape));
        return rows;
    }

    protected override IOrderedQueryable<SessionRow> Usual(IQueryable<SessionRow> rows) => rows.OrderBy(r => r.Life).ThenBy(r => r.EndsAt).ThenBy(r => r.AccountId);

    protected override Task<IReadOnlyList<SessionRow>> CompleteAsync(MediaWatchDb db, IReadOnlyList<SessionRow> rows, CancellationToken ct) => Task.FromResult<IReadOnlyList<SessionRow>>(
        [.. rows.Select(r => r with { KindName = r.Kind is null ? "–" : connectors.Find(r.PlatformKey)?.Credentials.FirstOrDefault(f => f.Kind == r.Kind)?.Name ?? r.Kind, Now = time.Now })]);
}

/// <summary>In the order of urgency.</summary>
public enum SessionLife { Ended = 0, Withdrawn = 1, Ending = 2, None = 3, Valid = 4 }

public sealed record SessionRow
{
    public required long AccountId { get; init; }
    public required string Account { get; init; }
    public required string PlatformKey { get; init; }
    public required string Unit { get; init; }
    public required string? Kind { get; init; }
    public required DateTimeOffset? RenewedAt { get; init; }
    /// <summary>When a person has to renew it; null: the platform does not say.</summary>
    public required DateTimeOffset? EndsAt { get; init; }
    public required SessionLife Life { get; init; }
    public string KindName { get; init; } = "";
    public DateTimeOffset Now { get; init; }

    public (string Name, string Css) State => Life switch
    {
        SessionLife.Ended => ("已失效，请重新登录", "bad"),
        SessionLife.Withdrawn => ("授权已撤回", "bad"),
        SessionLife.Ending => ($"还剩 {PortalTime.Duration((EndsAt ?? Now) - Now)}", "warn"),
        SessionLife.None => ("还没有会话或授权", "off"),
        _ => (EndsAt is { } ends ? $"有效，还有 {(int)(ends - Now).TotalDays} 天" : "有效", "ok"),
    };
}

using MediaWatch.Core.Storage;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.ApiKeys;

public sealed class ApiKeyList(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers) : ListQuery<ApiKeyRow>(databases, viewers)
{
    public override string Key => "api-keys";
    public override string Title => "接口密钥";
    public override string? Policy => Policies.Administer;

    public override IReadOnlyList<ListColumn<ApiKeyRow>> Columns { get; } =
    [
        Column.Of("name", "用途", (ApiKeyRow r) => r.Name),
        Column.Of("prefix", "密钥", (ApiKeyRow r) => r.Prefix, width: "160px"),
        Column.Of("created", "建立", (ApiKeyRow r) => r.CreatedAt, width: "120px"),
        Column.Of("used", "最近使用", (ApiKeyRow r) => r.UsedAt, width: "120px"),
        Column.Of("revoked", "状态", (ApiKeyRow r) => r.RevokedAt, r => r.RevokedAt is null ? "有效" : "已作废", width: "96px"),
    ];

    protected override IQueryable<ApiKeyRow> Rows(MediaWatchDb db, Viewer viewer, ListState state)
    {
        var rows = db.ApiKeys.Select(k => new ApiKeyRow { Id = k.Id, Name = k.Name, Prefix = k.Prefix, CreatedAt = k.CreatedAt, UsedAt = k.UsedAt, RevokedAt = k.RevokedAt });
        return state["q"] is { } words ? rows.Where(r => r.Name.Contains(words)) : rows;
    }

    protected override IOrderedQueryable<ApiKeyRow> Usual(IQueryable<ApiKeyRow> rows) => rows.OrderBy(r => r.RevokedAt != null).ThenByDescending(r => r.Id);
}

public sealed record ApiKeyRow
{
    public long Id { get; init; }
    public required string Name { get; init; }
    public required string Prefix { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? UsedAt { get; init; }
    public DateTimeOffset? RevokedAt { get; init; }
}

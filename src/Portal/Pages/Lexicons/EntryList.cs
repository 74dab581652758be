using MediaWatch.Core.Findings;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Lexicons;

/// <summary>The tenant's own dictionary rows; an export can be taken in again.</summary>
public sealed class EntryList(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers) : ListQuery<EntryRow>(databases, viewers)
{
    public override string Key => "lexicon";
    public override string Title => "词库";
    public override string? Policy => Policies.Supervise;

    public override IReadOnlyList<ListColumn<EntryRow>> Columns { get; } =
    [
        Column.Of("lexicon", "词库", (EntryRow r) => r.Lexicon, r => LexiconForm.NameOf(r.Lexicon), width: "88px"),
        Column.Of("term", "词条", (EntryRow r) => r.Term),
        Column.Of("correction", "更正", (EntryRow r) => r.Correction),
        Column.Of("kind", "类别", (EntryRow r) => r.Kind),
        Column.Of("tier", "级别", (EntryRow r) => r.Tier, r => r.Tier.Name, width: "84px"),
        Column.Of("source", "依据", (EntryRow r) => r.Source),
        Column.Of("unless", "例外", (EntryRow r) => r.Unless, onPage: false),
        Column.Of("needs", "伴随词", (EntryRow r) => r.Needs, onPage: false),
        Column.Of("since", "起始日", (EntryRow r) => r.SinceOn, onPage: false),
        Column.Of("off", "状态", (EntryRow r) => r.Off, r => r.Off ? "停用" : "启用", width: "72px"),
        Column.Of("created", "添加", (EntryRow r) => r.CreatedAt, width: "104px"),
    ];

    protected override IQueryable<EntryRow> Rows(MediaWatchDb db, Viewer viewer, ListState state)
    {
        var rows = from e in db.LexiconEntries
                   where e.TenantId == viewer.TenantId
                   select new EntryRow { Id = e.Id, Lexicon = e.Lexicon, Term = e.Term, Correction = e.Correction, Kind = e.Kind, Tier = e.Tier, Source = e.Source, Unless = e.Unless, Needs = e.Needs, SinceOn = e.SinceOn, Off = e.Off, CreatedAt = e.CreatedAt };
        if (state["lexicon"] is { } lexicon)
            rows = rows.Where(r => r.Lexicon == lexicon);
        if (state.Value<Tier>("tier") is { } tier)
            rows = rows.Where(r => r.Tier == tier);
        if (state["off"] is { } off)
            rows = rows.Where(r => r.Off == (off == "1"));
        if (state["q"] is { } words)
            rows = rows.Where(r => r.Term.Contains(words) || (r.Correction ?? "").Contains(words) || r.Source.Contains(words));
        return rows;
    }

    protected override IOrderedQueryable<EntryRow> Usual(IQueryable<EntryRow> rows) => rows.OrderByDescending(r => r.Id);
}

public sealed record EntryRow
{
    public long Id { get; init; }
    public required string Lexicon { get; init; }
    public required string Term { get; init; }
    public string? Correction { get; init; }
    public required string Kind { get; init; }
    public Tier Tier { get; init; }
    public required string Source { get; init; }
    public required string Unless { get; init; }
    public required string Needs { get; init; }
    public DateOnly? SinceOn { get; init; }
    public bool Off { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
}

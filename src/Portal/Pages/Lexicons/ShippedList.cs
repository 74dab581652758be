using MediaWatch.Analysis.Lexicons;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Lexicons;

/// <summary>The rows that come with the program, to look up why something is flagged and on what it rests.</summary>
public sealed class ShippedList(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers, ShippedLexicons shipped) : ListQuery<ShippedRow>(databases, viewers)
{
    public override string Key => "shipped-lexicon";
    public override string Title => "系统自带词条";
    public override string? Policy => Policies.Supervise;

    public override IReadOnlyList<ListColumn<ShippedRow>> Columns { get; } =
    [
        Column.Of("lexicon", "词库", (ShippedRow r) => r.Lexicon, r => LexiconForm.NameOf(r.Lexicon), width: "88px"),
        Column.Of("term", "词条", (ShippedRow r) => r.Term),
        Column.Of("correction", "更正", (ShippedRow r) => r.Correction),
        Column.Of("kind", "类别", (ShippedRow r) => r.Kind, width: "112px"),
        Column.Of("tier", "级别", (ShippedRow r) => r.Tier, r => r.Tier?.Name, width: "84px"),
        Column.Of("unless", "例外", (ShippedRow r) => r.Unless),
        Column.Of("needs", "伴随词", (ShippedRow r) => r.Needs, onPage: false),
        Column.Of("source", "依据", (ShippedRow r) => r.Source),
        Column.Of("since", "起始日", (ShippedRow r) => r.Since, onPage: false),
    ];

    public IReadOnlyList<string> Kinds { get; } = [.. shipped.Terms.Concat(shipped.Sensitive).Select(r => r.Kind).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    protected override IQueryable<ShippedRow> Rows(MediaWatchDb db, Viewer viewer, ListState state)
    {
        var rows = Of(LexiconSet.Terms, shipped.Terms).Concat(Of(LexiconSet.Sensitive, shipped.Sensitive)).Concat(Of(LexiconSet.Whitelist, shipped.Whitelist)).AsQueryable();
        if (state["lexicon"] is { } lexicon)
            rows = rows.Where(r => r.Lexicon == lexicon);
        if (state.Value<Tier>("tier") is { } tier)
            rows = rows.Where(r => r.Tier == tier);
        if (state["kind"] is { } kind)
            rows = rows.Where(r => r.Kind == kind);
        if (state["q"] is { } words)
            rows = rows.Where(r => r.Term.Contains(words, StringComparison.OrdinalIgnoreCase) || (r.Correction ?? "").Contains(words, StringComparison.OrdinalIgnoreCase) || r.Source.Contains(words, StringComparison.OrdinalIgnoreCase));
        return rows;
    }

    protected override IOrderedQueryable<ShippedRow> Usual(IQueryable<ShippedRow> rows) => rows.OrderBy(r => r.Tier ?? Tier.Hint).ThenBy(r => r.Term, StringComparer.Ordinal);

    /// <summary>What is always right has no tier.</summary>
    static IEnumerable<ShippedRow> Of(string lexicon, IEnumerable<LexiconRow> rows) => rows.Select(r => new ShippedRow
    {
        Lexicon = lexicon, Term = r.Term, Correction = r.Correction, Kind = r.Kind, Tier = lexicon == LexiconSet.Whitelist ? null : r.Tier, Source = r.Source,
        Unless = string.Join('、', r.Unless), Needs = string.Join('、', r.Needs), Since = r.Since,
    });
}

public sealed record ShippedRow
{
    public required string Lexicon { get; init; }
    public required string Term { get; init; }
    public string? Correction { get; init; }
    public required string Kind { get; init; }
    public Tier? Tier { get; init; }
    public required string Source { get; init; }
    public required string Unless { get; init; }
    public required string Needs { get; init; }
    public DateOnly? Since { get; init; }
}

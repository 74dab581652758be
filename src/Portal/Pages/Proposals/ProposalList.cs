using MediaWatch.Analysis;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Proposals;

/// <summary>Suggestions that come again and again across one site and that nobody has confirmed: rather its terms than its slips.</summary>
public sealed class ProposalList(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers) : ListQuery<ProposalRow>(databases, viewers)
{
    /// <summary>Articles of one account.</summary>
    public const int Least = PastVerdicts.SameInArticles;

    /// <summary>The one check that guesses.</summary>
    const string Guesses = "typo";

    public override string Key => "proposals";
    public override string Title => "白名单建议";
    public override string? Policy => Policies.Supervise;

    public override IReadOnlyList<ListColumn<ProposalRow>> Columns { get; } =
    [
        Column.Of("excerpt", "写法", (ProposalRow r) => r.Excerpt, width: "120px"),
        Column.Of("suggestion", "校对建议", (ProposalRow r) => r.Suggestion, width: "120px"),
        Column.Of("account", "账号", (ProposalRow r) => r.Account, width: "160px"),
        Column.Of("articles", "文章", (ProposalRow r) => r.Articles, number: true, width: "72px"),
        Column.Of("dismissed", "已判误报", (ProposalRow r) => r.Dismissed, number: true, width: "88px"),
        Column.Of("context", "例", (ProposalRow r) => r.Context),
        Column.Of("last", "最近出现", (ProposalRow r) => r.LastAt, width: "112px"),
    ];

    protected override IQueryable<ProposalRow> Rows(MediaWatchDb db, Viewer viewer, ListState state)
    {
        var decided = db.LexiconEntries.Where(e => e.Lexicon == LexiconSet.Whitelist).Select(e => e.Term);
        var findings = db.Findings.VisibleTo(viewer, db).Where(f => f.CheckKey == Guesses && f.ArticleId != null && f.State != FindingState.Withdrawn && !decided.Contains(f.Excerpt));
        if (state["q"] is { } words)
            findings = findings.Where(f => f.Excerpt.Contains(words) || f.Suggestion!.Contains(words)); // null in the database is no match
        return from f in findings
               group f by new { f.AccountId, f.Excerpt, f.Suggestion } into g
               where g.Select(f => f.ArticleId).Distinct().Count() >= Least && g.Count(f => f.ReviewedAt != null && f.State != FindingState.Dismissed) == 0
               select new ProposalRow
               {
                   FindingId = g.Max(f => f.Id), Excerpt = g.Key.Excerpt, Suggestion = g.Key.Suggestion ?? "",
                   Account = db.Accounts.Where(a => a.Id == g.Key.AccountId).Select(a => a.Name).FirstOrDefault() ?? "",
                   Articles = g.Select(f => f.ArticleId).Distinct().Count(), Dismissed = g.Count(f => f.State == FindingState.Dismissed), Context = g.Max(f => f.Context) ?? "", LastAt = g.Max(f => f.SeenAt),
               };
    }

    protected override IOrderedQueryable<ProposalRow> Usual(IQueryable<ProposalRow> rows) => rows.OrderByDescending(r => r.Articles).ThenBy(r => r.Excerpt);
}

public sealed record ProposalRow
{
    /// <summary>The newest of its findings.</summary>
    public long FindingId { get; init; }
    public required string Excerpt { get; init; }
    public required string Suggestion { get; init; }
    public required string Account { get; init; }
    public int Articles { get; init; }
    public int Dismissed { get; init; }
    public required string Context { get; init; }
    public DateTimeOffset LastAt { get; init; }
}

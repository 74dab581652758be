using System.Linq.Expressions;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Search;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Pages.Statistics;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Articles;

/// <summary>Articles by filters, and by words through the search index: it names the newest hits, the database sorts, filters and pages them.</summary>
public sealed class ArticleList(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers, ISearchIndex index, PortalTime time) : ListQuery<ArticleRow>(databases, viewers)
{
    /// <summary>More hits than this are not listed: nobody pages that far, and older ones are reached by a date.</summary>
    public const int MostHits = 10_000;

    static readonly string[] AccountFilters = ["account", "platform", "kind", "unit", "level", "region", "group"];

    readonly IDbContextFactory<MediaWatchDb> databases = databases;
    long[]? hits;
    SearchWords words = new([], [], []);
    ListState? state;

    public override string Key => "articles";
    public override string Title => "文章库";

    /// <summary>How many articles the index found; more than <see cref="MostHits"/> are not listed. Null: not asked by words.</summary>
    public long? Found { get; private set; }

    public override IReadOnlyList<ListColumn<ArticleRow>> Columns { get; } =
    [
        Column.Of("title", "标题", (ArticleRow r) => r.Title),
        Column.Of("at", "发布时间", (ArticleRow r) => r.At, r => r.PublishedAt),
        Column.Of("seen", "首次采集", (ArticleRow r) => r.FirstSeenAt),
        Column.Of("account", "账号", (ArticleRow r) => r.Account),
        Column.Of("column", "栏目", (ArticleRow r) => r.Column),
        Column.Of("source", "来源", (ArticleRow r) => r.Source),
        Column.Of("revision", "版次", (ArticleRow r) => r.Revision, number: true),
        Counter("reads", "阅读", r => r.Reads),
        Counter("likes", "点赞", r => r.Likes),
        Counter("comments", "评论", r => r.Comments),
        Counter("wows", "在看", r => r.Wows),
        Counter("shares", "转发", r => r.Shares),
        Column.Of("address", "网址", (ArticleRow r) => r.Address),
        Column.Shown("findings", "未结问题", (ArticleRow r) => r.Findings?.Total, number: true),
    ];

    /// <exception cref="SearchUnavailableException">The search engine is away.</exception>
    protected override async Task PrepareAsync(Viewer viewer, ListState state, CancellationToken ct)
    {
        this.state = state;
        words = SearchWords.Of(state["q"]);
        (hits, Found) = (null, null);
        if (!words.Any)
            return;
        // Taken here and not injected: loading its dictionary takes a second, which a list without words need not wait for.
        var segmenter = Segmenter.Default;
        string[] anywhere = [.. words.Anywhere.SelectMany(segmenter.QueryWords).Distinct(StringComparer.Ordinal)];
        string[] title = [.. words.Title.SelectMany(segmenter.QueryWords).Distinct(StringComparer.Ordinal)];
        if (anywhere.Length + title.Length == 0)
        {
            // Only punctuation was typed.
            (hits, Found) = ([], 0);
            return;
        }
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        // The index does not know what is in the recycle bin.
        var bin = await db.Accounts.IgnoreQueryFilters([MediaWatchDb.Deleted]).AnyAsync(a => a.DeletionId != null && a.TenantId == viewer.TenantId, ct);
        var accounts = !bin && viewer.UnitPath is null && AccountFilters.All(f => state[f] is null) && words.Account.Count == 0
            ? null
            : await Accounts(db, viewer, state).Select(a => a.Id).ToListAsync(ct);
        var page = await index.SearchAsync(new SearchQuery(viewer.TenantId, anywhere, title, accounts, From(state), To(state), 0, MostHits), ct);
        (hits, Found) = ([.. page.ArticleIds], page.Total);
    }

    protected override IQueryable<ArticleRow> Rows(MediaWatchDb db, Viewer viewer, ListState state)
    {
        var articles = db.Articles.AsNoTracking().VisibleTo(viewer, db);
        if (hits is not null)
            articles = articles.Where(a => hits.Contains(a.Id));
        if (From(state) is { } from)
            articles = articles.Where(a => a.At >= from);
        if (To(state) is { } to)
            articles = articles.Where(a => a.At < to);
        if (state.Value<Tier>("tier") is { } tier)
            articles = articles.Where(a => db.Findings.Any(f => f.ArticleId == a.Id && f.Tier == tier && (f.State == FindingState.Open || f.State == FindingState.Confirmed)));
        if (state["changed"] is not null)
            articles = articles.Where(a => a.Revision > 1);
        if (state["gone"] is not null)
            articles = articles.Where(a => a.GoneAt != null);
        if (state["original"] is { } original)
            articles = original switch { "yes" => articles.Where(a => a.Original == true), "no" => articles.Where(a => a.Original == false), _ => articles.Where(a => a.Original == null) };
        if (state["word"] is { } word)
            articles = articles.Where(a => db.ArticleKeywords.Any(k => k.ArticleId == a.Id && k.Words.Contains(word)));
        if (state.Id("column") is { } column)
            articles = articles.Where(a => a.ColumnId == column);
        return from a in articles
               join x in Accounts(db, viewer, state) on a.AccountId equals x.Id
               join c in db.Columns on a.ColumnId equals c.Id into columns
               from c in columns.DefaultIfEmpty()
               select new ArticleRow
               {
                   Id = a.Id, Title = a.Title, At = a.At, PublishedAt = a.PublishedAt, FirstSeenAt = a.FirstSeenAt, AccountId = x.Id, Account = x.Name, PlatformKey = x.PlatformKey, Column = c == null ? null : c.Name,
                   Source = a.Source, Address = a.Address, Revision = a.Revision, GoneAt = a.GoneAt,
                   Reads = a.Reads, Likes = a.Likes, Comments = a.Comments, Wows = a.Wows, Shares = a.Shares,
               };
    }

    protected override IOrderedQueryable<ArticleRow> Usual(IQueryable<ArticleRow> rows) => rows.OrderByDescending(r => r.At).ThenByDescending(r => r.Id);

    protected override async Task<IReadOnlyList<ArticleRow>> CompleteAsync(MediaWatchDb db, IReadOnlyList<ArticleRow> rows, CancellationToken ct)
    {
        List<long> ids = [.. rows.Select(r => r.Id)];
        var findings = (await db.Findings.Live().Where(f => f.ArticleId != null && ids.Contains(f.ArticleId.Value)).GroupBy(f => new { f.ArticleId, f.Tier })
            .Select(g => new { g.Key.ArticleId, g.Key.Tier, Count = g.Count() }).ToListAsync(ct)).ToLookup(f => f.ArticleId, f => (f.Tier, f.Count));
        if (state?.Day("asof") is { } day)
            rows = await AsOfAsync(db, rows, time.StartOf(day.AddDays(1)), ct);
        var snippets = rows.Count <= ListState.Sizes[^1] ? await SnippetsAsync(db, ids, ct) : [];
        return [.. rows.Select(r => r with { Findings = TierTally.Of(findings[r.Id]), Title = Masking.MaskNumbers(r.Title), Snippet = Masking.MaskNumbers(snippets.GetValueOrDefault(r.Id, "")) })];
    }

    /// <summary>Only for a page, not for an export. Words that stand in none but a file of the article are shown there, behind the file's name.</summary>
    async Task<Dictionary<long, string>> SnippetsAsync(MediaWatchDb db, List<long> ids, CancellationToken ct)
    {
        var bodies = await db.Articles.Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, a.Title, a.Body }).ToListAsync(ct);
        List<long> elsewhere = [.. bodies.Where(b => words.Any && !Snippets.Has(b.Body, words.Shown) && !Snippets.Has(b.Title, words.Shown)).Select(b => b.Id)];
        var files = elsewhere.Count == 0 ? [] : (await db.Attachments.Where(f => elsewhere.Contains(f.ArticleId) && f.Text != "").OrderBy(f => f.Id).Select(f => new { f.ArticleId, f.Name, f.Text }).ToListAsync(ct))
            .Where(f => Snippets.Has(f.Text, words.Shown)).DistinctBy(f => f.ArticleId).ToDictionary(f => f.ArticleId, f => $"附件 {f.Name}：{Snippets.Of(f.Text, words.Shown)}");
        return bodies.ToDictionary(b => b.Id, b => files.TryGetValue(b.Id, out var inFile) ? inFile : Snippets.Of(b.Body, words.Shown));
    }

    /// <summary>Counters as they stood before an instant; they are sorted as they stand now.</summary>
    static async Task<IReadOnlyList<ArticleRow>> AsOfAsync(MediaWatchDb db, IReadOnlyList<ArticleRow> rows, DateTimeOffset before, CancellationToken ct)
    {
        var counts = await AsOfReading.OfAsync(db, [.. rows.Select(r => r.Id)], before, ct);
        return [.. rows.Select(r => counts.GetValueOrDefault(r.Id) is var c ? r with { Reads = c?.Reads, Likes = c?.Likes, Comments = c?.Comments, Wows = c?.Wows, Shares = c?.Shares } : r)];
    }

    /// <summary>Unknown counters come last either way.</summary>
    static ListColumn<ArticleRow> Counter(string key, string title, Expression<Func<ArticleRow, long?>> counter)
    {
        var value = counter.Compile();
        var known = Expression.Lambda<Func<ArticleRow, bool>>(Expression.Equal(counter.Body, Expression.Constant(null, typeof(long?))), counter.Parameters);
        return new(key, title, r => value(r), (rows, descending) => descending ? rows.OrderBy(known).ThenByDescending(counter) : rows.OrderBy(known).ThenBy(counter), Number: true);
    }

    IQueryable<Core.Accounts.Account> Accounts(MediaWatchDb db, Viewer viewer, ListState state)
    {
        var accounts = db.Accounts.VisibleTo(viewer, db);
        if (state.Id("account") is { } account)
            accounts = accounts.Where(a => a.Id == account);
        if (state.Id("group") is { } group)
            accounts = accounts.InGroup(db, group);
        if (state["platform"] is { } platform)
            accounts = accounts.Where(a => a.PlatformKey == platform);
        if (state.Value<UnitKind>("kind") is { } kind)
            accounts = accounts.Where(a => db.Units.Any(u => u.Id == a.UnitId && u.Kind == kind));
        if (state.Value<UnitLevel>("level") is { } level)
            accounts = accounts.Where(a => db.Units.Any(u => u.Id == a.UnitId && u.Level == level));
        if (state["region"] is { } region)
            accounts = accounts.Where(a => db.Units.Any(u => u.Id == a.UnitId && u.Region == region));
        if (state.Id("unit") is { } unit)
            accounts = accounts.Where(a => db.Units.Any(top => top.Id == unit && db.Units.Any(u => u.Id == a.UnitId && u.Path.StartsWith(top.Path))));
        foreach (var name in SearchWords.Of(state["q"]).Account)
            accounts = accounts.Where(a => EF.Functions.ILike(a.Name, Like.Contains(name), Like.Escape));
        return accounts;
    }

    DateTimeOffset? From(ListState state) => state.Day("from") is { } day ? time.StartOf(day) : null;

    DateTimeOffset? To(ListState state) => state.Day("to") is { } day ? time.StartOf(day.AddDays(1)) : null;
}

public sealed record ArticleRow
{
    public required long Id { get; init; }
    public required string Title { get; init; }
    public required DateTimeOffset At { get; init; }
    public required DateTimeOffset? PublishedAt { get; init; }
    public required DateTimeOffset FirstSeenAt { get; init; }
    public required long AccountId { get; init; }
    public required string Account { get; init; }
    public required string PlatformKey { get; init; }
    public required string? Column { get; init; }
    public required string? Source { get; init; }
    public required string Address { get; init; }
    public required int Revision { get; init; }
    public required DateTimeOffset? GoneAt { get; init; }
    /// <summary>Latest known, or as of the day that was asked for; null: unknown.</summary>
    public long? Reads { get; init; }
    public long? Likes { get; init; }
    public long? Comments { get; init; }
    public long? Wows { get; init; }
    public long? Shares { get; init; }
    public TierTally? Findings { get; init; }
    public string Snippet { get; init; } = "";
}

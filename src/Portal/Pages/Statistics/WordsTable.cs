using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Statistics;

/// <summary>Words of the period (时段热词): keywords of its articles by tf·idf, where tf is the number of the period's articles about a word and idf comes from the tenant's year up to the period's end.</summary>
public sealed class WordsTable(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers, PortalTime time) : IExportedList
{
    public const int Shown = 60;
    /// <summary>Most frequent words that are weighed; what comes behind them cannot be among the shown.</summary>
    const int Weighed = 500;
    const int Least = 2;

    public string Key => "words";
    public string Title => "时段热词";
    public string? Policy => null;

    public async Task<WordsView> ReadAsync(ListState state, CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        var selection = StatisticsSelection.Of(state, time.Today);
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        var counted = await CountAsync(db, viewer, selection, ct);
        var words = counted.Select(c => c.Word).ToArray();
        var last = new DateOnly(selection.Now.To.Year, selection.Now.To.Month, 1);
        var (first, next) = (last.AddMonths(-11), last.AddMonths(1));
        var year = await db.WordMonths.Where(w => w.Month >= first && w.Month <= last && words.Contains(w.Word)).GroupBy(w => w.Word).Select(g => new { g.Key, Articles = g.Sum(w => w.Articles) }).ToDictionaryAsync(w => w.Key, w => w.Articles, ct);
        var all = await db.AccountDays.Where(d => d.Day >= first && d.Day < next).SumAsync(d => (int?)d.Posts, ct) ?? 0;
        var accounts = selection.Accounts(db, viewer).Select(a => a.Id);
        var posts = await db.AccountDays.Where(d => d.Day >= selection.Now.From && d.Day <= selection.Now.To && accounts.Contains(d.AccountId)).SumAsync(d => (int?)d.Posts, ct) ?? 0;
        return new WordsView(selection, posts, [.. counted.Select(c => WordRow.Of(c.Word, c.Articles, posts, Math.Max(c.Articles, year.GetValueOrDefault(c.Word)), Math.Max(all, posts))).OrderByDescending(w => w.Weight).Take(Shown)]);
    }

    async Task<ExportedTable> IExportedList.TableAsync(ListState state, CancellationToken ct)
    {
        var view = await ReadAsync(state, ct);
        return new ExportedTable(["名次", "词", "篇数", "占本时段", "是全年的倍数", "权重（tf·idf）"], view.Words.Select((w, i) => (object?[])[i + 1, w.Word, w.Articles, Math.Round(w.Share, 5), w.Lift is { } lift ? Math.Round(lift, 2) : null, Math.Round(w.Weight, 2)]), false);
    }

    /// <summary>Whole months of all accounts are counted ahead; anything else is counted from the articles' keywords.</summary>
    async Task<List<WordCount>> CountAsync(MediaWatchDb db, Viewer viewer, StatisticsSelection selection, CancellationToken ct)
    {
        var period = selection.Period;
        // What was counted ahead knows nothing of the recycle bin.
        var bin = await db.Accounts.IgnoreQueryFilters([MediaWatchDb.Deleted]).AnyAsync(a => a.DeletionId != null, ct);
        if (!bin && viewer.UnitPath is null && !selection.IsNarrowed && period.IsOfMonths)
            return await db.WordMonths.Where(w => w.Month >= period.From && w.Month <= period.To).GroupBy(w => w.Word).Select(g => new { g.Key, Articles = g.Sum(w => w.Articles) })
                .Where(w => w.Articles >= Least).OrderByDescending(w => w.Articles).ThenBy(w => w.Key).Take(Weighed).Select(w => new WordCount(w.Key, w.Articles)).ToListAsync(ct);
        var accounts = await selection.Accounts(db, viewer).Select(a => a.Id).ToArrayAsync(ct);
        var (from, to) = (time.StartOf(selection.Now.From), time.StartOf(selection.Now.To.AddDays(1)));
        return await db.Database.SqlQuery<WordCount>($"""
            select word, count(*)::int as articles
            from (select unnest(words) as word from article_keywords where tenant_id = {viewer.TenantId} and at >= {from} and at < {to} and account_id = any({accounts})) k
            group by word having count(*) >= {Least} order by count(*) desc, word limit {Weighed}
            """).ToListAsync(ct);
    }

    sealed record WordCount(string Word, int Articles);
}

public sealed record WordsView(StatisticsSelection Selection, int Posts, IReadOnlyList<WordRow> Words);

/// <param name="Articles">Of the period, about this word.</param>
/// <param name="Share">Of the period's posts.</param>
/// <param name="Lift">How many times as frequent as in the whole year; null: the year has no more than this period.</param>
public sealed record WordRow(string Word, int Articles, double Share, double? Lift, double Weight)
{
    /// <summary>Weight = tf × ln(1 + N / df): the usual tf·idf (Spärck Jones 1972), with articles as documents.</summary>
    public static WordRow Of(string word, int articles, int posts, int yearArticles, int yearPosts) =>
        new(word, articles, posts == 0 ? 0 : (double)articles / posts, posts == 0 || yearPosts <= posts ? null : (double)articles / posts / ((double)yearArticles / yearPosts), articles * Math.Log(1 + (double)yearPosts / yearArticles));
}

using MediaWatch.Analysis.Reposts;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Reposts;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Analysis;

/// <summary>Holds a newly opened repost task (or one whose original was read only now) against everything captured since its originals were published.</summary>
sealed class SearchNewTasks(IDbContextFactory<MediaWatchDb> dbs, OpenOriginals open, RepostArticles reader, CopyRecorder recorder, TenantCalendars calendars, TimeProvider time) : IJob
{
    /// <summary>Advisory lock: shared by who compares new articles, exclusive for who searches what is held, for the second or two that it takes.</summary>
    public const long Lock = 0x5E9057;

    /// <summary>More articles than accounts that post an original twice over.</summary>
    const int MostCandidates = 5000;
    const int AtOnce = 200;

    public async Task RunAsync(CancellationToken ct)
    {
        while (await SearchOneAsync(ct))
            ct.ThrowIfCancellationRequested();
    }

    /// <returns>False: none waits.</returns>
    async Task<bool> SearchOneAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (!await db.RepostTasks.IgnoreQueryFilters(["Tenant"]).AnyAsync(t => t.State == RepostTaskState.Open && t.SearchedAt == null, ct))
            return false;
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Lock})", ct);
        var task = (await db.RepostTasks.FromSql($"select * from repost_tasks where state = 1 and searched_at is null and deletion_id is null order by id limit 1 for update skip locked")
            .IgnoreQueryFilters(["Tenant"]).ToListAsync(ct)).SingleOrDefault();
        if (task is null)
            return false;
        db.TenantId = task.TenantId;
        var originals = await db.RepostOriginals.AsNoTracking().Where(o => o.TaskId == task.Id && o.Body != "").ToListAsync(ct);
        if (originals.Count > 0)
            await SearchAsync(db, originals, ct);
        task.Searched(time.GetUtcNow());
        task.JudgeAt(time.GetUtcNow());
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    async Task SearchAsync(MediaWatchDb db, IReadOnlyList<RepostOriginal> originals, CancellationToken ct)
    {
        var calendar = await calendars.ForTenantAsync(db.TenantId, ct);
        var since = calendar.StartOf(calendar.DayOf(originals.Min(o => o.PublishedAt)));
        var texts = originals.Select(OpenOriginals.TextOf).ToList();
        var all = await open.OfAsync(db, ct); // the others are its rivals for a passage, and it is theirs
        var candidates = await CandidatesAsync(db, originals, texts, since, ct);
        foreach (var ids in candidates.Order().Chunk(AtOnce))
        {
            // Locked as by who compares new ones: a revision that comes meanwhile is compared after this.
            var articles = await db.Articles.FromSql($"select * from articles where id = any({ids}) order by id for update").AsNoTracking().ToListAsync(ct);
            var read = await reader.ReadAsync(db, articles, ct);
            await recorder.RecordAsync(db, [.. articles.Select(a => (a, all.Matcher.Match(read[a.Id])))], all.TaskOf, ct);
            await db.SaveChangesAsync(ct);
        }
    }

    /// <summary>By fingerprints; and what carries no text: articles that link to an original, films and pictures of its title.</summary>
    static async Task<HashSet<long>> CandidatesAsync(MediaWatchDb db, IReadOnlyList<RepostOriginal> originals, IReadOnlyList<OriginalText> texts, DateTimeOffset since, CancellationToken ct)
    {
        var found = new HashSet<long>();
        foreach (var text in texts)
        {
            var scan = new PrintScan(text);
            await HeldPrints.ScanAsync(db, db.TenantId, since, scan, ct);
            found.UnionWith(scan.Candidates(MostCandidates));
        }
        foreach (var original in originals)
        {
            if (original.Address is { Length: > 0 } address)
                found.UnionWith(await (from l in db.Links join a in db.Articles on l.ArticleId equals a.Id where l.Address == address && a.At >= since select a.Id).ToListAsync(ct));
            if (original.Title.Length > 0)
                found.UnionWith(await db.Articles.Where(a => a.At >= since && a.Kind != ArticleKind.Article && a.Title.Contains(original.Title)).Select(a => a.Id).ToListAsync(ct));
        }
        return found;
    }
}

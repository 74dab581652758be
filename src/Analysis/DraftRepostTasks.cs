using MediaWatch.Analysis.Reposts;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Reposts;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Analysis;

/// <summary>Drafts a repost task from every article of a watched account that matches its rule's words. Nobody owes anything before a person has confirmed the draft.</summary>
sealed class DraftRepostTasks(IDbContextFactory<MediaWatchDb> dbs, SubjectWords words, TenantCalendars calendars, TimeProvider time) : IJob
{
    /// <summary>An examination that began before the last look may end after it.</summary>
    static readonly TimeSpan Overlap = TimeSpan.FromMinutes(10);

    /// <summary>What was found later than this after its first sight was examined for another reason, for instance a new dictionary.</summary>
    static readonly TimeSpan Newest = TimeSpan.FromDays(2);
    const int Most = 200;

    public async Task RunAsync(CancellationToken ct)
    {
        List<long> rules;
        await using (var db = await dbs.CreateDbContextAsync(ct))
            rules = await db.RepostRules.IgnoreQueryFilters(["Tenant"]).Where(r => r.On).OrderBy(r => r.Id).Select(r => r.Id).ToListAsync(ct);
        foreach (var rule in rules)
            await DraftAsync(rule, ct);
    }

    async Task DraftAsync(long ruleId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Who comes second finds nothing and goes on: the rule's row stands for its work.
        var rule = (await db.RepostRules.FromSql($"select * from repost_rules where id = {ruleId} and \"on\" for update skip locked").IgnoreQueryFilters(["Tenant"]).ToListAsync(ct)).SingleOrDefault();
        if (rule is null)
            return;
        db.TenantId = rule.TenantId;
        var now = time.GetUtcNow();
        var since = rule.ReadTo - Overlap;
        var oldest = since - Newest;
        var articles = await db.Articles.AsNoTracking()
            .Where(a => a.AccountId == rule.AccountId && (rule.ColumnId == null || a.ColumnId == rule.ColumnId) && a.FirstSeenAt > oldest && a.AnalysedAt > since && a.GoneAt == null && a.Body != "")
            .OrderBy(a => a.AnalysedAt).Take(Most).ToListAsync(ct);
        var drafted = await (from o in db.RepostOriginals
                             join t in db.RepostTasks on o.TaskId equals t.Id
                             where t.RuleId == ruleId && o.ArticleId != null && t.CreatedAt > oldest
                             select o.ArticleId).ToHashSetAsync(ct);
        List<Article> matching = [.. articles.Where(a => !drafted.Contains(a.Id) && words.Match(rule.Words, rule.AllWords, a.Title, a.Body))];
        foreach (var article in matching)
            await AddAsync(db, rule, article, now, ct);
        rule.Looked(articles.Count == Most ? articles[^1].AnalysedAt!.Value : now, matching.Count > 0, now); // asked for above
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    async Task AddAsync(MediaWatchDb db, RepostRule rule, Article article, DateTimeOffset now, CancellationToken ct)
    {
        var calendar = await calendars.ForTenantAsync(db.TenantId, ct);
        var hours = TimeSpan.FromHours(rule.Terms.Hours ?? RepostTerms.Usual.Hours!.Value); // the usual has some
        var due = rule.Terms.InOfficeHours ? OfficeHours.Add(calendar, now, hours) : now + hours;
        var task = db.RepostTasks.Add(new RepostTask(rule.TenantId, article.Title, rule.Terms, article.At, due, rule.CreatedBy, now, rule.Id)).Entity;
        await db.SaveChangesAsync(ct);
        db.RepostOriginals.Add(new RepostOriginal(rule.TenantId, task.Id, article.Title, article.Body, article.Address, article.Source, article.At, now, article.Id));
    }
}

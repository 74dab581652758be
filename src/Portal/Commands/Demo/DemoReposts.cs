using MediaWatch.Analysis;
using MediaWatch.Core.Reposts;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Commands.Demo;

/// <summary>Repost tasks for everything that the superior government has published in two months, given to every new-media account of the city. What the accounts made of them the watch finds out by itself.</summary>
sealed class DemoReposts(IDbContextFactory<MediaWatchDb> factory, IServiceProvider services, TimeProvider time)
{
    const string Reason = "省政府办公厅转载通知";
    const int Hours = 24;

    /// <summary>Older tasks are ended.</summary>
    static readonly TimeSpan Open = TimeSpan.FromDays(10);

    static readonly RepostTerms Terms = RepostTerms.Usual with
    {
        Audience = new() { Everybody = true }, Demand = RepostDemand.SameText | RepostDemand.Additions | RepostDemand.Excerpt | RepostDemand.TitleInPicture, LeastShare = 50, Hours = Hours, Reason = Reason,
    };

    public async Task AddAsync(long tenantId, IAsyncEnumerable<DemoOriginal> originals, CancellationToken ct)
    {
        await using var db = await factory.OpenAsync(tenantId, ct);
        if (await db.RepostTasks.AnyAsync(ct))
            return;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var accounts = await db.Accounts.Where(a => a.PlatformKey != "website").OrderBy(a => a.Id).Select(a => new { a.Id, a.UnitId }).ToListAsync(ct);
        var by = await SupervisorAsync(db, ct);
        await foreach (var original in originals.WithCancellation(ct))
        {
            var (published, due) = (original.PublishedAt, original.PublishedAt.AddHours(Hours));
            var terms = Terms with { Weight = original.Number % 12 == 0 ? RepostWeight.Important : RepostWeight.Usual };
            var task = db.RepostTasks.Add(new RepostTask(tenantId, original.Title, terms, published, due, by, published)).Entity;
            task.Open(due, published);
            // Whom it concerned was told then.
            task.Reminded(published);
            if (due < time.GetUtcNow())
                task.OverdueTold(due);
            await db.SaveChangesAsync(ct);
            db.RepostOriginals.Add(new RepostOriginal(tenantId, task.Id, original.Title, original.Body, original.Address.AbsoluteUri, null, published, time.GetUtcNow()));
            db.RepostDuties.AddRange(accounts.Select(a => new RepostDuty(tenantId, task.Id, a.Id, a.UnitId)));
        }
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Once the past is laid: waits until all of it was held against the tasks, ends the old ones, and has drafts made of what is published from now on.</summary>
    public async Task SettleAsync(long tenantId, CancellationToken ct)
    {
        await using var db = await factory.OpenAsync(tenantId, ct);
        while (await db.Articles.AnyAsync(a => a.MatchedRevision < a.AnalysedRevision, ct))
            await Task.Delay(TimeSpan.FromSeconds(1), time, ct);
        var now = time.GetUtcNow();
        await db.RepostTasks.Where(t => t.State == RepostTaskState.Open).ExecuteUpdateAsync(s => s.SetProperty(t => t.NextJudgeAt, now), ct);
        await ActivatorUtilities.CreateInstance<JudgeDuties>(services).RunAsync(ct);
        foreach (var task in await db.RepostTasks.Where(t => t.State == RepostTaskState.Open && t.DueAt < now - Open).ToListAsync(ct))
            task.Close(task.DueAt + Open);
        await DraftAsync(db, ct);
        await db.SaveChangesAsync(ct);
    }

    async Task DraftAsync(MediaWatchDb db, CancellationToken ct)
    {
        if (await db.RepostRules.AnyAsync(ct) || await db.Accounts.Where(a => a.Name == DemoOriginal.Publisher).Select(a => (long?)a.Id).FirstOrDefaultAsync(ct) is not { } superior)
            return;
        var rule = new RepostRule(db.TenantId, await SupervisorAsync(db, ct), time.GetUtcNow());
        rule.Describe("省政府要闻", superior, null, "", allWords: false, Terms);
        db.RepostRules.Add(rule);
    }

    static Task<long> SupervisorAsync(MediaWatchDb db, CancellationToken ct) => db.Users.Where(u => u.Role == PersonRole.Supervisor).OrderBy(u => u.Id).Select(u => u.Id).FirstAsync(ct);
}

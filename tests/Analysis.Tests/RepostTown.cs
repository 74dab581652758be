using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Reposts;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Registrations;
using MediaWatch.Core.Reposts;
using MediaWatch.Core.Storage;
using MediaWatch.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace MediaWatch.Analysis.Tests;

/// <summary>A tenant whose accounts repost, and the jobs that watch them.</summary>
sealed class RepostTown : IAsyncDisposable
{
    public const string Title = "关于做好冬季取暖安全工作的提示";
    public const string Body = "入冬以来气温持续走低，城乡居民取暖用火用电明显增多，一氧化碳中毒和火灾风险上升。\n使用煤炉取暖的家庭应当安装烟囱和风斗，睡前检查炉火是否完全熄灭，保持室内通风，不要在密闭房间内长时间使用炭火。\n老旧小区请由社区网格员在12月10日前完成逐户走访，对独居老人建立台账，发现隐患当场整改，整改不了的报街道办事处。\n供热单位要公布24小时服务电话，接到报修后2小时内到场，连续三天室温不达标的按规定退还热费。";

    readonly FakeTimeProvider time = new(Examples.Now);
    readonly Dictionary<string, Account> accounts = [];

    RepostTown(TestDatabase database) => Database = database;

    public TestDatabase Database { get; }
    public FakeTimeProvider Time => time;
    public Seed.Site Site { get; private set; } = null!; // set by CreateAsync

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<RepostTown> CreateAsync(params string[] names)
    {
        var town = new RepostTown(await TestDatabase.CreateAsync(Ct));
        town.Site = await Seed.SiteAsync(town.Database, Ct);
        foreach (var name in names)
        {
            await using var db = town.Db();
            var account = new Account(town.Site.TenantId, town.Site.UnitId, "weixin", name, $"weixin:{name}", Examples.Now);
            db.Add(account);
            await db.SaveChangesAsync(Ct);
            town.accounts[name] = account;
        }
        return town;
    }

    public MediaWatchDb Db() => Database.Open(Site.TenantId);
    public long IdOf(string account) => accounts[account].Id;

    public MatchReposts Matching() => new(Database, new OpenOriginals(), new RepostArticles(), Recorder(), NullLogger<MatchReposts>.Instance);
    public SearchNewTasks Searching() => new(Database, new OpenOriginals(), new RepostArticles(), Recorder(), new TenantCalendars(Database), time);
    public JudgeDuties Judging() => new(Database, Cells(), time);
    public DraftRepostTasks Drafting() => new(Database, new SubjectWords(Segmenter.Default), new TenantCalendars(Database), time);

    DutyCells Cells() => new(new TenantCalendars(Database), time);

    CopyRecorder Recorder() => new(Cells(), new FindingRecorder(time), new Examiner(NullLogger<Examiner>.Instance), new LexiconStore(Database, new ShippedLexicons([], [], [], "test")), new TenantCalendars(Database), Segmenter.Default, time);

    /// <summary>Open, due in so many hours, owed by every account of the town.</summary>
    public async Task<long> TaskAsync(double hours = 10, RepostTerms? terms = null, string body = Body, string title = Title, bool searched = true)
    {
        await using var db = Db();
        var now = time.GetUtcNow();
        var task = db.RepostTasks.Add(new RepostTask(Site.TenantId, title, terms ?? RepostTerms.Usual, now.AddHours(-1), now.AddHours(hours), 1, now)).Entity;
        await db.SaveChangesAsync(Ct);
        db.Add(new RepostOriginal(Site.TenantId, task.Id, title, body, null, null, now.AddHours(-1), now));
        db.AddRange(accounts.Values.Select(a => new RepostDuty(Site.TenantId, task.Id, a.Id, a.UnitId)));
        task.Open(now.AddHours(hours), now);
        if (searched)
            task.Searched(now);
        await db.SaveChangesAsync(Ct);
        return task.Id;
    }

    /// <summary>Examined, not yet compared.</summary>
    public async Task<long> PostAsync(string account, string title, string body)
    {
        await using var db = Db();
        var now = time.GetUtcNow();
        var snapshot = Seed.Snapshot(Site, body);
        db.Add(snapshot);
        var address = $"https://mp.example.test/{Guid.NewGuid():N}";
        var article = new Article(Site.TenantId, IdOf(account), null, address, address, new ArticleContent(title, body, now, null, []), snapshot.Id, now);
        article.Analysed(1, 1, now);
        db.Add(article);
        await db.SaveChangesAsync(Ct);
        return article.Id;
    }

    public async Task ReviseAsync(long id, string body)
    {
        await using var db = Db();
        var article = await db.Articles.SingleAsync(a => a.Id == id, Ct);
        article.Revise(new ArticleContent(article.Title, body, article.PublishedAt, null, []), article.SnapshotId, time.GetUtcNow());
        article.Analysed(article.Revision, 1, time.GetUtcNow());
        await db.SaveChangesAsync(Ct);
    }

    /// <summary>Filed from and to so many hours from now.</summary>
    public async Task<long> OfflineAsync(string account, double from, double to, bool approved = true)
    {
        await using var db = Db();
        var now = time.GetUtcNow();
        var window = db.OfflineWindows.Add(new OfflineWindow(Site.TenantId, IdOf(account), now.AddHours(from), now.AddHours(to), "机房改造", 1, "张", now)).Entity;
        if (approved)
            window.Approve(2, "王", now);
        await db.SaveChangesAsync(Ct);
        return window.Id;
    }

    public async Task ChangeAsync<T>(Func<MediaWatchDb, IQueryable<T>> of, Action<T> change)
    {
        await using var db = Db();
        foreach (var row in await of(db).ToListAsync(Ct))
            change(row);
        await db.SaveChangesAsync(Ct);
    }

    public async Task<RepostState> StateAsync(long task, string account)
    {
        await using var db = Db();
        return await db.RepostDuties.Where(d => d.TaskId == task && d.AccountId == IdOf(account)).Select(d => d.State).SingleAsync(Ct);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}

using MediaWatch.Core.Accounts;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Parts;
using MediaWatch.Core.Storage;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Crawler.Fetching;
using MediaWatch.Crawler.Scheduling;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Desks;

/// <summary>Accounts and their columns: found, added, described anew, paused. Supervisors and administrators only.</summary>
public sealed class AccountDesk(IDbContextFactory<MediaWatchDb> databases, Catalogue<IConnector> connectors, IPageSource pages, TimeProvider clock) : IPageQuery
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    const int MostCanaries = 12;
    const string NotAllowed = "只有监管人员和管理员可以修改账号。";

    /// <summary>Asks the platform what stands at an address. Stores nothing.</summary>
    public async Task<Described> DescribeAsync(Viewer viewer, string platformKey, string address, string settings, CancellationToken ct)
    {
        if (!viewer.Supervises)
            return Described.Refused(NotAllowed);
        if (connectors.Find(platformKey) is not { } connector)
            return Described.Refused("不支持这个平台。");
        if (Normal(address) is not { } home)
            return Described.Refused("请填写以 http:// 或 https:// 开头的网址。");
        var account = new Account(viewer.TenantId, 0, platformKey, "", home.AbsoluteUri, clock.GetUtcNow());
        account.Configure(settings);
        using var limit = new CancellationTokenSource(Patience, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(ct, limit.Token);
        try
        {
            return new Described(home, await connector.DescribeAsync(new CrawlTarget(account, null), pages, both.Token), null);
        }
        catch (CrawlException e)
        {
            return Described.Refused($"{e.Failure.Name}。{e.Failure.Advice}");
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return Described.Refused($"{CrawlFailure.TimedOut.Name}。{CrawlFailure.TimedOut.Advice}");
        }
    }

    /// <summary>Adds the account, the chosen columns as confirmed, and a crawl task for each column (for the account itself where it has none).</summary>
    public async Task<Outcome> AddAsync(Viewer viewer, NewAccount account, IReadOnlyList<ChosenColumn> columns, CancellationToken ct)
    {
        if (!viewer.Supervises)
            return Outcome.Refused(NotAllowed);
        if (Normal(account.Address) is not { } home)
            return Outcome.Refused("请填写以 http:// 或 https:// 开头的网址。");
        if (Problem(account.Name, columns) is { } problem)
            return Outcome.Refused(problem);
        if (connectors.Find(account.PlatformKey) is not { } connector)
            return Outcome.Refused("不支持这个平台。");
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        if (!await db.Units.VisibleTo(viewer).AnyAsync(u => u.Id == account.UnitId, ct))
            return Outcome.Refused("请选择主办单位。");
        if (await db.Accounts.Where(a => a.PlatformKey == account.PlatformKey && a.Address == home.AbsoluteUri).Select(a => a.Name).FirstOrDefaultAsync(ct) is { } known)
            return Outcome.Refused($"这个地址已经添加过：{known}。");
        var now = clock.GetUtcNow();
        var added = new Account(viewer.TenantId, account.UnitId, account.PlatformKey, account.Name.Trim(), home.AbsoluteUri, now);
        added.Configure(account.Settings);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Accounts.Add(added);
        await db.SaveChangesAsync(ct);
        foreach (var chosen in columns)
            await AddColumnAsync(db, added, chosen, now, ct);
        if (columns.Count == 0)
            await RouteTasks.EnsureAsync(db, added, connector, now, ct);
        db.Note(viewer, now, "添加账号", $"账号 #{added.Id}", $"{added.Name} {added.Address}，栏目 {columns.Count} 个");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Outcome.Of(added.Id);
    }

    public async Task<Outcome> EditAsync(Viewer viewer, long id, NewAccount edited, CancellationToken ct)
    {
        if (Normal(edited.Address) is not { } home)
            return Outcome.Refused("请填写以 http:// 或 https:// 开头的网址。");
        if (Problem(edited.Name, []) is { } problem)
            return Outcome.Refused(problem);
        return await ChangeAsync(viewer, id, "修改账号", async (db, account, _) =>
        {
            if (!await db.Units.VisibleTo(viewer).AnyAsync(u => u.Id == edited.UnitId, ct))
                return "请选择主办单位。";
            if (await db.Accounts.AnyAsync(a => a.Id != id && a.PlatformKey == account.PlatformKey && a.Address == home.AbsoluteUri, ct))
                return "这个地址已属于另一个账号。";
            account.Describe(edited.Name.Trim(), home.AbsoluteUri, edited.UnitId);
            account.Configure(edited.Settings);
            return null;
        }, ct);
    }

    /// <param name="times">Times of day, for instance "09:00 15:30"; blank: it is no canary any more.</param>
    public async Task<Outcome> PostsAtAsync(Viewer viewer, long id, string times, CancellationToken ct)
    {
        var read = times.Split([' ', ',', '，', '、', ';', '；'], StringSplitOptions.RemoveEmptyEntries).Select(t => TimeOnly.TryParseExact(t.Replace('：', ':'), ["H:mm", "HH:mm"], out var time) ? time : (TimeOnly?)null).ToList();
        if (read.Contains(null) || read.Count > MostCanaries)
            return Outcome.Refused($"探测时刻请写成“09:00 15:30”，最多 {MostCanaries} 个。");
        return await ChangeAsync(viewer, id, "设置探测时刻", (_, account, now) =>
        {
            account.PostsAt(read.OfType<TimeOnly>());
            account.Watched(now);
            return Task.FromResult<string?>(null);
        }, ct);
    }

    public Task<Outcome> PauseAsync(Viewer viewer, long id, CancellationToken ct) => ChangeAsync(viewer, id, "暂停监测", async (db, account, _) =>
    {
        await PauseAsync(db, account, ct);
        return null;
    }, ct);

    public Task<Outcome> ResumeAsync(Viewer viewer, long id, CancellationToken ct) => ChangeAsync(viewer, id, "恢复监测", async (db, account, now) =>
    {
        await ResumeAsync(db, account, now, ct);
        return null;
    }, ct);

    /// <summary>The account and its tasks. The caller saves.</summary>
    internal static async Task PauseAsync(MediaWatchDb db, Account account, CancellationToken ct)
    {
        account.Pause();
        foreach (var task in await db.CrawlTasks.Where(t => t.AccountId == account.Id && !t.Done).ToListAsync(ct))
            task.Pause();
    }

    /// <summary>The account and its tasks, those of paused columns left alone. The caller saves.</summary>
    internal static async Task ResumeAsync(MediaWatchDb db, Account account, DateTimeOffset now, CancellationToken ct)
    {
        account.Resume();
        var pausedColumns = await db.Columns.Where(c => c.AccountId == account.Id && c.State != ColumnState.Active).Select(c => c.Id).ToListAsync(ct);
        foreach (var task in await db.CrawlTasks.Where(t => t.AccountId == account.Id && !t.Done).ToListAsync(ct))
            if (task.ColumnId is not { } column || !pausedColumns.Contains(column))
                task.Resume(now);
    }

    /// <param name="columnId">Null: a new column.</param>
    public async Task<Outcome> SaveColumnAsync(Viewer viewer, long accountId, long? columnId, ChosenColumn edited, CancellationToken ct)
    {
        if (Problem("-", [edited]) is { } problem)
            return Outcome.Refused(problem);
        return await ChangeAsync(viewer, accountId, columnId is null ? "添加栏目" : "修改栏目", async (db, account, now) =>
        {
            if (await db.Columns.AnyAsync(c => c.AccountId == accountId && c.ListAddress == edited.ListAddress && c.Id != (columnId ?? 0), ct))
                return "这个列表地址已属于另一个栏目。";
            if (columnId is null)
            {
                await AddColumnAsync(db, account, edited, now, ct);
                return null;
            }
            if (await db.Columns.SingleOrDefaultAsync(c => c.Id == columnId && c.AccountId == accountId, ct) is not { } column)
                return "找不到这个栏目。";
            column.Describe(edited.Name.Trim(), edited.Kind, edited.ListAddress, edited.UpdateDays);
            column.Configure(edited.Settings);
            return null;
        }, ct);
    }

    /// <summary>A proposed or paused column is watched from now on.</summary>
    public Task<Outcome> ConfirmColumnAsync(Viewer viewer, long accountId, long columnId, CancellationToken ct) => ChangeAsync(viewer, accountId, "启用栏目", async (db, account, now) =>
    {
        if (await db.Columns.SingleOrDefaultAsync(c => c.Id == columnId && c.AccountId == accountId, ct) is not { } column)
            return "找不到这个栏目。";
        column.Confirm();
        var task = await db.CrawlTasks.FirstOrDefaultAsync(t => t.ColumnId == columnId && t.ArticleId == null && !t.Done, ct);
        if (task is null)
            db.CrawlTasks.Add(CrawlTask.List(viewer.TenantId, accountId, columnId, new Uri(column.ListAddress).Host, now));
        else if (!account.Paused)
            task.Resume(now);
        return null;
    }, ct);

    public Task<Outcome> PauseColumnAsync(Viewer viewer, long accountId, long columnId, CancellationToken ct) => ChangeAsync(viewer, accountId, "暂停栏目", async (db, _, _) =>
    {
        if (await db.Columns.SingleOrDefaultAsync(c => c.Id == columnId && c.AccountId == accountId, ct) is not { } column)
            return "找不到这个栏目。";
        column.Pause();
        foreach (var task in await db.CrawlTasks.Where(t => t.ColumnId == columnId && !t.Done).ToListAsync(ct))
            task.Pause();
        return null;
    }, ct);

    static async Task AddColumnAsync(MediaWatchDb db, Account account, ChosenColumn chosen, DateTimeOffset now, CancellationToken ct)
    {
        var column = new Column(account.TenantId, account.Id, chosen.Name.Trim(), chosen.Kind, chosen.ListAddress, now);
        column.Describe(chosen.Name.Trim(), chosen.Kind, chosen.ListAddress, chosen.UpdateDays);
        column.Configure(chosen.Settings);
        column.Confirm();
        db.Columns.Add(column);
        await db.SaveChangesAsync(ct);
        var task = CrawlTask.List(account.TenantId, account.Id, column.Id, new Uri(chosen.ListAddress).Host, now);
        if (account.Paused)
            task.Pause();
        db.CrawlTasks.Add(task);
    }

    async Task<Outcome> ChangeAsync(Viewer viewer, long id, string action, Func<MediaWatchDb, Account, DateTimeOffset, Task<string?>> change, CancellationToken ct)
    {
        if (!viewer.Supervises)
            return Outcome.Refused(NotAllowed);
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        if (await db.Accounts.VisibleTo(viewer, db).SingleOrDefaultAsync(a => a.Id == id, ct) is not { } account)
            return Outcome.Refused("找不到这个账号。");
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var now = clock.GetUtcNow();
        if (await change(db, account, now) is { } problem)
            return Outcome.Refused(problem);
        db.Note(viewer, now, action, $"账号 #{id}", account.Name);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (e.IsDuplicate)
        {
            return Outcome.Refused("刚才有人添加了同样的地址，请刷新后再看。");
        }
        await transaction.CommitAsync(ct);
        return Outcome.Of(id);
    }

    static string? Problem(string name, IReadOnlyList<ChosenColumn> columns)
    {
        if (name.Trim().Length is 0 or > 100)
            return "请填写名称，最多 100 字。";
        foreach (var column in columns)
        {
            if (column.Name.Trim().Length is 0 or > 60)
                return "请填写栏目名称，最多 60 字。";
            if (Normal(column.ListAddress) is null)
                return $"栏目“{column.Name}”的列表地址要以 http:// 或 https:// 开头。";
            if (column.UpdateDays is < 1 or > 3650)
                return $"栏目“{column.Name}”的更新期限应在 1 至 3650 天之间。";
        }
        return columns.GroupBy(c => c.ListAddress, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice ? $"列表地址重复：{twice.Key}。" : null;
    }

    /// <summary>People write "www.example.gov.cn" and mean http.</summary>
    internal static Uri? Normal(string address)
    {
        address = address.Trim();
        if (address.Length > 0 && !address.Contains("://", StringComparison.Ordinal))
            address = $"http://{address}";
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.Host.Length > 0 ? uri : null;
    }
}

/// <param name="Settings">The connector's settings as JSON.</param>
public sealed record NewAccount(string PlatformKey, string Name, string Address, long UnitId, string Settings);

/// <param name="Settings">How the list is read: the connector's JSON.</param>
/// <param name="UpdateDays">Null: owes no updates.</param>
public sealed record ChosenColumn(string Name, ColumnKind Kind, string ListAddress, string Settings, int? UpdateDays);

/// <param name="Problem">What to tell the person; then nothing else is set.</param>
public sealed record Described(Uri? Address, AccountProfile? Profile, string? Problem)
{
    public static Described Refused(string problem) => new(null, null, problem);
}

using System.Text;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Reports;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using MediaWatch.Crawler.Fetching;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Bench;

/// <summary>The city of <see cref="ReportsBench"/>, with its October.</summary>
sealed class ReportsTown(IDbContextFactory<MediaWatchDb> databases)
{
    const int Counties = 20, Sites = 60, MostProblems = 3000;
    static readonly DateTimeOffset Before = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero), First = new(2026, 9, 30, 16, 0, 0, TimeSpan.Zero), FirstAtSix = new(2026, 10, 31, 22, 0, 0, TimeSpan.Zero);
    static readonly string[] Platforms = ["weixin", "weibo", "douyin", "toutiao"];

    public IDbContextFactory<MediaWatchDb> Databases => databases;
    public FastTime Time { get; } = new(FirstAtSix, 1);
    public long TenantId { get; private set; }
    public int Units => 300;
    public int Accounts => 500;
    public int Problems => MostProblems;

    /// <param name="shot">What every problem's picture is.</param>
    public static async Task<ReportsTown> LayAsync(IDbContextFactory<MediaWatchDb> databases, int articles, Shot shot, CancellationToken ct)
    {
        var town = new ReportsTown(databases);
        await using (var db = databases.CreateDbContext())
            await db.Database.MigrateAsync(ct);
        var accounts = await town.LayAccountsAsync(ct);
        await town.LayMonthAsync(accounts, articles, shot, ct);
        await Console.Error.WriteLineAsync($"laid: {town.Units} units, {accounts.Count} accounts, {articles} articles, {MostProblems} problems");
        town.Time.Start();
        return town;
    }

    public async Task<IReadOnlyList<long>> IdsAsync(CancellationToken ct)
    {
        await using var db = await databases.OpenAsync(TenantId, ct);
        return await db.MonthlyReports.OrderBy(r => r.Id).Select(r => r.Id).ToListAsync(ct);
    }

    public async Task<IReadOnlyList<FileSum>> FilesAsync(CancellationToken ct)
    {
        await using var db = await databases.OpenAsync(TenantId, ct);
        return await db.ReportFiles.Select(f => new FileSum(f.ReportId, f.Kind, f.Hash, f.Length)).ToListAsync(ct);
    }

    /// <summary>Reports that lack something, with what and where.</summary>
    public async Task<IReadOnlyList<string>> LackingAsync(CancellationToken ct)
    {
        await using var db = await databases.OpenAsync(TenantId, ct);
        return await db.MonthlyReports.Where(r => r.Shortfall != null || r.Failure != null).Select(r => $"{r.Id} {r.Scope} {r.Problems}: {r.Shortfall}{r.Failure}").ToListAsync(ct);
    }

    /// <summary>All packages are to be made anew from what was frozen.</summary>
    public async Task PackAgainAsync(CancellationToken ct)
    {
        await using var db = await databases.OpenAsync(TenantId, ct);
        await db.MonthlyReports.ExecuteUpdateAsync(s => s.SetProperty(r => r.State, ReportState.Checked).SetProperty(r => r.Work, ReportWork.Pack), ct);
    }

    async Task<IReadOnlyList<Account>> LayAccountsAsync(CancellationToken ct)
    {
        await using var db = databases.CreateDbContext();
        var tenant = new Tenant("性能市", Before);
        db.Add(tenant);
        await db.SaveChangesAsync(ct);
        (TenantId, db.TenantId) = (tenant.Id, tenant.Id);
        var city = await UnitAsync(null, "性能市人民政府", UnitLevel.City);
        List<Unit> counties = [], all = [city];
        for (var i = 0; i < Counties; i++)
            counties.Add(await UnitAsync(city, $"第{i + 1}区人民政府", UnitLevel.County));
        all.AddRange(counties);
        for (var i = all.Count; i < Units; i++)
            all.Add(await UnitAsync(counties[i % Counties], $"第{i % Counties + 1}区第{i}局", UnitLevel.County));
        List<Account> accounts = [.. Enumerable.Range(0, Accounts).Select(i => i < Sites
            ? new Account(TenantId, all[i * 5 % Units].Id, "website", $"网站{i + 1}", $"http://site{i}.example.gov.cn/", Before)
            : new Account(TenantId, all[i % Units].Id, Platforms[i % 4], $"政务新媒体{i + 1}", $"https://media.example.com/{i}", Before))];
        db.AddRange(accounts);
        await db.SaveChangesAsync(ct);
        return accounts;

        async Task<Unit> UnitAsync(Unit? parent, string name, UnitLevel level)
        {
            var unit = new Unit(TenantId, parent, name, level, UnitKind.PartyOrGovernment, "性能市");
            db.Add(unit);
            await db.SaveChangesAsync(ct);
            unit.PlacedUnder(parent);
            return unit;
        }
    }

    async Task LayMonthAsync(IReadOnlyList<Account> accounts, int articles, Shot shot, CancellationToken ct)
    {
        var random = new Random(7);
        for (var start = 0; start < articles; start += 1000)
        {
            await using var db = await databases.OpenAsync(TenantId, ct);
            for (var i = start; i < Math.Min(articles, start + 1000); i++)
            {
                var (account, at) = (accounts[i % accounts.Count], First.AddMinutes(random.Next(31 * 24 * 60)));
                var address = $"{account.Address}{i}.html";
                var snapshot = new Snapshot(TenantId, address, at, 200, "content-type: text/html\n", "text/html; charset=utf-8", Encoding.UTF8.GetBytes($"<html><body><h1>通知{i}</h1><p>全面布署年度工作。</p></body></html>"));
                await db.AddAsync(snapshot, ct);
                var article = new Article(TenantId, account.Id, null, address, address, new ArticleContent($"关于做好第{i}项工作的通知", "全面布署年度工作。", at, null, []), snapshot.Id, at);
                await db.AddAsync(article, ct);
                if (i >= MostProblems)
                    continue;
                var subject = new FindingSubject(TenantId, account.Id, account.UnitId, article.Id, 1, SnapshotId: snapshot.Id, Title: article.Title, Address: address);
                var draft = new FindingDraft(article.Title.Length + 3, 2, "布署", i % 50 == 0 ? Tier.Veto : Tier.Certain, "“布署”应为“部署”", "部署", "《现代汉语词典》第7版“部署”条") { Context = "全面布署年度工作。" };
                db.Add(Finding.Open(i % 3 == 0 ? "wrong-term" : i % 3 == 1 ? "typo" : "punctuation", draft, subject, 1, at));
            }
            await db.SaveChangesAsync(ct);
        }
        await using var last = await databases.OpenAsync(TenantId, ct);
        foreach (var some in (await last.Findings.OrderBy(f => f.Id).Select(f => new { f.Id, f.SnapshotId, f.OpenedAt }).ToListAsync(ct)).Chunk(200))
        {
            await using var db = await databases.OpenAsync(TenantId, ct);
            db.AddRange(some.Select(f => new Screenshot(TenantId, f.Id, f.SnapshotId ?? 0, f.OpenedAt, ofLivePage: false, framed: true, shot.Jpeg, shot.Detail)));
            await db.SaveChangesAsync(ct);
        }
        await last.Database.ExecuteSqlAsync($"""
            insert into probes (tenant_id, account_id, at, node, took, status, failure)
            select {TenantId}, a.id, t, 'a', interval '300 milliseconds', 200, case when random() < 0.002 then 3 end
            from accounts a cross join generate_series({First}, {FirstAtSix}, interval '30 minutes') t where a.platform_key = 'website'
            """, ct);
        await last.Database.ExecuteSqlAsync($"analyze", ct);
    }
}

sealed record FileSum(long ReportId, ReportFileKind Kind, string Hash, int Length);

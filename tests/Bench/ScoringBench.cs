using MediaWatch.Analysis.Scoring;
using MediaWatch.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Bench;

/// <summary>All of a large city scored at once, and a month of it frozen and computed again: accounts, a ninth of them websites with twenty columns, and a year of articles.</summary>
static class ScoringBench
{
    const int SitesAmong = 9, Columns = 20, VisitsADay = 48;

    public static async Task<object> RunAsync(BenchOptions options, CancellationToken ct)
    {
        var (accounts, articles, rounds) = (options.Accounts ?? 560, options.Articles ?? 300_000, options.Rounds ?? 5);
        var folder = Path.Combine(Path.GetTempPath(), $"mediawatch-bench-{Environment.ProcessId}");
        try
        {
            await using var postgres = await LocalPostgres.StartAsync(folder, durable: false, ct);
            var dbs = new Dbs(postgres.ConnectionStringTo("mediawatch"));
            await LayDownAsync(dbs, accounts, articles, ct);
            await Console.Error.WriteLineAsync("laid down");
            var cards = new ScorecardQuery(dbs, IndicatorTables.Default, TimeProvider.System);
            var archive = new InspectionArchive(dbs, cards, IndicatorTables.Default, TimeProvider.System);
            var today = DateOnly.FromDateTime(DateTime.UnixEpoch.AddSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() + 8 * 3600));
            var scored = (await cards.ReadAsync(1, null, today, today, ct)).Count; // warm
            var now = await BestAsync(rounds, () => cards.ReadAsync(1, null, today, today, ct));
            var past = await BestAsync(rounds, () => cards.ReadAsync(1, null, today.AddDays(-60), today.AddDays(-30), ct));
            var id = 0L;
            var freeze = await Round.MeasureAsync(async () => id = await archive.FreezeAsync(1, "月", today.AddDays(-60), today.AddDays(-30), null, null, 1, ct));
            var repeat = await Round.MeasureAsync(async () => { if ((await archive.RepeatAsync(1, id, ct)).Count > 0) throw new InvalidOperationException("A frozen inspection came out otherwise."); });
            return new { bench = "scoring", Round.Cores, accounts = scored, articles, todaySeconds = now, pastMonthSeconds = past, freezeSeconds = freeze.Seconds, repeatSeconds = repeat.Seconds, peakMemoryMb = Round.PeakMemoryMb };
        }
        finally
        {
            Npgsql.NpgsqlConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    static async Task<double> BestAsync(int rounds, Func<Task> work)
    {
        var best = double.MaxValue;
        for (var i = 0; i < rounds; i++)
            best = Math.Min(best, (await Round.MeasureAsync(work)).Seconds);
        return best;
    }

    static async Task LayDownAsync(Dbs dbs, int accounts, int articles, CancellationToken ct)
    {
        await using var db = dbs.CreateDbContext();
        await db.Database.MigrateAsync(ct);
        db.Database.SetCommandTimeout(600);
        var each = articles / accounts;
        foreach (var sql in (FormattableString[])
        [
            $"insert into tenants (id, name, zone, created_at, lexicon_version, shipped_lexicons) overriding system value values (1, '性能测试', 'Asia/Shanghai', now() - interval '2 years', 1, '')",
            $"insert into units (id, tenant_id, name, level, kind, region, path) overriding system value select i, 1, '单位' || i, 1, 1, '市', '/' || i || '/' from generate_series(1, 300) i",
            $"""
            insert into accounts (id, tenant_id, unit_id, platform_key, name, address, settings, paused, created_at, last_fetched_at, next_probe_at, next_watch_at, next_describe_at) overriding system value
            select i, 1, 1 + i % 300, case when i % {SitesAmong} = 0 then 'website' else 'weixin' end, '账号' || i, 'http://a' || i || '.example.test/', jsonb_build_object(), false, now() - interval '1 year', now(), now(), now(), now()
            from generate_series(1, {accounts}) i
            """,
            $"""
            insert into columns (id, tenant_id, account_id, name, kind, list_address, settings, state, update_days, created_at) overriding system value
            select a.id * 100 + c, 1, a.id, '栏目' || c, c % 12, a.address || c || '/', jsonb_build_object(), 1, case when c % 3 = 0 then null else 183 end, now() - interval '1 year'
            from accounts a, generate_series(1, {Columns}) c where a.platform_key = 'website'
            """,
            $"""
            insert into articles (id, tenant_id, account_id, column_id, platform_id, address, title, body, published_at, first_seen_at, kind, media, revision, content_hash, snapshot_id, seen_at, analysed_revision, analysed_lexicon, indexed_revision, pictures)
            select a.id * 100000 + n, 1, a.id, case when a.platform_key = 'website' then a.id * 100 + 1 + n % {Columns} end, n::text, a.address || n, '标题' || n, repeat('正文内容', 200), now() - n * (interval '365 days' / {each}), now() - n * (interval '365 days' / {each}),
                0, array[]::text[], 1, md5(n::text), 1, now(), 1, 1, 1, jsonb_build_array()
            from accounts a, generate_series(1, {each}) n
            """,
            $"""
            insert into probes (tenant_id, account_id, at, node, took, status, failure)
            select 1, a.id, now() - n * (interval '1 day' / {VisitsADay}), 'n', interval '1 second', 200, case when n % 50 = 0 then 4 end from accounts a, generate_series(1, {VisitsADay * 90}) n where a.platform_key = 'website'
            """,
            $"""
            insert into findings (tenant_id, account_id, unit_id, check_key, rule, fingerprint, tier, state, length, excerpt, context, message, source, title, address, revision, lexicon_version, opened_at, seen_at, screenshot_tries, reviewed_at)
            select 1, a.id, a.unit_id, (array['typo', 'dead-link', 'privacy', 'wrong-term'])[1 + n % 4], 'r', a.id || '-' || n, case when n = 3 and a.id % 10 = 0 then 1 else 2 end, n % 2, 2, '词', '', '说明', '来源', '标题', a.address || n, 1, 1, now() - n * interval '9 days', now(), 0, case when n % 2 = 1 then now() - n * interval '8 days' end
            from accounts a, generate_series(1, 40) n
            """,
            $"analyze",
        ])
            await db.Database.ExecuteSqlAsync(sql, ct);
    }

    sealed class Dbs(string connectionString) : IDbContextFactory<MediaWatchDb>
    {
        readonly DbContextOptions<MediaWatchDb> options = new DbContextOptionsBuilder<MediaWatchDb>().UseMediaWatch(connectionString).Options;

        public MediaWatchDb CreateDbContext() => new(options);
    }
}

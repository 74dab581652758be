using System.Globalization;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using MediaWatch.Portal.Commands;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Bench.Statistics;

/// <summary>A year of a city's accounts laid down by the database itself: posts in working hours, counters that grow towards their end, platforms that leave some of them unknown.</summary>
static class LaidYear
{
    public const string UserName = "bench", Password = "mediawatch-bench";
    const int Words = 20_000;

    public static async Task LayAsync(MediaWatchDb db, int accounts, long articles, int readings, CancellationToken ct)
    {
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(30));
        var tenant = await CityAsync(db, ct);
        await SayAsync("units and accounts");
        await db.Database.ExecuteSqlRawAsync("""
            insert into accounts (tenant_id, unit_id, platform_key, name, address, settings, paused, created_at, last_article_at, last_fetched_at, next_probe_at, next_watch_at, next_describe_at)
            select {0}, u.id, (array['weixin','weixin','weixin','weibo','weibo','douyin','douyin','toutiao','toutiao','website'])[1 + n % 10], u.name || (array['发布','微博','视频','头条号','门户网站'])[1 + n % 5], 'https://example.test/' || n, '{{}}', false,
                now() - interval '400 days', now() - random() * interval '20 days', now(), now() + interval '1 year', now() + interval '1 year', now() + interval '1 year'
            from generate_series(1, {1}) n join lateral (select id, name from units where tenant_id = {0} order by id offset n % (select count(*) from units where tenant_id = {0}) limit 1) u on true
            """, [tenant, accounts], ct);
        await SayAsync("articles");
        await db.Database.ExecuteSqlRawAsync("""
            insert into articles (id, tenant_id, account_id, platform_id, address, title, body, pictures, media, published_at, first_seen_at, kind, original, revision, content_hash, snapshot_id, seen_at,
                analysed_revision, analysed_lexicon, analysed_at, indexed_revision, reads, likes, comments, wows, shares)
            select n, {0}, a.id, n::text, 'https://example.test/a/' || n, '第 ' || n || ' 条政务信息：关于做好有关工作的通知', repeat('为深入贯彻落实有关会议精神，扎实做好各项工作，现将有关事项通知如下。', 12), '[]', '{{}}', p.at, p.at + interval '4 minutes', 0,
                case when a.platform_key = 'website' then null else random() < 0.6 end, 1, '', 1, p.at, 1, 1000000, p.at + interval '5 minutes', 1,
                case when a.platform_key in ('weixin', 'toutiao', 'douyin') then r.reads end, case when a.platform_key <> 'website' then r.reads / 40 end, case when a.platform_key <> 'website' and random() < 0.8 then r.reads / 200 end,
                case when a.platform_key = 'weixin' then r.reads / 90 end, case when a.platform_key in ('weibo', 'douyin') then r.reads / 120 end
            from generate_series(1, {1}) n
            join lateral (select id, platform_key from accounts where id = (select min(id) from accounts) + n % {2}) a on true
            join lateral (select date_trunc('hour', now() - floor(365 * random()) * interval '1 day') - extract(hour from now()) * interval '1 hour' + (array[0,0,1,1,1,2,2,3,6,7,7,8,9,10,12,13])[1 + floor(16 * random())::int] * interval '1 hour' + random() * interval '59 minutes' as at) p on true
            join lateral (select floor(exp(5.5 + 1.6 * (random() + random() + random() - 1.5)))::bigint + 0 * n as reads) r on true
            """, [tenant, articles, accounts], ct);
        await SayAsync("readings");
        await db.Database.ExecuteSqlRawAsync("""
            drop index ix_engagements_article_id_route_at; drop index ix_engagements_tenant_id_at;
            insert into engagements (tenant_id, article_id, route, at, reads, likes, comments, wows, shares, rounded)
            select {0}, a.id, 'public', a.at + interval '10 minutes' * n * n / 4, (a.reads * g)::bigint, (a.likes * g)::bigint, (a.comments * g)::bigint, (a.wows * g)::bigint, (a.shares * g)::bigint, false
            from articles a cross join generate_series(1, {1}) n cross join lateral (select case when n = {1} then 1 else 1 - exp(-4.0 * n / {1}) end as g) g;
            create index ix_engagements_article_id_route_at on engagements (article_id, route, at); create index ix_engagements_tenant_id_at on engagements (tenant_id, at)
            """, [tenant, readings], ct);
        await SayAsync("followers, keywords, repost duties");
        await db.Database.ExecuteSqlRawAsync("""
            insert into profile_readings (tenant_id, account_id, at, name, followers)
            select {0}, a.id, now() - d * interval '1 day', a.name, 20000 + a.id % 50 * 900 - d * (a.id % 17) from accounts a cross join generate_series(0, 364) d where a.platform_key <> 'website'
            """, [tenant], ct);
        await KeywordsAsync(db, tenant, ct);
        await db.Database.ExecuteSqlRawAsync("""
            insert into repost_tasks (tenant_id, title, terms, state, weight, demand, least_share, published_at, due_at, reason, created_by, created_at, opened_at)
            select {0}, '转载任务 ' || n, '{{}}', 1, 1, 3, 50, now() - n * interval '9 days', now() - n * interval '9 days' + interval '1 day', '', 1, now() - n * interval '9 days', now() - n * interval '9 days' from generate_series(0, 39) n;
            insert into repost_duties (tenant_id, task_id, account_id, unit_id, accepted, state, fulfilled_at)
            select {0}, t.id, a.id, a.unit_id, false, (array[1,1,1,1,1,1,2,5,3,6])[1 + floor(10 * random())::int], t.published_at + interval '3 hours' from repost_tasks t cross join accounts a
            """, [tenant], ct);
        await LaidDesk.LayAsync(db, tenant, ct);
        await SayAsync("vacuum");
        await db.Database.ExecuteSqlRawAsync("vacuum analyze", ct);
    }

    /// <summary>300 units in eight counties, and somebody who may see all of it.</summary>
    static async Task<long> CityAsync(MediaWatchDb db, CancellationToken ct)
    {
        var tenant = new Tenant("性能测试市", TimeProvider.System.GetUtcNow());
        db.Add(tenant);
        await db.SaveChangesAsync(ct);
        db.Add(FirstStart.Newcomer(new Person(tenant.Id, UserName, "性能测试员", PersonRole.Administrator, null), Password));
        var root = await UnitAsync(null, "性能测试市人民政府", UnitLevel.City, "市本级");
        string[] regions = ["云溪区", "青石县", "白鹭县", "东港区", "西岭县", "南湖区", "北原县", "河口县"];
        for (var i = 0; i < 299; i++)
            await UnitAsync(root, i % 5 == 0 ? $"市直单位{i}" : $"{regions[i % 8]}单位{i}", i % 5 == 0 ? UnitLevel.City : i % 7 == 0 ? UnitLevel.Township : UnitLevel.County, i % 5 == 0 ? "市本级" : regions[i % 8], (UnitKind)(1 + i % 3));
        return tenant.Id;

        async Task<Unit> UnitAsync(Unit? parent, string name, UnitLevel level, string region, UnitKind kind = UnitKind.PartyOrGovernment)
        {
            var unit = new Unit(tenant.Id, parent, name, level, kind, region);
            db.Add(unit);
            await db.SaveChangesAsync(ct);
            unit.PlacedUnder(parent);
            await db.SaveChangesAsync(ct);
            return unit;
        }
    }

    /// <summary>Eight words an article from a vocabulary in which the first are common and the last are rare (the third power of chance).</summary>
    static async Task KeywordsAsync(MediaWatchDb db, long tenant, CancellationToken ct)
    {
        var words = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "dictionaries", "segmentation", "jieba.dict.utf8")).Select(l => l.Split(' '))
            .Where(f => f.Length > 2 && f[0].Length is >= 2 and <= 4 && (f[2] is "n" or "vn" or "nz")).OrderByDescending(f => int.Parse(f[1], CultureInfo.InvariantCulture)).Take(Words).Select(f => f[0]).ToArray();
        await db.Database.OpenConnectionAsync(ct); // a temporary table lives as long as its connection
        await db.Database.ExecuteSqlAsync($"""
            create temp table vocabulary as select n::int, word from unnest({words}) with ordinality as w(word, n);
            create unique index on vocabulary (n);
            insert into article_keywords (article_id, tenant_id, account_id, at, words)
            select p.id, p.tenant_id, p.account_id, p.at, array_agg(distinct v.word)
            from (select a.id, a.tenant_id, a.account_id, a.at, 1 + floor(power(random(), 3) * {words.Length})::int as n from articles a cross join generate_series(1, 8)) p join vocabulary v on v.n = p.n
            group by 1, 2, 3, 4
            """, ct);
        await db.Database.ExecuteSqlRawAsync("""
            insert into word_months (tenant_id, month, word, articles)
            select {0}, date_trunc('month', k.at at time zone 'Asia/Shanghai')::date, w.word, count(*)::int from article_keywords k cross join lateral unnest(k.words) as w(word) group by 2, 3
            """, [tenant], ct);
    }

    static Task SayAsync(string what) => Console.Error.WriteLineAsync($"{TimeProvider.System.GetLocalNow():HH:mm:ss} laying {what}");
}

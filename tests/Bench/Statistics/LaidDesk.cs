using MediaWatch.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Bench.Statistics;

/// <summary>What people work on, in the same year: 6,000 findings in every state with their rectifications, lists with a week of runs, and every article in the index of words.</summary>
static class LaidDesk
{
    const int Findings = 6_000;

    public static async Task LayAsync(MediaWatchDb db, long tenant, CancellationToken ct)
    {
        await Console.Error.WriteLineAsync("laying findings, rectifications, tasks, runs, words");
        await db.Database.ExecuteSqlRawAsync("""
            insert into article_words (article_id, tenant_id, account_id, at, words)
            select a.id, a.tenant_id, a.account_id, a.at, to_tsvector('simple', array_to_string(k.words, ' ') || ' 通知 政务 信息 工作 关于 做好 会议 精神') from articles a join article_keywords k on k.article_id = a.id;
            insert into findings (tenant_id, account_id, unit_id, article_id, check_key, fingerprint, tier, state, start, length, excerpt, context, message, suggestion, source, rule, title, address, revision, snapshot_id,
                lexicon_version, opened_at, seen_at, routed_at, screenshot_tries, reviewed_by, reviewed_at, ended_at)
            select {0}, a.account_id, c.unit_id, a.id, k.key, md5(a.id::text), 1 + floor(3 * random())::int, s.state, 20, 4, '有关工作', '现将有关工作通知如下', '“有关工作”疑误', '有关事项', '示例依据', k.key || ':示例', a.title, a.address, 1, 1,
                1, a.at + interval '5 minutes', a.at + interval '5 minutes', a.at + interval '6 minutes', 1, case when s.state in (1, 2) then 1 end, case when s.state in (1, 2) then a.at + interval '1 day' end, case when s.state > 1 then a.at + interval '3 days' end
            from (select *, row_number() over (order by id) as n, count(*) over () as total from articles) a
            join accounts c on c.id = a.account_id
            cross join lateral (select (array['wrong-term','typo','privacy','dead-link','sensitive-word','punctuation'])[1 + a.n % 6] as key) k
            cross join lateral (select (array[0,0,1,1,2,2,3,3,4,5])[1 + (a.n / 7) % 10] as state) s
            where a.n % greatest(1, a.total / {1}) = 0;
            insert into rectifications (tenant_id, finding_id, unit_id, account_id, due_on, state, ordered_by, ordered_at)
            select {0}, f.id, f.unit_id, f.account_id, (f.opened_at + interval '5 days')::date, case when f.state = 1 then 0 else 2 end, 1, f.opened_at + interval '1 day' from findings f where f.state in (1, 3, 4);
            insert into crawl_tasks (tenant_id, account_id, host, created_at, due_at, fence, paused, done, last_tried_at, last_succeeded_at, failures_in_row, taken, unfinished)
            select {0}, a.id, 'host' || a.id % 70, now() - interval '400 days', now() + interval '1 year', 1, false, false, now() - interval '4 minutes', now() - interval '4 minutes', 0, 600, false from accounts a;
            insert into crawl_runs (tenant_id, task_id, account_id, node, started_at, ended_at, requests, bytes, listed, taken, failure, message)
            select {0}, t.id, t.account_id, 'node', at, at + interval '2 seconds', 1, 6000, 20, 0, case when n % 50 = 0 then 3 end, case when n % 50 = 0 then 'Answered 503.' end
            from crawl_tasks t cross join generate_series(0, 7 * 144 - 1) n cross join lateral (select now() - n * interval '10 minutes' - t.id % 600 * interval '1 second' as at) w
            """, [tenant, Findings], ct);
    }
}

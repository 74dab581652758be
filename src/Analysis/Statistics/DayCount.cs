namespace MediaWatch.Analysis.Statistics;

/// <summary>The one set of statements that counts account days. {0} is the tenant, {1} its zone.</summary>
static class DayCount
{
    static readonly string Hours = string.Join(", ", Enumerable.Range(0, 24).Select(h => $"count(a.id) filter (where extract(hour from a.at at time zone {{1}}) = {h})::int"));

    /// <summary>Takes up to {2} changes and counts their days.</summary>
    /// <returns>One number: changes taken.</returns>
    public static readonly string Changed = $"""
        with taken as (
            delete from account_day_changes where id in (select id from account_day_changes where tenant_id = {"{0}"} order by id limit {"{2}"}) returning account_id, at),
        days as (select distinct account_id, (at at time zone {"{1}"})::date as day from taken),
        {Counted()}
        select count(*)::int as "Value" from taken
        """;

    /// <summary>Every day of every account of which there is anything to count, or a row.</summary>
    public static readonly string All = $"""
        with days as (
            select account_id, (at at time zone {"{1}"})::date as day from articles where tenant_id = {"{0}"}
            union select account_id, (at at time zone {"{1}"})::date from profile_readings where tenant_id = {"{0}"} and followers is not null
            union select account_id, day from account_days where tenant_id = {"{0}"}),
        {Counted()}
        select 1
        """;

    static string Counted() => $"""
        counted as (
            select d.account_id, d.day, count(a.id)::int as posts, count(a.gone_at)::int as gone,
                count(a.id) filter (where a.original)::int as originals, count(a.id) filter (where not a.original)::int as reposts,
                coalesce(sum(a.reads), 0)::bigint as reads, count(a.reads)::int as reads_known, coalesce(sum(a.likes), 0)::bigint as likes, count(a.likes)::int as likes_known,
                coalesce(sum(a.comments), 0)::bigint as comments, count(a.comments)::int as comments_known, coalesce(sum(a.wows), 0)::bigint as wows, count(a.wows)::int as wows_known,
                coalesce(sum(a.shares), 0)::bigint as shares, count(a.shares)::int as shares_known,
                (select p.followers from profile_readings p where p.account_id = d.account_id and p.followers is not null
                    and p.at >= d.day::timestamp at time zone {"{1}"} and p.at < (d.day + 1)::timestamp at time zone {"{1}"} order by p.at desc, p.id desc limit 1) as followers,
                array[{Hours}] as hours
            from days d left join articles a on a.account_id = d.account_id and a.at >= d.day::timestamp at time zone {"{1}"} and a.at < (d.day + 1)::timestamp at time zone {"{1}"}
            group by d.account_id, d.day),
        emptied as (delete from account_days r using counted c where r.account_id = c.account_id and r.day = c.day and c.posts = 0 and c.followers is null),
        put as (
            insert into account_days (tenant_id, account_id, day, posts, gone, originals, reposts, reads, reads_known, likes, likes_known, comments, comments_known, wows, wows_known, shares, shares_known, followers, hours)
            select {"{0}"}, account_id, day, posts, gone, originals, reposts, reads, reads_known, likes, likes_known, comments, comments_known, wows, wows_known, shares, shares_known, followers, hours
            from counted where posts > 0 or followers is not null
            on conflict (account_id, day) do update set tenant_id = excluded.tenant_id, posts = excluded.posts, gone = excluded.gone, originals = excluded.originals, reposts = excluded.reposts,
                reads = excluded.reads, reads_known = excluded.reads_known, likes = excluded.likes, likes_known = excluded.likes_known, comments = excluded.comments, comments_known = excluded.comments_known,
                wows = excluded.wows, wows_known = excluded.wows_known, shares = excluded.shares, shares_known = excluded.shares_known, followers = excluded.followers, hours = excluded.hours)
        """;
}

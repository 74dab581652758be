using MediaWatch.Analysis.Statistics;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Statistics;

/// <summary>Figures of the selected accounts, from the days that are counted ahead.</summary>
public sealed class FiguresQuery(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers, PortalTime time) : IPageQuery
{
    public async Task<IReadOnlyList<AccountFigures>> ReadAsync(StatisticsSelection selection, CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        var accounts = await (from a in selection.Accounts(db, viewer).AsNoTracking()
                              join u in db.Units on a.UnitId equals u.Id
                              orderby a.Id
                              select new { a.Id, a.Name, a.PlatformKey, a.CreatedAt, a.UnitId, Unit = u.Name, u.Level, u.Kind, u.Region }).ToListAsync(ct);
        long[] ids = [.. accounts.Select(a => a.Id)];
        var other = BesideAsync(viewer, selection, ids, ct);
        var days = (await DaysAsync(db, viewer, selection, ids, ct)).ToLookup(d => d.AccountId);
        var (followers, silences, asOf) = await other;
        return [.. accounts.Select(a =>
        {
            var rows = days[a.Id].ToList();
            var now = PeriodFigures.Sum(rows.Where(r => r.Now).Select(r => r.Figures)) with { Accounts = 1 };
            var silence = silences.GetValueOrDefault(a.Id);
            return new AccountFigures
            {
                Id = a.Id, Name = a.Name, PlatformKey = a.PlatformKey, UnitId = a.UnitId, Unit = a.Unit, Level = a.Level, Kind = a.Kind, Region = a.Region,
                Now = With(asOf is null ? now : asOf.GetValueOrDefault(a.Id, AsOfReading.None).In(now), followers.GetValueOrDefault(a.Id), selection.Now) with { LongestSilence = Silence(silence, time.DayOf(a.CreatedAt), selection.Now) },
                Before = PeriodFigures.Sum(rows.Where(r => !r.Now).Select(r => r.Figures)) with { Accounts = 1 },
                Buckets = rows.Where(r => r.Now).ToDictionary(r => r.Bucket, r => r.Figures),
            };
        })];
    }

    async Task<(Dictionary<long, FollowerRow> Followers, Dictionary<long, SilenceRow> Silences, Dictionary<long, AsOfReading>? AsOf)> BesideAsync(Viewer viewer, StatisticsSelection selection, long[] ids, CancellationToken ct)
    {
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        var (from, to) = (selection.Now.From, selection.Now.To);
        var followers = await db.Database.SqlQuery<FollowerRow>($"""
            select a.id as account_id, last.day as last_on, last.followers as last, coalesce(before.day, first.day) as first_on, coalesce(before.followers, first.followers) as first
            from unnest({ids}) as a(id)
            join lateral (select d.day, d.followers from account_days d where d.account_id = a.id and d.day <= {to} and d.followers is not null order by d.day desc limit 1) last on true
            left join lateral (select d.day, d.followers from account_days d where d.account_id = a.id and d.day < {from} and d.followers is not null order by d.day desc limit 1) before on true
            left join lateral (select d.day, d.followers from account_days d where d.account_id = a.id and d.day >= {from} and d.followers is not null order by d.day limit 1) first on true
            """).ToDictionaryAsync(f => f.AccountId, ct);
        var silences = await db.Database.SqlQuery<SilenceRow>($"""
            select account_id, min(day) as first, max(day) as last, coalesce(max(gap), 0) as gap
            from (select account_id, day, day - lag(day) over (partition by account_id order by day) - 1 as gap
                  from account_days where account_id = any({ids}) and day between {from} and {to} and posts > 0) d
            group by account_id
            """).ToDictionaryAsync(s => s.AccountId, ct);
        return (followers, silences, selection.AsOfEnd ? await AsOfReading.ReadAsync(db, ids, selection.Now, time, ct) : null);
    }

    static Task<List<DayRow>> DaysAsync(MediaWatchDb db, Viewer viewer, StatisticsSelection selection, long[] ids, CancellationToken ct)
    {
        var (now, before, bucket) = (selection.Now, selection.Before, selection.Bucket);
        return db.Database.SqlQuery<DayRow>($"""
            select account_id, day >= {now.From} as now, case when day < {now.From} then {now.From} else greatest({now.From}, date_trunc({bucket}, day::timestamp)::date) end as bucket,
                sum(posts)::int as posts, sum(gone)::int as gone, sum(originals)::int as originals, sum(reposts)::int as reposts, (count(*) filter (where posts > 0))::int as active_days,
                sum(reads)::bigint as reads, sum(reads_known)::int as reads_known, sum(likes)::bigint as likes, sum(likes_known)::int as likes_known, sum(comments)::bigint as comments,
                sum(comments_known)::int as comments_known, sum(wows)::bigint as wows, sum(wows_known)::int as wows_known, sum(shares)::bigint as shares, sum(shares_known)::int as shares_known
            from account_days
            where tenant_id = {viewer.TenantId} and account_id = any({ids}) and (day between {now.From} and {now.To} or day between {before.From} and {before.To})
            group by 1, 2, 3
            """).ToListAsync(ct);
    }

    static PeriodFigures With(PeriodFigures figures, FollowerRow? row, CalendarPeriod period) => row is null ? figures
        : row.FirstOn is { } firstOn && row.First is { } first && row.LastOn >= period.From && row.LastOn > firstOn
            ? figures with { Followers = row.Last, FollowersKnown = 1, Growth = row.Last - first, GrowthFrom = first }
            : figures with { Followers = row.Last, FollowersKnown = 1 };

    /// <summary>The longest run of days without a post within the period. Days before the account was watched count only where its history has been captured.</summary>
    static int? Silence(SilenceRow? row, DateOnly watchedSince, CalendarPeriod period)
    {
        if (row is null)
            return watchedSince > period.To ? null : period.To.DayNumber - Math.Max(period.From.DayNumber, watchedSince.DayNumber) + 1;
        var start = row.First < watchedSince ? period.From : Math.Max(period.From.DayNumber, watchedSince.DayNumber) is var day ? DateOnly.FromDayNumber(day) : period.From;
        return Math.Max(row.Gap, Math.Max(row.First.DayNumber - start.DayNumber, period.To.DayNumber - row.Last.DayNumber));
    }

    sealed record FollowerRow(long AccountId, DateOnly LastOn, long Last, DateOnly? FirstOn, long? First);

    sealed record SilenceRow(long AccountId, DateOnly First, DateOnly Last, int Gap);

    sealed record DayRow(long AccountId, bool Now, DateOnly Bucket, int Posts, int Gone, int Originals, int Reposts, int ActiveDays, long Reads, int ReadsKnown,
        long Likes, int LikesKnown, long Comments, int CommentsKnown, long Wows, int WowsKnown, long Shares, int SharesKnown)
    {
        public PeriodFigures Figures => new()
        {
            Posts = Posts, Gone = Gone, Originals = Originals, Reposts = Reposts, ActiveDays = ActiveDays, Reads = new(Reads, ReadsKnown), Likes = new(Likes, LikesKnown),
            Comments = new(Comments, CommentsKnown), Wows = new(Wows, WowsKnown), Shares = new(Shares, SharesKnown),
        };
    }
}

using System.Security.Cryptography;
using System.Text.Json;
using MediaWatch.Analysis.Scoring;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Reports;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using MediaWatch.Portal.Components;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Reports.Facts;

/// <summary>Reads a tenant's facts of a period: a dozen grouped reads for everybody together. The facts of one unit are cut from them, so three hundred reports
/// cost what one does, and they agree with each other.</summary>
public sealed class FactsReader(IDbContextFactory<MediaWatchDb> databases, ScorecardQuery scores, WorkingCalendar calendar, CheckNames checks, TimeProvider time)
{
    public async Task<ReportFacts> ReadAsync(long tenantId, ReportPeriod period, CancellationToken ct)
    {
        await using var db = await databases.OpenAsync(tenantId, ct);
        // One picture of the database: figures read one after the other must not contradict each other.
        await using var transaction = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, ct);
        var tenant = await db.Tenants.AsNoTracking().SingleAsync(t => t.Id == tenantId, ct);
        var span = new ReportSpan(tenantId, tenant.Zone, period, calendar.In(tenant.Zone), time.GetUtcNow());
        var activity = await ActivityRead.OfAsync(db, span, ct);
        var before = await ActivityRead.OfAsync(db, span.Before, ct);
        var reach = await ReachRead.OfAsync(db, span, ct);
        var answers = await AnswerRead.OfAsync(db, span, ct);
        var problems = await ProblemRead.OfAsync(db, span, checks, ct);
        var units = await db.Units.OrderBy(u => u.Id).Select(u => new UnitFacts(u.Id, u.Name, u.Path)).ToListAsync(ct);
        var accounts = await db.Accounts.AsNoTracking().In(db, span.From, span.To).OrderBy(a => a.UnitId).ThenBy(a => a.Id).ToListAsync(ct);
        var (scoring, rules) = await ScoringAsync(tenantId, period, ct);
        return new ReportFacts
        {
            Scoring = scoring, Rules = rules,
            City = tenant.Name, Subject = tenant.Name, Scope = ReportScope.Tenant, Period = period, Zone = tenant.Zone, ReadAt = span.Now, Units = units,
            Problems = problems.Problems, Past = problems.Past, RepostGaps = answers.Gaps,
            Accounts =
            [
                .. accounts.Select(a => answers.AddTo(reach.AddTo(new AccountFacts
                {
                    Id = a.Id, UnitId = a.UnitId, Name = a.Name, PlatformKey = a.PlatformKey, Platform = Platforms.Name(a.PlatformKey), Address = a.Address, Paused = a.Paused,
                    Activity = activity.Of(a.Id), Before = a.CreatedAt < span.From || before.Of(a.Id).Posts > 0 ? before.Of(a.Id) : null,
                    LastArticleAt = activity.LastAt(a.Id), LongestSilence = activity.LongestSilence(a.Id), Unreviewed = problems.Unreviewed.GetValueOrDefault(a.Id),
                }))),
            ],
        };
    }

    /// <summary>Many accounts are judged by the same indicators: each set is kept once.</summary>
    async Task<(IReadOnlyList<ScoringInput> Inputs, IReadOnlyDictionary<string, Ruleset> Rules)> ScoringAsync(long tenantId, ReportPeriod period, CancellationToken ct)
    {
        var rules = new SortedDictionary<string, Ruleset>(StringComparer.Ordinal);
        List<ScoringInput> inputs = [];
        foreach (var (facts, ruleset) in await scores.JudgedAsync(tenantId, null, period.FirstDay, period.LastDay, ct))
        {
            var key = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(ruleset)))[..16];
            rules.TryAdd(key, ruleset);
            inputs.Add(new ScoringInput(facts, key));
        }
        return (inputs, rules);
    }
}

/// <summary>Whom a period is about.</summary>
static class Reported
{
    extension(IQueryable<Account> accounts)
    {
        /// <summary>Watched before the period ended, or with something published in it that was taken in later. Whoever came after has no part in it.</summary>
        public IQueryable<Account> In(MediaWatchDb db, DateTimeOffset from, DateTimeOffset to) =>
            accounts.Where(a => a.CreatedAt < to || db.Articles.Any(x => x.AccountId == a.Id && x.At >= from && x.At < to));
    }
}

/// <summary>A period's instants in the tenant's zone.</summary>
sealed record ReportSpan(long TenantId, string Zone, ReportPeriod Period, WorkingCalendar Days, DateTimeOffset Now)
{
    public DateTimeOffset From => Days.StartOf(Period.FirstDay);
    /// <summary>The first instant that is not in it any more.</summary>
    public DateTimeOffset To => Days.StartOf(Period.LastDay.AddDays(1));
    public ReportSpan Before => this with { Period = Period.Before };
}

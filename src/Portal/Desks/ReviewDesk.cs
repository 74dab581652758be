using MediaWatch.Analysis.Checks;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Rectifications;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Desks;

/// <summary>Verdicts on findings: confirmed (and ordered to be rectified), dismissed, or taken back. Only supervisors and administrators judge.</summary>
public sealed class ReviewDesk(IDbContextFactory<MediaWatchDb> factory, WorkingCalendar calendar, TimeProvider time) : IPageQuery
{
    /// <summary>Working days to rectify in; a veto-class finding has one (the usual local rule, 严重表述错误 24 小时内整改).</summary>
    public const int DueDays = 3;
    public const int DueDaysOfVeto = 1;
    const int MostDueDays = 60;
    const int MostAtOnce = 500;
    /// <summary>What one dismissal takes along.</summary>
    const int MostAlong = 5000;
    const string NotAllowed = "只有监管人员可以复核问题。";

    /// <param name="dueDays">Working days; null: the default of each finding's tier.</param>
    public async Task<Outcome> ConfirmAsync(IReadOnlyCollection<long> ids, Viewer viewer, int? dueDays, CancellationToken ct)
    {
        if (!viewer.Supervises)
            return Outcome.Refused(NotAllowed);
        if (dueDays is < 1 or > MostDueDays)
            return Outcome.Refused($"整改期限应为 1–{MostDueDays} 个工作日。");
        return await JudgeAsync(ids, viewer, f => f.State == FindingState.Open, (db, finding, days, now) =>
        {
            finding.Confirm(viewer.PersonId, now);
            var due = days.AddWorkingDays(days.DayOf(now), dueDays ?? DueDaysOf(finding.Tier));
            db.Reviews.Add(Review.Confirmation(finding, viewer.PersonId, now));
            db.Rectifications.Add(Rectification.Order(finding, due, viewer.PersonId, now));
            db.Note(viewer, now, "确认问题", $"问题 #{finding.Id}", $"整改期限 {due:yyyy-MM-dd}");
        }, ct);
    }

    /// <summary>误报. The same words of the same check in the same sentence are dismissed wherever they wait and wherever they are reposted; with a scope wider than one finding, in any sentence there.</summary>
    /// <param name="days">How long it stands; null: for good.</param>
    public async Task<Outcome> DismissAsync(IReadOnlyCollection<long> ids, Viewer viewer, string reason, DismissalScope scope, int? days, CancellationToken ct)
    {
        if (!viewer.Supervises)
            return Outcome.Refused(NotAllowed);
        if (string.IsNullOrWhiteSpace(reason))
            return Outcome.Refused("请选择或填写误报的理由。");
        if (reason.Length > 200)
            return Outcome.Refused("理由最多 200 字。");
        if (days is < 1 or > 3650)
            return Outcome.Refused("有效期应为 1–3650 天。");
        if (scope != DismissalScope.Finding && await HasPersonalDataAsync(ids, viewer, ct))
            return Outcome.Refused("个人信息须逐处判断：遮盖之后，不同的人可能看着一样。请把范围改为“此文”。");
        List<Finding> chosen = [];
        // A repost elsewhere is that sentence only.
        DismissalScope ScopeOf(Finding along) => chosen.Exists(c => IsWithin(scope, c, along.AccountId, along.ColumnId)) ? scope : DismissalScope.Finding;
        return await JudgeAsync(ids, viewer, f => f.State is FindingState.Open or FindingState.Confirmed && (ids.Contains(f.Id) || f.State == FindingState.Open), (db, finding, _, now) =>
        {
            finding.Dismiss(viewer.PersonId, now);
            DateTimeOffset? until = days is { } d ? now.AddDays(d) : null;
            db.Reviews.Add(ids.Contains(finding.Id)
                ? Review.Dismissal(finding, viewer.PersonId, reason.Trim(), scope, now, until)
                : Review.DismissalAlong(finding, viewer.PersonId, reason.Trim(), ScopeOf(finding), now, until));
            db.Note(viewer, now, "判为误报", $"问题 #{finding.Id}", $"{reason.Trim()}（{scope.Name}）");
        }, ct, async db =>
        {
            await db.GiveVerdictsAsync(ct);
            chosen = await db.Findings.AsNoTracking().Where(f => ids.Contains(f.Id)).ToListAsync(ct);
            return await TwinsAsync(db, chosen, scope, ct);
        });
    }

    /// <summary>Takes verdicts back: the findings wait again, their orders are cancelled, their dismissals stand no more. What a dismissal had taken along comes back with it.</summary>
    public async Task<Outcome> UndoAsync(IReadOnlyCollection<long> ids, Viewer viewer, CancellationToken ct)
    {
        if (!viewer.Supervises)
            return Outcome.Refused(NotAllowed);
        return await JudgeAsync(ids, viewer, f => f.State is FindingState.Confirmed or FindingState.Dismissed, (db, finding, _, now) =>
        {
            finding.Reopen();
            db.Note(viewer, now, "撤销复核", $"问题 #{finding.Id}");
        }, ct, db => CoveredAsync(db, ids, ct));
    }

    /// <param name="along">What is judged with those that were chosen.</param>
    async Task<Outcome> JudgeAsync(IReadOnlyCollection<long> ids, Viewer viewer, Func<Finding, bool> fits, Action<MediaWatchDb, Finding, WorkingCalendar, DateTimeOffset> judge, CancellationToken ct, Func<MediaWatchDb, Task<IEnumerable<long>>>? along = null)
    {
        if (ids.Count is 0 or > MostAtOnce)
            return Outcome.Refused(ids.Count == 0 ? "没有选中问题。" : $"一次最多处置 {MostAtOnce} 处。");
        await using var db = await factory.OpenAsync(viewer.TenantId, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        long[] wanted = along is null ? [.. ids] : [.. ids.Union(await along(db))];
        // Locked in one order: two reviewers who press at the same moment do not judge twice, and do not wait for each other for ever.
        var findings = await db.Findings.FromSql($"select * from findings where tenant_id = {viewer.TenantId} and id = any({wanted}) order by id for update").ToListAsync(ct);
        var fitting = findings.Where(fits).ToList();
        var now = time.GetUtcNow();
        var days = calendar.In(await db.Tenants.Where(t => t.Id == viewer.TenantId).Select(t => t.Zone).SingleAsync(ct));
        await EndOldVerdictsAsync(db, fitting, now, ct);
        foreach (var finding in fitting)
            judge(db, finding, days, now);
        await db.SaveChangesAsync(ct);
        var demoted = await RuleWatch.DemoteAsync(db, viewer, [.. fitting.Select(f => f.Rule).Distinct()], now, ct);
        await transaction.CommitAsync(ct);
        var missed = ids.Count(id => !fitting.Exists(f => f.Id == id));
        return new Outcome([.. fitting.Select(f => f.Id)], missed == 0 ? null : $"有 {missed} 处已被处置或已变化，未改动。", demoted);
    }

    /// <summary>A new verdict, or none, stands instead of the former.</summary>
    static async Task EndOldVerdictsAsync(MediaWatchDb db, List<Finding> findings, DateTimeOffset now, CancellationToken ct)
    {
        var ids = findings.Where(f => f.State != FindingState.Open).Select(f => f.Id).ToList();
        var reviews = await db.Reviews.Where(r => ids.Contains(r.FindingId) && r.UndoneAt == null).ToListAsync(ct);
        foreach (var review in reviews)
            review.Undo(now);
        if (reviews.Exists(r => !r.Confirmed && r.Scope != DismissalScope.Finding))
            await db.JudgeAllAgainAsync(ct); // what was never recorded because of it
        foreach (var order in await db.Rectifications.Where(r => ids.Contains(r.FindingId) && r.State != RectificationState.Verified && r.State != RectificationState.Cancelled).ToListAsync(ct))
            order.Cancel();
    }

    async Task<bool> HasPersonalDataAsync(IReadOnlyCollection<long> ids, Viewer viewer, CancellationToken ct)
    {
        await using var db = await factory.OpenAsync(viewer.TenantId, ct);
        return await db.Findings.AnyAsync(f => ids.Contains(f.Id) && f.CheckKey == PrivacyCheck.CheckKey, ct);
    }

    /// <summary>What waits in the same words: in the dismissal's scope in any sentence, elsewhere in the same.</summary>
    static async Task<IEnumerable<long>> TwinsAsync(MediaWatchDb db, List<Finding> chosen, DismissalScope scope, CancellationToken ct)
    {
        var ids = chosen.Select(f => f.Id).ToList();
        var twins = await (from twin in db.Findings.Waiting()
                           where db.Findings.Any(one => ids.Contains(one.Id) && twin.CheckKey == one.CheckKey && twin.Excerpt == one.Excerpt)
                           orderby twin.Id
                           select new { twin.Id, twin.CheckKey, twin.Excerpt, twin.Context, twin.AccountId, twin.ColumnId }).Take(MostAlong).ToListAsync(ct);
        var words = chosen.ToLookup(f => (f.CheckKey, f.Excerpt));
        var sentences = chosen.Select(f => Sentence.Of(f.CheckKey, f.Excerpt, f.Context)).OfType<Sentence>().ToHashSet();
        return twins.Where(t => words[(t.CheckKey, t.Excerpt)].Any(c => IsWithin(scope, c, t.AccountId, t.ColumnId))
            || Sentence.Of(t.CheckKey, t.Excerpt, t.Context) is { } sentence && sentences.Contains(sentence)).Select(t => t.Id);
    }

    static bool IsWithin(DismissalScope scope, Finding chosen, long account, long? column) => scope switch
    {
        DismissalScope.Tenant => true,
        DismissalScope.Account => chosen.AccountId == account,
        DismissalScope.Column => chosen.ColumnId is not null && chosen.ColumnId == column,
        _ => false,
    };

    /// <summary>What was dismissed by the same press of a button as the findings, and is covered by their dismissals.</summary>
    static async Task<IEnumerable<long>> CoveredAsync(MediaWatchDb db, IReadOnlyCollection<long> ids, CancellationToken ct)
    {
        var own = await db.Reviews.AsNoTracking().Where(r => ids.Contains(r.FindingId) && r.UndoneAt == null && !r.Confirmed).ToListAsync(ct);
        var (times, people) = (own.Select(r => r.At).Distinct().ToList(), own.Select(r => r.By).Distinct().ToList());
        var same = await db.Reviews.AsNoTracking().Where(r => times.Contains(r.At) && people.Contains(r.By) && r.UndoneAt == null && !r.Confirmed).ToListAsync(ct);
        var covered = own.ToDictionary(r => r.Id);
        var reached = new Queue<Review>(own);
        while (reached.TryDequeue(out var review))
        {
            foreach (var other in same.Where(r => !covered.ContainsKey(r.Id) && review.Covers(r)))
            {
                covered.Add(other.Id, other);
                reached.Enqueue(other);
            }
        }
        return covered.Values.Select(r => r.FindingId);
    }

    static int DueDaysOf(Tier tier) => tier == Tier.Veto ? DueDaysOfVeto : DueDays;
}

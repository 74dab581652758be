using MediaWatch.Core.Findings;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using MediaWatch.Core.Time;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Commands.Demo;

/// <summary>What the supervisor of the demonstration decided on the findings of the past: what was planted is confirmed a few hours later and mostly put right in a day or two, the rest is dismissed.
/// The desks do it, by the clock of then.</summary>
sealed class DemoVerdicts(IDbContextFactory<MediaWatchDb> factory, WorkingCalendar calendar, PastTime past)
{
    static readonly TimeSpan Judged = TimeSpan.FromHours(3), PutRight = TimeSpan.FromHours(20);

    /// <summary>Of so many orders one is not followed.</summary>
    const int OneNotFollowed = 5;

    /// <param name="wrong">Planted words by article.</param>
    public async Task GiveAsync(long tenantId, IReadOnlyList<long> articleIds, Dictionary<long, string> wrong, CancellationToken ct)
    {
        List<Finding> findings;
        Viewer viewer;
        await using (var db = await factory.OpenAsync(tenantId, ct))
        {
            findings = await db.Findings.Where(f => f.ArticleId != null && articleIds.Contains(f.ArticleId.Value) && f.State == FindingState.Open).OrderBy(f => f.Id).ToListAsync(ct);
            if (findings.Count == 0)
                return;
            var now = past.Now;
            await db.Findings.Where(f => f.ArticleId != null && articleIds.Contains(f.ArticleId.Value)).ExecuteUpdateAsync(s => s.SetProperty(f => f.RoutedAt, now), ct);
            var person = await db.Users.FirstAsync(u => u.Role == PersonRole.Supervisor, ct);
            viewer = new Viewer(tenantId, person.Id, person.DisplayName, person.Role, null, null);
        }
        var opened = past.Now;
        past.Now = opened + Judged;
        var (desk, orders) = (new ReviewDesk(factory, calendar, past), new RectificationDesk(factory, past));
        List<long> planted = [.. findings.Where(f => wrong.TryGetValue(f.ArticleId!.Value, out var words) && (words.Contains(f.Excerpt, StringComparison.Ordinal) || f.Excerpt.Contains(words, StringComparison.Ordinal))).Select(f => f.Id)]; // asked for above
        List<long> others = [.. findings.Select(f => f.Id).Except(planted)];
        if (planted.Count > 0)
            await desk.ConfirmAsync(planted, viewer, null, ct);
        if (others.Count > 0)
            await desk.DismissAsync(others, viewer, "原文如此", DismissalScope.Finding, null, ct);
        past.Now = opened + PutRight;
        foreach (var id in await OrdersAsync(tenantId, planted, ct))
            await orders.VerifyByHandAsync(id, viewer, "运营人员已更正，页面复查无误。", ct);
        past.Now = opened;
    }

    async Task<List<long>> OrdersAsync(long tenantId, List<long> findings, CancellationToken ct)
    {
        await using var db = await factory.OpenAsync(tenantId, ct);
        return await db.Rectifications.Where(r => findings.Contains(r.FindingId) && r.Id % OneNotFollowed != 0).Select(r => r.Id).ToListAsync(ct);
    }
}

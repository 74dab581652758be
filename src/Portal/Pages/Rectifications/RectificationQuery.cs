using MediaWatch.Core.Findings;
using MediaWatch.Core.Rectifications;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Pages.Findings;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Rectifications;

/// <summary>One order with its story, for its page and for the page behind a message's link.</summary>
public sealed class RectificationQuery(IDbContextFactory<MediaWatchDb> databases, PortalTime time) : IPageQuery
{
    public Task<OrderStory?> OfOrderAsync(long id, Viewer viewer, CancellationToken ct) =>
        ReadAsync(viewer, db => db.Rectifications.VisibleTo(viewer, db).Where(r => r.Id == id).Select(r => r.FindingId), id, ct);

    /// <summary>The finding, with its last order if there is one.</summary>
    public Task<OrderStory?> OfFindingAsync(long findingId, Viewer viewer, CancellationToken ct) =>
        ReadAsync(viewer, db => db.Findings.VisibleTo(viewer, db).Where(f => f.Id == findingId).Select(f => f.Id), null, ct);

    async Task<OrderStory?> ReadAsync(Viewer viewer, Func<MediaWatchDb, IQueryable<long>> which, long? orderId, CancellationToken ct)
    {
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        if (await which(db).Select(f => (long?)f).SingleOrDefaultAsync(ct) is not { } findingId)
            return null;
        var head = await (from f in db.Findings
                          join a in db.Accounts on f.AccountId equals a.Id
                          join u in db.Units on f.UnitId equals u.Id
                          where f.Id == findingId
                          select new { Finding = f, Account = a.Name, a.PlatformKey, Unit = u.Name, UnitPath = u.Path }).AsNoTracking().SingleAsync(ct);
        var orders = db.Rectifications.AsNoTracking().Where(r => r.FindingId == findingId);
        var order = orderId is null ? await orders.OrderByDescending(r => r.Id).FirstOrDefaultAsync(ct) : await orders.SingleAsync(r => r.Id == orderId, ct);
        var article = head.Finding.ArticleId;
        return new OrderStory(head.Finding, order, head.Account, head.PlatformKey, head.Unit, head.UnitPath)
        {
            Screenshot = await db.Screenshots.Where(s => s.FindingId == findingId).OrderByDescending(s => s.TakenAt).Select(s => new ScreenshotFact(s.Id, s.TakenAt, s.Framed, s.OfLivePage)).FirstOrDefaultAsync(ct),
            HidesPictures = !viewer.Supervises && await PersonalNumbers.IsShownByAsync(db, head.Finding, ct),
            // A re-check is waiting, or was read and not yet judged.
            Rechecking = order?.State == RectificationState.Submitted && article is not null && order.Note?.StartsWith("申诉", StringComparison.Ordinal) != true,
            NextLookAt = await db.CrawlTasks.Where(t => t.ArticleId != null && t.ArticleId == article && !t.Done).Select(t => (DateTimeOffset?)t.DueAt).FirstOrDefaultAsync(ct)
                ?? await db.Articles.Where(a => a.Id == article).Select(a => a.NextReadAt).FirstOrDefaultAsync(ct),
            Deeds = order is null ? [] : await db.AuditEntries.Where(a => a.Subject == $"整改单 #{order.Id}").OrderBy(a => a.At).Select(a => new Deed(a.At, a.ByName, a.Action, a.Detail)).ToListAsync(ct),
            Now = time.Now,
        };
    }
}

/// <param name="Order">Null: found, and not yet confirmed by a supervisor.</param>
public sealed record OrderStory(Finding Finding, Rectification? Order, string Account, string PlatformKey, string Unit, string UnitPath)
{
    public ScreenshotFact? Screenshot { get; init; }
    public bool HidesPictures { get; init; }
    public bool Rechecking { get; init; }
    public DateTimeOffset? NextLookAt { get; init; }
    public IReadOnlyList<Deed> Deeds { get; init; } = [];
    public DateTimeOffset Now { get; init; }

    public bool CanAnswer => Order is { State: RectificationState.Ordered or RectificationState.Returned or RectificationState.Submitted };
    public bool Ended => Order is { State: RectificationState.Verified or RectificationState.Cancelled };
    public Uri? Original => Uri.TryCreate(Finding.Address, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https") ? address : null;
}

public sealed record Deed(DateTimeOffset At, string By, string Action, string Detail);

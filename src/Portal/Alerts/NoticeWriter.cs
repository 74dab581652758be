using MediaWatch.Core.Alerts;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Components;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Alerts;

/// <summary>Words a notice: what one channel is owed, one line an alert, in the order in which it came up.</summary>
sealed class NoticeWriter(SignedLinks links)
{
    static readonly string[] Claiming = ["Tenant"];
    const int MostTitle = 40;

    public async Task<Notice> WriteAsync(MediaWatchDb db, long tenantId, string messageKey, IReadOnlyList<Alert> alerts, CancellationToken ct)
    {
        var tenant = await db.Tenants.Where(t => t.Id == tenantId).Select(t => t.Name).SingleAsync(ct);
        var wanted = alerts.Where(a => a.FindingId is not null).Select(a => a.FindingId!.Value).ToHashSet();
        var facts = await (from f in db.Findings.IgnoreQueryFilters(Claiming)
                           join a in db.Accounts on f.AccountId equals a.Id
                           where f.TenantId == tenantId && wanted.Contains(f.Id)
                           select new Fact(f.Id, f.Tier, a.Name, f.Message, f.Title,
                               db.Rectifications.Where(r => r.FindingId == f.Id).OrderByDescending(r => r.Id).Select(r => (DateOnly?)r.DueOn).FirstOrDefault()))
            .AsNoTracking().ToDictionaryAsync(f => f.Id, ct);
        var known = alerts.Where(a => a.FindingId is not { } id || facts.ContainsKey(id)).ToList();
        return new Notice(messageKey, TitleOf(tenant, known, facts), [.. known.Select(a => a.FindingId is { } id ? LineOf(a, facts[id]) : LineOf(a))]);
    }

    static string TitleOf(string tenant, IReadOnlyList<Alert> alerts, Dictionary<long, Fact> facts)
    {
        var parts = alerts.GroupBy(a => a.Occasion).OrderBy(g => g.Key).Select(g => g.Key switch
        {
            AlertOccasion.DueSoon => $"整改临期 {g.Count()} 件",
            AlertOccasion.Overdue => $"整改逾期 {g.Count()} 件",
            AlertOccasion.Returned => $"复核未通过 {g.Count()} 件",
            AlertOccasion.RepostDueSoon => $"转载临期 {g.Count()} 项",
            AlertOccasion.RepostOverdue => $"转载逾期 {g.Count()} 项",
            _ => $"发现问题 {g.Count()} 件（{string.Join("、", g.GroupBy(a => facts[a.FindingId!.Value].Tier).OrderBy(t => t.Key).Select(t => $"{t.Key.Name} {t.Count()}"))}）",
        });
        return $"【{tenant}】{string.Join("，", parts)}";
    }

    NoticeLine LineOf(Alert alert, Fact fact)
    {
        var about = fact.Title.Length == 0 ? "" : $"（{(fact.Title.Length > MostTitle ? fact.Title[..MostTitle] + "…" : fact.Title)}）";
        var due = fact.DueOn is { } day ? $"{day:M月d日}" : "期限";
        var text = alert.Occasion switch
        {
            AlertOccasion.DueSoon => $"整改将于{due}到期：{fact.Message}{about}",
            AlertOccasion.Overdue => $"已超过整改期限（{due}）：{fact.Message}{about}",
            AlertOccasion.Returned => $"复核未通过，请继续整改：{fact.Message}{about}",
            _ => $"{fact.Message}{about}",
        };
        return new NoticeLine(fact.Tier.Name, fact.Account, text, links.AddressOf(alert.TenantId, fact.Id));
    }

    /// <summary>Of a repost task: its words were fixed when the message was owed.</summary>
    NoticeLine LineOf(Alert alert) => new("转载", "转载任务", alert.Detail, links.PageOf($"/reposts/{alert.RepostTaskId}"));

    sealed record Fact(long Id, Tier Tier, string Account, string Message, string Title, DateOnly? DueOn);
}

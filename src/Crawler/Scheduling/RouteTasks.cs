using System.Text.Json.Nodes;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Storage;
using MediaWatch.Crawler.Connectors;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Crawler.Scheduling;

/// <summary>Sees to it that an account without columns has a task for each route that can be tried: all that need no credential, and those whose credential is there.</summary>
public static class RouteTasks
{
    /// <summary>Adds what is missing, and makes due what waited for a credential. The caller saves.</summary>
    public static async Task EnsureAsync(MediaWatchDb db, Account account, IConnector connector, DateTimeOffset now, CancellationToken ct)
    {
        var tasks = await db.CrawlTasks.Where(t => t.AccountId == account.Id && t.ArticleId == null && t.ColumnId == null && !t.Done).ToListAsync(ct);
        if (connector.Routes.Count == 0)
        {
            if (tasks.Count == 0)
                db.CrawlTasks.Add(CrawlTask.List(account.TenantId, account.Id, null, new Uri(account.Address).Host, now));
            return;
        }
        var credentials = await db.Credentials.Where(c => c.PlatformKey == account.PlatformKey && (c.AccountId == account.Id || c.AccountId == null) && c.State == CredentialState.Valid)
            .Select(c => c.Kind).ToListAsync(ct);
        var settings = JsonNode.Parse(account.Settings) as JsonObject;
        foreach (var route in connector.Routes.Where(r => (r.Credential is null || credentials.Contains(r.Credential)) && (r.NeedsSetting is null || !string.IsNullOrWhiteSpace(settings?[r.NeedsSetting]?.ToString()))))
        {
            if (tasks.Find(t => t.Route == route.Key) is { } task)
            {
                if (task.LastFailure is CrawlFailure.SessionEnded or CrawlFailure.NotAuthorised or CrawlFailure.LoginRequired)
                    task.DueNow(now);
                continue;
            }
            var added = CrawlTask.List(account.TenantId, account.Id, null, route.LimitOf(account.Id), now, route.Key);
            if (account.Paused)
                added.Pause();
            db.CrawlTasks.Add(added);
        }
    }
}

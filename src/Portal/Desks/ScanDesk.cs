using System.Text.Json.Nodes;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Parts;
using MediaWatch.Core.Storage;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Crawler.Fetching;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Desks;

/// <summary>An operator logs in to a platform's back end by scanning its code here; the session is kept as if it had been typed in.</summary>
public sealed class ScanDesk(IDbContextFactory<MediaWatchDb> databases, Catalogue<IConnector> connectors, BrowserPageSource browser, CredentialDesk credentials) : IPageQuery
{
    /// <param name="show">Gets a picture (PNG) whenever the code has changed; called on another thread.</param>
    public async Task<Outcome> ScanAsync(Viewer viewer, long accountId, string kind, Action<byte[]> show, CancellationToken ct)
    {
        if (await LoginOfAsync(viewer, accountId, kind, ct) is not { } login)
            return Outcome.Refused("找不到这个账号，或它不能扫码登录。");
        JsonObject session;
        try
        {
            session = await browser.ScanAsync(login, show, ct);
        }
        catch (CrawlException e)
        {
            return Outcome.Refused(e.Failure switch
            {
                CrawlFailure.TimedOut => "二维码已过期，请重新扫码。",
                CrawlFailure.TooManyRequests => "另有一个扫码登录正在进行，请稍后再试。",
                _ => $"登录页没有打开：{e.Failure.Name}。可改用手工填写。",
            });
        }
        catch (InvalidOperationException)
        {
            return Outcome.Refused("这台服务器没有浏览器，不能扫码；请改用手工填写。");
        }
        return await credentials.EnterAsync(viewer, accountId, kind, session, ct);
    }

    /// <returns>Null: no such account, none that the viewer works on, or none that is logged in to by scanning.</returns>
    async Task<ScannedLogin?> LoginOfAsync(Viewer viewer, long accountId, string kind, CancellationToken ct)
    {
        if (!viewer.Works)
            return null;
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        var platform = await db.Accounts.VisibleTo(viewer, db).Where(a => a.Id == accountId).Select(a => a.PlatformKey).SingleOrDefaultAsync(ct);
        return connectors.Find(platform ?? "")?.Credentials.FirstOrDefault(f => f.Kind == kind)?.Scan;
    }
}

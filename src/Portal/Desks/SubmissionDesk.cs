using MediaWatch.Core.Crawling;
using MediaWatch.Core.Storage;
using MediaWatch.Crawler.Scheduling;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Desks;

/// <summary>Somebody who works with an account gives the address of an article that lists do not show (补采链接). It is read at once.</summary>
public sealed class SubmissionDesk(IDbContextFactory<MediaWatchDb> databases, SubmittedLinks links, TimeProvider clock) : IPageQuery
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    /// <returns>The article's id; with a problem where it was there already.</returns>
    public async Task<Outcome> TakeAsync(Viewer viewer, long accountId, string text, CancellationToken ct)
    {
        if (!viewer.Works)
            return Outcome.Refused("您无权补采。");
        if (!Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            return Outcome.Refused("请填写以 http:// 或 https:// 开头的网址。");
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        if (await db.Accounts.AsNoTracking().VisibleTo(viewer, db).SingleOrDefaultAsync(a => a.Id == accountId, ct) is not { } account)
            return Outcome.Refused("找不到这个账号，或您无权补采。");
        using var limit = new CancellationTokenSource(Patience, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(ct, limit.Token);
        try
        {
            var came = await links.TakeAsync(account, address, both.Token);
            if (came.State == SubmissionState.NoArticle)
                return Outcome.Refused("这个网址不是该平台的文章地址，或不属于这个网站。请打开文章后复制地址栏里的网址。");
            if (came.State == SubmissionState.OfAnother)
                return Outcome.Refused($"这篇文章由“{came.Author}”发布，不属于“{account.Name}”。");
            if (came.ArticleId is not { } article)
                return Outcome.Refused("没有收进来，请稍后再试。");
            if (came.State == SubmissionState.Known)
                return new Outcome([article], "这篇文章已经采集过。");
            db.Note(viewer, clock.GetUtcNow(), "补采链接", $"文章 #{article}", $"{account.Name}：{address}");
            await db.SaveChangesAsync(ct);
            return Outcome.Of(article);
        }
        catch (CrawlException e)
        {
            return Outcome.Refused($"{e.Failure.Name}。{e.Failure.Advice}");
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return Outcome.Refused($"{CrawlFailure.TimedOut.Name}。{CrawlFailure.TimedOut.Advice}");
        }
    }
}

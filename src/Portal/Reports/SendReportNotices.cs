using System.Text.Json;
using MediaWatch.Core.Alerts;
using MediaWatch.Core.Parts;
using MediaWatch.Core.Reports;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using MediaWatch.Portal.Alerts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MediaWatch.Portal.Reports;

/// <summary>Tells channels which reports were delivered, with a link that asks for a log-in: the report itself never leaves the portal by mail.
/// What one channel is owed is merged into one message, whose name is stored before it is sent, so that a repeat after a crash can be told.</summary>
public sealed partial class SendReportNotices(IDbContextFactory<MediaWatchDb> databases, Catalogue<INotifier> notifiers, SealedSettings settings, IHttpClientFactory http, IOptions<AlertsOptions> options,
    Node node, TimeProvider time, ILogger<SendReportNotices> log) : IJob
{
    static readonly TimeSpan Hold = TimeSpan.FromMinutes(3), Limit = TimeSpan.FromSeconds(75);
    static readonly TimeSpan[] Backoff = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1)];
    const int Most = 50, MostTries = 10;

    public async Task RunAsync(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested && await TakeAsync(ct) is { } owed)
            await SendAsync(owed);
    }

    /// <summary>First what was begun and not finished, as it was; then what is new.</summary>
    async Task<Owed?> TakeAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var now = time.GetUtcNow();
        var first = (await db.ReportNotices.FromSql($"""
            select n.* from report_notices n join channels c on c.id = n.channel_id
            where n.state = 0 and n.due_at <= {now} and (n.held_until is null or n.held_until <= {now}) and c."on" and c.deletion_id is null
            order by n.message_key is null, n.id limit 1 for update of c, n skip locked
            """).IgnoreQueryFilters(["Tenant"]).ToListAsync(ct)).SingleOrDefault();
        if (first is null)
            return null;
        db.TenantId = first.TenantId;
        var channel = await db.Channels.AsNoTracking().SingleAsync(c => c.Id == first.ChannelId, ct);
        var key = first.MessageKey;
        var notices = await db.ReportNotices.Where(n => n.ChannelId == channel.Id && n.State == ReportNoticeState.Owed && (key == null ? n.MessageKey == null && n.DueAt <= now : n.MessageKey == key)).OrderBy(n => n.Id).Take(Most).ToListAsync(ct);
        key ??= Guid.CreateVersion7(now).ToString("N");
        var notice = await WriteAsync(db, key, notices, ct);
        if (first.MessageKey is null && notifiers.Find(channel.NotifierKey)?.Fits(notice) is { } fits && fits < notices.Count)
        {
            notices = notices[..fits];
            notice = await WriteAsync(db, key, notices, ct);
        }
        foreach (var one in notices)
            one.Sending(key, node.Name, now + Hold);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new Owed(channel, notice);
    }

    async Task<Notice> WriteAsync(MediaWatchDb db, string key, List<ReportNotice> notices, CancellationToken ct)
    {
        var ids = notices.Select(n => n.ReportId).ToList();
        var city = await db.Tenants.Where(t => t.Id == db.TenantId).Select(t => t.Name).SingleAsync(ct);
        var reports = await db.MonthlyReports.AsNoTracking().Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, ct);
        var units = await db.Units.ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        return new Notice(key, $"【{city}】监测报告已下发（{notices.Count}份）", [.. notices.Where(n => reports.ContainsKey(n.ReportId)).Select(n =>
        {
            var report = reports[n.ReportId];
            return new NoticeLine("报告", report.UnitId is { } unit ? units.GetValueOrDefault(unit, "") : city, $"{report.Period.Name}监测{report.Period.Title}，列入问题{report.Problems}个，请登录下载并签收",
                new Uri($"{options.Value.PublicAddress.AbsoluteUri.TrimEnd('/')}/reports/{report.Id}"));
        })]);
    }

    /// <summary>Once begun, a sending is finished and noted even while the program stops.</summary>
    async Task SendAsync(Owed owed)
    {
        using var limit = new CancellationTokenSource(Limit, time);
        string? failure = null;
        var permanent = false;
        try
        {
            var notifier = notifiers.Find(owed.Channel.NotifierKey) ?? throw new SendException("通知方式已不支持", permanent: true);
            var opened = settings.Open(owed.Channel.SealedSettings) ?? throw new SendException("渠道设置无法解密，请重新填写", permanent: true);
            await notifier.SendAsync(owed.Notice, JsonSerializer.SerializeToElement(opened), http.CreateClient(AlertsHttp.Client), limit.Token);
        }
        catch (SendException e)
        {
            (failure, permanent) = (e.Message, e.Permanent);
        }
        catch (Exception e)
        {
            LogFailed(e, owed.Channel.Id);
            failure = limit.IsCancellationRequested ? "对方没有应答（超时）" : "发送时出错，详见系统日志";
        }
        await using var db = await databases.OpenAsync(owed.Channel.TenantId, CancellationToken.None);
        var now = time.GetUtcNow();
        foreach (var notice in await db.ReportNotices.Where(n => n.MessageKey == owed.Notice.MessageKey && n.State == ReportNoticeState.Owed && n.HeldBy == node.Name).ToListAsync(CancellationToken.None))
        {
            if (failure is null)
                notice.Sent(now);
            else
                notice.Failed(failure, permanent || notice.Attempts + 1 >= MostTries ? null : now + Backoff[Math.Min(notice.Attempts, Backoff.Length - 1)]);
        }
        await db.SaveChangesAsync(CancellationToken.None);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Channel {ChannelId}: a notice of reports was not sent")]
    partial void LogFailed(Exception exception, long channelId);

    sealed record Owed(Channel Channel, Notice Notice);
}

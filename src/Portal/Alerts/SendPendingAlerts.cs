using System.Text.Json;
using MediaWatch.Core.Alerts;
using MediaWatch.Core.Parts;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Alerts;

/// <summary>Sends what is owed, channel by channel and in order: while a channel's message waits for another try, later ones wait behind it.</summary>
sealed partial class SendPendingAlerts(IDbContextFactory<MediaWatchDb> factory, NoticeClaims claims, Catalogue<INotifier> notifiers, SealedSettings settings,
    IHttpClientFactory http, Node node, TimeProvider time, ILogger<SendPendingAlerts> log) : IJob
{
    /// <summary>Shorter than a claim is held.</summary>
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(75);
    static readonly TimeSpan[] Backoff = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1)];
    const int AtOnce = 4;

    public Task RunAsync(CancellationToken ct) => Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => DrainAsync(ct)));

    async Task DrainAsync(CancellationToken ct)
    {
        var passed = new HashSet<long>();
        while (!ct.IsCancellationRequested && await claims.TakeAsync(passed, ct) is { } claim)
        {
            if (claim.Notice is not { } notice || !await SendAsync(claim, notice))
                passed.Add(claim.ChannelId);
        }
    }

    /// <summary>Once begun, a sending is finished and noted even while the program stops: cut off, nobody would know whether it arrived.</summary>
    async Task<bool> SendAsync(NoticeClaim claim, Notice notice)
    {
        using var limit = new CancellationTokenSource(Limit, time);
        try
        {
            var notifier = notifiers.Find(claim.NotifierKey) ?? throw new SendException("通知方式已不支持", permanent: true);
            var opened = settings.Open(claim.SealedSettings) ?? throw new SendException("渠道设置无法解密，请重新填写", permanent: true);
            var remark = await notifier.SendAsync(notice, JsonSerializer.SerializeToElement(opened), http.CreateClient(AlertsHttp.Client), limit.Token);
            await NoteAsync(claim, notice, (channel, alert, now) => alert.Sent(now), (channel, now) => { channel.Sent(now); if (remark is not null) channel.Failed(remark); });
            LogSent(claim.ChannelId, notice.MessageKey, notice.Lines.Count);
            return true;
        }
        catch (SendException e)
        {
            await NoteFailureAsync(claim, notice, e.Message, e.Permanent);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            await NoteFailureAsync(claim, notice, "对方没有应答（超时）", permanent: false);
        }
        catch (Exception e) when (e is not DbUpdateException and not Npgsql.NpgsqlException)
        {
            LogUnexpected(e, claim.ChannelId, claim.NotifierKey);
            await NoteFailureAsync(claim, notice, "发送时出错，详见系统日志", permanent: false);
        }
        return false;
    }

    async Task NoteFailureAsync(NoticeClaim claim, Notice notice, string message, bool permanent)
    {
        LogFailed(claim.ChannelId, notice.MessageKey, permanent);
        await NoteAsync(claim, notice, (_, alert, now) => alert.Failed(message, permanent ? null : now + Backoff[Math.Min(alert.Attempts, Backoff.Length - 1)]), (channel, _) => channel.Failed(message));
    }

    async Task NoteAsync(NoticeClaim claim, Notice notice, Action<Channel, Alert, DateTimeOffset> each, Action<Channel, DateTimeOffset> once)
    {
        await using var db = await factory.OpenAsync(claim.TenantId, CancellationToken.None);
        var alerts = await db.Alerts.Where(a => a.ChannelId == claim.ChannelId && a.MessageKey == notice.MessageKey && a.State == AlertState.Owed && a.HeldBy == node.Name).ToListAsync(CancellationToken.None);
        if (alerts.Count == 0)
        {
            LogLost(claim.ChannelId, notice.MessageKey);
            return;
        }
        var now = time.GetUtcNow();
        // It was sent, whatever became of the channel meanwhile.
        var channel = await db.Channels.IgnoreQueryFilters([MediaWatchDb.Deleted]).SingleAsync(c => c.Id == claim.ChannelId, CancellationToken.None);
        foreach (var alert in alerts)
            each(channel, alert, now);
        once(channel, now);
        await db.SaveChangesAsync(CancellationToken.None);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Channel {ChannelId}: message {MessageKey} with {Lines} lines was sent")]
    partial void LogSent(long channelId, string messageKey, int lines);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Channel {ChannelId}: message {MessageKey} was not sent (permanent: {Permanent})")]
    partial void LogFailed(long channelId, string messageKey, bool permanent);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Channel {ChannelId}: message {MessageKey} was held by another node when its outcome was noted")]
    partial void LogLost(long channelId, string messageKey);

    [LoggerMessage(Level = LogLevel.Error, Message = "Channel {ChannelId}: notifier {NotifierKey} threw what it may not throw")]
    partial void LogUnexpected(Exception exception, long channelId, string notifierKey);
}

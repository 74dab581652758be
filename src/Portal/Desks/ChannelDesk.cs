using System.Text.Json;
using System.Text.Json.Nodes;
using MediaWatch.Core.Alerts;
using MediaWatch.Core.Parts;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Alerts;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Desks;

/// <summary>Channels: where alerts go. Administrators only; a stored secret is never shown again.</summary>
public sealed class ChannelDesk(IDbContextFactory<MediaWatchDb> factory, Catalogue<INotifier> notifiers, SealedSettings settings, IHttpClientFactory http, TimeProvider time) : IPageQuery
{
    static readonly TimeSpan TestLimit = TimeSpan.FromSeconds(30);
    const string NotAllowed = "只有管理员可以设置通知渠道。";

    /// <param name="id">Null: a new channel.</param>
    /// <param name="form">Values of the settings form; a secret left blank stays as it is.</param>
    public async Task<Outcome> SaveAsync(long? id, Viewer viewer, string name, string notifierKey, JsonObject form, CancellationToken ct)
    {
        if (!viewer.Administers)
            return Outcome.Refused(NotAllowed);
        name = name.Trim();
        if (name.Length is 0 or > 60)
            return Outcome.Refused("请填写渠道名称，最多 60 字。");
        if (notifiers.Find(notifierKey) is not { } notifier)
            return Outcome.Refused("请选择通知方式。");
        await using var db = await factory.OpenAsync(viewer.TenantId, ct);
        var channel = id is null ? null : await db.Channels.SingleOrDefaultAsync(c => c.Id == id, ct);
        if (id is not null && channel is null)
            return Outcome.Refused("找不到这个渠道。");
        if (await db.Channels.AnyAsync(c => c.Name == name && c.Id != (id ?? 0), ct))
            return Outcome.Refused($"已有名为“{name}”的渠道。");
        var schema = SettingsSchema.Of(notifier.SettingsType);
        var merged = settings.Merge(channel?.SealedSettings, form, schema);
        if (schema.Fields.FirstOrDefault(f => f.Required && string.IsNullOrWhiteSpace(merged[f.Key]?.ToString())) is { } missing)
            return Outcome.Refused($"请填写“{missing.Label}”。");
        if (Unreadable(merged, notifier.SettingsType))
            return Outcome.Refused("设置中有写法不对的内容，请检查数字和选项。");
        if (channel is null)
            db.Channels.Add(channel = new Channel(viewer.TenantId, name, notifierKey, settings.Seal(merged)));
        else
            channel.Describe(name, settings.Seal(merged));
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.SaveChangesAsync(ct);
        db.Note(viewer, time.GetUtcNow(), id is null ? "添加通知渠道" : "修改通知渠道", $"渠道 #{channel.Id}", name);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Outcome.Of(channel.Id);
    }

    public Task<Outcome> SwitchAsync(long id, Viewer viewer, bool on, CancellationToken ct) =>
        ChangeAsync(id, viewer, on ? "启用通知渠道" : "停用通知渠道", (_, channel, _) => { channel.Switch(on); return Task.CompletedTask; }, ct);

    /// <summary>Everything that failed for good on this channel is owed again.</summary>
    public Task<Outcome> TryAgainAsync(long id, Viewer viewer, CancellationToken ct) =>
        ChangeAsync(id, viewer, "重发失败的预警", async (db, channel, now) =>
        {
            foreach (var alert in await db.Alerts.Where(a => a.ChannelId == channel.Id && a.State == AlertState.Failed).ToListAsync(ct))
                alert.TryAgain(now);
        }, ct);

    /// <summary>Sends a test message with the stored settings.</summary>
    public async Task<Outcome> SendTestAsync(long id, Viewer viewer, CancellationToken ct)
    {
        if (!viewer.Administers)
            return Outcome.Refused(NotAllowed);
        Channel? channel;
        await using (var db = await factory.OpenAsync(viewer.TenantId, ct))
            channel = await db.Channels.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct);
        if (channel is null)
            return Outcome.Refused("找不到这个渠道。");
        var problem = await TrySendAsync(channel, viewer, ct);
        var done = await ChangeAsync(id, viewer, "发送测试消息", (_, kept, now) =>
        {
            if (problem is null)
                kept.Sent(now);
            else
                kept.Failed(problem);
            return Task.CompletedTask;
        }, ct);
        return problem is null ? done : Outcome.Refused($"测试消息没有发出：{problem}");
    }

    async Task<string?> TrySendAsync(Channel channel, Viewer viewer, CancellationToken ct)
    {
        if (notifiers.Find(channel.NotifierKey) is not { } notifier)
            return "通知方式已不支持";
        if (settings.Open(channel.SealedSettings) is not { } opened)
            return "渠道设置无法解密，请重新填写";
        using var limit = new CancellationTokenSource(TestLimit, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(ct, limit.Token);
        var notice = new Notice($"test{Guid.CreateVersion7(time.GetUtcNow()):N}", $"【{viewer.TenantName}】测试消息", [new NoticeLine("提示", channel.Name, "收到这条消息，说明渠道设置正确。", null)]);
        try
        {
            return await notifier.SendAsync(notice, JsonSerializer.SerializeToElement(opened), http.CreateClient(AlertsHttp.Client), both.Token);
        }
        catch (SendException e)
        {
            return e.Message;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return "对方没有应答（超时）";
        }
    }

    async Task<Outcome> ChangeAsync(long id, Viewer viewer, string action, Func<MediaWatchDb, Channel, DateTimeOffset, Task> change, CancellationToken ct)
    {
        if (!viewer.Administers)
            return Outcome.Refused(NotAllowed);
        await using var db = await factory.OpenAsync(viewer.TenantId, ct);
        if (await db.Channels.SingleOrDefaultAsync(c => c.Id == id, ct) is not { } channel)
            return Outcome.Refused("找不到这个渠道。");
        var now = time.GetUtcNow();
        await change(db, channel, now);
        db.Note(viewer, now, action, $"渠道 #{id}", channel.Name);
        await db.SaveChangesAsync(ct);
        return Outcome.Of(id);
    }

    static bool Unreadable(JsonObject settings, Type type)
    {
        try
        {
            return settings.Deserialize(type, SettingsSchema.Json) is null;
        }
        catch (JsonException)
        {
            return true;
        }
    }
}

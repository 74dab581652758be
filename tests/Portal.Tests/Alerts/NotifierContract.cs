using System.Text.Json;
using System.Text.Json.Nodes;
using MediaWatch.Portal.Alerts;

namespace MediaWatch.Portal.Tests.Alerts;

/// <summary>What every notifier must do. A new notifier's test says how its receiver is made to behave.</summary>
public abstract class NotifierContract<TNotifier> where TNotifier : INotifier, new()
{
    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    protected static Notice Sample { get; } = new("0193b7c2f0a1", "【演示市】发现问题 2 件（否决 1、确定 1）",
    [
        new NoticeLine("否决", "虚构县司法局", "国名表述错误：应为“中华人民共和国”", new Uri("http://portal.test/r/aaa")),
        new NoticeLine("确定", "示例区民政局", "错别字：应为“部署”", new Uri("http://portal.test/r/bbb")),
    ]);

    /// <summary>A receiver that takes what it gets.</summary>
    protected abstract Task<Receiver> WillingAsync();
    /// <summary>A receiver that refuses for good.</summary>
    protected abstract Task<Receiver> UnwillingAsync();
    /// <summary>A receiver that refuses for the moment.</summary>
    protected abstract Task<Receiver> BusyAsync();
    /// <summary>A receiver that seems to accept and says no at the end.</summary>
    protected abstract Task<Receiver> PoliteButUnwillingAsync();
    /// <summary>A receiver that never answers.</summary>
    protected abstract Task<Receiver> SilentAsync();

    [Fact]
    public async Task Sends_the_notice_with_its_name_its_lines_and_their_links()
    {
        await using var receiver = await WillingAsync();
        (await SendAsync(receiver)).ShouldBeNull();
        var received = receiver.Received().ShouldHaveSingleItem();
        received.ShouldContain(Sample.MessageKey);
        foreach (var line in Sample.Lines)
        {
            received.ShouldContain(line.Account);
            received.ShouldContain(line.Address!.AbsoluteUri); // the sample's lines have one
        }
    }

    [Fact]
    public async Task Calls_a_refusal_for_good_permanent()
    {
        await using var receiver = await UnwillingAsync();
        (await Should.ThrowAsync<SendException>(() => SendAsync(receiver))).Permanent.ShouldBeTrue();
        receiver.Received().ShouldBeEmpty();
    }

    [Fact]
    public async Task Calls_a_refusal_for_the_moment_temporary()
    {
        await using var receiver = await BusyAsync();
        (await Should.ThrowAsync<SendException>(() => SendAsync(receiver))).Permanent.ShouldBeFalse();
    }

    [Fact]
    public async Task Does_not_take_a_polite_refusal_for_success()
    {
        await using var receiver = await PoliteButUnwillingAsync();
        await Should.ThrowAsync<SendException>(() => SendAsync(receiver, Sample with { Title = "REFUSE-DATA" }));
        receiver.Received().ShouldBeEmpty();
    }

    [Fact]
    public async Task Does_not_wait_for_ever()
    {
        await using var receiver = await SilentAsync();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        limit.CancelAfter(TimeSpan.FromSeconds(2));
        var e = await Should.ThrowAsync<Exception>(() => SendAsync(receiver, ct: limit.Token));
        (e is OperationCanceledException || e is SendException { Permanent: false }).ShouldBeTrue(e.ToString());
    }

    [Fact]
    public async Task Says_what_is_missing_in_empty_settings()
    {
        using var http = new HttpClient();
        var send = () => new TNotifier().SendAsync(Sample, JsonSerializer.SerializeToElement(new JsonObject()), http, Ct);
        (await Should.ThrowAsync<SendException>(send)).Permanent.ShouldBeTrue();
    }

    [Fact]
    public void Puts_at_least_one_line_into_a_message_however_long_it_is() =>
        new TNotifier().Fits(Sample with { Lines = [Sample.Lines[0] with { Text = new string('长', 9000) }] }).ShouldBe(1);

    protected static async Task<string?> SendAsync(Receiver receiver, Notice? notice = null, CancellationToken? ct = null)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(10) };
        return await new TNotifier().SendAsync(notice ?? Sample, JsonSerializer.SerializeToElement(receiver.Settings), http, ct ?? Ct);
    }
}

/// <param name="Settings">Settings of a channel that leads to it.</param>
/// <param name="Received">What has arrived, as text.</param>
public sealed record Receiver(JsonObject Settings, Func<IReadOnlyList<string>> Received, IAsyncDisposable Server) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Server.DisposeAsync();
}

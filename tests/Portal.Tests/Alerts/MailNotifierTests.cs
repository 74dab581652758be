using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using MediaWatch.Portal.Alerts;

namespace MediaWatch.Portal.Tests.Alerts;

public sealed class MailNotifierTests : NotifierContract<MailNotifier>
{
    protected override async Task<Receiver> WillingAsync() => Of(await MailSink.StartAsync("starttls"), "Tang <tang@example.gov.cn>");
    protected override async Task<Receiver> UnwillingAsync() => Of(await MailSink.StartAsync("starttls"), "gone@example.gov.cn");
    protected override async Task<Receiver> BusyAsync() => Of(await MailSink.StartAsync("starttls"), "later@example.gov.cn");
    protected override async Task<Receiver> PoliteButUnwillingAsync() => Of(await MailSink.StartAsync("starttls"), "tang@example.gov.cn");

    protected override Task<Receiver> SilentAsync()
    {
        var listener = new SilentListener();
        return Task.FromResult(new Receiver(Settings(listener.Port, "", "tang@example.gov.cn"), () => [], listener));
    }

    [Theory]
    [InlineData("starttls", "StartTls")]
    [InlineData("tls", "Tls")]
    public async Task Sends_encrypted_with_a_log_in_to_several_receivers(string mode, string security)
    {
        await using var sink = await MailSink.StartAsync(mode);
        await using var receiver = Of(sink, "tang@example.gov.cn；li@example.gov.cn\ntang@example.gov.cn", security, login: true);
        (await SendAsync(receiver)).ShouldBeNull();
        var mail = sink.Received().ShouldHaveSingleItem();
        mail.Headers["X-Receivers"].ShouldBe("tang@example.gov.cn,li@example.gov.cn");
        mail.Headers["X-Tls"].ShouldBe("True");
        mail.Headers["X-Login"].ShouldBe("True");
        mail.MessageId.ShouldBe($"{Sample.MessageKey}@example.gov.cn");
        mail.Subject.ShouldBe(Sample.Title);
        mail.HtmlBody.ShouldNotBeNull().ShouldContain("http://portal.test/r/aaa");
    }

    [Fact]
    public async Task Sends_in_clear_only_where_that_was_chosen()
    {
        await using var sink = await MailSink.StartAsync("plain");
        var demanding = Of(sink, "tang@example.gov.cn");
        (await Should.ThrowAsync<SendException>(() => SendAsync(demanding))).Permanent.ShouldBeTrue();
        sink.Received().ShouldBeEmpty();
        (await SendAsync(Of(sink, "tang@example.gov.cn", "Plain"))).ShouldBeNull();
        sink.Received().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Refuses_a_certificate_that_is_neither_trusted_nor_pinned()
    {
        await using var sink = await MailSink.StartAsync("tls");
        await using var receiver = Of(sink, "tang@example.gov.cn", "Tls");
        receiver.Settings["certificatePin"] = new string('a', 64);
        var e = await Should.ThrowAsync<SendException>(() => SendAsync(receiver));
        e.Permanent.ShouldBeTrue();
        e.Message.ShouldContain("证书");
    }

    [Fact]
    public async Task Tells_the_others_when_one_receiver_is_refused_and_says_which()
    {
        await using var sink = await MailSink.StartAsync("starttls");
        await using var receiver = Of(sink, "gone@example.gov.cn, tang@example.gov.cn");
        (await SendAsync(receiver)).ShouldNotBeNull().ShouldContain("gone@example.gov.cn");
        sink.Received().ShouldHaveSingleItem().Headers["X-Receivers"].ShouldBe("tang@example.gov.cn");
    }

    [Fact]
    public async Task Asks_a_person_after_a_wrong_password()
    {
        await using var sink = await MailSink.StartAsync("starttls");
        await using var receiver = Of(sink, "tang@example.gov.cn", login: true);
        receiver.Settings["password"] = "wrong";
        var e = await Should.ThrowAsync<SendException>(() => SendAsync(receiver));
        e.Permanent.ShouldBeTrue();
        e.Message.ShouldContain("登录");
    }

    [Fact]
    public async Task Tries_again_later_when_nobody_listens()
    {
        var closed = new SilentListener();
        await closed.DisposeAsync();
        await using var receiver = new Receiver(Settings(closed.Port, "", "tang@example.gov.cn"), () => [], closed);
        (await Should.ThrowAsync<SendException>(() => SendAsync(receiver))).Permanent.ShouldBeFalse();
    }

    [Fact]
    public async Task Lets_no_title_begin_another_header()
    {
        await using var sink = await MailSink.StartAsync("starttls");
        await using var receiver = Of(sink, "tang@example.gov.cn");
        await SendAsync(receiver, Sample with { Title = "标题\r\nBcc: all@example.gov.cn" });
        var mail = sink.Received().ShouldHaveSingleItem();
        mail.Bcc.ShouldBeEmpty();
        mail.Headers["X-Receivers"].ShouldBe("tang@example.gov.cn");
        mail.Subject.ShouldNotBeNull().ShouldContain("Bcc: all@example.gov.cn");
    }

    [Theory]
    [InlineData("no address")]
    [InlineData(" , ;")]
    public async Task Says_that_an_address_is_wrong(string receivers)
    {
        await using var listener = new SilentListener();
        await using var receiver = new Receiver(Settings(listener.Port, "", receivers), () => [], listener);
        (await Should.ThrowAsync<SendException>(() => SendAsync(receiver))).Permanent.ShouldBeTrue();
    }

    static Receiver Of(MailSink sink, string receivers, string security = "StartTls", bool login = false)
    {
        var settings = Settings(sink.Port, sink.Pin, receivers);
        settings["security"] = security;
        if (login)
            (settings["userName"], settings["password"]) = ("watch", "right");
        return new Receiver(settings, () => [.. sink.Received().Select(m => $"{m.MessageId}\n{m.Subject}\n{m.TextBody}\n{m.HtmlBody}")], sink);
    }

    static JsonObject Settings(int port, string pin, string receivers) => new()
    {
        ["host"] = "127.0.0.1", ["port"] = port, ["certificatePin"] = pin, ["from"] = "watch@example.gov.cn", ["receivers"] = receivers,
    };

    /// <summary>Takes connections and says nothing.</summary>
    sealed class SilentListener : IAsyncDisposable
    {
        readonly TcpListener listener = new(IPAddress.Loopback, 0);

        public SilentListener()
        {
            listener.Start();
            Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        }

        public int Port { get; }

        public ValueTask DisposeAsync()
        {
            listener.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace MediaWatch.Portal.Alerts;

/// <summary>Sends mail over SMTP. One message to all receivers; a refused receiver does not keep the others from hearing.</summary>
public sealed class MailNotifier : Notifier<MailSettings>
{
    const int MostLines = 100;

    public override string Key => "mail";
    public override string Name => "电子邮件";
    public override int Fits(Notice notice) => Math.Min(notice.Lines.Count, MostLines);

    protected override async Task<string?> SendAsync(Notice notice, MailSettings settings, HttpClient http, CancellationToken ct)
    {
        var message = MailMessage.Of(notice, settings);
        using var smtp = new Sender { Timeout = 20_000, CheckCertificateRevocation = false };
        smtp.ServerCertificateValidationCallback = (_, certificate, _, errors) => errors == SslPolicyErrors.None || IsPinned(certificate, settings.CertificatePin);
        try
        {
            await smtp.ConnectAsync(settings.Host, settings.Port, SocketOptions(settings.Security), ct);
            if (settings.UserName.Length > 0)
                await smtp.AuthenticateAsync(settings.UserName, settings.Password, ct);
            await smtp.SendAsync(message, ct);
        }
        catch (Exception e) when (e is not SendException && !ct.IsCancellationRequested && Classify(e) is { })
        {
            throw Classify(e)!; // the filter says so
        }
        await SayGoodbyeAsync(smtp, ct);
        return smtp.Refused.Count == 0 ? null : $"以下收件人被邮件服务器拒绝：{string.Join("、", smtp.Refused)}";
    }

    /// <summary>The message is already accepted: whatever happens now is no failure.</summary>
    static async Task SayGoodbyeAsync(SmtpClient smtp, CancellationToken ct)
    {
        try
        {
            await smtp.DisconnectAsync(quit: true, ct);
        }
        catch (Exception e) when (e is IOException or SocketException or ProtocolException or CommandException or OperationCanceledException or TimeoutException)
        {
            return;
        }
    }

    static SecureSocketOptions SocketOptions(MailSecurity security) => security switch
    {
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.Plain => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };

    static bool IsPinned(X509Certificate? certificate, string pin)
    {
        var wanted = pin.Replace(":", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return certificate is not null && wanted.Length == 64 && certificate.GetCertHashString(HashAlgorithmName.SHA256).Equals(wanted, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Null: not a failure of sending.</summary>
    static SendException? Classify(Exception e) => e switch
    {
        SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted } c => new($"收件人 {c.Mailbox?.Address} 被拒绝（{(int)c.StatusCode}）", (int)c.StatusCode >= 500, e),
        SmtpCommandException c => new($"邮件服务器拒绝（{(int)c.StatusCode}）：{c.Message}", (int)c.StatusCode >= 500, e),
        SslHandshakeException => new("邮件服务器的证书不受信任；自签名证书请填写指纹", permanent: true, e),
        AuthenticationException => new("邮件服务器登录失败，请检查登录名和口令", permanent: true, e),
        NotSupportedException => new("邮件服务器不支持所选的加密或登录方式", permanent: true, e),
        SocketException => new("连不上邮件服务器", permanent: false, e),
        TimeoutException => new("邮件服务器没有应答（超时）", permanent: false, e),
        IOException or ProtocolException => new("与邮件服务器的连接中断", permanent: false, e),
        _ => null,
    };

    /// <summary>Notes receivers that the server refuses and goes on with the others; with all refused, nothing is sent and the last refusal is thrown.</summary>
    sealed class Sender : SmtpClient
    {
        SmtpResponse? last;
        MailboxAddress? lastMailbox;

        public List<string> Refused { get; } = [];

        protected override void OnRecipientNotAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response)
        {
            Refused.Add(mailbox.Address);
            // A refusal for the moment outweighs one for good: trying again may then reach at least that receiver.
            if (last is null || (int)response.StatusCode < 500)
                (last, lastMailbox) = (response, mailbox);
        }

        protected override void OnNoRecipientsAccepted(MimeMessage message)
        {
            if (last is not null && lastMailbox is not null)
                throw new SmtpCommandException(SmtpErrorCode.RecipientNotAccepted, last.StatusCode, lastMailbox, last.Response);
            base.OnNoRecipientsAccepted(message);
        }
    }
}

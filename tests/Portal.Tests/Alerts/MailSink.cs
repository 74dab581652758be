using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MediaWatch.Testing;
using MimeKit;

namespace MediaWatch.Portal.Tests.Alerts;

/// <summary>A real SMTP server (Debian's python3-aiosmtpd) in a process of its own, with a certificate made for the occasion.</summary>
sealed class MailSink : IAsyncDisposable
{
    const string Python = "/usr/bin/python3";
    readonly Process process;
    readonly string folder;
    bool ended;

    MailSink(Process process, string folder, int port, string pin) => (this.process, this.folder, Port, Pin) = (process, folder, port, pin);

    public int Port { get; }
    /// <summary>SHA-256 of its certificate.</summary>
    public string Pin { get; }

    public IReadOnlyList<MimeMessage> Received() => [.. Directory.GetFiles(folder, "*.eml").Order(StringComparer.Ordinal).Select(f => MimeMessage.Load(f))];

    /// <param name="mode">starttls, tls or plain.</param>
    public static async Task<MailSink> StartAsync(string mode)
    {
        if (!File.Exists(Python) || await ExitCodeAsync("-c", "import aiosmtpd") != 0)
            Assert.Skip("needs Debian's python3-aiosmtpd");
        var folder = Directory.CreateTempSubdirectory("mediawatch-mail-").FullName;
        var pin = WriteCertificate(folder);
        var process = Process.Start(new ProcessStartInfo(Python, [Path.Combine(Shared.Root, "tests/Portal.Tests/Alerts/smtp_sink.py"), folder, mode, Path.Combine(folder, "certificate.pem"), Path.Combine(folder, "key.pem")])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false,
        }).ShouldNotBeNull();
        var port = int.Parse((await process.StandardOutput.ReadLineAsync()).ShouldNotBeNull(), CultureInfo.InvariantCulture);
        return new MailSink(process, folder, port, pin);
    }

    public async ValueTask DisposeAsync()
    {
        if (ended)
            return;
        ended = true;
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    static string WriteCertificate(string folder)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=mail.test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        File.WriteAllText(Path.Combine(folder, "certificate.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "key.pem"), key.ExportPkcs8PrivateKeyPem());
        return certificate.GetCertHashString(HashAlgorithmName.SHA256);
    }

    static async Task<int> ExitCodeAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Python, arguments) { RedirectStandardError = true, UseShellExecute = false }).ShouldNotBeNull();
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}

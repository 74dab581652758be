using System.Security.Cryptography;
using System.Text;
using MediaWatch.Core.Auditing;
using Microsoft.Net.Http.Headers;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace MediaWatch.Portal.Commands;

/// <summary>Where a node reports what it does; with neither, nothing is measured.</summary>
/// <param name="Collector">An OpenTelemetry collector (OTLP), which gets metrics and spans. Standard OTEL_… variables hold beside it.</param>
/// <param name="Token">Who brings it as a bearer token may read <c>/metrics</c>. There is no way without one: behind a proxy of the same machine everybody comes from loopback.</param>
sealed record Telemetry(Uri? Collector, string? Token)
{
    const int LeastToken = 16;

    /// <exception cref="InvalidOperationException">A value that cannot be used.</exception>
    public static Telemetry FromEnvironment()
    {
        var collector = NodeOptions.Variable("OTLP") ?? Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT");
        var token = NodeOptions.Variable("METRICS_TOKEN");
        if (token is { Length: < LeastToken })
            throw new InvalidOperationException($"MEDIAWATCH_METRICS_TOKEN 至少需要 {LeastToken} 个字符");
        if (string.IsNullOrEmpty(collector))
            return new(null, token);
        return Uri.TryCreate(collector, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? new(address, token)
            : throw new InvalidOperationException("MEDIAWATCH_OTLP 不是 http 或 https 地址");
    }

    public void AddTo(IServiceCollection services)
    {
        if (Collector is null && Token is null)
            return;
        var telemetry = services.AddOpenTelemetry().ConfigureResource(r => r.AddService("mediawatch")).WithMetrics(metrics =>
        {
            metrics.AddMeter(Measures.Name, "Npgsql").AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddRuntimeInstrumentation()
                // Every host that a watched page links to would make a series of its own.
                .AddView("http.client.*", new MetricStreamConfiguration { TagKeys = ["http.request.method", "http.response.status_code", "error.type"] })
                // The pool's name, which Npgsql would add, is a connection string where nobody has named it.
                .AddView("db.client.*", new MetricStreamConfiguration { TagKeys = ["db.client.connection.state", "db.response.status_code", "error.type"] });
            if (Token is not null)
                metrics.AddPrometheusExporter();
            if (Collector is not null)
                metrics.AddOtlpExporter(Aim);
        });
        if (Collector is null)
            return;
        // Npgsql's own spans: its package for OpenTelemetry adds this name and no more. The links sent to phones open without a log-in: their path is a secret.
        telemetry.WithTracing(traces => traces.AddSource(Measures.Name, "Npgsql").AddHttpClientInstrumentation()
            .AddAspNetCoreInstrumentation(o => o.Filter = http => !http.Request.Path.StartsWithSegments("/r", StringComparison.OrdinalIgnoreCase)).AddOtlpExporter(Aim));
    }

    void Aim(OtlpExporterOptions exporter)
    {
        if (NodeOptions.Variable("OTLP") is not null)
            (exporter.Endpoint, exporter.Protocol) = (Collector!, OtlpExportProtocol.Grpc); // called where there is one; else the standard's variables hold, which the exporter reads itself
    }

    public void Use(WebApplication app)
    {
        if (Token is not null)
            app.UseOpenTelemetryPrometheusScrapingEndpoint(http => http.Request.Path.Equals("/metrics", StringComparison.Ordinal) && Brings(http, Token));
    }

    static bool Brings(HttpContext http, string token) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(http.Request.Headers[HeaderNames.Authorization].ToString()), Encoding.UTF8.GetBytes($"Bearer {token}"));
}

using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Portal.Alerts;

/// <summary>The client that notifiers send with: impatient, without redirects, it reads no long answers, and it reaches no address of the inner network
/// that the operator has not listed, whatever a channel's settings say.</summary>
static class AlertsHttp
{
    public const string Client = "notifiers";

    public static void Configure(HttpClient http)
    {
        http.Timeout = TimeSpan.FromSeconds(20);
        http.MaxResponseContentBufferSize = 64 * 1024;
    }

    public static HttpMessageHandler Handler(AddressGuard guard) => new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectCallback = async (context, ct) => await guard.ConnectAsync(context.DnsEndPoint.Host, context.DnsEndPoint.Port, ct),
    };

    /// <summary>Whether the guard, not the network, kept the request from going out.</summary>
    public static bool WasRefused(HttpRequestException e) => e.InnerException is CrawlException { Failure: CrawlFailure.AddressRefused };
}

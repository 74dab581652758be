using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using MediaWatch.Core.Crawling;
using Microsoft.Extensions.Options;

namespace MediaWatch.Crawler.Fetching;

/// <summary>One request, one answer, within limits and past the guard. Follows nothing and waits for nobody.</summary>
public sealed class HttpFetcher : IDisposable
{
    readonly HttpMessageInvoker http;
    readonly FetchOptions options;

    public HttpFetcher(IOptions<FetchOptions> options, AddressGuard guard)
    {
        this.options = options.Value;
        http = new HttpMessageInvoker(new SocketsHttpHandler
        {
            UseProxy = false, // a proxy's address would be checked instead of the page's
            UseCookies = false,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            MaxResponseHeadersLength = 64, // kB
            MaxResponseDrainSize = 0,
            ActivityHeadersPropagator = null,
            SslOptions = new SslClientAuthenticationOptions
            {
                // Following the addresses inside a foreign certificate would be a request past the guard.
                CertificateChainPolicy = new X509ChainPolicy { DisableCertificateDownloads = true, RevocationMode = X509RevocationMode.NoCheck },
            },
            ConnectCallback = async (context, ct) => await guard.ConnectAsync(context.DnsEndPoint.Host, context.DnsEndPoint.Port, ct),
        });
    }

    /// <summary>The answer, whatever its status.</summary>
    /// <exception cref="CrawlException">The network's failures, by name.</exception>
    internal async Task<HttpAnswer> SendAsync(HttpRequestMessage request, BodyWish wish, FetchMeter meter, CancellationToken ct)
    {
        if (options.Standing(request.RequestUri!) is (var standIn, { } host)) // a request of ours always has an address
            (request.RequestUri, request.Headers.Host) = (standIn, host);
        if (!request.Headers.NonValidated.Contains("User-Agent"))
            request.Headers.TryAddWithoutValidation("User-Agent", options.UserAgent);
        if (!request.Headers.NonValidated.Contains("Accept"))
            request.Headers.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        request.Headers.TryAddWithoutValidation("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.5");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", wish.Cut ? "identity" : ContentDecoding.Accepted);
        meter.Asked();
        try
        {
            using var response = await http.SendAsync(request, ct);
            var headers = Flatten(response);
            var body = Array.Empty<byte>();
            if (wish.MaxBytes > 0 && wish.Wanted(response))
            {
                await using var stream = await response.Content.ReadAsStreamAsync(ct);
                body = await BodyReader.ReadAsync(stream, response.Content.Headers.ContentLength, wish.MaxBytes, wish.Cut, ct);
                meter.Received(body.Length);
                if (!wish.Cut)
                    body = ContentDecoding.Decode(body, headers.GetValueOrDefault("Content-Encoding"), wish.MaxBytes);
            }
            return new HttpAnswer((int)response.StatusCode, headers, body);
        }
        catch (Exception e) when (e is not OperationCanceledException && NetworkFailure.Of(e) is { } named)
        {
            throw ReferenceEquals(named, e) ? new CrawlException(named.Failure, named.Message, named.RetryAfter, named) : named;
        }
    }

    public void Dispose() => http.Dispose();

    static Dictionary<string, string> Flatten(HttpResponseMessage response)
    {
        var headers = new Dictionary<string, string>(16, StringComparer.OrdinalIgnoreCase);
        Add(headers, response.Headers.NonValidated);
        Add(headers, response.Content.Headers.NonValidated);
        return headers;
    }

    static void Add(Dictionary<string, string> headers, HttpHeadersNonValidated from)
    {
        // Cookies may contain commas: a line each.
        foreach (var (name, values) in from)
            headers[name] = values.Count == 1 ? values.ToString() : string.Join(name.Equals("Set-Cookie", StringComparison.OrdinalIgnoreCase) ? "\n" : ", ", values);
    }
}

/// <param name="Cut">The first bytes are enough; asked without compression.</param>
/// <param name="Wanted">Looks at status and headers; false: the body is not read.</param>
sealed record BodyWish(int MaxBytes, bool Cut, Func<HttpResponseMessage, bool> Wanted);

/// <param name="Body">Decompressed; empty where it was not wanted.</param>
sealed record HttpAnswer(int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string? this[string header] => Headers.GetValueOrDefault(header);
}

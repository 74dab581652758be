using System.Net.Sockets;
using System.Security.Authentication;
using MediaWatch.Core.Crawling;

namespace MediaWatch.Crawler.Fetching;

/// <summary>The one place where what the network threw gets its name.</summary>
static class NetworkFailure
{
    /// <summary>Null: not the network's fault.</summary>
    public static CrawlException? Of(Exception thrown)
    {
        for (var e = thrown; e is not null; e = e.InnerException)
        {
            switch (e)
            {
                case CrawlException named:
                    return named;
                case AuthenticationException:
                    return Named(CrawlFailure.TlsInvalid, "The certificate or the TLS handshake is not valid.", thrown);
                case SocketException socket:
                    return Named(socket.SocketErrorCode == SocketError.TimedOut ? CrawlFailure.TimedOut : CrawlFailure.Unreachable, $"The connection failed: {socket.SocketErrorCode}.", thrown);
            }
        }
        return thrown switch
        {
            HttpRequestException e => Named(Of(e.HttpRequestError), $"The answer could not be read: {e.HttpRequestError}.", e),
            HttpIOException e => Named(Of(e.HttpRequestError), $"The answer could not be read: {e.HttpRequestError}.", e),
            IOException e => Named(CrawlFailure.Unreachable, "The connection broke.", e),
            InvalidDataException e => Named(CrawlFailure.Malformed, "The compressed body could not be read.", e),
            _ => null,
        };
    }

    static CrawlFailure Of(HttpRequestError error) => error switch
    {
        HttpRequestError.NameResolutionError => CrawlFailure.NameNotResolved,
        HttpRequestError.SecureConnectionError => CrawlFailure.TlsInvalid,
        HttpRequestError.InvalidResponse or HttpRequestError.ResponseEnded or HttpRequestError.HttpProtocolError or HttpRequestError.ConfigurationLimitExceeded => CrawlFailure.Malformed,
        _ => CrawlFailure.Unreachable,
    };

    static CrawlException Named(CrawlFailure failure, string message, Exception inner) => new(failure, message, inner: inner);
}

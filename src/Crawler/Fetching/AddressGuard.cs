using System.Net;
using System.Net.Sockets;
using MediaWatch.Core.Crawling;
using Microsoft.Extensions.Options;
using Microsoft.Security.AntiSSRF;

namespace MediaWatch.Crawler.Fetching;

/// <summary>
/// No request of ours reaches a private, loopback, link-local or otherwise special address unless the operator lists it.
/// A name is resolved once, every address it has is checked, and the connection goes to exactly those addresses: a name that changes in between gains nothing.
/// HTTP, robots.txt and the browser all connect through here.
/// </summary>
public sealed class AddressGuard
{
    /// <summary>Source: Microsoft.Security.AntiSSRF's list (IANA special-purpose registries and cloud metadata), and what it lacks: IPv4-compatible and IPv4-translated IPv6.</summary>
    static readonly IPNetwork[] Special =
        [.. IPAddressRanges.recommendedLatest.Select(range => IPNetwork.Parse(range)), IPNetwork.Parse("::/96"), IPNetwork.Parse("::ffff:0:0:0/96"), IPNetwork.Parse("::ffff:0:0/96")];

    readonly AllowedAddress[] allowed;
    readonly Func<string, CancellationToken, Task<IPAddress[]>> resolve;

    public AddressGuard(IOptions<FetchOptions> options) : this(options, Dns.GetHostAddressesAsync) { }

    internal AddressGuard(IOptions<FetchOptions> options, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
    {
        allowed = [.. options.Value.AllowedAddresses.Select(AllowedAddress.Parse).OfType<AllowedAddress>()];
        this.resolve = resolve;
    }

    /// <summary>Refuses what can be refused by reading the address; the rest is decided when connecting.</summary>
    /// <exception cref="CrawlException"><see cref="CrawlFailure.AddressRefused"/></exception>
    public void Check(Uri address)
    {
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https"))
            throw Refused("only http and https are fetched");
        if (address.UserInfo.Length > 0)
            throw Refused("it carries credentials");
        if (address.Host.Length == 0 || address.OriginalString.Length > 8192)
            throw Refused("it has no usable host");
        var host = Normal(address.IdnHost);
        if (IPAddress.TryParse(host, out var literal))
            Check(host, [literal], address.Port);
        else if (address.Port is not (80 or 443) && !allowed.Any(a => a.FitsPort(address.Port) && (a.Host is null or "*" || a.Host == host)))
            throw Refused("its port is not listed");
    }

    /// <summary>Whether it is a listed address of our own network, which needs no politeness.</summary>
    public bool IsOwn(Uri address)
    {
        var host = Normal(address.IdnHost);
        return IPAddress.TryParse(host, out var literal)
            ? IsSpecial(literal) && allowed.Any(a => !a.IsAnyHost && a.Fits(host, Plain(literal), address.Port))
            : host == "localhost" && allowed.Any(a => a.Host == host && a.FitsPort(address.Port));
    }

    /// <summary>Resolves, checks every address, connects to one of the checked.</summary>
    /// <exception cref="CrawlException">AddressRefused, NameNotResolved or Unreachable.</exception>
    public async Task<NetworkStream> ConnectAsync(string host, int port, CancellationToken ct)
    {
        host = Normal(host);
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await ResolveAsync(host, ct);
        Check(host, addresses, port);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (Exception e)
        {
            socket.Dispose();
            if (e is SocketException)
                throw new CrawlException(CrawlFailure.Unreachable, $"Could not connect: {((SocketException)e).SocketErrorCode}.", inner: e);
            throw;
        }
    }

    async Task<IPAddress[]> ResolveAsync(string host, CancellationToken ct)
    {
        if (host == "localhost" || host.EndsWith(".localhost", StringComparison.Ordinal)) // RFC 6761, 6.3
            return [IPAddress.Loopback];
        try
        {
            var all = await resolve(host, ct);
            // IPv4 first: a published IPv6 address without a route to it would cost the time limit.
            all = [.. all.Where(a => a.AddressFamily == AddressFamily.InterNetwork), .. all.Where(a => a.AddressFamily == AddressFamily.InterNetworkV6 && Socket.OSSupportsIPv6)];
            return all.Length > 0 ? all : throw new CrawlException(CrawlFailure.NameNotResolved, "The name has no address.");
        }
        catch (Exception e) when (e is SocketException or ArgumentException)
        {
            throw new CrawlException(CrawlFailure.NameNotResolved, "The name could not be resolved.", inner: e);
        }
    }

    void Check(string host, IPAddress[] addresses, int port)
    {
        foreach (var address in addresses.Select(Plain))
        {
            if (IsSpecial(address))
            {
                if (!allowed.Any(a => !a.IsAnyHost && a.Fits(host, address, port)))
                    throw Refused("it is not a public one, and not listed");
            }
            else if (port is not (80 or 443) && !allowed.Any(a => a.Fits(host, address, port)))
                throw Refused("its port is not listed");
        }
    }

    static bool IsSpecial(IPAddress address)
    {
        address = Plain(address);
        return Special.Any(network => network.Contains(address)) || IsIsatap(address);
    }

    /// <summary>RFC 5214: an interface identifier of 0:5efe or 200:5efe carries an IPv4 address to be tunnelled to.</summary>
    static bool IsIsatap(IPAddress address) =>
        address.AddressFamily == AddressFamily.InterNetworkV6 && address.GetAddressBytes() is [_, _, _, _, _, _, _, _, 0 or 2, 0, 0x5E, 0xFE, ..];

    static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    static string Normal(string host) => (host is ['[', .. var inner, ']'] ? inner : host).TrimEnd('.').ToLowerInvariant();

    static CrawlException Refused(string why) => new(CrawlFailure.AddressRefused, $"The address was refused: {why}.");
}

using System.Globalization;
using System.Net;

namespace MediaWatch.Crawler.Fetching;

/// <summary>One line of the operator's list.</summary>
/// <param name="Host">Lower case; "*" means any public address; null where it is a network.</param>
/// <param name="Port">Null: 80 and 443; 0: any.</param>
sealed record AllowedAddress(string? Host, IPNetwork? Network, int? Port)
{
    public bool IsAnyHost => Host == "*";

    /// <summary>Null if it cannot be read.</summary>
    public static AllowedAddress? Parse(string text)
    {
        text = text.Trim().ToLowerInvariant();
        if (ParseNetwork(text) is { } alone)
            return new(null, alone, null);
        var colon = text.LastIndexOf(':');
        var (host, port) = colon < 0 ? (text, null) : (text[..colon], text[(colon + 1)..]);
        int? number = null;
        if (port == "*")
            number = 0;
        else if (port is not null)
        {
            if (!int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) || parsed is < 1 or > 65535)
                return null;
            number = parsed;
        }
        if (ParseNetwork(host) is { } network)
            return new(null, network, number);
        if (host == "*")
            return number is null or 0 ? null : new("*", null, number);
        return Uri.CheckHostName(host) == UriHostNameType.Dns ? new(host.TrimEnd('.'), null, number) : null;
    }

    public bool Fits(string host, IPAddress address, int port) =>
        FitsPort(port) && (IsAnyHost || (Network is { } network ? network.Contains(address) : string.Equals(Host, host, StringComparison.OrdinalIgnoreCase)));

    public bool FitsPort(int port) => Port is { } only ? only == 0 || only == port : port is 80 or 443;

    static IPNetwork? ParseNetwork(string text)
    {
        text = text is ['[', .. var inner, ']'] ? inner : text;
        if (IPNetwork.TryParse(text, out var network))
            return network;
        // "[::1]:81" would be read as ::1, the port forgotten.
        return text.AsSpan().ContainsAny('.', ':') && text[0] != '[' && IPAddress.TryParse(text, out var address)
            ? new IPNetwork(address, address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork ? 32 : 128)
            : null;
    }
}

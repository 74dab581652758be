using System.Text.Json.Nodes;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Portal.Commands.Demo;

/// <summary>What the simulated city says of itself at <c>/-/city.json</c>.</summary>
/// <param name="Network">Loopback network on which its sites answer.</param>
/// <param name="Robot">Webhook of its group robot.</param>
/// <param name="StandIns">Platforms' hosts and the origins that answer for them in the city.</param>
/// <param name="Applications">The tenant's applications, by platform and kind of credential.</param>
sealed record DemoCity(string Name, DateTimeOffset Opened, string Network, Uri Robot, IReadOnlyList<DemoUnit> Units, IReadOnlyList<DemoSite> Sites,
    IReadOnlyDictionary<string, Uri> StandIns, IReadOnlyDictionary<string, IReadOnlyDictionary<string, JsonObject>> Applications, IReadOnlyList<DemoAccount> Accounts)
{
    /// <summary>Platforms of the city are asked where they are, and without the distance that their own would want.</summary>
    public void StandInFor(FetchOptions fetch)
    {
        foreach (var (host, origin) in StandIns)
            fetch.StandIns[host] = origin.GetLeftPart(UriPartial.Authority);
        if (StandIns.Count > 0)
            fetch.HostDelays.Clear();
    }

    /// <exception cref="HttpRequestException">Nobody answers there.</exception>
    public static async Task<DemoCity> ReadAsync(Uri console, CancellationToken ct)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(10) };
        return await http.GetFromJsonAsync<DemoCity>(new Uri(console, "/-/city.json"), ct) ?? throw new InvalidOperationException("The city describes nothing.");
    }
}

sealed record DemoUnit(string Name, string Level, string Kind, string Region, string? Parent);

/// <param name="Columns">Those that cannot be found by looking at the pages; the others are found by the connector.</param>
sealed record DemoSite(string Name, string Unit, Uri Address, bool Unreachable, IReadOnlyList<DemoColumn> Columns);

/// <param name="Credentials">What its operator gives, by kind.</param>
sealed record DemoAccount(string Platform, string Name, string Unit, string Address, string Settings, IReadOnlyDictionary<string, JsonObject> Credentials);

sealed record DemoColumn(string Name, Uri Address, string Settings);

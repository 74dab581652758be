namespace MediaWatch.Portal.Commands.Demo;

/// <summary>What the simulated city says of itself at <c>/-/city.json</c>.</summary>
/// <param name="Network">Loopback network on which its sites answer.</param>
/// <param name="Robot">Webhook of its group robot.</param>
sealed record DemoCity(string Name, DateTimeOffset Opened, string Network, Uri Robot, IReadOnlyList<DemoUnit> Units, IReadOnlyList<DemoSite> Sites)
{
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

sealed record DemoColumn(string Name, Uri Address, string Settings);

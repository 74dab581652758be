using System.Net;
using System.Security.Cryptography;
using MediaWatch.City.History;
using MediaWatch.City.Plan;
using MediaWatch.City.Platforms;
using MediaWatch.City.Sinks;
using MediaWatch.City.Sites;

namespace MediaWatch.City;

/// <summary>Government websites and new-media accounts of an invented city, each site and platform on a loopback address of its own, with a known truth: which page holds which
/// planted problem since when, and who posted what. Beside them a console with the truth, faults on request and a group robot that takes messages.</summary>
public sealed class SimulatedCity : IAsyncDisposable
{
    readonly WebApplication app;
    readonly CityOptions options;
    readonly CityClock clock;
    readonly Gazette gazette;
    readonly Inbox inbox;
    readonly SmtpSink smtp;

    SimulatedCity(WebApplication app, CityOptions options, CityClock clock, int port)
    {
        Sites = CitySite.With(options.MoreSites);
        (this.app, this.options, this.clock, Port) = (app, options, clock, port);
        gazette = new Gazette(options, clock.Opened);
        NewMedia = options.AccountsPerPlatform > 0 ? new NewMedia(options, clock.Opened, () => clock.Now, at => gazette.Shown(CitySite.Superior, CitySite.Superior.Columns[0], at)) : null;
        inbox = new Inbox(options.StateFolder);
        smtp = new SmtpSink(AddressOf(ConsoleNumber), options.Time, inbox);
    }

    const int ConsoleNumber = 100;

    internal IReadOnlyList<CitySite> Sites { get; }
    public int Port { get; }
    public int SmtpPort => smtp.Port;
    public Faults Faults { get; } = new();

    /// <summary>Null: the city has no platforms.</summary>
    public NewMedia? NewMedia { get; }

    /// <summary>Hosts of platforms and the origins that answer for them here.</summary>
    public IReadOnlyDictionary<string, Uri> StandIns => NewMedia is null ? new Dictionary<string, Uri>() : NewMedia.Hosts.ToDictionary(h => h.Host, h => UriOf(h.Number));

    public DateTimeOffset Now => clock.Now;
    public DateTimeOffset Opened => clock.Opened;
    public Uri Console => UriOf(ConsoleNumber);
    public Uri Robot => new(Console, "/-/robot/send?key=demo");
    public string Network => $"127.{options.Network}.0.0/24";
    public IReadOnlyList<Message> Messages => inbox.All();
    public IReadOnlyList<Truth> Truths => [.. gazette.Truths(site => UriOf(site.Number))];

    public Uri UriOf(CitySite site) => UriOf(site.Number);

    /// <summary>Addresses of all articles that can be seen now.</summary>
    public IReadOnlyList<Uri> ArticleAddresses => [.. from site in Sites
                                                      where !site.Unreachable
                                                      from column in site.Columns
                                                      from article in gazette.Shown(site, column, Now)
                                                      select new Uri(UriOf(site.Number), SitePages.Of(site).TextPath(article))];

    /// <summary>Every page of the websites' columns until now, as posts: its address without the scheme is its identity.</summary>
    public IEnumerable<PostTruth> Pages => from site in Sites
                                           where !site.Unreachable
                                           from column in site.Columns
                                           from article in gazette.Published(site, column, Now)
                                           select new PostTruth("website", site.Name, UriOf(site.Number).Authority + SitePages.Of(site).TextPath(article), article.Title, article.AppearsAt, article.GoneAt, gazette.AmendedAt(article));

    /// <summary>What the superior government published between two instants.</summary>
    public IEnumerable<PastOriginal> Originals(DateTimeOffset since, DateTimeOffset until) =>
        from a in gazette.Shown(CitySite.Superior, CitySite.Superior.Columns[0], until)
        where a.AppearsAt >= since
        select new PastOriginal(a.Number, a.Title, string.Join('\n', a.Paragraphs), a.Source, new Uri(UriOf(CitySite.Superior.Number), SitePages.Of(CitySite.Superior).TextPath(a)), a.ShownAt);

    public static async Task<SimulatedCity> StartAsync(CityOptions options, CancellationToken ct = default)
    {
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        var port = options.Port == 0 ? FreePort(options.Network) : options.Port;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddResponseCompression(); // as nearly every server in the field does
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            var platforms = options.AccountsPerPlatform > 0 ? NewMedia.Keys.Select(NewMedia.NumberOf) : [];
            foreach (var number in CitySite.With(options.MoreSites).Where(s => !s.Unreachable).Select(s => s.Number).Append(ConsoleNumber).Concat(platforms))
                kestrel.Listen(IPAddress.Parse($"127.{options.Network}.0.{number}"), port);
        });
        var app = builder.Build();
        app.UseResponseCompression();
        var city = new SimulatedCity(app, options, new CityClock(options.Time, options.Opened ?? options.Time.GetUtcNow(), options.Speed), port);
        app.Run(city.AnswerAsync);
        city.smtp.Start();
        await app.StartAsync(ct);
        return city;
    }

    /// <summary>Lets time pass in the city until then, however fast it runs: what was to happen by then has happened.</summary>
    public void AdvanceTo(DateTimeOffset instant) => clock.AdvanceTo(instant);

    /// <summary>Until SIGTERM or Ctrl+C.</summary>
    public Task WaitForShutdownAsync() => app.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        await smtp.DisposeAsync();
        await app.DisposeAsync();
    }

    async Task AnswerAsync(HttpContext http)
    {
        var number = http.Connection.LocalIpAddress?.GetAddressBytes()[^1] ?? 0;
        if (number == ConsoleNumber)
            await new CityConsole(this, inbox, options.Time).AnswerAsync(http);
        else if (await IsFailedAsync(http, number))
            return;
        else if (number >= NewMedia.FirstNumber)
            await NewMedia!.AnswerAsync(number, http); // only where there is one do we listen there
        else
            await AnswerAsync(http, Sites[number - 1]);
    }

    /// <returns>True: a fault that somebody asked for was the answer.</returns>
    async Task<bool> IsFailedAsync(HttpContext http, int number)
    {
        switch (Faults.Of(number))
        {
            case Fault.Cut:
                http.Abort();
                return true;
            case Fault.Error:
                http.Response.StatusCode = StatusCodes.Status502BadGateway;
                return true;
            case Fault.Refuse:
                http.Response.StatusCode = StatusCodes.Status403Forbidden;
                return true;
            case Fault.Slow:
                await Task.Delay(TimeSpan.FromSeconds(20), options.Time, http.RequestAborted);
                return false;
            default:
                return false;
        }
    }

    async Task AnswerAsync(HttpContext http, CitySite site)
    {
        var values = http.Request.Query.ToDictionary(q => q.Key, q => q.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        if (http.Request.HasFormContentType)
        {
            foreach (var (key, value) in await http.Request.ReadFormAsync(http.RequestAborted))
                values.TryAdd(key, value.ToString());
        }
        var path = http.Request.Path.Value ?? "/";
        var shown = Faults.Of(site.Number) == Fault.Emptied ? DateTimeOffset.MinValue : Now;
        await SendAsync(http, SiteFiles.Answer(path, site.Name) ?? SitePages.Of(site).Answer(new SiteView(site, gazette, shown), path, values));
    }

    static async Task SendAsync(HttpContext http, CityPage? page)
    {
        if (page is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            http.Response.ContentType = "text/html; charset=utf-8";
            await http.Response.WriteAsync("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>404</title></head><body><p>您访问的页面不存在</p></body></html>", http.RequestAborted);
            return;
        }
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(page.Content))[..16]}\"";
        http.Response.Headers.ETag = tag;
        if (http.Request.Headers.IfNoneMatch.Contains(tag))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        http.Response.ContentType = page.ContentType;
        http.Response.ContentLength = page.Content.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
            await http.Response.Body.WriteAsync(page.Content, http.RequestAborted);
    }

    IPAddress AddressOf(int number) => IPAddress.Parse($"127.{options.Network}.0.{number}");
    Uri UriOf(int number) => new($"http://127.{options.Network}.0.{number}:{Port}/");

    static int FreePort(byte network)
    {
        using var probe = new System.Net.Sockets.TcpListener(IPAddress.Parse($"127.{network}.0.{ConsoleNumber}"), 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MediaWatch.City.Plan;
using MediaWatch.City.Sinks;
using MediaWatch.City.Sites;

namespace MediaWatch.City;

/// <summary>What is not a website: <c>/-/city.json</c>, <c>/-/truth.json</c>, <c>/-/posts.json</c>, <c>/-/past.json</c>, <c>/-/followers.json</c> and <c>/-/originals.json</c> (one a line, <c>?from=&amp;to=</c>), <c>/-/messages.json</c>, <c>/-/faults</c>, <c>/-/scan</c> and the robot.</summary>
sealed class CityConsole(SimulatedCity city, Inbox inbox, TimeProvider time)
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Task AnswerAsync(HttpContext http) => http.Request.Path.Value switch
    {
        "/-/city.json" => http.Response.WriteAsJsonAsync(Describe(), Json),
        "/-/truth.json" => http.Response.WriteAsJsonAsync(city.Truths, Json),
        "/-/posts.json" => http.Response.WriteAsJsonAsync(city.NewMedia?.Posts ?? [], Json),
        "/-/past.json" => LinesAsync(http, (from, to) => city.NewMedia?.Past(from, to) ?? []),
        "/-/followers.json" => LinesAsync(http, (from, to) => city.NewMedia?.Followers(from, to) ?? []),
        "/-/originals.json" => LinesAsync(http, city.Originals),
        "/-/messages.json" => http.Response.WriteAsJsonAsync(inbox.All(), Json),
        "/-/faults" when HttpMethods.IsPost(http.Request.Method) => FaultAsync(http),
        "/-/scan" when HttpMethods.IsPost(http.Request.Method) => ScanAsync(http),
        "/-/robot/send" when HttpMethods.IsPost(http.Request.Method) => RobotAsync(http),
        _ => NotFound(http),
    };

    object Describe() => new
    {
        name = "演示市",
        opened = city.Opened,
        network = city.Network,
        robot = city.Robot,
        smtpPort = city.SmtpPort,
        units = CityUnit.All,
        sites = city.Sites.Select(s => new
        {
            s.Name, s.Unit, address = city.UriOf(s), s.Unreachable, cms = s.Cms.ToString(),
            columns = s.Columns.Select(c => (c, source: SitePages.Of(s).ListSource(c))).Where(x => x.source is not null)
                .Select(x => new { x.c.Name, address = new Uri(city.UriOf(s), x.source!.Value.Path), x.source.Value.Settings }), // filtered above
        }),
        standIns = city.StandIns,
        applications = city.NewMedia?.Applications ?? new Dictionary<string, IReadOnlyDictionary<string, JsonObject>>(),
        accounts = city.NewMedia?.Accounts ?? [],
    };

    static async Task LinesAsync<T>(HttpContext http, Func<DateTimeOffset, DateTimeOffset, IEnumerable<T>> between)
    {
        if (!Instant(http.Request.Query["from"], out var from) || !Instant(http.Request.Query["to"], out var to))
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        http.Response.ContentType = "application/x-ndjson; charset=utf-8";
        foreach (var row in between(from, to))
            await http.Response.WriteAsync(JsonSerializer.Serialize(row, Json) + "\n", http.RequestAborted);
    }

    /// <summary>For instance <c>curl -d 'account=示例发布' …/-/scan</c> while a log-in page shows its code.</summary>
    async Task ScanAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        http.Response.StatusCode = city.NewMedia?.Scan(form["account"].ToString()) is true ? StatusCodes.Status204NoContent : StatusCodes.Status404NotFound;
    }

    static bool Instant(string? text, out DateTimeOffset instant) => DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out instant);

    /// <summary>For instance <c>curl -d 'site=3&amp;fault=Cut' …/-/faults</c>; site 0 is the robot, 101 to 104 are the platforms.</summary>
    async Task FaultAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (!int.TryParse(form["site"], out var site) || !Enum.TryParse<Fault>(form["fault"], ignoreCase: true, out var fault))
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        city.Faults.Set(site, fault);
        await http.Response.WriteAsync("ok\n", http.RequestAborted);
    }

    /// <summary>Answers as a WeCom group robot does: 200 also when it refuses, with the reason inside.</summary>
    async Task RobotAsync(HttpContext http)
    {
        var fault = city.Faults.Of(0);
        if (fault == Fault.Cut)
        {
            http.Abort();
            return;
        }
        if (fault == Fault.Error)
        {
            http.Response.StatusCode = StatusCodes.Status502BadGateway;
            return;
        }
        if (fault == Fault.Refuse)
        {
            await http.Response.WriteAsJsonAsync(new { errcode = 45009, errmsg = "api freq out of limit" }, http.RequestAborted);
            return;
        }
        using var reader = new StreamReader(http.Request.Body);
        inbox.Add(new Message(time.GetUtcNow(), "robot", http.Request.Query["key"].ToString(), await reader.ReadToEndAsync(http.RequestAborted)));
        await http.Response.WriteAsJsonAsync(new { errcode = 0, errmsg = "ok" }, http.RequestAborted);
    }

    static Task NotFound(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}

using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace MediaWatch.Crawler.Fetching;

/// <summary>How the operator lets us fetch. Section <c>Fetch</c>.</summary>
public sealed class FetchOptions : IValidatableObject
{
    public const string Section = "Fetch";

    /// <summary>Says who we are; never a browser's. Its product token <c>MediaWatch</c> is what robots.txt may name.</summary>
    [Required, RegularExpression(@"[\x20-\x7E]*MediaWatch[\x20-\x7E]*", ErrorMessage = "The user agent must name MediaWatch, in ASCII.")]
    public string UserAgent { get; set; } = "Mozilla/5.0 (compatible; MediaWatch/1.0; monitoring of own government websites)";

    /// <summary>
    /// What may be reached beside public addresses on ports 80 and 443: <c>10.1.0.0/16</c>, <c>10.1.2.3:8080</c>, <c>intranet.example.gov.cn</c>, <c>127.0.0.1:*</c> (any port), <c>*:8080</c> (this port on public addresses).
    /// </summary>
    public IList<string> AllowedAddresses { get; set; } = [];

    /// <summary>For one visit with all its redirects; waiting for our turn at a host does not count.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:02:00")]
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Size of a page in bytes, after decompression.</summary>
    [Range(1024, 64 * 1024 * 1024)]
    public int MaxPageBytes { get; set; } = 8 * 1024 * 1024;

    [Range(0, 20)]
    public int MaxRedirects { get; set; } = 10;

    /// <summary>Requests at a time to one host.</summary>
    [Range(1, 16)]
    public int PerHost { get; set; } = 2;

    /// <summary>Shortest time between the starts of two requests to one host. Listed private addresses are not delayed.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan HostDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Hosts that want more time between two requests of one session than <see cref="HostDelay"/>: platforms' public pages. Figures that are reported as working, see decision 0009.</summary>
    public IDictionary<string, TimeSpan> HostDelays { get; } = new Dictionary<string, TimeSpan>(StringComparer.OrdinalIgnoreCase)
    {
        ["weibo.com"] = TimeSpan.FromSeconds(10),
        ["m.weibo.cn"] = TimeSpan.FromSeconds(10),
        ["www.douyin.com"] = TimeSpan.FromSeconds(3),
        ["www.toutiao.com"] = TimeSpan.FromSeconds(3),
        ["mp.weixin.qq.com"] = TimeSpan.FromSeconds(1),
    };

    /// <summary>Hosts that another origin answers for: <c>api.weibo.com</c> = <c>http://127.0.0.1:9102</c>. For demonstrations and tests beside a simulator; empty in earnest.</summary>
    public IDictionary<string, string> StandIns { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    public bool RespectRobots { get; set; } = true;

    /// <summary>For drawing one page or taking one screenshot.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan RenderLimit { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Null: environment variable <c>MEDIAWATCH_CHROMIUM</c>, else <c>/usr/bin/chromium</c>.</summary>
    public string? Chromium { get; set; }

    /// <summary>Where Chromium is looked for.</summary>
    public string Browser => Chromium ?? Environment.GetEnvironmentVariable("MEDIAWATCH_CHROMIUM") ?? "/usr/bin/chromium";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        (from text in AllowedAddresses
         where AllowedAddress.Parse(text) is null
         select new ValidationResult($"'{text}' is not an address, a network or a host with an optional port.", [nameof(AllowedAddresses)]))
        .Concat(from origin in StandIns.Values
                where !Uri.TryCreate(origin, UriKind.Absolute, out var uri) || uri.PathAndQuery != "/"
                select new ValidationResult($"'{origin}' is not an origin such as http://127.0.0.1:9102.", [nameof(StandIns)]));

    /// <summary>The address that is really asked, and the host it stands in for (null: it is asked itself).</summary>
    public (Uri Address, string? For) Standing(Uri address) =>
        StandIns.Count > 0 && StandIns.TryGetValue(address.Host, out var origin)
            ? (new Uri(new Uri(origin), address.PathAndQuery + address.Fragment), address.Host)
            : (address, null);
}

[OptionsValidator]
public sealed partial class FetchOptionsValidator : IValidateOptions<FetchOptions>;

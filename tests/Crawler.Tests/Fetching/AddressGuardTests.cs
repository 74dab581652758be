using System.Net;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Tests.Fetching;

public sealed class AddressGuardTests
{
    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://127.1/")]
    [InlineData("http://0x7f000001/")]
    [InlineData("http://0x7f.0x0.0x0.0x1/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0177.0.0.1/")]
    [InlineData("http://127.0.0.1./")]
    [InlineData("http://127。0。0。1/")]
    [InlineData("http://①②⑦.⓪.⓪.①/")]
    [InlineData("http://localhost/")]
    [InlineData("http://LOCALHOST./")]
    [InlineData("http://a.localhost/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::]/")]
    [InlineData("http://0.0.0.0/")]
    [InlineData("http://0/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://[::ffff:7f00:1]/")]
    [InlineData("http://[0:0:0:0:0:ffff:127.0.0.1]/")]
    [InlineData("http://[::127.0.0.1]/")]
    [InlineData("http://[::ffff:0:127.0.0.1]/")]
    [InlineData("http://[64:ff9b::7f00:1]/")]
    [InlineData("http://[64:ff9b:1::7f00:1]/")]
    [InlineData("http://[2002:7f00:1::]/")]
    [InlineData("http://[2001:0:7f00:1::]/")]
    [InlineData("http://[2400:3200::5efe:7f00:1]/")]
    [InlineData("http://[fd00::1]/")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("http://[ff02::1]/")]
    [InlineData("http://10.1.2.3/")]
    [InlineData("http://172.16.0.1/")]
    [InlineData("http://192.168.1.1/")]
    [InlineData("http://100.100.100.200/")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://168.63.129.16/")]
    [InlineData("http://198.18.0.1/")]
    [InlineData("http://224.0.0.1/")]
    [InlineData("http://255.255.255.255/")]
    [InlineData("http://user:password@www.example.gov.cn/")]
    [InlineData("http://www.example.gov.cn@127.0.0.1/")]
    [InlineData("http://93.184.216.34:22/")]
    [InlineData("http://www.example.gov.cn:6379/")]
    [InlineData("https://10.0.0.1/")]
    [InlineData("ftp://www.example.gov.cn/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("data:text/html,x")]
    [InlineData("gopher://127.0.0.1:6379/_x")]
    [InlineData("javascript:alert(1)")]
    public async Task Refuses(string address)
    {
        using var kit = new FetchKit(o => (o.AllowedAddresses, o.TimeLimit) = ([], TimeSpan.FromSeconds(2)));
        (await kit.FailAsync(new Uri(address))).Failure.ShouldBe(CrawlFailure.AddressRefused);
        (await kit.Pages.ProbeAsync(new Uri(address), TestContext.Current.CancellationToken)).Failure.ShouldBe(CrawlFailure.AddressRefused);
    }

    [Theory]
    [InlineData("127.0.0.1", "http://127.0.0.1/", true)]
    [InlineData("127.0.0.1", "http://127.0.0.1:8080/", false)]
    [InlineData("127.0.0.1:8080", "http://127.0.0.1:8080/", true)]
    [InlineData("127.0.0.1:8080", "http://127.0.0.1/", false)]
    [InlineData("127.0.0.1:*", "http://127.0.0.1:9/", true)]
    [InlineData("127.0.0.1:*", "http://[::ffff:127.0.0.1]:9/", true)]
    [InlineData("127.0.0.1:*", "http://127.0.0.2:9/", false)]
    [InlineData("10.1.0.0/16", "http://10.1.2.3/", true)]
    [InlineData("10.1.0.0/16", "http://10.2.2.3/", false)]
    [InlineData("[::1]:81", "http://[::1]:81/", true)]
    [InlineData("::1", "http://[::1]/", true)]
    [InlineData("*:8080", "http://93.184.216.34:8080/", true)]
    [InlineData("*:8080", "http://127.0.0.1:8080/", false)]
    [InlineData("*:*", "http://127.0.0.1/", false)]
    [InlineData("", "https://93.184.216.34/", true)]
    public void Lets_the_operators_list_through_and_no_more(string listed, string address, bool allowed)
    {
        using var kit = new FetchKit(o => o.AllowedAddresses = listed.Length == 0 ? [] : [listed]);
        if (allowed)
            Should.NotThrow(() => kit.Guard.Check(new Uri(address)));
        else
            Should.Throw<CrawlException>(() => kit.Guard.Check(new Uri(address)));
    }

    [Fact]
    public async Task A_listed_name_may_have_a_private_address()
    {
        await using var server = new RawServer((_, _, to, _) => RawServer.PageAsync(to, "<p>内网</p>"));
        using var kit = new FetchKit(o => o.AllowedAddresses = ["oa.example.gov.cn:*"], (_, _) => Task.FromResult(new[] { IPAddress.Loopback }));
        (await kit.GetAsync(new Uri($"http://oa.example.gov.cn:{server.Port}/"))).Status.ShouldBe(HttpStatusCode.OK);
        (await kit.FailAsync(new Uri($"http://other.example.gov.cn:{server.Port}/"))).Failure.ShouldBe(CrawlFailure.AddressRefused);
    }

    [Fact]
    public async Task A_name_with_one_refused_address_is_refused()
    {
        await using var server = new RawServer((_, _, to, _) => RawServer.PageAsync(to, "x"));
        using var kit = new FetchKit(resolve: (_, _) => Task.FromResult(new[] { IPAddress.Loopback, IPAddress.Parse("127.0.0.2") }));
        (await kit.FailAsync(new Uri($"http://two.example.cn:{server.Port}/"))).Failure.ShouldBe(CrawlFailure.AddressRefused);
        server.Connections.ShouldBe(0);
    }

    [Fact]
    public async Task A_name_that_changes_its_address_after_the_check_gains_nothing()
    {
        var asked = 0;
        await using var inside = new RawServer((_, _, to, _) => RawServer.PageAsync(to, "secret"), IPAddress.Parse("127.0.0.2"));
        using var kit = new FetchKit(o => o.AllowedAddresses = ["127.0.0.1:*"], (_, _) => Task.FromResult(new[] { Interlocked.Increment(ref asked) == 1 ? IPAddress.Loopback : IPAddress.Parse("127.0.0.2") }));
        // First look-up: an allowed address, where nobody listens on this port. It must not go on to the second.
        (await kit.FailAsync(new Uri($"http://rebind.example.cn:{inside.Port}/"))).Failure.ShouldBe(CrawlFailure.Unreachable);
        asked.ShouldBe(1);
        (await kit.FailAsync(new Uri($"http://rebind.example.cn:{inside.Port}/"))).Failure.ShouldBe(CrawlFailure.AddressRefused);
        inside.Connections.ShouldBe(0);
    }

    [Theory]
    [InlineData("http://127.0.0.2:{0}/")]
    [InlineData("http://2130706434:{0}/")]
    [InlineData("//127.0.0.2:{0}/x")]
    [InlineData("http://[::ffff:127.0.0.2]:{0}/")]
    [InlineData("http://a:b@127.0.0.1:{0}/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("data:text/html,x")]
    [InlineData("ftp://127.0.0.1/")]
    public async Task Each_redirect_is_checked_anew(string target)
    {
        await using var inside = new RawServer((_, _, to, _) => RawServer.PageAsync(to, "secret"), IPAddress.Parse("127.0.0.2"));
        await using var server = new RawServer((_, _, to, _) => RawServer.WriteAsync(to, $"HTTP/1.1 302 Found\nContent-Length: 0\nLocation: {string.Format(target, inside.Port)}"));
        using var kit = new FetchKit();
        (await kit.FailAsync(server.Address)).Failure.ShouldBe(CrawlFailure.AddressRefused);
        inside.Connections.ShouldBe(0);
    }

    [Fact]
    public async Task A_name_that_does_not_exist_says_so()
    {
        using var kit = new FetchKit(resolve: (_, _) => throw new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.HostNotFound));
        (await kit.FailAsync(new Uri("http://nowhere.example.cn/"))).Failure.ShouldBe(CrawlFailure.NameNotResolved);
    }

    [Theory]
    [InlineData("10.0.0.0/33")]
    [InlineData("http://x/")]
    [InlineData("host:99999")]
    [InlineData("*")]
    [InlineData("")]
    public void A_list_that_cannot_be_read_is_refused_at_start(string line) =>
        new FetchOptionsValidator().Validate(null, new FetchOptions { AllowedAddresses = [line] }).Failed.ShouldBeTrue();

    [Fact]
    public void The_defaults_are_valid() => new FetchOptionsValidator().Validate(null, new FetchOptions()).Failed.ShouldBeFalse();
}

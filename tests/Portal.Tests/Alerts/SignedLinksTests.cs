using MediaWatch.Portal.Alerts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace MediaWatch.Portal.Tests.Alerts;

public sealed class SignedLinksTests
{
    readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 24, 1, 0, 0, TimeSpan.Zero));
    readonly SignedLinks links;

    public SignedLinksTests() => links = new SignedLinks(new EphemeralDataProtectionProvider(), Options.Create(new AlertsOptions { PublicAddress = new Uri("https://watch.example.gov.cn/portal") }), time);

    [Fact]
    public void Leads_to_one_finding_of_one_tenant_for_30_days()
    {
        var address = links.AddressOf(7, 12).AbsoluteUri;
        address.ShouldStartWith("https://watch.example.gov.cn/portal/r/");
        var token = address["https://watch.example.gov.cn/portal/r/".Length..];
        var link = links.Read(token).ShouldNotBeNull();
        (link.TenantId, link.FindingId, link.Expired).ShouldBe((7, 12, false));
        time.Advance(TimeSpan.FromDays(30));
        links.Read(token).ShouldNotBeNull().Expired.ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("../../etc/passwd")]
    public void Reads_no_token_that_it_has_not_made(string token) => links.Read(token).ShouldBeNull();

    [Fact]
    public void Reads_no_token_that_was_altered()
    {
        var token = links.TokenOf(7, 12);
        links.Read(token[..^2] + (token[^2] == 'A' ? "B" : "A") + token[^1]).ShouldBeNull();
    }
}

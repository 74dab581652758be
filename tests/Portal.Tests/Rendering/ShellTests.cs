using System.Globalization;
using System.Resources;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Pages.People;
using MediaWatch.Portal.Pages.Units;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Tests.Desks;
using Microsoft.Extensions.Time.Testing;
using MudBlazor;

namespace MediaWatch.Portal.Tests.Rendering;

public sealed class ShellTests
{
    [Fact]
    public void Every_chinese_text_stands_for_one_that_the_library_asks_for()
    {
        var resources = new ResourceManager("MudBlazor.Resources.LanguageResource", typeof(MudTheme).Assembly);
        ChineseTexts.Texts.Keys.Where(key => resources.GetString(key, CultureInfo.InvariantCulture) is null).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_role_decides_what_the_navigation_holds()
    {
        await using var town = await SmallTown.CreateAsync();
        await using (var bench = PageBench.For(town, town.Administrator))
            (await LinksAsync(bench)).ShouldContain("/people");
        await using (var bench = PageBench.For(town, town.Operator))
        {
            var links = await LinksAsync(bench);
            links.ShouldContain("/articles");
            links.ShouldNotContain("/people");
            links.ShouldNotContain("/audit");
        }
    }

    [Fact]
    public async Task Units_are_listed_for_administrators()
    {
        await using var town = await SmallTown.CreateAsync();
        await using var bench = PageBench.For(town, town.Administrator);
        bench.Open<UnitsPage>("/units").FindAll("tbody tr td.name").Select(c => c.TextContent).ShouldBe(["市司法局", "虚构县"]);
    }

    [Theory]
    [InlineData("2026-11-24T06:05:00Z", "今天 14:05")]
    [InlineData("2026-11-23T15:59:00Z", "昨天 23:59")]
    [InlineData("2026-10-21T06:05:00Z", "10-21 14:05")]
    [InlineData("2025-10-21T06:05:00Z", "2025-10-21")]
    public void Instants_read_as_people_say_them(string at, string text) =>
        new PortalTime(new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero))).Text(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture)).ShouldBe(text);

    [Theory]
    [InlineData(42, "42 秒")]
    [InlineData(192, "3 分 12 秒")]
    [InlineData(7500, "2 小时 5 分")]
    [InlineData(400000, "4 天")]
    public void Durations_are_told_in_words(int seconds, string text) => PortalTime.Duration(TimeSpan.FromSeconds(seconds)).ShouldBe(text);

    static Task<List<string?>> LinksAsync(PageBench bench)
    {
        var authorized = bench.Render<Microsoft.AspNetCore.Components.Authorization.CascadingAuthenticationState>(p => p.AddChildContent<NavMenu>());
        authorized.WaitForState(() => authorized.FindAll("nav a").Count > 0, TimeSpan.FromSeconds(30));
        return Task.FromResult(authorized.FindAll("nav a").Select(a => a.GetAttribute("href")).ToList());
    }
}

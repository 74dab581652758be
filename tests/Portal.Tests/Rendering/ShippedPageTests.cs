using Bunit;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Pages.Lexicons;
using MediaWatch.Portal.Tests.Desks;
using Microsoft.Extensions.DependencyInjection;

namespace MediaWatch.Portal.Tests.Rendering;

public sealed class ShippedPageTests
{
    [Fact]
    public async Task A_shipped_entry_is_found_by_its_words_with_correction_tier_and_source()
    {
        await using var town = await SmallTown.CreateAsync();
        await using var bench = PageBench.For(town, town.Supervisor);
        var row = bench.Open<ShippedPage>("/lexicons/shipped?q=“一国两志”").FindAll("tbody tr").Single();
        row.TextContent.ShouldContain("“一国两制”");
        row.TextContent.ShouldContain("否决");
        row.TextContent.ShouldContain("国办秘函〔2019〕19号");
    }

    [Fact]
    public async Task They_filter_sort_page_and_export()
    {
        await using var town = await SmallTown.CreateAsync();
        await using var bench = PageBench.For(town, town.Supervisor);
        var page = bench.Open<ShippedPage>("/lexicons/shipped?lexicon=sensitive&sort=term&dir=desc");
        var terms = page.FindAll("tbody tr td:nth-child(2)").Select(t => t.TextContent).ToList();
        terms.Count.ShouldBe(ListState.DefaultSize);
        terms.ShouldBe(terms.OrderDescending());
        var list = (IExportedList)bench.Services.GetRequiredService<ShippedList>();
        var whole = await list.TableAsync(ListState.Of([]), TestContext.Current.CancellationToken);
        whole.Rows.Count().ShouldBeGreaterThan(5000);
        whole.Rows.ShouldAllBe(r => r[1] != null);
    }
}

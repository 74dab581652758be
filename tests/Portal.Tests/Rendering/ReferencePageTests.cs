using Bunit;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Pages.Lexicons;
using MediaWatch.Portal.Tests.Desks;
using Microsoft.Extensions.DependencyInjection;

namespace MediaWatch.Portal.Tests.Rendering;

public sealed class ReferencePageTests
{
    [Fact]
    public async Task A_row_of_any_table_is_found_with_what_it_says_and_its_source()
    {
        await using var town = await SmallTown.CreateAsync();
        await using var bench = PageBench.For(town, town.Supervisor);
        var row = bench.Open<ReferencePage>("/lexicons/tables?table=leaders&q=文化和旅游部部长").FindAll("tbody tr")[0];
        row.TextContent.ShouldContain("领导人任期");
        row.TextContent.ShouldContain("职务：文化和旅游部部长；起：2018-03；止：2020-12");
        row.TextContent.ShouldContain("全国人大常委会任免名单");
        bench.Open<ReferencePage>("/lexicons/tables?q=没有这一条").Markup.ShouldContain("没有符合条件的记录");
    }

    [Fact]
    public async Task They_sort_page_and_export_without_patterns()
    {
        await using var town = await SmallTown.CreateAsync();
        await using var bench = PageBench.For(town, town.Supervisor);
        bench.Open<ReferencePage>("/lexicons/tables?table=laws&sort=subject&dir=desc").FindAll("tbody tr").Count.ShouldBe(ListState.DefaultSize);
        var whole = await ((IExportedList)bench.Services.GetRequiredService<ReferenceList>()).TableAsync(ListState.Of([]), TestContext.Current.CancellationToken);
        whole.Rows.Count().ShouldBe(ReferenceTables.All.Count);
        ReferenceTables.All.ShouldAllBe(r => r.Subject.Length > 0 && r.Source.Length > 0 && !r.Content.Contains("(?", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_file_of_the_folder_is_shown_here_or_among_the_entries()
    {
        var files = Directory.EnumerateFiles(Path.Combine(DictionaryFolder.Path, "lexicons"), "*.tsv").Select(f => Path.GetFileNameWithoutExtension(f));
        files.ShouldBe(ReferenceTables.Tables.Select(t => t.Key).Concat([LexiconSet.Terms, LexiconSet.Sensitive, LexiconSet.Whitelist]), ignoreOrder: true);
    }
}

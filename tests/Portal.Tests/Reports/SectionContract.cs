using MediaWatch.Core.Reports;
using MediaWatch.Portal.Reports;
using MediaWatch.Portal.Reports.Facts;

namespace MediaWatch.Portal.Tests.Reports;

/// <summary>What every section must do. A new section's test says what it says of the small month.</summary>
public abstract class SectionContract<TSection> where TSection : IReportSection, new()
{
    readonly TSection section = new();

    /// <summary>Words that must stand in it.</summary>
    protected abstract IReadOnlyList<string> Says { get; }

    protected IReadOnlyList<ReportBlock> Write(ReportFacts facts) => [.. section.Write(facts)];

    [Fact]
    public void Says_what_the_small_month_was_like()
    {
        var text = TextOf(Write(SmallMonth.Facts));
        foreach (var words in Says)
            text.ShouldContain(words);
    }

    [Fact]
    public void Says_something_of_a_month_in_which_nothing_was() => TextOf(Write(SmallMonth.Empty)).Length.ShouldBeGreaterThan(4);

    [Fact]
    public void Says_the_same_of_the_same_facts()
    {
        var again = ReportFacts.Of(SmallMonth.Facts.ToJson());
        TextOf(Write(again)).ShouldBe(TextOf(Write(SmallMonth.Facts)));
    }

    [Theory]
    [InlineData(ReportScope.Tenant)]
    [InlineData(ReportScope.Subtree)]
    [InlineData(ReportScope.Unit)]
    public void Every_row_fills_its_columns_and_every_picture_can_be_told(ReportScope scope)
    {
        var blocks = Write(SmallMonth.Facts with { Scope = scope });
        foreach (var table in blocks.OfType<Table>())
        {
            table.Title.ShouldNotBeEmpty();
            table.Rows.ShouldAllBe(row => row.Count == table.Columns.Count);
            table.Rows.ShouldNotBeEmpty();
        }
        foreach (var figure in blocks.OfType<Figure>())
        {
            figure.Alternative.Length.ShouldBeGreaterThan(8);
            figure.Chart.Series.ShouldAllBe(s => s.Values.Count == figure.Chart.Labels.Count);
        }
    }

    protected static string TextOf(IEnumerable<ReportBlock> blocks) => string.Join('\n', blocks.Select(b => b switch
    {
        Heading h => h.Text,
        Paragraph p => p.Text,
        Note n => n.Text,
        Table t => $"{t.Title}\n{string.Join('|', t.Columns.Select(c => c.Title))}\n{string.Join('\n', t.Rows.Select(r => string.Join('|', r)))}",
        Figure f => $"{f.Title} {f.Alternative}",
        ProblemCard c => $"{c.Number} {c.Account} {c.Problem.Message}",
        _ => throw new ArgumentOutOfRangeException(nameof(blocks)),
    }));
}

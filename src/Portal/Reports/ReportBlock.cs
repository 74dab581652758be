using MediaWatch.Portal.Reports.Facts;

namespace MediaWatch.Portal.Reports;

/// <summary>A piece of a report as a value: written once, drawn by every format. The set is small and closed; a new one needs a place in each writer.</summary>
public abstract record ReportBlock;

/// <summary>A heading inside a section, （一）; the section's own is written by the program.</summary>
public sealed record Heading(string Text) : ReportBlock;

public sealed record Paragraph(string Text) : ReportBlock;

/// <summary>What has to be said of the figures themselves: what is unknown, what was left out.</summary>
public sealed record Note(string Text) : ReportBlock;

/// <param name="Total">The last row is a sum.</param>
public sealed record Table(string Title, IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, bool Total = false) : ReportBlock;

/// <param name="Share">Width in proportion to the other columns.</param>
/// <param name="Number">Set to the right.</param>
public sealed record TableColumn(string Title, int Share, bool Number = false);

/// <param name="Alternative">What the picture says, for those who cannot see it.</param>
public sealed record Figure(string Title, Chart Chart, string Alternative) : ReportBlock;

/// <summary>Bars, one group a label.</summary>
public sealed record Chart(string Unit, IReadOnlyList<string> Labels, IReadOnlyList<ChartSeries> Series);

/// <param name="Values">One a label.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<long> Values);

/// <summary>One problem with its words, link, time, picture, rule and source.</summary>
/// <param name="Number">Counts through the whole report; the list of problems and the evidence use the same.</param>
public sealed record ProblemCard(int Number, ProblemFacts Problem, string Account) : ReportBlock
{
    /// <summary>What whoever checked the report added; null: nothing.</summary>
    public string? Remark { get; init; }
}

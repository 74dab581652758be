using MediaWatch.Core.Parts;
using MediaWatch.Portal.Reports.Facts;

namespace MediaWatch.Portal.Reports;

/// <summary>What does the month say? One section of a report, from the facts and nothing else: the same facts always give the same blocks.</summary>
public interface IReportSection : IPart
{
    /// <summary>Sections stand in this order; ours are hundreds, so that another fits between.</summary>
    int Order { get; }

    /// <summary>At least one block: where there is nothing to report, a sentence that says so.</summary>
    IEnumerable<ReportBlock> Write(ReportFacts facts);
}

using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Reports;

/// <summary>What a person changed while checking a report (校核意见): a problem struck out, or a remark on a problem or section.</summary>
public sealed class ReportCorrection : ITenantOwned
{
    public long Id { get; private set; }
    public long TenantId { get; private set; }
    public long ReportId { get; private set; }
    public CorrectionKind Kind { get; private set; }
    /// <summary>The problem; null: a section's remark.</summary>
    public long? FindingId { get; private set; }
    /// <summary>Key of the section; null: a problem is meant.</summary>
    public string? SectionKey { get; private set; }
    /// <summary>The reason, or the remark.</summary>
    public string Text { get; private set; }
    public string By { get; private set; }
    public DateTimeOffset At { get; private set; }

    ReportCorrection() => (Text, By) = ("", "");

    ReportCorrection(MonthlyReport report, CorrectionKind kind, long? findingId, string? sectionKey, string text, string by, DateTimeOffset at) =>
        (TenantId, ReportId, Kind, FindingId, SectionKey, Text, By, At) = (report.TenantId, report.Id, kind, findingId, sectionKey, text, by, at);

    public static ReportCorrection Strike(MonthlyReport report, long findingId, string reason, string by, DateTimeOffset now) => new(report, CorrectionKind.Strike, findingId, null, reason, by, now);
    public static ReportCorrection OnProblem(MonthlyReport report, long findingId, string text, string by, DateTimeOffset now) => new(report, CorrectionKind.Remark, findingId, null, text, by, now);
    public static ReportCorrection OnSection(MonthlyReport report, string sectionKey, string text, string by, DateTimeOffset now) => new(report, CorrectionKind.Remark, null, sectionKey, text, by, now);

    public void Reword(string text, string by, DateTimeOffset now) => (Text, By, At) = (text, by, now);
}

/// <summary>剔除, 批注.</summary>
public enum CorrectionKind { Strike = 0, Remark = 1 }

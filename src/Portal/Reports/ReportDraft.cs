using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MediaWatch.Core.Reports;
using MediaWatch.Portal.Reports.Facts;

namespace MediaWatch.Portal.Reports;

/// <summary>All that a report is written from: the facts, and what a person changed. Frozen when the report is checked.</summary>
public sealed record ReportDraft(ReportFacts Facts, string Preface, IReadOnlyList<Correction> Corrections)
{
    static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, IgnoreReadOnlyProperties = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public IReadOnlySet<long> Struck => Corrections.Where(c => c.Kind == CorrectionKind.Strike).Select(c => c.FindingId).OfType<long>().ToHashSet();

    /// <summary>What is left of the facts.</summary>
    public ReportFacts Kept => Facts.Without(Struck);

    public static ReportDraft Of(ReportFacts facts, string preface, IEnumerable<ReportCorrection> corrections) =>
        new(facts, preface, [.. corrections.OrderBy(c => c.Id).Select(c => new Correction(c.Kind, c.FindingId, c.SectionKey, c.Text, c.By, c.At.ToUniversalTime()))]);

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <exception cref="JsonException">Not a draft, or of a form that is not read any more.</exception>
    public static ReportDraft Of(byte[] json) => JsonSerializer.Deserialize<ReportDraft>(json, Json) ?? throw new JsonException("There is no draft.");
}

/// <summary>A person's change, as it was frozen.</summary>
public sealed record Correction(CorrectionKind Kind, long? FindingId, string? SectionKey, string Text, string By, DateTimeOffset At);

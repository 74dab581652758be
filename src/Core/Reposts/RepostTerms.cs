using System.Text.Json;

namespace MediaWatch.Core.Reposts;

/// <summary>What a task asks for, apart from its originals: reused by copies and rules.</summary>
public sealed record RepostTerms
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static RepostTerms Usual { get; } = new();

    public RepostDemand Demand { get; init; } = RepostDemand.SameText | RepostDemand.Additions;
    /// <summary>Percent of the original's text that an excerpt must carry, where the demand allows excerpts.</summary>
    public int LeastShare { get; init; } = 60;
    public RepostWeight Weight { get; init; }
    public RepostAudience Audience { get; init; } = new();
    /// <summary>Time allowed from the opening; null: the deadline is an instant that a person has set.</summary>
    public int? Hours { get; init; } = 24;
    /// <summary>The hours are those in which offices are open (<see cref="Time.OfficeHours"/>).</summary>
    public bool InOfficeHours { get; init; }
    /// <summary>Words of the subject, parted by spaces; empty: general affairs, which concern everybody.</summary>
    public string Subject { get; init; } = "";
    /// <summary>Why these accounts are given it; shown to them.</summary>
    public string Reason { get; init; } = "";
    /// <summary>Why also accounts are given it whose duties do not touch the subject; empty: they are left out.</summary>
    public string OutsideReason { get; init; } = "";

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    public static RepostTerms Parse(string json) => JsonSerializer.Deserialize<RepostTerms>(json, Json) ?? Usual;
}

using System.Text.Encodings.Web;
using System.Text.Json;
using MediaWatch.Analysis.Checks;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis;

/// <summary>Examines a text under the shipped lexicons alone, without a database: what <c>./mediawatch examine</c> prints.</summary>
sealed class ExamineText(Examiner examiner, ShippedLexicons shipped, Segmenter segmenter)
{
    static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly LexiconSet lexicons = shipped.ToSet();

    /// <summary>Findings by place. Offsets count UTF-16 code units of <paramref name="text"/>, or of title, line feed and text where there is a title.</summary>
    public IReadOnlyList<FoundLine> Examine(string text, DateTimeOffset now, DateOnly today, string title = "") =>
        [.. from verdict in examiner.Examine(new ArticleText(title, text, today, segmenter, isDated: false), new CheckContext(lexicons, now, today))
            from draft in verdict.Drafts
            orderby draft.Start, draft.Tier
            select new FoundLine(verdict.CheckKey, TierName(draft.Tier), draft.Start, draft.Length, draft.Excerpt, draft.Suggestion, draft.Message, draft.Source)];

    /// <summary>One JSON object a finding.</summary>
    public IEnumerable<string> Lines(string text, DateTimeOffset now, DateOnly today) =>
        Examine(text, now, today).Select(line => JsonSerializer.Serialize(line, Json));

    static string TierName(Tier tier) => JsonNamingPolicy.CamelCase.ConvertName(tier.ToString());
}

/// <param name="Excerpt">Masked where it is personal data.</param>
sealed record FoundLine(string Check, string Tier, int? Start, int Length, string Excerpt, string? Suggestion, string Message, string Source);

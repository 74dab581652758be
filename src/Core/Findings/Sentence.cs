using System.Text;

namespace MediaWatch.Core.Findings;

/// <summary>Words of a check in the sentence round them, by which a finding is known again on a repost.</summary>
public sealed record Sentence
{
    /// <summary>Fewer characters beside the words do not make a sentence that one would know again.</summary>
    const int Beside = 8;

    Sentence() { }

    public required string CheckKey { get; init; }
    public required string Excerpt { get; init; }
    public required string Context { get; init; }

    /// <summary>Null: there is too little round the words.</summary>
    public static Sentence? Of(string checkKey, string excerpt, string context) =>
        context.Length - excerpt.Length < Beside ? null : new() { CheckKey = checkKey, Excerpt = Normal(excerpt), Context = Normal(context) };

    public static string Normal(string words) => words.Normalize(NormalizationForm.FormKC).Trim().ToLowerInvariant();
}

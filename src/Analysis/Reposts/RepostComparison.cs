using MediaWatch.Core.Reposts;

namespace MediaWatch.Analysis.Reposts;

/// <summary>One original and one article, character by character.</summary>
static class RepostComparison
{
    /// <summary>Null: no eight characters in common.</summary>
    public static RepostMatch? Of(OriginalText original, RepostArticle article)
    {
        var blocks = SharedBlock.Of(original, article.Text);
        if (blocks.Count == 0)
            return null;
        var evidence = new Evidence(original, article.Text, blocks);
        var kind = Verdict.Of(evidence);
        return new(original.Id, kind, evidence.Covered, evidence.Share, evidence.Longest,
            RepostSigns.HasTitle(original, article), RepostSigns.NamesSource(original, article),
            kind == RepostKind.Template ? [] : Differences.Changes(original.Text, article.Text, blocks),
            kind == RepostKind.Template ? [] : Differences.LeftOut(original.Text, evidence.IsSpanned));
    }

    /// <summary>Whether they are of different events or days although they sound alike: what they share is formula.</summary>
    public static bool IsOnlyAlike(OriginalText original, RepostText other) =>
        SharedBlock.Of(original, other) is { Count: > 0 } blocks && Verdict.Of(new(original, other, blocks)) == RepostKind.Template;
}

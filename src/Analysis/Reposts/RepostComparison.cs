using MediaWatch.Core.Reposts;

namespace MediaWatch.Analysis.Reposts;

/// <summary>One original and one article, character by character.</summary>
static class RepostComparison
{
    /// <summary>Null: nothing in common that is worth a word.</summary>
    public static RepostMatch? Of(OriginalText original, RepostArticle article)
    {
        var blocks = SharedBlock.Of(original, article.Text);
        if (blocks.Count == 0)
            return null;
        var evidence = Evidence.Of(original, article.Text, blocks);
        Debug?.Invoke(original, article.Text, evidence);
        return new(original.Id, RepostKind.Excerpt, evidence.Covered, evidence.Shared, evidence.Longest, null, null, [], []);
    }
    public static Action<OriginalText, RepostText, Evidence>? Debug;
}

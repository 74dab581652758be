namespace MediaWatch.Analysis.Reposts;

/// <summary>What the shared blocks of an original and an article say for and against copying.</summary>
sealed class Evidence
{
    readonly bool[] spanned, taken, copied;

    public Evidence(OriginalText original, RepostText article, IReadOnlyList<SharedBlock> blocks)
    {
        var carried = new bool[original.Text.Length];
        (spanned, taken, copied) = (new bool[original.Text.Length], new bool[article.Length], new bool[article.Length]);
        foreach (var block in blocks)
        {
            var within = BlockEvidence.Of(original, article, block);
            All += within;
            Best = within.OwnMatched > Best.OwnMatched || within.OwnMatched == Best.OwnMatched && within.Matched > Best.Matched ? within : Best;
            spanned.AsSpan(block.Original, block.OriginalEnd - block.Original).Fill(true);
            taken.AsSpan(block.Article, block.ArticleEnd - block.Article).Fill(true);
            foreach (var run in block.Runs)
            {
                Longest = Math.Max(Longest, run.Length);
                carried.AsSpan(run.Original, run.Length).Fill(true);
                copied.AsSpan(run.Article, run.Length).Fill(true);
            }
        }
        (Covered, Share, Spanned, Taken) = (PartOf(carried), PartOf(copied), PartOf(spanned), PartOf(taken));
    }

    /// <summary>Parts of the original and of the article that are the same characters, 0 to 1.</summary>
    public double Covered { get; }
    public double Share { get; }

    /// <summary>The same with what was changed inside the shared blocks.</summary>
    public double Spanned { get; }
    public double Taken { get; }

    public int Longest { get; }
    public BlockEvidence All { get; }

    /// <summary>The block with the most that is the original's own.</summary>
    public BlockEvidence Best { get; }

    /// <summary>By character of the original: whether it lies inside a shared block.</summary>
    public ReadOnlySpan<bool> IsSpanned => spanned;

    /// <summary>The same of the article.</summary>
    public ReadOnlySpan<bool> IsTaken => taken;

    /// <summary>By character of the article: whether it is the original's, unchanged.</summary>
    public ReadOnlySpan<bool> IsCopied => copied;

    static double PartOf(bool[] marks) => marks.Length == 0 ? 0 : (double)marks.AsSpan().Count(true) / marks.Length;
}

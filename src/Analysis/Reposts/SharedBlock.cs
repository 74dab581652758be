namespace MediaWatch.Analysis.Reposts;

/// <summary>A stretch of the original that stands in the article, here and there changed: shared runs in the order of both texts, with small gaps.</summary>
sealed class SharedBlock(List<SharedRun> runs)
{
    /// <summary>Gaps wider than this in either text end a block.</summary>
    const int WidestGap = 80;

    /// <summary>Another date and hour, or a list of other places, may stand in a gap; wider ones must be half alike.</summary>
    const int WidestSlot = 16;

    /// <summary>What is explained so many characters better otherwise, and by such a share of it, came otherwise: sisters of a series differ in dates, names and figures. Two versions of one text differ in less, and both are carried.</summary>
    const int Better = 4;
    const double BetterShare = 0.03;

    /// <summary>How far a block is followed at once beyond its last run of eight.</summary>
    const int Step = 32;

    public IReadOnlyList<SharedRun> Runs => runs;
    public int Original => runs[0].Original;
    public int OriginalEnd => runs[^1].OriginalEnd;
    public int Article => runs[0].Article;
    public int ArticleEnd => runs[^1].ArticleEnd;

    /// <summary>Characters shared.</summary>
    public int Matched => runs.Sum(r => r.Length);

    /// <summary>Blocks in the article's order.</summary>
    public static List<SharedBlock> Of(OriginalText original, RepostText article)
    {
        var blocks = new List<SharedBlock>();
        foreach (var run in SharedRuns.Find(original, article))
        {
            if (blocks.Count == 0 || !blocks[^1].TakesUp(run, original.Text.Bare, article.Bare))
                blocks.Add(new([run]));
        }
        for (var i = 0; i < blocks.Count; i++)
        {
            blocks[i].GrowBack(original.Text.Bare, article.Bare, i == 0 ? 0 : blocks[i - 1].ArticleEnd);
            blocks[i].GrowOn(original.Text.Bare, article.Bare, i == blocks.Count - 1 ? article.Length : blocks[i + 1].Article);
            blocks[i].Trim(original.Text, article);
        }
        return blocks;
    }

    /// <param name="matched">So many characters of this passage are alike elsewhere.</param>
    public bool IsWorseThan(int matched) => matched - Matched >= Math.Max(Better, BetterShare * (OriginalEnd - Original));

    /// <summary>True if the run continues this block, the gap between them being mostly alike or next to nothing.</summary>
    bool TakesUp(SharedRun run, ReadOnlySpan<char> original, ReadOnlySpan<char> article)
    {
        var overlap = OriginalEnd - run.Original;
        if (overlap > 0 && overlap < run.Length)
            run = new(run.Original + overlap, run.Article + overlap, run.Length - overlap);
        var (o, a) = (run.Original - OriginalEnd, run.Article - ArticleEnd);
        if (o < 0 || a < 0 || o > WidestGap || a > WidestGap)
            return false;
        var between = o == 0 || a == 0 ? [] : GapAlignment.Of(original.Slice(OriginalEnd, o), article.Slice(ArticleEnd, a), isOpen: false);
        var widest = Math.Max(o, a);
        if (widest > WidestSlot && between.Sum(r => r.Length) * 2 < widest)
            return false;
        Append(between, OriginalEnd, ArticleEnd);
        Append([run], 0, 0);
        return true;
    }

    void GrowOn(ReadOnlySpan<char> original, ReadOnlySpan<char> article, int until)
    {
        while (true)
        {
            var (o, a) = (OriginalEnd, ArticleEnd);
            var more = GapAlignment.Of(original.Slice(o, Math.Min(Step, original.Length - o)), article.Slice(a, Math.Clamp(until - a, 0, Step)), isOpen: true);
            if (more.Count == 0)
                return;
            Append(more, o, a);
            if (OriginalEnd - o < Step / 2)
                return;
        }
    }

    void GrowBack(ReadOnlySpan<char> original, ReadOnlySpan<char> article, int from)
    {
        while (true)
        {
            var (o, a) = (Original, Article);
            var (before, beside) = (original.Slice(Math.Max(0, o - Step), Math.Min(o, Step)).ToArray(), article.Slice(Math.Max(from, a - Step), Math.Clamp(a - from, 0, Step)).ToArray());
            Array.Reverse(before);
            Array.Reverse(beside);
            var more = GapAlignment.Of(before, beside, isOpen: true);
            if (more.Count == 0)
                return;
            runs.InsertRange(0, Enumerable.Reverse(more).Select(r => new SharedRun(o - r.OriginalEnd, a - r.ArticleEnd, r.Length)));
            if (o - Original < Step / 2)
                return;
        }
    }

    /// <summary>What follows upon a change at either end and is not long, nor ends where both texts pause, is alike by chance: there something else begins.</summary>
    void Trim(RepostText original, RepostText article)
    {
        while (runs.Count > 1 && runs[^1].Length < Grams.Width && !(original.PausesAt(OriginalEnd) && article.PausesAt(ArticleEnd)))
            runs.RemoveAt(runs.Count - 1);
        while (runs.Count > 1 && runs[0].Length < Grams.Width && !(original.PausesAt(Original) && article.PausesAt(Article)))
            runs.RemoveAt(0);
    }

    void Append(List<SharedRun> more, int original, int article)
    {
        foreach (var run in more)
        {
            var moved = new SharedRun(run.Original + original, run.Article + article, run.Length);
            if (runs[^1].OriginalEnd == moved.Original && runs[^1].ArticleEnd == moved.Article)
                runs[^1] = runs[^1] with { Length = runs[^1].Length + moved.Length };
            else
                runs.Add(moved);
        }
    }
}

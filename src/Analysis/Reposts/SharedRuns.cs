namespace MediaWatch.Analysis.Reposts;

/// <summary>Unbroken runs of at least eight characters that an article shares with an original, in the article's order and not overlapping in it.</summary>
static class SharedRuns
{
    /// <summary>A run is preferred where the one before goes on, within this many characters.</summary>
    const int Near = 80;

    /// <summary>More places of one gram are not looked at: no text repeats itself so often but a hostile one.</summary>
    const int MostPlaces = 8;

    public static List<SharedRun> Find(OriginalText original, RepostText article)
    {
        var hashes = article.Hashes;
        ReadOnlySpan<char> a = article.Bare, o = original.Text.Bare;
        var runs = new List<SharedRun>();
        var shift = int.MinValue;
        for (var at = 0; at < hashes.Length; at++)
        {
            var best = default(SharedRun);
            var rank = 0;
            var left = MostPlaces;
            for (var place = original.FirstPlace(hashes[at]); place >= 0 && left-- > 0; place = original.PlaceAfter(place))
            {
                var run = Extend(o, place, a, at, runs.Count == 0 ? 0 : runs[^1].ArticleEnd);
                var ranked = run.Length + (shift != int.MinValue && Math.Abs(place - at - shift) <= Near ? Near : 0) - (place - at == shift ? 0 : 1);
                if (run.Length >= Grams.Width && (best.Length == 0 || ranked > rank))
                    (best, rank) = (run, ranked);
            }
            if (best.Length == 0)
                continue;
            runs.Add(best);
            (shift, at) = (best.Original - best.Article, best.ArticleEnd - 1);
        }
        return runs;
    }

    static SharedRun Extend(ReadOnlySpan<char> o, int original, ReadOnlySpan<char> a, int article, int from)
    {
        var length = o[original..].CommonPrefixLength(a[article..]);
        var before = 0;
        while (length > 0 && original > before && article - before > from && o[original - before - 1] == a[article - before - 1])
            before++;
        return new(original - before, article - before, length + before);
    }
}

/// <param name="Original">Place in the original, in characters compared.</param>
/// <param name="Article">Place in the article.</param>
readonly record struct SharedRun(int Original, int Article, int Length)
{
    public int OriginalEnd => Original + Length;
    public int ArticleEnd => Article + Length;
}

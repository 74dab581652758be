using MediaWatch.Core.Reposts;

namespace MediaWatch.Analysis.Reposts;

/// <summary>Holds one article at a time against many originals: an index of all their grams names the candidates, which are then compared character by character.
/// Unchanging and safe for many threads: a new one is made when a task opens or ends.</summary>
public sealed class RepostMatcher
{
    /// <summary>A shared run of 27 characters, or several that come to as much: no kind of repost shares less.</summary>
    const int LeastShared = 20;

    /// <summary>A round-up holds fewer originals of ours.</summary>
    const int MostCandidates = 24;

    readonly OriginalText[] originals;
    readonly Dictionary<uint, List<int>> holders = [];
    readonly HashFilter filter;

    public RepostMatcher(IEnumerable<OriginalText> originals)
    {
        this.originals = [.. originals];
        for (var i = 0; i < this.originals.Length; i++)
        {
            foreach (var hash in this.originals[i].DistinctHashes)
            {
                if (!holders.TryGetValue(hash, out var list))
                    holders.Add(hash, list = []);
                list.Add(i);
            }
        }
        filter = new(holders.Keys);
    }

    public int Originals => originals.Length;

    /// <summary>What the article carries of each original, the most first; empty: it has nothing in common with any.</summary>
    public IReadOnlyList<RepostMatch> Match(RepostArticle article)
    {
        var comparisons = Candidates(article.Text).Select(original => RepostComparison.Of(original, article.Text)).OfType<RepostComparison>().ToList();
        Rivals.Part(comparisons);
        var matches = comparisons.ConvertAll(c => c.Told(article)).ConvertAll(told => told with { Changes = [.. told.Changes.Where(w => w.ArticleAt < article.RecognisedFrom)] });
        if (article.Links.Count > 0 || article.Captions.Count > 0 || article.Text.Body.Contains("http", StringComparison.OrdinalIgnoreCase))
            AddSigned(matches, article);
        return matches;
    }

    /// <summary>Originals that are linked to or stand in a picture, where the text is not there as well.</summary>
    void AddSigned(List<RepostMatch> matches, RepostArticle article)
    {
        foreach (var original in originals)
        {
            var kind = RepostSigns.Links(original, article) ? RepostKind.Link : RepostSigns.IsInPicture(original, article) ? RepostKind.TitleInPicture : RepostKind.Template;
            var text = matches.FindIndex(m => m.OriginalId == original.Id);
            if (kind == RepostKind.Template || text >= 0 && matches[text].IsRepost)
                continue;
            if (text >= 0)
                matches[text] = matches[text] with { Kind = kind };
            else
                matches.Add(new(original.Id, kind, 0, 0, 0, RepostSigns.HasTitle(original, article), RepostSigns.NamesSource(original, article), [], []));
        }
    }

    internal IEnumerable<OriginalText> Candidates(RepostText article)
    {
        Dictionary<int, int>? shared = null;
        foreach (var hash in article.Hashes)
        {
            if (!filter.MayContain(hash) || !holders.TryGetValue(hash, out var list))
                continue;
            shared ??= [];
            foreach (var original in list)
                System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(shared, original, out _)++;
        }
        return shared is null ? [] : shared.Where(s => s.Value >= LeastShared).OrderByDescending(s => s.Value).Take(MostCandidates).Select(s => originals[s.Key]);
    }
}

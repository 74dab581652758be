using System.Collections;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;

namespace MediaWatch.Analysis.Lexicons;

/// <summary>The rows of one list and the automaton that finds them all in one pass; immutable.</summary>
public sealed class Lexicon
{
    /// <summary>A word that a row needs must stand within this many characters of the term.</summary>
    public const int NeedReach = 30;

    const string FormerNames = "机构名称";

    readonly bool disguises;
    readonly IReadOnlyList<LexiconMatcher> matchers;
    readonly DisguiseMatcher? asked;

    /// <param name="whitelist">Strings in which no row counts.</param>
    /// <param name="disguises">Also find terms in traditional characters or with symbols between.</param>
    public Lexicon(string name, IReadOnlyList<LexiconRow> rows, IReadOnlyList<string> whitelist, bool disguises)
    {
        (Name, Rows, this.disguises) = (name, rows, disguises);
        // A term that holds symbols itself (秘密★) would lose them where symbols are skipped: it is looked for as it stands.
        var (skipping, plain) = disguises ? (rows.Where(r => !LexiconMatcher.HoldsNoise(r.Term)), rows.Where(r => LexiconMatcher.HoldsNoise(r.Term))) : ([], rows);
        matchers = [new([.. skipping], whitelist, disguises: true), new([.. plain], whitelist, disguises: false)];
        asked = rows.Any(r => r.Folds != Folds.None) ? new(rows, whitelist, HanSounds.Default) : null;
    }

    public string Name { get; }
    public IReadOnlyList<LexiconRow> Rows { get; }

    /// <param name="whitelist">Instead of its own.</param>
    public Lexicon Sparing(IReadOnlyList<string> whitelist) => new(Name, Rows, whitelist, disguises);

    /// <summary>In order of place, never overlapping: of two that overlap the longer one.</summary>
    public IEnumerable<LexiconHit> Search(ArticleText article)
    {
        var hits = matchers.SelectMany(m => m.Search(article)).ToList();
        if (asked?.Search(article) is { Count: > 0 } disguised)
        {
            var taken = new BitArray(article.Text.Length);
            foreach (var place in hits.SelectMany(hit => Enumerable.Range(hit.Start, hit.Length)))
                taken[place] = true;
            hits.AddRange(disguised.Where(hit => !Enumerable.Range(hit.Start, hit.Length).Any(place => taken[place])));
        }
        return hits.Where(hit => hit.Row.Since is not { } since || AppliesSince(since, hit, article)).OrderBy(hit => hit.Start);
    }

    /// <summary>What was right in its time is not wrong where that time is told of. An office's former name in a text without a date needs more: the text must show that it speaks of a later one.</summary>
    static bool AppliesSince(DateOnly since, LexiconHit hit, ArticleText article) =>
        hit.Row.Kind == FormerNames ? Tense.IsOfNow(article, hit.Start, hit.Length, since) : article.PublishedOn >= since && !Tense.IsOfPast(article, hit.Start, hit.Length, since.Year - 1);
}

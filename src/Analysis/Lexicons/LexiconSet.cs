using MediaWatch.Analysis.Text;
using MediaWatch.Core.Tenants;

namespace MediaWatch.Analysis.Lexicons;

/// <summary>All lexicons of one tenant at one version; immutable.</summary>
/// <param name="whitelist">Strings that no check may flag.</param>
public sealed class LexiconSet(long version, IReadOnlyList<string> whitelist, params IEnumerable<Lexicon> lexicons)
{
    public const string Terms = "terms";
    public const string Sensitive = "sensitive";
    public const string Whitelist = "whitelist";

    readonly HashSet<string> white = [.. whitelist.Select(FoldedText.FoldTerm)];
    readonly Dictionary<string, Lexicon> byName = lexicons.ToDictionary(l => l.Name, StringComparer.Ordinal);

    public long Version { get; } = version;

    /// <summary>How sure a guess must be to be reported.</summary>
    public ProofreadingLevel Level { get; init; }

    /// <summary>The same lexicons for one text that is to be read otherwise than the tenant chose.</summary>
    public LexiconSet At(ProofreadingLevel level) => level == Level ? this : new(Version, whitelist, byName.Values) { Level = level };

    /// <summary>The same lexicons with further strings that no check may flag.</summary>
    public LexiconSet Sparing(IReadOnlyList<string> words)
    {
        string[] all = [.. whitelist, .. words];
        return new(Version, all, byName.Values.Select(l => l.Sparing(all))) { Level = Level };
    }

    /// <summary>An empty lexicon where there is none of that name.</summary>
    public Lexicon this[string name] => byName.GetValueOrDefault(name) ?? new Lexicon(name, [], [], disguises: false);

    /// <summary>Whether the white list holds just this, in whatever width or case.</summary>
    public bool IsWhite(string words) => white.Contains(FoldedText.FoldTerm(words));

    /// <summary>The shipped rows with a tenant's own: a row of the tenant stands instead of a shipped one with the same term.</summary>
    /// <param name="own">Rows of the tenant by name of the list.</param>
    /// <param name="choice">Null: the usual.</param>
    public static LexiconSet Of(long version, ShippedLexicons shipped, ILookup<string, LexiconRow> own, ProofreadingChoice? choice = null)
    {
        choice ??= ProofreadingChoice.Usual;
        IReadOnlyList<string> whitelist = [.. shipped.Whitelist.Concat(own[Whitelist]).Select(r => r.Term)];
        return new(version, whitelist,
            new Lexicon(Terms, Merge(shipped.Terms, own[Terms].Select(r => Folded(r, choice.Terms))), whitelist, disguises: choice.Terms.HasFlag(ListFolds.Marks)),
            new Lexicon(Sensitive, Merge(shipped.Sensitive, own[Sensitive].Select(r => Folded(r, choice.Sensitive))), whitelist, disguises: true)) { Level = choice.Level };
    }

    static LexiconRow Folded(LexiconRow row, ListFolds folds) => row with
    {
        Folds = row.Folds
            | (folds.HasFlag(ListFolds.Split) ? Folds.Split : Folds.None)
            | (folds.HasFlag(ListFolds.Pinyin) ? Folds.Pinyin : Folds.None)
            | (folds.HasFlag(ListFolds.Sound) ? Folds.Sound : Folds.None)
            | (folds.HasFlag(ListFolds.Repeat) ? Folds.Repeat : Folds.None),
    };

    static IReadOnlyList<LexiconRow> Merge(IReadOnlyList<LexiconRow> shipped, IEnumerable<LexiconRow> own)
    {
        var rows = shipped.DistinctBy(r => r.Term, StringComparer.Ordinal).ToDictionary(r => r.Term, StringComparer.Ordinal);
        foreach (var row in own)
            rows[row.Term] = row;
        return [.. rows.Values];
    }
}

namespace MediaWatch.Analysis.Text;

/// <summary>Looks for the words of many rules at once, so that a rule reads only the lines in which its words stand. Immutable.</summary>
sealed class LineGate
{
    readonly PhraseFinder finder;
    readonly int[][] rulesByPhrase;
    readonly IReadOnlyList<int> enough;

    /// <param name="words">By rule.</param>
    /// <param name="enough">By rule: how many different words a line must hold; null: one.</param>
    public LineGate(IReadOnlyList<IEnumerable<string>> words, IReadOnlyList<int>? enough = null)
    {
        var byWord = words.SelectMany((ofRule, i) => ofRule.Distinct(StringComparer.Ordinal).Select(word => (Word: word, Rule: i))).GroupBy(w => w.Word, w => w.Rule, StringComparer.Ordinal).ToList();
        finder = new([.. byWord.Select(w => w.Key)]);
        rulesByPhrase = [.. byWord.Select(w => w.ToArray())];
        this.enough = enough ?? [.. words.Select(_ => 1)];
    }

    /// <summary>The lines in which a rule's words stand, in the order of the text.</summary>
    public IEnumerable<OpenLine> Open(string text)
    {
        var found = new List<PhraseMatch>();
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            end = text.IndexOf('\n', start) is var mark and >= 0 ? mark : text.Length;
            found.Clear();
            finder.Find(text.AsSpan(start, end - start), found);
            if (found.Count > 0 && RulesOf(found) is { Count: > 0 } rules)
                yield return new(end - start == text.Length ? text : text[start..end], start, rules);
        }
    }

    IReadOnlyList<int> RulesOf(List<PhraseMatch> found) =>
        [.. found.Select(match => match.Phrase).Distinct().SelectMany(phrase => rulesByPhrase[phrase]).CountBy(rule => rule).Where(rule => rule.Value >= enough[rule.Key]).Select(rule => rule.Key).Order()];
}

/// <summary>A line without its end, where it begins in its text, and the rules (by index, ascending) whose words stand in it.</summary>
sealed record OpenLine(string Text, int Start, IReadOnlyList<int> Rules);

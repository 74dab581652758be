using System.Collections;

namespace MediaWatch.Analysis.Text;

/// <summary>A tenant's word for the segmenter.</summary>
/// <param name="Count">How often it is taken to occur; null: often enough to be cut as one word (jieba's <c>suggest_freq</c>); 0: it is no word.</param>
/// <param name="Class">Part of speech; null: unknown.</param>
public sealed record UserWord(string Word, int? Count = null, string? Class = null);

/// <summary>A tenant's words laid over the dictionary, as jieba's <c>add_word</c> does: their counts stand instead of the dictionary's and raise the total.</summary>
sealed class UserWords
{
    readonly CharTrie trie = new();
    readonly BitArray firsts = new(char.MaxValue + 1);
    readonly List<UserWord?> words = [null];
    readonly List<double> logs = [0];
    readonly HashSet<string> split = new(StringComparer.Ordinal);
    double[] weights = [];

    /// <summary>What the counts add to the dictionary's total.</summary>
    public long Total { get; private set; }

    public bool MayBegin(char c) => firsts[c];

    public int Next(int node, char c) => trie.Next(node, c);

    /// <summary>Minus infinity for a word that is none; null where no own word ends.</summary>
    public double? WeightAt(int node) => words[node] is null ? null : weights[node];

    /// <summary>Whether an own word begins so.</summary>
    public bool Begins(ReadOnlySpan<char> start) => trie.Find(start) > 0;

    public UserWord? Find(ReadOnlySpan<char> word) => trie.Find(word) is > 0 and var node ? words[node] : null;

    /// <summary>Whether the model must not make this word either.</summary>
    public bool IsSplit(ReadOnlySpan<char> word) => split.Count > 0 && split.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    public void Add(UserWord word, int count)
    {
        var node = trie.Add(word.Word);
        while (words.Count < trie.Count)
        {
            words.Add(null);
            logs.Add(0);
        }
        words[node] = word with { Count = count };
        logs[node] = Math.Log(count);
        firsts[word.Word[0]] = true;
        Total += count;
        if (count == 0)
            split.Add(word.Word);
    }

    /// <summary>To be called after the last word was added.</summary>
    /// <param name="total">Of the dictionary and these words.</param>
    public void Weigh(long total)
    {
        var logTotal = Math.Log(total);
        if (weights.Length < logs.Count)
            weights = new double[logs.Capacity];
        for (var node = 0; node < logs.Count; node++)
            weights[node] = logs[node] - logTotal;
    }
}

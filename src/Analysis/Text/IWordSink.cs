namespace MediaWatch.Analysis.Text;

/// <summary>Takes the words of a text one by one, in order.</summary>
interface IWordSink
{
    /// <param name="start">In UTF-16 code units.</param>
    /// <param name="slot">Where the dictionary's trie holds the word; 0 where it does not or nobody has looked.</param>
    void Add(int start, int length, int slot);
}

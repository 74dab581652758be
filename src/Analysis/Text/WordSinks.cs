namespace MediaWatch.Analysis.Text;

readonly struct SpanSink(List<WordSpan> words) : IWordSink
{
    public void Add(int start, int length, int slot) => words.Add(new(start, length));
}

/// <summary>Puts the known words of two and of three characters before the longer word that holds them.</summary>
readonly ref struct SubWordSink(List<WordSpan> words, ReadOnlySpan<char> text, Segmenter segmenter) : IWordSink
{
    readonly ReadOnlySpan<char> text = text;

    public void Add(int start, int length, int slot)
    {
        for (var part = 2; part <= 3 && part < length; part++)
        {
            for (var i = start; i <= start + length - part; i++)
            {
                if (segmenter.Knows(text.Slice(i, part)))
                    words.Add(new(i, part));
            }
        }
        words.Add(new(start, length));
    }
}

/// <summary>Keeps the one word that lies on both sides of a place.</summary>
struct WordRoundSink(int place) : IWordSink
{
    public WordSpan? Found { get; private set; }

    public void Add(int start, int length, int slot)
    {
        if (start < place && place < start + length)
            Found = new(start, length);
    }
}

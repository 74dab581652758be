using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Text.Proofing;

namespace MediaWatch.Analysis.Tests.Text.Proofing;

public sealed class CharModelTests
{
    static readonly Lazy<CharModel> Shipped = new(() => CharModel.Load(Path.Combine(DictionaryFolder.Path, "proofing", ProofingFiles.Ngrams)));

    /// <summary>Held against the textbook's recursion over the same made-up n-grams: the longest known one, else the history's back-off weight and one token less.</summary>
    [Fact]
    public void Backs_off_as_the_textbook_says()
    {
        var random = new Random(5);
        var stored = new Dictionary<string, (byte Score, byte Backoff)>(StringComparer.Ordinal);
        for (var i = 0; i < 300; i++)
        {
            var ids = Enumerable.Range(0, 1 + random.Next(5)).Select(_ => 1 + random.Next(3)).ToArray();
            for (var n = 1; n <= ids.Length; n++) // a stored n-gram's history is stored too
                stored.TryAdd(string.Join(',', ids[..n]), ((byte)random.Next(200), (byte)random.Next(40)));
        }
        var model = ModelOf(stored);
        for (var i = 0; i < 400; i++)
        {
            var ids = Enumerable.Range(0, 5).Select(_ => (ushort)(1 + random.Next(3))).ToArray();
            model.Score(ids, 4, out var length).ShouldBe(Naive(stored, [.. ids.Select(id => (int)id)], out var expected), 1e-4f);
            length.ShouldBe(expected);
        }
    }

    static float Naive(Dictionary<string, (byte Score, byte Backoff)> stored, int[] ids, out int length)
    {
        length = ids.Length;
        if (stored.TryGetValue(string.Join(',', ids), out var found))
            return -found.Score * CharModel.Step;
        var backoff = stored.TryGetValue(string.Join(',', ids[..^1]), out var history) ? -history.Backoff * CharModel.Step : 0;
        return backoff + Naive(stored, ids[1..], out length);
    }

    static CharModel ModelOf(Dictionary<string, (byte Score, byte Backoff)> stored)
    {
        var (single, backoff) = (new float[CharVocabulary.Size], new float[CharVocabulary.Size]);
        var tables = new NgramTable[4];
        for (var n = 1; n <= 5; n++)
        {
            var of = stored.Where(s => s.Key.Split(',').Length == n).ToArray();
            foreach (var (key, (score, weight)) in of.Where(_ => n == 1))
                (single[int.Parse(key)], backoff[int.Parse(key)]) = (-score * CharModel.Step, -weight * CharModel.Step);
            if (n > 1)
                tables[n - 2] = NgramTable.Of([.. of.Select(s => s.Key.Split(',').Aggregate(0UL, (k, id) => k * CharVocabulary.Size + ulong.Parse(id)))], [.. of.Select(s => s.Value.Score)], n < 5 ? [.. of.Select(s => s.Value.Backoff)] : []);
        }
        return new(single, backoff, tables);
    }

    [Theory]
    [InlineData("中华人民")]
    [InlineData("以习近平")]
    [InlineData("的工作。")]
    [InlineData("鼹鸵麒麟")]
    public void What_may_follow_adds_up_to_one(string history)
    {
        var ids = new ushort[5];
        for (var i = 0; i < 4; i++)
            ids[i] = CharVocabulary.Of(history[i]);
        var sum = 0.0;
        for (ushort id = 1; id < CharVocabulary.Size; id++)
        {
            ids[4] = id;
            sum += Math.Exp(Shipped.Value.Score(ids, 4, out _));
        }
        sum.ShouldBe(1, 0.1); // numbers are stored in steps of 1/16
    }

    [Fact]
    public void Expects_what_official_text_says()
    {
        Score("中华人民共和国").ShouldBeGreaterThan(Score("中华人民共合国") + 8);
        Score("会议部署了工作").ShouldBeGreaterThan(Score("会议布署了工作") + 4);
    }

    static float Score(string text) => new LineReading(Shipped.Value, TokenLine.Of(text, 0, text.Length)).Mean * (text.Length + 1);
}

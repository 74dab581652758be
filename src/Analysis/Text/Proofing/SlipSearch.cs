using System.Numerics;

namespace MediaWatch.Analysis.Text.Proofing;

/// <summary>Finds what may have been meant where the language model is surprised: the few likeliest replacements of each place. Immutable; any thread may use it.</summary>
sealed class SlipSearch(CharModel model, WordModel words, HanForms forms)
{
    /// <summary>A place is looked at when its character or the next one is this unlikely (natural logarithm).</summary>
    const float Surprise = -2.5f, SurpriseOfTwo = -7f;

    /// <summary>Where the model is this surprised, any character is tried that it has seen between its neighbours.</summary>
    const float Shock = -16f;

    /// <summary>A line of which the model understands so little on average is no prose: nothing is proposed, and a hostile page costs no time.</summary>
    const float Gibberish = -7.5f;

    /// <summary>Characters rarer than this are not proposed: official text has them in names only.</summary>
    const float Rare = -15.5f;

    /// <summary>So many of each kind are scored in full at one place, and so many kept.</summary>
    const int MostScored = 20, MostAnyScored = 6, MostKept = 4, MostAnyKept = 1;

    /// <summary>A replacement that the model does not like better than what is written is none.</summary>
    const float LeastGain = 0f;

    /// <summary>By which sums of a few logarithms may differ from one another in their last bits.</summary>
    const float Rounding = 1e-3f;

    static readonly Comparer<Slip> Better = Comparer<Slip>.Create((a, b) => a.Gain != b.Gain ? b.Gain.CompareTo(a.Gain) : (a.First << 16 | a.Second).CompareTo(b.First << 16 | b.Second));

    /// <summary>Half of all disputes are about these, and reference corrections contradict each other: never proposed for one another.</summary>
    static readonly string[] Disputed = ["的地得", "他她它", "那哪", "做作", "象像"];

    readonly ulong[] frequent = SeenPairs.RowOf(CharVocabulary.AllHan.Select(CharVocabulary.Of).Where(id => model.Single(id) > Rare));
    readonly SeenPairs seen = new(model);

    public List<Slip> Find(LineReading reading)
    {
        var found = new List<Slip>();
        var quick = new PriorityQueue<(ushort First, ushort Second, SlipKind Kind), float>();
        var line = reading.Line;
        if (reading.Mean < Gibberish)
            return found;
        var shocks = 1 + line.Count / 10;
        for (var i = 0; i < line.Count; i++)
        {
            if (!CharVocabulary.IsHan(line[i]) || reading.Score(i) > Surprise && reading.Score(i + 1) > Surprise || reading.Score(i) + reading.Score(i + 1) > SurpriseOfTwo)
                continue;
            Ones(line, i, quick);
            Keep(reading, i, quick, MostKept, found);
            if (i + 1 < line.Count && CharVocabulary.IsHan(line[i + 1]))
            {
                Twos(line, i, quick);
                Keep(reading, i, quick, MostKept, found);
            }
            if (reading.Score(i) + reading.Score(i + 1) < Shock && shocks-- > 0)
            {
                Any(line, i, quick);
                Keep(reading, i, quick, MostAnyKept, found);
            }
        }
        return found;
    }

    void Ones(TokenLine line, int at, PriorityQueue<(ushort, ushort, SlipKind), float> quick)
    {
        var (before, here, after) = (line.Ids[at + TokenLine.Padding - 1], line[at], line.Ids[at + TokenLine.Padding + 1]);
        var now = model.Pair(before, here) + model.Pair(here, after);
        var (behind, ahead) = (seen.After(before), seen.Before(after));
        foreach (var other in forms.Alike(here))
        {
            if (model.Single(other) < Rare)
                continue;
            var (left, right) = (SeenPairs.Has(behind, other), SeenPairs.Has(ahead, other));
            if (!left && !right)
                continue;
            var gain = (left ? model.Pair(before, other) : model.StrangePair(before, other)) + (right ? model.Pair(other, after) : model.StrangePair(other, after)) - now;
            Offer(quick, (other, 0, SlipKind.One), gain, MostScored);
        }
    }

    void Any(TokenLine line, int at, PriorityQueue<(ushort, ushort, SlipKind), float> quick)
    {
        var (before, here, after) = (line.Ids[at + TokenLine.Padding - 1], line[at], line.Ids[at + TokenLine.Padding + 1]);
        var now = model.Pair(before, here) + model.Pair(here, after);
        var alike = forms.Alike(here);
        var (behind, ahead) = (seen.After(before), seen.Before(after));
        for (var i = 0; i < frequent.Length; i++)
        {
            for (var bits = frequent[i] & behind[i] & ahead[i]; bits != 0; bits &= bits - 1)
            {
                var other = (ushort)(i << 6 | BitOperations.TrailingZeroCount(bits));
                if (alike.BinarySearch(other) < 0 && other != here)
                    Offer(quick, (other, 0, SlipKind.Any), model.Pair(before, other) + model.Pair(other, after) - now, MostAnyScored);
            }
        }
    }

    void Twos(TokenLine line, int at, PriorityQueue<(ushort, ushort, SlipKind), float> quick)
    {
        var (before, one, two, after) = (line.Ids[at + TokenLine.Padding - 1], line[at], line[at + 1], line.Ids[at + TokenLine.Padding + 2]);
        var now = model.Pair(before, one) + model.Pair(one, two) + model.Pair(two, after);
        foreach (var word in words.Homophones(one, two))
        {
            var (first, second) = ((ushort)(word >> 16), (ushort)word);
            if (first != one && second != two)
                Offer(quick, (first, second, SlipKind.Word), model.Pair(before, first) + model.Pair(first, second) + model.Pair(second, after) - now, MostScored);
        }
        if (one != two && model.HasPair(two, one))
            Offer(quick, (two, one, SlipKind.Swap), model.Pair(before, two) + model.Pair(two, one) + model.Pair(one, after) - now, MostScored);
    }

    static void Offer(PriorityQueue<(ushort, ushort, SlipKind), float> quick, (ushort, ushort, SlipKind) slip, float gain, int most)
    {
        if (gain < -4)
            return;
        if (quick.Count < most)
            quick.Enqueue(slip, gain);
        else
            quick.EnqueueDequeue(slip, gain);
    }

    static void Keep(LineReading reading, int at, PriorityQueue<(ushort First, ushort Second, SlipKind Kind), float> quick, int most, List<Slip> found)
    {
        var line = reading.Line;
        var (now, nowOfTwo) = (reading.Window(at, 1), reading.Window(at, 2));
        var begin = found.Count;
        var least = LeastGain;
        foreach (var ((first, second, kind), _) in quick.UnorderedItems)
        {
            if (kind is SlipKind.One or SlipKind.Any && IsDisputed(CharVocabulary.CharOf(line[at]), CharVocabulary.CharOf(first)))
                continue;
            var before = second == 0 ? now : nowOfTwo;
            var gain = reading.WindowWith(at, first, second, before + least - Rounding) - before;
            if (gain < least)
                continue;
            found.Add(new(at, first, second, kind, gain));
            if (found.Count - begin < most)
                continue;
            found.Sort(begin, found.Count - begin, Better);
            found.RemoveRange(begin + most, found.Count - begin - most);
            least = found[^1].Gain;
        }
        quick.Clear();
        found.Sort(begin, found.Count - begin, Better);
    }

    static bool IsDisputed(char written, char other)
    {
        foreach (var set in Disputed)
        {
            if (set.Contains(written, StringComparison.Ordinal) && set.Contains(other, StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}

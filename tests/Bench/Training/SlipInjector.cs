using MediaWatch.Analysis.Text.Proofing;

namespace MediaWatch.Bench.Training;

/// <summary>Puts one slip into a clean line as hands and input methods make them: a word of the same sound (70 %), a character of near sound (15 %), of like shape (10 %), any (5 %).</summary>
sealed class SlipInjector(ProofingFiles files)
{
    /// <summary>The same slip for the same line and seed; null where none fits.</summary>
    public Injected? Into(string folded, int seed)
    {
        var line = TokenLine.Of(folded, 0, folded.Length);
        var ids = line.Ids[TokenLine.Padding..(TokenLine.Padding + line.Count)];
        var state = (ulong)(uint)seed * 0x9E3779B97F4A7C15 + (ulong)folded.Length * 0xBF58476D1CE4E5B9 + (line.Count > 0 ? ids[0] : 0u);
        int Next(int below)
        {
            state = state * 6364136223846793005 + 1442695040888963407;
            return (int)((state >> 33) % (ulong)below);
        }
        for (var tries = 0; tries < 12 && line.Count > 3; tries++)
        {
            var at = Next(line.Count);
            var kind = Next(100);
            if (!CharVocabulary.IsHan(ids[at]))
                continue;
            if (kind < 70)
            {
                if (at + 1 < ids.Length && CharVocabulary.IsHan(ids[at + 1]) && files.Words.Longest(ids, at) is { Length: >= 2 } cover && cover.Start == at
                    && Pick([.. files.Words.Homophones(ids[at], ids[at + 1]).Order()], w => files.Model.Single((ushort)(w >> 16)) + files.Model.Single((ushort)w), Next) is { } word
                    && word != ((uint)ids[at] << 16 | ids[at + 1]))
                    return Changed(folded, line, at, (ushort)(word >> 16), (ushort)word);
                continue;
            }
            var one = ids[at];
            uint[] others = kind < 95
                ? [.. files.Forms.Alike(one).ToArray().Where(o => (files.Forms.Compare(one, o).Sound != Sound.Other) == kind < 85).Select(o => (uint)o)]
                : [.. Enumerable.Range(0, CharVocabulary.Size).Where(i => CharVocabulary.IsHan((ushort)i) && i != one).Select(i => (uint)i)];
            if (Pick(others, o => files.Model.Single((ushort)o), Next) is { } other)
                return Changed(folded, line, at, (ushort)other, 0);
        }
        return null;
    }

    /// <summary>Frequent ones oftener, by the square root of their frequency.</summary>
    static uint? Pick(uint[] from, Func<uint, float> log, Func<int, int> next)
    {
        var weights = Array.ConvertAll(from, o => Math.Exp(log(o) / 2));
        var rest = weights.Sum() * next(1 << 20) / (1 << 20);
        for (var i = 0; i < from.Length; i++)
        {
            rest -= weights[i];
            if (rest <= 0)
                return from[i];
        }
        return null;
    }

    static Injected Changed(string folded, TokenLine line, int at, ushort first, ushort second)
    {
        var characters = folded.ToCharArray();
        characters[line.StartOf(at)] = CharVocabulary.CharOf(first);
        if (second != 0)
            characters[line.StartOf(at + 1)] = CharVocabulary.CharOf(second);
        return new(new(characters), line.StartOf(at));
    }

    /// <param name="Place">Of the first changed character.</param>
    public sealed record Injected(string Text, int Place);
}

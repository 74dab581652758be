using System.Numerics;

namespace MediaWatch.Analysis.Text.Proofing;

/// <summary>Sound and shape of the characters that may be mistaken for each other, of those that may be wrong or be proposed. Any thread may use it.</summary>
sealed class HanForms
{
    readonly string[][] readings = new string[CharVocabulary.Size][];
    readonly string[][] classes = new string[CharVocabulary.Size][];
    readonly string[] corners = new string[CharVocabulary.Size];
    readonly string[] cangjie = new string[CharVocabulary.Size];
    readonly uint[] keySets = new uint[CharVocabulary.Size];
    readonly string[][] series = new string[CharVocabulary.Size][];
    readonly Dictionary<string, List<ushort>> bySound = new(StringComparer.Ordinal);
    readonly ushort[] all;
    readonly ushort[]?[] alike = new ushort[CharVocabulary.Size][];

    public HanForms(IEnumerable<HanCharacter> characters)
    {
        var ids = new List<ushort>();
        foreach (var form in characters.Where(f => CharVocabulary.IsHan(f.Character)))
        {
            var id = CharVocabulary.Of(form.Character);
            ids.Add(id);
            readings[id] = [.. form.Syllables];
            classes[id] = [.. readings[id].Select(SoundClass).Distinct(StringComparer.Ordinal)];
            (corners[id], cangjie[id], series[id]) = (form.FourCorner.Replace(".", "", StringComparison.Ordinal), form.Cangjie, [.. form.Series]);
            foreach (var key in form.Cangjie)
                keySets[id] |= 1u << (key - 'A');
            foreach (var sound in classes[id])
            {
                if (!bySound.TryGetValue(sound, out var same))
                    bySound[sound] = same = [];
                same.Add(id);
            }
        }
        all = [.. ids];
    }

    /// <summary>All characters that sound the same or nearly so, or look alike; itself not among them.</summary>
    public ReadOnlySpan<ushort> Alike(ushort id) => alike[id] ??= [.. Find(id)];

    /// <summary>Toneless readings, sounds that are often confused made equal.</summary>
    public IReadOnlyList<string> SoundClasses(ushort id) => classes[id] ?? [];

    public Likeness Compare(ushort a, ushort b) => readings[a] is null || readings[b] is null ? default : new(
        Share(readings[a], readings[b]) ? Sound.Same : Share(classes[a], classes[b]) ? Sound.Near : Sound.Other,
        Different(corners[a], corners[b]), EditDistance.Of(cangjie[a], cangjie[b]), Share(series[a], series[b]));

    static bool Share(string[] some, string[] others)
    {
        foreach (var one in some)
        {
            foreach (var other in others)
            {
                if (string.Equals(one, other, StringComparison.Ordinal))
                    return true;
            }
        }
        return false;
    }

    IEnumerable<ushort> Find(ushort id)
    {
        if (readings[id] is null)
            return [];
        var found = new HashSet<ushort>(classes[id].SelectMany(sound => bySound[sound]));
        foreach (var other in all)
        {
            if (LooksAlike(id, other))
                found.Add(other);
        }
        found.Remove(id);
        return found.Order();
    }

    /// <summary>One corner of four different, one or two Cangjie keys different, or the same phonetic series.</summary>
    bool LooksAlike(ushort a, ushort b)
    {
        var corner = Different(corners[a], corners[b]);
        if (corner <= 1)
            return true;
        var most = corner <= 2 ? 2 : corner <= 3 || cangjie[a].Length > 2 && cangjie[b].Length > 2 ? 1 : 0;
        // Every edit changes at most two letters of the sets: most pairs need no closer look.
        return most > 0 && BitOperations.PopCount(keySets[a] ^ keySets[b]) <= 2 * most && EditDistance.Of(cangjie[a], cangjie[b]) <= most || Share(series[a], series[b]);
    }

    /// <summary>z=zh, c=ch, s=sh, n=l=r, f=h, an=ang, en=eng, in=ing: the pairs that dialects and hands confuse.</summary>
    static string SoundClass(string reading)
    {
        var sound = reading;
        if (sound.Length > 1 && sound[1] == 'h')
            sound = sound.Remove(1, 1);
        if (sound[0] is 'n' or 'r')
            sound = "l" + sound[1..];
        else if (sound[0] == 'h')
            sound = "f" + sound[1..];
        return sound.EndsWith("ng", StringComparison.Ordinal) && sound.Length > 2 && sound[^3] is 'a' or 'e' or 'i' ? sound[..^1] : sound;
    }

    static int Different(string a, string b)
    {
        if (a.Length != b.Length || a.Length == 0)
            return 5;
        var different = 0;
        for (var i = 0; i < a.Length; i++)
            different += a[i] == b[i] ? 0 : 1;
        return different;
    }
}

enum Sound { Other, Near, Same }

/// <param name="Corners">Digits of the four-corner code that differ, 5 at most.</param>
/// <param name="Keys">Edits between the Cangjie codes.</param>
/// <param name="SameSeries">They share a phonetic series.</param>
readonly record struct Likeness(Sound Sound, int Corners, int Keys, bool SameSeries);

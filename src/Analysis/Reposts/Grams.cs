namespace MediaWatch.Analysis.Reposts;

/// <summary>Hashes of every run of eight characters.</summary>
static class Grams
{
    /// <summary>Long enough that two texts rarely share one by chance, short enough that a text with one character in ten changed keeps four in ten of them (proofing.md, section 6).</summary>
    public const int Width = 8;

    const ulong Base = 0x9E3779B97F4A7C15, Mixer = 0xD6E8FEB86659FD93;
    static readonly ulong Leaving = Power(Base, Width);

    public static uint[] Of(ReadOnlySpan<char> bare)
    {
        if (bare.Length < Width)
            return [];
        var hashes = new uint[bare.Length - Width + 1];
        var rolling = 0ul;
        for (var i = 0; i < bare.Length; i++)
        {
            rolling = rolling * Base + bare[i];
            if (i >= Width)
                rolling -= Leaving * bare[i - Width];
            if (i >= Width - 1)
                hashes[i - Width + 1] = Mixed(rolling);
        }
        return hashes;
    }

    static uint Mixed(ulong rolling) => (uint)((rolling ^ rolling >> 32) * Mixer >> 32);

    static ulong Power(ulong factor, int times)
    {
        var power = 1ul;
        for (var i = 0; i < times; i++)
            power *= factor;
        return power;
    }
}

using System.Text;

namespace MediaWatch.Analysis.Text.Proofing;

/// <summary>Numbers of characters for the language model: the 6,763 Han characters of GB 2312-1980, common punctuation, and classes for all else.
/// Numbers are below <see cref="Size"/>, so that five of them fit 64 bits.</summary>
static class CharVocabulary
{
    /// <summary>The largest whole number whose fifth power fits 64 bits.</summary>
    public const int Size = 7131;

    public const ushort Edge = 1, Digits = 2, Letters = 3, RareHan = 4, OtherMark = 5, FirstMark = 6;

    /// <summary>Marks as <see cref="FoldedText"/> writes them.</summary>
    const string Marks = ",。、;:?!\"'“”‘’()《》〈〉[]【】〔〕「」『』—-…·.%~/|+=×℃№°﹒・○●■□★";

    const int FirstHan = FirstMark + 64;

    static readonly ushort[] Ids = Build();
    static readonly char[] Characters = Invert();

    public static ushort Of(char folded) => Ids[folded];

    /// <summary>One of the 6,763 characters that may be wrong or be proposed.</summary>
    public static bool IsHan(ushort id) => id >= FirstHan;

    public static bool IsHan(char folded) => Ids[folded] >= FirstHan;

    /// <summary>The 6,763, in the order of the standard.</summary>
    public static IEnumerable<char> AllHan => Gb2312();

    public static char CharOf(ushort id) => Characters[id];

    static ushort[] Build()
    {
        var ids = new ushort[char.MaxValue + 1];
        Array.Fill(ids, OtherMark);
        for (var c = 0; c <= char.MaxValue; c++)
        {
            if (char.IsDigit((char)c))
                ids[c] = Digits;
            else if (c is >= 0x3400 and <= 0x9FFF || char.IsSurrogate((char)c))
                ids[c] = RareHan;
            else if (char.IsLetter((char)c))
                ids[c] = Letters;
        }
        for (var i = 0; i < Marks.Length; i++)
            ids[Marks[i]] = (ushort)(FirstMark + i);
        var id = FirstHan;
        foreach (var c in Gb2312())
            ids[c] = (ushort)id++;
        return ids;
    }

    /// <summary>Rows 16 to 87 in the order of the standard.</summary>
    static IEnumerable<char> Gb2312()
    {
        var gbk = CodePagesEncodingProvider.Instance.GetEncoding(936)!; // the provider has code page 936
        for (var row = 0xB0; row <= 0xF7; row++)
        {
            for (var cell = 0xA1; cell <= (row == 0xD7 ? 0xF9 : 0xFE); cell++)
                yield return gbk.GetString([(byte)row, (byte)cell])[0];
        }
    }

    static char[] Invert()
    {
        var characters = new char[Size];
        for (var c = 0; c <= char.MaxValue; c++)
        {
            if (Ids[c] >= FirstMark)
                characters[Ids[c]] = (char)c;
        }
        return characters;
    }
}

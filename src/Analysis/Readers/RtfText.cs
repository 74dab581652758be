using System.Text;

namespace MediaWatch.Analysis.Readers;

/// <summary>Characters of an RTF file as they come: bytes of code page 936 in ones and twos, or Unicode with a stand-in for old programs behind it.</summary>
sealed class RtfText
{
    static readonly Encoding Chinese = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!; // part of the framework

    readonly StringBuilder text = new();
    readonly List<byte> waiting = [];
    int standIns;

    public int Length => text.Length;

    public void Byte(byte one, bool skips)
    {
        if (standIns > 0)
            standIns--;
        else if (!skips)
            waiting.Add(one);
    }

    public void Unicode(char sign, int after, bool skips)
    {
        Put(sign.ToString(), skips);
        standIns = Math.Clamp(after, 0, 8);
    }

    public void Put(string words, bool skips)
    {
        standIns = 0;
        if (waiting.Count > 0)
            text.Append(Chinese.GetString([.. waiting]));
        waiting.Clear();
        if (!skips)
            text.Append(words);
    }

    public override string ToString()
    {
        Put("", skips: false);
        return text.ToString().Trim('\n', '\t', ' ');
    }
}

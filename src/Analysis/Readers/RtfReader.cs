using System.Globalization;
using System.Text;

namespace MediaWatch.Analysis.Readers;

/// <summary>Reads RTF files (Rich Text Format 1.9): body, tables, notes, headers and text boxes; what is hidden as well, lists of fonts and pictures not.</summary>
public sealed class RtfReader : IReader
{
    static readonly string[] Skipped = ["fonttbl", "colortbl", "stylesheet", "info", "pict", "themedata", "datastore", "listtable", "listoverridetable", "rsidtbl", "generator", "xmlnstbl", "fldinst", "latentstyles", "objdata", "bkmkstart", "bkmkend", "nonshppict", "mmathPr", "sn", "sv"];
    static readonly string[] Shown = ["shpinst", "shptxt", "shppict", "annotation", "atnauthor", "footnote", "fldrslt", "ud", "upr"];
    const int Deepest = 500;

    public string Key => "rtf";
    public string Name => "RTF 文档";

    public bool Reads(ReadOnlySpan<byte> start) => start.StartsWith("{\\rtf"u8);

    public ReadDocument Read(byte[] file, ReadLimits limits, CancellationToken ct)
    {
        if (file.Length > limits.MostBytes)
            return ReadDocument.Failed(ReadState.TooLarge);
        var (text, groups) = (new RtfText(), new Stack<(bool Skips, int After)>());
        var (skips, after, i) = (false, 1, 0);
        while (i < file.Length && text.Length <= limits.MostCharacters)
        {
            ct.ThrowIfCancellationRequested();
            switch (file[i])
            {
                case (byte)'{' when groups.Count < Deepest:
                    groups.Push((skips, after));
                    i++;
                    break;
                case (byte)'}' when groups.Count > 0:
                    (skips, after) = groups.Pop();
                    i++;
                    break;
                case (byte)'\\':
                    i = Control(file, i + 1, text, ref skips, ref after);
                    break;
                case (byte)'\r' or (byte)'\n' or 0:
                    i++;
                    break;
                default:
                    text.Byte(file[i++], skips);
                    break;
            }
        }
        var words = text.ToString();
        return i < file.Length ? new ReadDocument(ReadState.Cut, words[..Math.Min(words.Length, limits.MostCharacters)])
            : groups.Count > 0 ? ReadDocument.Failed(ReadState.Broken) : ReadDocument.Of(words, limits);
    }

    static int Control(byte[] file, int i, RtfText text, ref bool skips, ref int after)
    {
        if (i >= file.Length)
            return i;
        if (file[i] == '\'' && i + 2 < file.Length && byte.TryParse(Encoding.ASCII.GetString(file, i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var one))
        {
            text.Byte(one, skips);
            return i + 3;
        }
        if (!char.IsAsciiLetter((char)file[i]))
        {
            if (file[i] == '*')
                skips |= !Shown.Contains(WordAt(file, i + 2));
            else if (file[i] is (byte)'\\' or (byte)'{' or (byte)'}')
                text.Byte(file[i], skips);
            else if (file[i] is (byte)'~' or (byte)'_')
                text.Put(file[i] == '~' ? " " : "-", skips);
            return i + 1;
        }
        var word = WordAt(file, i);
        i += word.Length;
        var from = i;
        while (i < file.Length && (char.IsAsciiDigit((char)file[i]) || i == from && file[i] == '-'))
            i++;
        int? number = int.TryParse(Encoding.ASCII.GetString(file, from, i - from), CultureInfo.InvariantCulture, out var value) ? value : null;
        if (i < file.Length && file[i] == ' ')
            i++;
        if (word == "bin")
            return Math.Min(file.Length, i + Math.Max(0, number ?? 0));
        if (word == "uc")
            after = number ?? 1;
        else if (word == "u" && number is { } code)
            text.Unicode((char)(ushort)code, after, skips);
        else if (Skipped.Contains(word))
            skips = true;
        else
            text.Put(word switch { "par" or "line" or "sect" or "page" or "row" => "\n", "tab" or "cell" or "nestcell" => "\t", "emdash" => "—", "endash" => "–", "lquote" => "‘", "rquote" => "’", "ldblquote" => "“", "rdblquote" => "”", _ => "" }, skips);
        return i;
    }

    static string WordAt(byte[] file, int at)
    {
        var end = at;
        while (end < file.Length && char.IsAsciiLetter((char)file[end]))
            end++;
        return end > at ? Encoding.ASCII.GetString(file, at, end - at) : "";
    }
}

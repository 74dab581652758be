using System.Buffers.Binary;
using System.Text;

namespace MediaWatch.Analysis.Readers;

/// <summary>Reads slides of before 2007 (MS-PPT): the text records of slides, notes and comments in the order in which they stand in the file.</summary>
public sealed class PptReader : IReader
{
    const int TextChars = 4000, TextBytes = 4008, Words = 4026, Encryption = 12052;
    const int Container = 0xF, Header = 8, Deepest = 64;

    public string Key => "ppt";
    public string Name => "PowerPoint 97—2003 演示文稿";

    public bool Reads(ReadOnlySpan<byte> start) => start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);

    public ReadDocument Read(byte[] file, ReadLimits limits, CancellationToken ct)
    {
        try
        {
            var container = new CompoundFile(file);
            if (container.Read("PowerPoint Document") is not { } document)
                return ReadDocument.Failed(ReadState.Unknown);
            if (container.Read("EncryptedSummary") is not null)
                return ReadDocument.Failed(ReadState.Encrypted);
            var text = new StringBuilder();
            return Walk(document, text, 0, limits, ct) ? ReadDocument.Of(text.ToString().Trim('\n'), limits) : ReadDocument.Failed(ReadState.Encrypted);
        }
        catch (Exception e) when (e is InvalidDataException or ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            return ReadDocument.Failed(ReadState.Broken);
        }
    }

    /// <returns>False: what follows is encrypted.</returns>
    static bool Walk(ReadOnlySpan<byte> records, StringBuilder text, int depth, ReadLimits limits, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        while (records.Length >= Header && text.Length <= limits.MostCharacters)
        {
            var (version, kind, length) = (records[0] & 0xF, BinaryPrimitives.ReadUInt16LittleEndian(records[2..]), BinaryPrimitives.ReadInt32LittleEndian(records[4..]));
            if (length < 0 || length > records.Length - Header)
                break; // what lies behind the last record
            var body = records.Slice(Header, length);
            if (kind == Encryption)
                return false;
            if (version == Container && depth < Deepest)
            {
                if (!Walk(body, text, depth + 1, limits, ct))
                    return false;
            }
            else if (kind is TextChars or Words)
                Append(text, Encoding.Unicode.GetString(body));
            else if (kind == TextBytes)
                Append(text, Encoding.Latin1.GetString(body));
            records = records[(Header + length)..];
        }
        return true;
    }

    /// <summary>Programs leave names of layouts and fonts among the words, and masters ask to be clicked.</summary>
    static void Append(StringBuilder text, string words)
    {
        var plain = words.Replace('\r', '\n').Replace('\v', '\n').Trim('\n', '\0', ' ');
        if (plain.Length > 0 && !plain.StartsWith("___PPT", StringComparison.Ordinal))
            text.Append(plain).Append('\n');
    }
}

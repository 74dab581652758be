using System.Buffers.Binary;
using System.Text;

namespace MediaWatch.Analysis.Readers;

/// <summary>Reads Word files before 2007 and those of WPS (MS-DOC): the pieces of the text in order, with notes, headers, comments and text boxes; a field's instructions are left out.</summary>
public sealed class DocReader : IReader
{
    const ushort Magic = 0xA5EC, Encrypted = 0x0100, SecondTable = 0x0200;
    const int Clx = 0x01A2;
    const char FieldBegins = '\u0013', FieldShows = '\u0014', FieldEnds = '\u0015';

    public string Key => "doc";
    public string Name => "Word 97—2003 文档";

    public bool Reads(ReadOnlySpan<byte> start) => start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);

    public ReadDocument Read(byte[] file, ReadLimits limits, CancellationToken ct)
    {
        try
        {
            var container = new CompoundFile(file);
            if (container.Read("WordDocument") is not { } document || U16(document, 0) != Magic)
                return ReadDocument.Failed(ReadState.Unknown);
            var flags = U16(document, 0x0A);
            if ((flags & Encrypted) != 0)
                return ReadDocument.Failed(ReadState.Encrypted);
            return container.Read((flags & SecondTable) != 0 ? "1Table" : "0Table") is { } table
                ? ReadDocument.Of(Plain(Pieces(document, table.AsSpan((int)U32(document, Clx), (int)U32(document, Clx + 4)), limits, ct)).Trim('\n', '\t'), limits)
                : ReadDocument.Failed(ReadState.Broken);
        }
        catch (Exception e) when (e is InvalidDataException or ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            return ReadDocument.Failed(ReadState.Broken);
        }
    }

    static StringBuilder Pieces(byte[] document, ReadOnlySpan<byte> clx, ReadLimits limits, CancellationToken ct)
    {
        while (clx[0] == 1) // formats of a quick save
            clx = clx[(3 + BinaryPrimitives.ReadUInt16LittleEndian(clx[1..]))..];
        var plan = clx[5..];
        var count = ((int)BinaryPrimitives.ReadUInt32LittleEndian(clx[1..]) - 4) / 12;
        var text = new StringBuilder();
        for (var i = 0; i < count && text.Length <= limits.MostCharacters; i++)
        {
            ct.ThrowIfCancellationRequested();
            var letters = (int)(BinaryPrimitives.ReadUInt32LittleEndian(plan[((i + 1) * 4)..]) - BinaryPrimitives.ReadUInt32LittleEndian(plan[(i * 4)..]));
            var place = BinaryPrimitives.ReadUInt32LittleEndian(plan[((count + 1) * 4 + i * 8 + 2)..]);
            text.Append((place & 0x40000000) != 0
                ? Encoding.Latin1.GetString(document, (int)(place & 0x3FFFFFFF) / 2, letters)
                : Encoding.Unicode.GetString(document, (int)(place & 0x3FFFFFFF), checked(letters * 2)));
        }
        return text;
    }

    static string Plain(StringBuilder pieces)
    {
        var (text, instructions) = (new StringBuilder(pieces.Length), 0);
        foreach (var chunk in pieces.GetChunks())
        {
            foreach (var c in chunk.Span)
            {
                instructions = c switch { FieldBegins => instructions + 1, FieldShows or FieldEnds => Math.Max(0, instructions - 1), _ => instructions };
                if (instructions == 0)
                    text.Append(c switch { '\r' or '\v' or '\f' => "\n", '\a' => "\t", '\u001E' => "-", '\u00A0' => " ", '\t' => "\t", < ' ' => "", _ => c.ToString() });
            }
        }
        return text.ToString();
    }

    static ushort U16(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));
    static uint U32(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));
}

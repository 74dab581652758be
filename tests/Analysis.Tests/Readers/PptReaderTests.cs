using System.Buffers.Binary;
using System.Text;
using MediaWatch.Analysis.Readers;

namespace MediaWatch.Analysis.Tests.Readers;

public sealed class PptReaderTests : ReaderContract<PptReader>
{
    const int Sector = 512;

    protected override (byte[] File, string Text) Sound => (Ppt(Record(0xF, 1006, [.. Record(0, 4000, Encoding.Unicode.GetBytes("秋收工作\r各乡镇")), .. Record(0xF, 1000, Record(0, 4008, "2026"u8.ToArray()))])), "秋收工作\n各乡镇\n2026");
    protected override byte[] Empty => Ppt(Record(0xF, 1006, Record(0, 4026, Encoding.Unicode.GetBytes("___PPT10"))));

    protected override byte[]? Damaged
    {
        get
        {
            var file = Ppt([]);
            BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(Sector + 12), 0x00FFFFFF); // the stream goes on outside the file
            return file;
        }
    }

    [Fact]
    public void Asks_for_no_password() => Documents.Read(Ppt(Record(0xF, 1006, Record(0, 12052, [1, 2, 3]))), new ReadLimits(), Ct).State.ShouldBe(ReadState.Encrypted);

    static byte[] Record(int version, ushort kind, byte[] body)
    {
        var record = new byte[8 + body.Length];
        record[0] = (byte)version;
        BinaryPrimitives.WriteUInt16LittleEndian(record.AsSpan(2), kind);
        BinaryPrimitives.WriteInt32LittleEndian(record.AsSpan(4), body.Length);
        body.CopyTo(record, 8);
        return record;
    }

    /// <summary>Header, one sector of chains, one of the directory, then the stream of eight.</summary>
    static byte[] Ppt(byte[] document)
    {
        var file = new byte[Sector * 11];
        byte[] magic = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        magic.CopyTo(file, 0);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(0x1E), 9);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(0x20), 6);
        U32(0x2C, 1);
        U32(0x30, 1);
        U32(0x38, 4096);
        U32(0x3C, 0xFFFFFFFE);
        U32(0x44, 0xFFFFFFFE);
        for (var i = 1; i < 109; i++)
            U32(0x4C + i * 4, 0xFFFFFFFF);
        uint[] chain = [0xFFFFFFFD, 0xFFFFFFFE, 3, 4, 5, 6, 7, 8, 9, 0xFFFFFFFE];
        for (var i = 0; i < chain.Length; i++)
            U32(Sector + i * 4, chain[i]);
        Entry(0, "Root Entry", 0xFFFFFFFE, 0);
        Entry(1, "PowerPoint Document", 2, 4096);
        document.CopyTo(file, Sector * 3);
        return file;

        void U32(int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at), value);
        void Entry(int number, string name, uint start, uint size)
        {
            var at = Sector * 2 + number * 128;
            Encoding.Unicode.GetBytes(name).CopyTo(file, at);
            BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(at + 0x40), (ushort)(name.Length * 2 + 2));
            U32(at + 0x74, start);
            U32(at + 0x78, size);
        }
    }
}

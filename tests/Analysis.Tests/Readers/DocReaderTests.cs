using System.Buffers.Binary;
using System.Text;
using MediaWatch.Analysis.Readers;

namespace MediaWatch.Analysis.Tests.Readers;

public sealed class DocReaderTests : ReaderContract<DocReader>
{
    const int Sector = 512, Stream = 4096;

    protected override (byte[] File, string Text) Sound => (Doc("关于秋收工作的通知\r姓名\a张某\a\a见\u0013 HYPERLINK x \u0014附表\u0015\r", "end.\r"), "关于秋收工作的通知\n姓名\t张某\t\t见附表\nend.");
    protected override byte[] Empty => Doc("\r", "\r");
    protected override byte[]? Damaged => Doc("通知\r", "\r", pieces: uint.MaxValue / 2);

    [Fact]
    public void Asks_for_no_password() => Documents.Read(Doc("通知\r", "\r", flags: 0x0300), new ReadLimits(), Ct).State.ShouldBe(ReadState.Encrypted);

    [Fact]
    public void A_chain_that_bites_its_tail_is_damaged()
    {
        var file = Doc("通知\r", "\r");
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(Sector + 4), 1); // the directory is followed by itself
        Documents.Read(file, new ReadLimits(), Ct).State.ShouldBe(ReadState.Broken);
    }

    /// <summary>Header, one sector of chains, one of the directory, then the two streams; the first piece in UTF-16, the second in single bytes.</summary>
    static byte[] Doc(string wide, string narrow, ushort flags = 0x0200, uint pieces = 0)
    {
        var file = new byte[Sector * 3 + Stream * 2];
        byte[] magic = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        magic.CopyTo(file, 0);
        U16(0x1E, 9);
        U16(0x20, 6);
        U32(0x2C, 1);
        U32(0x30, 1);
        U32(0x38, Stream);
        U32(0x3C, 0xFFFFFFFE);
        U32(0x44, 0xFFFFFFFE);
        for (var i = 1; i < 109; i++)
            U32(0x4C + i * 4, 0xFFFFFFFF);
        uint[] chain = [0xFFFFFFFD, 0xFFFFFFFE, 3, 4, 5, 6, 7, 8, 9, 0xFFFFFFFE, 11, 12, 13, 14, 15, 16, 17, 0xFFFFFFFE];
        for (var i = 0; i < chain.Length; i++)
            U32(Sector + i * 4, chain[i]);
        Entry(0, "Root Entry", 0xFFFFFFFE, 0);
        Entry(1, "WordDocument", 2, Stream);
        Entry(2, "1Table", 10, Stream);
        var (document, table) = (Sector * 3, Sector * 3 + Stream);
        U16(document, 0xA5EC);
        U16(document + 0x0A, flags);
        U32(document + 0x01A2, 0);
        U32(document + 0x01A6, 33);
        Encoding.Unicode.GetBytes(wide).CopyTo(file, document + 1024);
        Encoding.Latin1.GetBytes(narrow).CopyTo(file, document + 2048);
        file[table] = 2;
        U32(table + 1, pieces > 0 ? pieces : 28);
        U32(table + 5, 0);
        U32(table + 9, (uint)wide.Length);
        U32(table + 13, (uint)(wide.Length + narrow.Length));
        U32(table + 17 + 2, 1024);
        U32(table + 25 + 2, 2048 * 2 | 0x40000000);
        return file;

        void U16(int at, ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(at), value);
        void U32(int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at), value);
        void Entry(int number, string name, uint start, uint size)
        {
            var at = Sector * 2 + number * 128;
            Encoding.Unicode.GetBytes(name).CopyTo(file, at);
            U16(at + 0x40, (ushort)(name.Length * 2 + 2));
            U32(at + 0x74, start);
            U32(at + 0x78, size);
        }
    }
}

using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using MediaWatch.Analysis.Readers;

namespace MediaWatch.Analysis.Tests.Readers;

public sealed class ArchiveReaderTests : ReaderContract<ArchiveReader>
{
    protected override (byte[] File, string Text) Sound => (Zips.Of(("附件/名单.csv", "张某,110101190203070015"u8.ToArray()), ("里层.zip", Zips.Of(("说明.txt", "各乡镇")))), "附件/名单.csv\n张某,110101190203070015\n里层.zip\n说明.txt\n各乡镇");
    protected override byte[] Empty => Zips.Of(("a.txt", ""));
    protected override byte[]? Damaged => [0x1F, 0x8B, 8, 0, .. new byte[300]];

    [Fact]
    public void A_packed_tar_is_read_too()
    {
        using var file = new MemoryStream();
        using (var gzip = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true))
        using (var tar = new TarWriter(gzip))
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "名单.txt") { DataStream = new MemoryStream("张某 110101190203070015"u8.ToArray()) });
        Documents.Read(file.ToArray(), new ReadLimits(), Ct).ShouldBe(new ReadDocument(ReadState.Read, "名单.txt\n张某 110101190203070015"));
    }

    [Fact]
    public void Names_of_Chinese_programs_are_told_as_they_are()
    {
        var gb = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!; // part of the framework
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true, gb))
        using (var to = new StreamWriter(zip.CreateEntry("名单.txt").Open()))
            to.Write("张某");
        var bytes = file.ToArray();
        for (var i = 0; i + 30 < bytes.Length; i++)
        {
            if (bytes.AsSpan(i).StartsWith("PK\u0003\u0004"u8))
                bytes[i + 7] &= 0xF7; // as programs that do not know of UTF-8 leave it
            if (bytes.AsSpan(i).StartsWith("PK\u0001\u0002"u8))
                bytes[i + 9] &= 0xF7;
        }
        Documents.Read(bytes, new ReadLimits(), Ct).Text.ShouldBe("名单.txt\n张某");
    }

    [Fact]
    public void What_swells_beyond_all_measure_is_not_unpacked()
    {
        var bomb = Zips.Of(("a.txt", new byte[3_000_000]));
        Documents.Read(bomb, new ReadLimits(MostBytes: 1_000_000), Ct).State.ShouldBe(ReadState.TooLarge);
        Documents.Read(Zips.Of([.. Enumerable.Range(0, 1500).Select(i => ($"{i}.txt", "1"))]), new ReadLimits(), Ct).State.ShouldBe(ReadState.TooLarge);
        using var file = new MemoryStream();
        using (var gzip = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(Encoding.ASCII.GetBytes(new string('a', 3_000_000))); // says nothing of its size beforehand
        Documents.Read(file.ToArray(), new ReadLimits(MostBytes: 1_000_000), Ct).State.ShouldBe(ReadState.TooLarge);
    }

    [Fact]
    public void Archives_in_archives_end_somewhere()
    {
        var file = Zips.Of(("a.txt", "1"));
        for (var i = 0; i < 5; i++)
            file = Zips.Of(("a.zip", file));
        Documents.Read(file, new ReadLimits(), Ct).State.ShouldBe(ReadState.TooLarge);
    }

    [Fact]
    public void A_name_that_leads_out_of_the_folder_is_refused_and_what_was_not_read_is_named()
    {
        Documents.Read(Zips.Of(("../../etc/a.txt", "1")), new ReadLimits(), Ct).State.ShouldBe(ReadState.Broken);
        var read = Documents.Read(Zips.Of(("好.txt", "各乡镇"u8.ToArray()), ("图.dwg", [0, 1, 2, 3, 0, 0, 0, 0])), new ReadLimits(), Ct);
        (read.State, read.Text).ShouldBe((ReadState.Partly, "好.txt\n各乡镇\n（未能读取：图.dwg）"));
    }
}

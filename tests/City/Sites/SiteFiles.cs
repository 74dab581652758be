using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using MediaWatch.City.Writing;

namespace MediaWatch.City.Sites;

/// <summary>Pictures, files and small pages every site has. What is planted as dead is not here.</summary>
static partial class SiteFiles
{
    const string Css = "body{font:14px/1.8 sans-serif;margin:0;color:#222}.header{background:#b3261e;color:#fff;padding:12px 24px}.header a{color:#fff}.nav ul{display:flex;gap:24px;list-style:none;padding:0;margin:8px 0 0}"
        + ".main{max-width:960px;margin:16px auto;padding:0 16px;min-height:400px}.footer{background:#f2f2f2;padding:12px 24px;text-align:center;color:#666}ul.news li,ul.u-list li,ul.common_newslist li,ul.list li{display:flex;justify-content:space-between}h1,h2{text-align:center}table{border-collapse:collapse;margin:12px auto}td{padding:4px 16px}";

    public static CityPage? Answer(string path, string siteName)
    {
        if (path == "/css/common.css")
            return new CityPage("text/css; charset=utf-8", Encoding.UTF8.GetBytes(Css));
        if (path == "/robots.txt")
            return new CityPage("text/plain; charset=utf-8", "User-agent: *\nDisallow: /search/\n"u8.ToArray());
        if (path is "/about/" or "/about/contact.html")
            return CityPage.Html($"<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>{siteName}</title></head><body><h1>{siteName}</h1><p>本站由办公室负责管理。</p></body></html>");
        if (path is "/images/logo.png" or "/favicon.ico" || PicturePath().IsMatch(path))
            return Picture(path.Length * 37 + path[^5]);
        if (List().IsMatch(path))
            return new CityPage("text/csv", Roster.Csv(path));
        return File().IsMatch(path) ? new CityPage("application/pdf", Pdf()) : null;
    }

    /// <summary>One page with a line of text.</summary>
    static byte[] Pdf()
    {
        const string shown = "BT /F1 12 Tf 72 720 Td (The full text is that of the page.) Tj ET";
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            $"<</Length {shown.Length}>>stream\n{shown}\nendstream", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        ];
        var (file, places) = (new StringBuilder("%PDF-1.4\n"), new StringBuilder());
        for (var i = 0; i < objects.Length; i++)
        {
            places.Append($"{file.Length:0000000000} 00000 n \n");
            file.Append($"{i + 1} 0 obj{objects[i]}endobj\n");
        }
        var table = file.Length;
        return Encoding.ASCII.GetBytes($"{file}xref\n0 {objects.Length + 1}\n0000000000 65535 f \n{places}trailer<</Size {objects.Length + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
    }

    public static CityPage Picture(int colour) => new("image/png", Png(colour));

    /// <summary>A plain coloured rectangle.</summary>
    static byte[] Png(int colour)
    {
        const int width = 240, height = 135;
        var rows = new byte[height * (1 + width * 3)];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = i % (1 + width * 3) == 0 ? (byte)0 : (byte)(120 + colour * (i % 3 + 1) % 100);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            zlib.Write(rows);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2);
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR"u8, header), .. Chunk("IDAT"u8, packed.ToArray()), .. Chunk("IEND"u8, [])];
    }

    static byte[] Chunk(ReadOnlySpan<byte> type, byte[] content)
    {
        var chunk = new byte[12 + content.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        type.CopyTo(chunk.AsSpan(4));
        content.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + content.Length), Crc(chunk.AsSpan(4, 4 + content.Length)));
        return chunk;
    }

    static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ (0xEDB88320u & (0u - (crc & 1)));
        }
        return ~crc;
    }

    [GeneratedRegex(@"^/images/\d\.png$")]
    private static partial Regex PicturePath();

    [GeneratedRegex(@"^/files/\d+\.csv$")]
    private static partial Regex List();

    [GeneratedRegex(@"^/files/\d+\.pdf$")]
    private static partial Regex File();
}

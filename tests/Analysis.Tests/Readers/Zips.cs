using System.IO.Compression;
using System.Text;

namespace MediaWatch.Analysis.Tests.Readers;

static class Zips
{
    public static byte[] Of(params (string Name, string Text)[] members) => Of([.. members.Select(m => (m.Name, Encoding.UTF8.GetBytes(m.Text)))]);

    public static byte[] Of(params (string Name, byte[] Bytes)[] members)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in members)
            {
                using var to = zip.CreateEntry(name).Open();
                to.Write(bytes);
            }
        }
        return file.ToArray();
    }
}

using SharpCompress.Common;

namespace MediaWatch.Analysis.Readers;

/// <summary>The files of an archive as they are taken out, one after the other, in memory.</summary>
sealed class ArchiveMembers(ReadLimits limits)
{
    readonly DocumentText text = new(limits);
    long left = limits.MostBytes;

    /// <returns>False: more comes out than is allowed.</returns>
    public bool Take(IEntry entry, Func<Stream> open, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var name = (entry.Key ?? "").Replace('\\', '/');
        if (entry.IsEncrypted)
            text.Miss(name, ReadState.Encrypted);
        else if (name.StartsWith('/') || name.Split('/').Contains(".."))
            text.Miss(name, ReadState.Broken); // a name made to lead out of a folder: whoever made it wants no reader
        else
        {
            using var stream = open();
            using var bytes = new MemoryStream();
            var buffer = new byte[81920];
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                if ((left -= read) < 0)
                    return false;
                bytes.Write(buffer, 0, read);
            }
            if (bytes.Length > 0)
                text.Enclose(name, bytes.ToArray(), ct);
        }
        return true;
    }

    public ReadDocument Judged() => text.Judged();
}

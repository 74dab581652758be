namespace MediaWatch.Portal.Reports;

/// <summary>Width and height of a JPEG file, read from its frame header.</summary>
static class JpegSize
{
    /// <summary>Null: not a JPEG that can be shown.</summary>
    public static (int Width, int Height)? Of(ReadOnlySpan<byte> file)
    {
        if (file is not [0xFF, 0xD8, ..])
            return null;
        for (var at = 2; at + 9 < file.Length && file[at] == 0xFF;)
        {
            var marker = file[at + 1];
            // SOF0 to SOF15, without the tables (C4, C8, CC) that share their range.
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return (file[at + 7] << 8 | file[at + 8], file[at + 5] << 8 | file[at + 6]) is ( > 0, > 0) size ? size : null;
            at += 2 + (file[at + 2] << 8 | file[at + 3]);
        }
        return null;
    }
}

using SkiaSharp;

namespace MediaWatch.Analysis.Recognition;

/// <summary>Opens pictures (PNG, JPEG, WebP, GIF, BMP: of moving ones the first), as a viewer shows them: turned as the camera says, on white where nothing is.</summary>
static class PictureFile
{
    /// <summary>A picture of 1,080 points a row and 37,000 rows; what is larger and cannot be opened smaller is not opened.</summary>
    const long MostPixels = 40_000_000;

    /// <returns>Null: larger than we open.</returns>
    /// <exception cref="InvalidDataException">No picture, or a damaged one.</exception>
    public static Raster? Open(byte[] file)
    {
        using var data = SKData.CreateCopy(file);
        using var codec = SKCodec.Create(data) ?? throw new InvalidDataException("The file is no picture.");
        var (size, scale) = (codec.Info.Size, 1f);
        while ((long)size.Width * size.Height > MostPixels && scale > 0.125f)
            size = codec.GetScaledDimensions(scale /= 2);
        if ((long)size.Width * size.Height > MostPixels)
            return null;
        using var bitmap = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Bgra8888, SKAlphaType.Premul));
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) is not (SKCodecResult.Success or SKCodecResult.IncompleteInput))
            throw new InvalidDataException("The picture cannot be opened.");
        var raster = OnWhite(bitmap);
        return codec.EncodedOrigin switch
        {
            SKEncodedOrigin.BottomRight => raster.Turned(2),
            SKEncodedOrigin.RightTop => raster.Turned(1),
            SKEncodedOrigin.LeftBottom => raster.Turned(3),
            _ => raster,
        };
    }

    static Raster OnWhite(SKBitmap bitmap)
    {
        var raster = new Raster(bitmap.Width, bitmap.Height);
        var source = bitmap.GetPixelSpan();
        for (int y = 0, to = 0; y < bitmap.Height; y++)
        {
            var row = source.Slice(y * bitmap.RowBytes, bitmap.Width * 4);
            for (var at = 0; at < row.Length; at += 4)
            {
                var nothing = 255 - row[at + 3];
                for (var c = 0; c < Raster.Channels; c++)
                    raster.Pixels[to++] = (byte)Math.Min(255, row[at + c] + nothing);
            }
        }
        return raster;
    }
}

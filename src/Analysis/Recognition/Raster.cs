namespace MediaWatch.Analysis.Recognition;

/// <summary>A decoded picture: three bytes a pixel (blue, green, red: the order of the models), row by row from the top.</summary>
sealed class Raster(int width, int height, byte[] pixels)
{
    public const int Channels = 3;

    public Raster(int width, int height) : this(width, height, new byte[checked(width * height * Channels)]) { }

    public int Width => width;
    public int Height => height;
    public byte[] Pixels => pixels;

    /// <summary>Scaled down by the mean of what falls on a pixel, up by interpolation.</summary>
    public Raster Scaled(double scale)
    {
        var result = new Raster(Math.Max(1, (int)Math.Round(width * scale)), Math.Max(1, (int)Math.Round(height * scale)));
        if (scale >= 1)
            result.FillFrom(this, scale);
        else
            result.FillWithMeans(this);
        return result;
    }

    /// <summary>Turned clockwise by so many quarters.</summary>
    public Raster Turned(int quarters)
    {
        if (quarters % 4 == 0)
            return this;
        var result = quarters % 2 == 0 ? new Raster(width, height) : new Raster(height, width);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (toX, toY) = (quarters % 4) switch { 1 => (height - 1 - y, x), 2 => (width - 1 - x, height - 1 - y), _ => (y, width - 1 - x) };
                pixels.AsSpan((y * width + x) * Channels, Channels).CopyTo(result.Pixels.AsSpan((toY * result.Width + toX) * Channels));
            }
        }
        return result;
    }

    /// <summary>One channel between pixels; what lies outside is as its nearest edge.</summary>
    public float At(double x, double y, int channel)
    {
        x = Math.Clamp(x, 0, width - 1);
        y = Math.Clamp(y, 0, height - 1);
        var (left, top) = ((int)x, (int)y);
        var (right, bottom) = (Math.Min(left + 1, width - 1), Math.Min(top + 1, height - 1));
        var (dx, dy) = ((float)(x - left), (float)(y - top));
        float Of(int px, int py) => pixels[(py * width + px) * Channels + channel];
        var upper = Of(left, top) * (1 - dx) + Of(right, top) * dx;
        var lower = Of(left, bottom) * (1 - dx) + Of(right, bottom) * dx;
        return upper * (1 - dy) + lower * dy;
    }

    void FillFrom(Raster source, double scale)
    {
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                for (var c = 0; c < Channels; c++)
                    pixels[(y * width + x) * Channels + c] = (byte)(source.At((x + 0.5) / scale - 0.5, (y + 0.5) / scale - 0.5, c) + 0.5f);
            }
        }
    }

    void FillWithMeans(Raster source)
    {
        var sums = new int[width * Channels];
        var counts = new int[width];
        var column = new int[source.Width];
        for (var x = 0; x < source.Width; x++)
            column[x] = Math.Min(width - 1, (int)((long)x * width / source.Width));
        for (int y = 0, from = 0; y < height; y++)
        {
            Array.Clear(sums);
            Array.Clear(counts);
            var to = y == height - 1 ? source.Height : (int)((long)(y + 1) * source.Height / height);
            for (var row = from; row < to; row++)
            {
                var line = source.Pixels.AsSpan(row * source.Width * Channels, source.Width * Channels);
                for (int x = 0, at = 0; x < source.Width; x++, at += Channels)
                {
                    var target = column[x] * Channels;
                    sums[target] += line[at];
                    sums[target + 1] += line[at + 1];
                    sums[target + 2] += line[at + 2];
                    counts[column[x]]++;
                }
            }
            for (var x = 0; x < width * Channels; x++)
                pixels[y * width * Channels + x] = (byte)(sums[x] / Math.Max(1, counts[x / Channels]));
            from = to;
        }
    }
}

using Microsoft.ML.OnnxRuntime;

namespace MediaWatch.Analysis.Recognition;

/// <summary>Finds where text stands (PP-OCRv4, differentiable binarisation). Large pictures are looked at in overlapping pieces whose answers are joined before lines are cut out of them, so no line is seen twice.</summary>
sealed class TextDetector(InferenceSession model)
{
    /// <summary>Thresholds of PaddleOCR's own detector (det_db_thresh 0.3, box score 0.6, unclip ratio 1.5).</summary>
    const byte Threshold = 77;
    const double LeastMean = 0.55, Growth = 1.6;

    const int Piece = 1280, Overlap = 96, Step = 32, SmallestThickness = 3;
    static readonly float[] Mean = [0.406f, 0.456f, 0.485f], Deviation = [0.225f, 0.224f, 0.229f]; // of ImageNet, blue first

    /// <param name="scale">At which the picture is looked at; boxes are in the picture's own pixels.</param>
    public IReadOnlyList<TextBox> Find(Raster picture, double scale, CancellationToken ct)
    {
        var seen = Math.Abs(scale - 1) < 0.01 ? picture : picture.Scaled(scale);
        var map = new byte[seen.Width * seen.Height];
        foreach (var (top, height) in PiecesOf(seen.Height))
        {
            foreach (var (left, width) in PiecesOf(seen.Width))
            {
                ct.ThrowIfCancellationRequested();
                Look(seen, map, left, top, width, height);
            }
        }
        return [.. TextComponents.Of(map, seen.Width, seen.Height, Threshold).Where(c => c.Mean > LeastMean && c.Box.Thickness >= SmallestThickness).Select(c => Grown(c.Box).Scaled(1.0 * picture.Width / seen.Width))];
    }

    static IEnumerable<(int From, int Length)> PiecesOf(int length)
    {
        if (length <= Piece)
        {
            yield return (0, length);
            yield break;
        }
        var count = (length - Overlap + Piece - Overlap - 1) / (Piece - Overlap);
        for (var i = 0; i < count; i++)
        {
            var from = i == count - 1 ? length - Piece : i * (Piece - Overlap);
            yield return (from, Piece);
        }
    }

    /// <summary>What two pieces both see is taken from both where either is sure.</summary>
    void Look(Raster picture, byte[] map, int left, int top, int width, int height)
    {
        var (w, h) = ((width + Step - 1) / Step * Step, (height + Step - 1) / Step * Step);
        var input = new float[Raster.Channels * w * h];
        for (var y = 0; y < h; y++)
        {
            var row = (top + Math.Min(y, height - 1)) * picture.Width;
            for (var x = 0; x < w; x++)
            {
                var at = (row + left + Math.Min(x, width - 1)) * Raster.Channels;
                for (var c = 0; c < Raster.Channels; c++)
                    input[(c * h + y) * w + x] = (picture.Pixels[at + c] / 255f - Mean[c]) / Deviation[c];
            }
        }
        using var tensor = OrtValue.CreateTensorValueFromMemory(input, [1, Raster.Channels, h, w]);
        using var options = new RunOptions();
        using var answers = model.Run(options, model.InputNames, [tensor], model.OutputNames);
        var answer = answers[0].GetTensorDataAsSpan<float>();
        // The outer half of an overlap is better seen by the neighbour.
        var (x0, y0) = (left == 0 ? 0 : Overlap / 2, top == 0 ? 0 : Overlap / 2);
        var (x1, y1) = (left + width == picture.Width ? width : width - Overlap / 2, top + height == picture.Height ? height : height - Overlap / 2);
        for (var y = y0; y < y1; y++)
        {
            for (var x = x0; x < x1; x++)
            {
                ref var known = ref map[(top + y) * picture.Width + left + x];
                known = Math.Max(known, (byte)(Math.Clamp(answer[y * w + x], 0, 1) * 255));
            }
        }
    }

    /// <summary>The model draws the heart of a line; the line is as much larger as PaddleOCR's polygons are (area · ratio / perimeter).</summary>
    static TextBox Grown(TextBox heart)
    {
        var by = heart.Length * heart.Thickness * Growth / (2 * (heart.Length + heart.Thickness));
        return heart with { Length = heart.Length + 2 * by, Thickness = heart.Thickness + 2 * by };
    }
}

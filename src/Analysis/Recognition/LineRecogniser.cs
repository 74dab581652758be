using System.Numerics.Tensors;
using System.Text;
using Microsoft.ML.OnnxRuntime;

namespace MediaWatch.Analysis.Recognition;

/// <summary>Reads one line of text out of a picture (PP-OCRv4, connectionist temporal classification). Where the line leaves a gap, as between the cells of a table, a tab is put.</summary>
/// <param name="signs">The model's classes in order: nothing, the characters, the space.</param>
sealed class LineRecogniser(InferenceSession model, IReadOnlyList<string> signs)
{
    const int Height = 48, Widest = 3200, TimeStep = 8;

    /// <summary>Of a box's thickness, the part that a full-width character takes.</summary>
    const double Em = 0.75;

    /// <summary>Below this, a line over which a red seal lies is tried once more without the red.</summary>
    const double Unsure = 0.9;

    public RecognisedLine Read(Raster picture, TextBox box)
    {
        var line = Read(picture, box, onlyRed: false);
        return line.Score < Unsure && HasSeal(picture, box) && Read(picture, box, onlyRed: true) is var without && without.Score > line.Score ? without : line;
    }

    RecognisedLine Read(Raster picture, TextBox box, bool onlyRed)
    {
        var width = (int)Math.Clamp(Math.Ceiling(Height * box.Length / box.Thickness / TimeStep) * TimeStep, Height, Widest);
        using var tensor = OrtValue.CreateTensorValueFromMemory(Cut(picture, box, width, onlyRed), [1, Raster.Channels, Height, width]);
        using var options = new RunOptions();
        using var answers = model.Run(options, model.InputNames, [tensor], model.OutputNames);
        var answer = answers[0].GetTensorDataAsSpan<float>();
        return Decode(answer, answer.Length / signs.Count, box);
    }

    /// <summary>The tilted rectangle laid straight; of what is much larger than the model looks at, the mean of four.</summary>
    static float[] Cut(Raster picture, TextBox box, int width, bool onlyRed)
    {
        var input = new float[Raster.Channels * Height * width];
        var (sin, cos) = Math.SinCos(box.Angle);
        var (perX, perY) = (box.Length / width, box.Thickness / Height);
        double[] offsets = perY > 1.5 ? [0.25, 0.75] : [0.5];
        var weight = 1f / (offsets.Length * offsets.Length);
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                foreach (var oy in offsets)
                {
                    foreach (var ox in offsets)
                    {
                        var (u, v) = ((x + ox) * perX - box.Length / 2, (y + oy) * perY - box.Thickness / 2);
                        var (px, py) = (box.X + u * cos - v * sin - 0.5, box.Y + u * sin + v * cos - 0.5);
                        for (var c = 0; c < Raster.Channels; c++)
                            input[(c * Height + y) * width + x] += weight * (picture.At(px, py, onlyRed ? 2 : c) / 127.5f - 1);
                    }
                }
            }
        }
        return input;
    }

    RecognisedLine Decode(ReadOnlySpan<float> answer, int steps, TextBox box)
    {
        var seen = new List<SeenSign>();
        var last = 0;
        for (var t = 0; t < steps; t++)
        {
            var step = answer.Slice(t * signs.Count, signs.Count);
            var best = TensorPrimitives.IndexOfMax(step);
            if (best != 0 && best == last)
                seen[^1] = seen[^1] with { To = t };
            else if (best != 0)
                seen.Add(new SeenSign(signs[best], t, t, step[best]));
            last = best;
        }
        return new RecognisedLine(LineSpacing.TextOf(seen, box.Thickness * Em / (box.Length / steps)), seen.Count == 0 ? 0 : seen.Average(s => s.Certainty), box);
    }

    /// <summary>Whether a good part of it is red, as a seal is, and some of it dark.</summary>
    static bool HasSeal(Raster picture, TextBox box)
    {
        var (red, dark) = (0, 0);
        var (sin, cos) = Math.SinCos(box.Angle);
        var step = Math.Max(1, box.Thickness / 16);
        for (var v = -box.Thickness / 2; v < box.Thickness / 2; v += step)
        {
            for (var u = -box.Length / 2; u < box.Length / 2; u += step)
            {
                var (x, y) = (box.X + u * cos - v * sin, box.Y + u * sin + v * cos);
                var (b, g, r) = (picture.At(x, y, 0), picture.At(x, y, 1), picture.At(x, y, 2));
                red += r > 120 && r > g + 50 && r > b + 50 ? 1 : 0;
                dark += r < 110 ? 1 : 0;
            }
        }
        return red > 8 && dark > 8;
    }
}

/// <param name="Score">Mean certainty of its characters, 0 to 1.</param>
sealed record RecognisedLine(string Text, double Score, TextBox Box);

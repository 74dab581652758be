using System.Text;
using Microsoft.ML.OnnxRuntime;

namespace MediaWatch.Analysis.Recognition;

/// <summary>Reads the text in pictures (PP-OCRv4 by ONNX Runtime). Takes some hundred megabytes: only the process that reads files loads it.</summary>
public sealed class TextRecognition : IDisposable
{
    /// <summary>The longest side at which a page is looked at first; a tall picture by its width instead.</summary>
    const double FirstSide = 1280, FirstWidth = 960, Tall = 2.2;
    /// <summary>Lines thinner than this, as the detector sees them, are looked at once more, enlarged to <see cref="GoodThickness"/>.</summary>
    const double ThinLine = 18, GoodThickness = 28, MostEnlarged = 3, MostPixels = 16e6;
    /// <summary>Below, what was found is no text but pattern (PaddleOCR's drop_score).</summary>
    const double LeastScore = 0.5;
    /// <summary>Below, a page may lie on its side or stand on its head.</summary>
    const double Upright = 0.75;
    const int FewestLines = 4;
    /// <summary>Icons, rules and spacers hold no words that people read.</summary>
    const int SmallestSide = 24, SmallestArea = 24_000;

    readonly InferenceSession detection, recognition;
    readonly TextDetector detector;
    readonly LineRecogniser lines;

    TextRecognition(string folder, int threads)
    {
        using var options = new SessionOptions { IntraOpNumThreads = threads, InterOpNumThreads = 1, EnableCpuMemArena = false, EnableMemoryPattern = false, LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR };
        options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        detection = new InferenceSession(Path.Combine(folder, "ch_PP-OCRv4_det_infer.onnx"), options);
        recognition = new InferenceSession(Path.Combine(folder, "ch_PP-OCRv4_rec_infer.onnx"), options);
        detector = new TextDetector(detection);
        lines = new LineRecogniser(recognition, ["", .. File.ReadAllLines(Path.Combine(folder, "ppocr_keys_v1.txt")), " "]);
    }

    /// <param name="folder">Of the models; beside the program by default.</param>
    /// <param name="threads">Processors that it may take at once.</param>
    /// <returns>Null: models or libraries are not there; files are read without it.</returns>
    public static TextRecognition? Load(string? folder = null, int threads = 1)
    {
        folder ??= Path.Combine(AppContext.BaseDirectory, "recognition");
        try
        {
            return Directory.Exists(folder) ? new TextRecognition(folder, threads) : null;
        }
        catch (Exception e) when (e is DllNotFoundException or TypeInitializationException or OnnxRuntimeException or IOException or BadImageFormatException or EntryPointNotFoundException)
        {
            return null;
        }
    }

    /// <param name="file">PNG, JPEG, WebP, GIF or BMP.</param>
    /// <returns>Null: larger than we open.</returns>
    /// <exception cref="InvalidDataException">No picture, or a damaged one.</exception>
    public RecognisedPicture? Read(byte[] file, CancellationToken ct)
    {
        if (PictureFile.Open(file) is not { } picture)
            return null;
        if (Math.Min(picture.Width, picture.Height) < SmallestSide || picture.Width * picture.Height < SmallestArea)
            return new RecognisedPicture("", 0, 0);
        try
        {
            return Read(picture, ct);
        }
        catch (OnnxRuntimeException e)
        {
            throw new InvalidDataException("The models do not take this picture.", e);
        }
    }

    internal RecognisedPicture Read(Raster picture, CancellationToken ct)
    {
        var boxes = Find(picture, ct);
        var standing = boxes.Where(b => Math.Abs(b.Angle) > Math.PI / 4).Sum(b => b.Length) > boxes.Sum(b => b.Length) / 2;
        var best = standing ? null : ReadAt(picture, boxes, ct);
        foreach (var quarters in (int[])(standing ? [1, 3] : [2]))
        {
            if (best is not null && (best.Certainty >= Upright || boxes.Count < FewestLines))
                break;
            var turned = picture.Turned(quarters);
            if (ReadAt(turned, Find(turned, ct), ct) is var other && (best is null || other.Certainty > best.Certainty))
                best = other;
        }
        return best!; // one of them was tried
    }

    IReadOnlyList<TextBox> Find(Raster picture, CancellationToken ct)
    {
        var (longest, shortest) = (Math.Max(picture.Width, picture.Height), Math.Min(picture.Width, picture.Height));
        var scale = Math.Min(1, longest > Tall * shortest ? FirstWidth / shortest : FirstSide / longest);
        var boxes = detector.Find(picture, scale, ct);
        if (boxes.Count == 0)
            return boxes;
        var thickness = boxes.Select(b => b.Thickness).Order().ElementAt(boxes.Count / 2) * scale;
        if (thickness >= ThinLine)
            return boxes;
        var larger = Math.Min(Math.Min(MostEnlarged, scale * GoodThickness / thickness), Math.Sqrt(MostPixels / ((double)picture.Width * picture.Height)));
        return larger > scale * 1.2 ? detector.Find(picture, larger, ct) : boxes;
    }

    RecognisedPicture ReadAt(Raster picture, IReadOnlyList<TextBox> boxes, CancellationToken ct)
    {
        var read = new List<RecognisedLine>();
        foreach (var box in boxes)
        {
            ct.ThrowIfCancellationRequested();
            if (lines.Read(picture, box) is { Text.Length: > 0 } line)
                read.Add(line);
        }
        var (signs, sum) = (read.Sum(l => l.Text.Length), read.Sum(l => l.Score * l.Text.Length));
        var text = new StringBuilder();
        var kept = new List<RecognisedLine>();
        foreach (var row in ReadingOrder.Of([.. read.Where(l => l.Score >= LeastScore)]))
        {
            text.AppendJoin('\t', row.Select(l => l.Text)).Append('\n');
            kept.AddRange(row);
        }
        return new RecognisedPicture(text.ToString().TrimEnd('\n'), signs == 0 ? 0 : sum / signs, signs) { Lines = kept };
    }

    public void Dispose()
    {
        detection.Dispose();
        recognition.Dispose();
    }
}

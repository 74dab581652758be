using System.Diagnostics;
using System.Text;

namespace MediaWatch.Analysis.Readers;

/// <summary>The text of one file as it comes together: what is written in it and, at their places, what its pictures say; and what that makes of the file.</summary>
sealed class DocumentText(ReadLimits limits)
{
    /// <summary>Mean certainty below which recognised text is not relied on: pages that were read rightly stood above 0.97, wrongly read ones at 0.94 and below (docs/performance.md).</summary>
    public const double LeastCertainty = 0.94;

    /// <summary>Fewer characters are no text: a lamp post or a curtain may look like one.</summary>
    const int FewestSigns = 4;

    const int ShortText = 200;

    /// <summary>Of files within the file that could not be read.</summary>
    const int MostNames = 20;

    readonly long start = Stopwatch.GetTimestamp();
    readonly StringBuilder written = new(), all = new();
    double certainty;
    int pictures, signs, unread;
    readonly List<string> unreadNames = [];
    ReadState? failure;

    /// <summary>So few words that the pictures may carry what there is to say.</summary>
    public bool IsShort => written.Length < ShortText;

    bool HasWords => written.Length > 0;

    public bool IsFull => all.Length > limits.MostCharacters;

    /// <summary>Lines that the file holds as text.</summary>
    public void Write(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return;
        written.Append(text).Append('\n');
        all.Append(text).Append('\n');
    }

    /// <param name="picture">Null: one that nobody here can open; the file is not wholly read.</param>
    public void Show(byte[]? picture, CancellationToken ct)
    {
        if (picture is null || pictures >= limits.MostPictures || Stopwatch.GetElapsedTime(start) > limits.MostRecognition || limits.Recognition.Value is not { } recognition)
        {
            unread++;
            return;
        }
        pictures++;
        try
        {
            if (recognition.Read(picture, ct) is not { } page)
                unread++;
            else if (page.Signs >= FewestSigns)
            {
                (certainty, signs) = (certainty + page.Certainty * page.Signs, signs + page.Signs);
                all.Append(page.Text).Append('\n');
            }
        }
        catch (InvalidDataException)
        {
            unread++;
        }
    }

    public void ShowAll(IEnumerable<byte[]?> pictures, CancellationToken ct)
    {
        foreach (var picture in pictures)
            Show(picture, ct);
    }

    /// <summary>A file within the file, under its name.</summary>
    public void Enclose(string name, byte[] file, CancellationToken ct)
    {
        if (IsFull)
            return;
        var inner = limits.Depth == 0 ? ReadDocument.Failed(ReadState.TooLarge) : Documents.Read(file, limits with
        {
            Depth = limits.Depth - 1, MostPictures = Math.Max(0, limits.MostPictures - pictures),
            MostRecognition = limits.MostRecognition - Stopwatch.GetElapsedTime(start),
        }, ct);
        if (inner.IsRecognised || inner.State == ReadState.Unsure)
        {
            all.Append(name).Append('\n').Append(inner.Text).Append('\n');
            (certainty, signs, pictures) = (certainty + (inner.Certainty ?? 0) * inner.Text.Length, signs + inner.Text.Length, pictures + 1);
        }
        else if (inner.Text.Length > 0)
            Write($"{name}\n{inner.Text}");
        if (inner.State is not (ReadState.Read or ReadState.Cut or ReadState.Recognised or ReadState.Wordless or ReadState.Unsure))
            Miss(name, inner.State);
    }

    /// <param name="state">Why.</param>
    public void Miss(string name, ReadState state)
    {
        unread++;
        unreadNames.Add(name);
        failure ??= state;
    }

    public ReadDocument Judged()
    {
        double? mean = signs > 0 ? certainty / signs : null;
        if (mean < LeastCertainty)
            return HasWords ? Of(ReadState.Partly, written) : Of(ReadState.Unsure, all);
        if (mean is not null)
            return Of(unread > 0 || IsFull ? ReadState.Partly : ReadState.Recognised, all) with { IsRecognised = true };
        if (HasWords)
            return unread > 0 ? Of(ReadState.Partly, written) : ReadDocument.Of(written.ToString().Trim('\n'), limits);
        return ReadDocument.Failed(failure is { } why ? why : unread > 0 ? limits.Recognition.Value is null ? ReadState.NoRecognition : ReadState.NoText : pictures > 0 ? ReadState.Wordless : ReadState.NoText);

        ReadDocument Of(ReadState state, StringBuilder text) => new(state, $"{text.ToString(0, Math.Min(text.Length, limits.MostCharacters)).Trim('\n')}{Unreadable()}") { Certainty = mean };
    }

    string Unreadable() => unreadNames.Count == 0 ? "" : $"\n（未能读取：{string.Join('、', unreadNames.Take(MostNames))}）";
}

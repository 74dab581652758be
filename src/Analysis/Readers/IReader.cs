using System.Text.Json.Serialization;
using MediaWatch.Core.Parts;

namespace MediaWatch.Analysis.Readers;

/// <summary>One attachment format: bytes to text. Which reader takes a file is decided by its content, never by its name.</summary>
public interface IReader : IPart
{
    /// <param name="start">The first bytes of the file, at least its first 512 where it has so many.</param>
    bool Reads(ReadOnlySpan<byte> start);

    /// <summary>Never throws for what a file holds: the state says what is wrong with it.</summary>
    ReadDocument Read(byte[] file, ReadLimits limits, CancellationToken ct);
}

/// <param name="Text">Paragraphs parted by line feeds, cells by tabs.</param>
public sealed record ReadDocument(ReadState State, string Text)
{
    /// <summary>Mean certainty of the characters that were read out of pictures, 0 to 1; null: none were.</summary>
    public double? Certainty { get; init; }

    /// <summary>Whether a part of the text was read out of pictures: it may hold wrong characters that nobody wrote.</summary>
    public bool IsRecognised { get; init; }

    public static ReadDocument Of(string text, ReadLimits limits) => text.Length > limits.MostCharacters
        ? new(ReadState.Cut, text[..limits.MostCharacters])
        : new(string.IsNullOrWhiteSpace(text) ? ReadState.NoText : ReadState.Read, text);

    public static ReadDocument Failed(ReadState state) => new(state, "");
}

/// <summary>Read; read in part; holds no text (pictures alone, which nobody could read); asks for a password; damaged; larger than allowed; of no format that is read;
/// read, wholly or in part, out of pictures; out of pictures too bad to be relied on; pictures in which no text stands; pictures, and there is no text recognition here; parts of it (pages, members) could not be read.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReadState>))]
public enum ReadState { Read, Cut, NoText, Encrypted, Broken, TooLarge, Unknown, Recognised, Unsure, Wordless, NoRecognition, Partly }

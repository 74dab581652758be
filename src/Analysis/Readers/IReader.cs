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

/// <param name="MostBytes">After decompression.</param>
/// <param name="MostCharacters">What is beyond is left out, and the state says so.</param>
public sealed record ReadLimits(long MostBytes = 64 << 20, int MostPages = 500, int MostCharacters = 1_000_000);

/// <param name="Text">Paragraphs parted by line feeds, cells by tabs.</param>
public sealed record ReadDocument(ReadState State, string Text)
{
    public static ReadDocument Of(string text, ReadLimits limits) => text.Length > limits.MostCharacters
        ? new(ReadState.Cut, text[..limits.MostCharacters])
        : new(string.IsNullOrWhiteSpace(text) ? ReadState.NoText : ReadState.Read, text);

    public static ReadDocument Failed(ReadState state) => new(state, "");
}

/// <summary>Read; read in part; holds no text (pictures alone); asks for a password; damaged; larger than allowed; of no format that is read.</summary>
public enum ReadState { Read, Cut, NoText, Encrypted, Broken, TooLarge, Unknown }

using MediaWatch.Analysis.Recognition;

namespace MediaWatch.Analysis.Readers;

/// <summary>How far a file is read, and what with.</summary>
/// <param name="MostBytes">After decompression.</param>
/// <param name="MostCharacters">What is beyond is left out, and the state says so.</param>
/// <param name="MostPictures">Pages without text, or pictures, that are recognised in one file.</param>
/// <param name="Depth">Files within files within files.</param>
public sealed record ReadLimits(long MostBytes = 64 << 20, int MostPages = 500, int MostCharacters = 1_000_000, int MostPictures = 40, int Depth = 3)
{
    static readonly Lazy<TextRecognition?> none = new((TextRecognition?)null);

    /// <summary>Loaded for the first picture; gives null where pictures are not read.</summary>
    public Lazy<TextRecognition?> Recognition { get; init; } = none;

    /// <summary>For the pictures of one file; what is left then is left out, and the state says so.</summary>
    public TimeSpan MostRecognition { get; init; } = TimeSpan.FromMinutes(2);
}

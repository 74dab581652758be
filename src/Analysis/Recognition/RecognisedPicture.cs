namespace MediaWatch.Analysis.Recognition;

/// <param name="Text">Lines parted by line feeds, cells by tabs.</param>
/// <param name="Certainty">Mean over all characters, those of lines that were left out as pattern included; 0 to 1.</param>
/// <param name="Signs">How many characters were seen, those left out included.</param>
public sealed record RecognisedPicture(string Text, double Certainty, int Signs)
{
    internal IReadOnlyList<RecognisedLine> Lines { get; init; } = [];
}

namespace MediaWatch.Bench.Scores;

/// <summary>Counts behind precision and recall, as usual for Chinese spelling correction: by character over lines of equal length, strictly by sentence over all lines.</summary>
sealed class CorrectionFigures
{
    int predicted, gold, detected, corrected;
    int changed, wrong, sentencesDetected, sentencesCorrected, clean, cleanChanged;

    public Prf Detection => new(detected, predicted, gold);
    public Prf Correction => new(corrected, predicted, gold);

    /// <summary>A changed sentence counts where exactly the wrong places were changed.</summary>
    public Prf StrictDetection => new(sentencesDetected, changed, wrong);

    /// <summary>A changed sentence counts where it came out as it should be.</summary>
    public Prf StrictCorrection => new(sentencesCorrected, changed, wrong);

    public void Add(string source, string target, string output)
    {
        var (isWrong, isChanged) = (source != target, source != output);
        (wrong, clean, changed, cleanChanged) = (wrong + (isWrong ? 1 : 0), clean + (isWrong ? 0 : 1), changed + (isChanged ? 1 : 0), cleanChanged + (isChanged && !isWrong ? 1 : 0));
        sentencesCorrected += isWrong && output == target ? 1 : 0;
        if (source.Length != target.Length || source.Length != output.Length)
        {
            sentencesDetected += isWrong && output == target ? 1 : 0;
            return;
        }
        var same = true;
        for (var i = 0; i < source.Length; i++)
        {
            var (isGold, isPredicted) = (source[i] != target[i], source[i] != output[i]);
            same &= isGold == isPredicted;
            (gold, predicted) = (gold + (isGold ? 1 : 0), predicted + (isPredicted ? 1 : 0));
            detected += isGold && isPredicted ? 1 : 0;
            corrected += isGold && isPredicted && output[i] == target[i] ? 1 : 0;
        }
        sentencesDetected += isWrong && same ? 1 : 0;
    }

    public object Rounded(double threshold) => new
    {
        threshold = Math.Round(threshold, 2), detection = Detection.Rounded(), correction = Correction.Rounded(), strict_detection = StrictDetection.Rounded(), strict_correction = StrictCorrection.Rounded(),
        false_positive_rate = Math.Round(100.0 * cleanChanged / Math.Max(1, clean), 2),
    };

    /// <summary>In percent.</summary>
    public readonly record struct Prf(int Right, int Predicted, int Gold)
    {
        public double P => 100.0 * Right / Math.Max(1, Predicted);
        public double R => 100.0 * Right / Math.Max(1, Gold);
        public double F1 => P + R == 0 ? 0 : 2 * P * R / (P + R);

        public object Rounded() => new { p = Math.Round(P, 2), r = Math.Round(R, 2), f1 = Math.Round(F1, 2) };
    }
}

using System.Globalization;

namespace MediaWatch.Analysis.Lexicons;

/// <summary>What may enter a lexicon: a word that clean official text is full of would bury everything else under false alarms.
/// Such a word is refused, or let in only with words that must stand near it.</summary>
sealed class LexiconGate(CleanFrequencies frequencies)
{
    /// <summary>Hits in 10,000 characters of clean text from which a word must not stand alone, and from which it is no use at all (measured: public lists make 50 to 295).</summary>
    public const double NeedsCompany = 0.1;
    public const double Refused = 1;

    public static LexiconGate Default { get; } = new(CleanFrequencies.Default);

    public LexiconVerdict Judge(LexiconRow entry)
    {
        var term = entry.Term.Trim();
        if (term.Length < 2)
            return new(GateOutcome.Refused, 0, "单个字会在任何文章中出现，不能作为词条。");
        if (term.All(char.IsAsciiDigit) && term.Length < 5)
            return new(GateOutcome.Refused, 0, "少于五位的数字会与年份、金额等混淆，不能作为词条。");
        if (entry.Unless.Contains(term, StringComparer.Ordinal))
            return new(GateOutcome.Refused, 0, "“例外”中有词条本身，词条永远不会命中。");
        var rate = frequencies.PerTenThousand(term);
        var measured = $"在干净的公文中每万字约出现 {rate.ToString("0.##", CultureInfo.InvariantCulture)} 次";
        return (rate, entry.Needs.Count) switch
        {
            ( > Refused, 0) => new(GateOutcome.Refused, rate, $"“{term}”{measured}，会造成大量误报，不予收入；如确有需要，请填写“伴随词”。"),
            ( > NeedsCompany, 0) => new(GateOutcome.NeedsCompany, rate, $"“{term}”{measured}，没有“伴随词”时只作提示。"),
            ( > NeedsCompany, _) => new(GateOutcome.Accepted, rate, $"“{term}”{measured}，只在“伴随词”附近提示。"),
            _ => new(GateOutcome.Accepted, rate, $"“{term}”在干净的公文中很少出现，可以收入。"),
        };
    }
}

/// <param name="PerTenThousand">Hits to be expected in 10,000 characters of clean text; 0: too few to be counted.</param>
/// <param name="Reason">For people, in Chinese.</param>
sealed record LexiconVerdict(GateOutcome Outcome, double PerTenThousand, string Reason);

enum GateOutcome { Accepted, NeedsCompany, Refused }

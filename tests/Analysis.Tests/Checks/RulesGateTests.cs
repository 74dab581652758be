using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Text;
using MediaWatch.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace MediaWatch.Analysis.Tests.Checks;

/// <summary>Keeps what was reached on the sentences of <c>tests/Bench/Sets</c>: of those that break a listed rule no more may pass unseen, of those put right none may be flagged.
/// Each set was written before the program was asked, and the rules were mended after it by classes; <c>./mediawatch score rules</c> prints which are missed.</summary>
public sealed class RulesGateTests
{
    const double LessRecall = 1;

    static readonly ExamineText Examine = new(new Examiner(NullLogger<Examiner>.Instance), ShippedLexicons.Default, Segmenter.Default);

    [Theory]
    [InlineData("rules.tsv", 99.6)]
    [InlineData("rules-fresh.tsv", 99.1)]
    [InlineData("rules-third.tsv", 100)]
    [InlineData("rules-fourth.tsv", 97.7)]
    [InlineData("rules-fifth.tsv", 97.3)]
    [InlineData("rules-sixth.tsv", 98.5)]
    [InlineData("rules-seventh.tsv", 100)]
    [InlineData("rules-eighth.tsv", 97.9)]
    [InlineData("rules-ninth.tsv", 98)]
    [InlineData("rules-coverage.tsv", 98.5)]
    [InlineData("rules-tenth.tsv", 98.9)]
    [InlineData("rules-eleventh.tsv", 98.4)]
    [InlineData("rules-twelfth.tsv", 97.8)]
    [InlineData("rules-thirteenth.tsv", 99.5)]
    [InlineData("rules-fourteenth.tsv", 97.6)]
    [InlineData("rules-fifteenth.tsv", 96.3)]
    [InlineData("rules-sixteenth.tsv", 99.4)]
    [InlineData("rules-seventeenth.tsv", 96.9)]
    [InlineData("rules-eighteenth.tsv", 98.5)]
    [InlineData("rules-nineteenth.tsv", 98)]
    [InlineData("rules-twentieth.tsv", 97.7)]
    [InlineData("rules-others.tsv", 99.7)]
    [InlineData("rules-others-second.tsv", 97.1)]
    [InlineData("rules-others-third.tsv", 97.2)]
    [InlineData("rules-others-fourth.tsv", 100)]
    [InlineData("rules-others-fifth.tsv", 99.2)]
    [InlineData("rules-others-sixth.tsv", 99.1)]
    [InlineData("rules-others-seventh.tsv", 98)]
    [InlineData("rules-others-eighth.tsv", 98.6)]
    [InlineData("rules-others-ninth.tsv", 99.5)]
    [InlineData("rules-others-tenth.tsv", 98.8)]
    [InlineData("rules-others-eleventh.tsv", 98.2)]
    [InlineData("rules-others-twelfth.tsv", 100)]
    [InlineData("rules-others-thirteenth.tsv", 100)]
    [InlineData("rules-others-fourteenth.tsv", 100)]
    [InlineData("rules-others-fifteenth.tsv", 100)]
    [InlineData("rules-others-sixteenth.tsv", 100)]
    [InlineData("rules-others-seventeenth.tsv", 100)]
    [InlineData("rules-others-eighteenth.tsv", 98.6)]
    [InlineData("rules-others-nineteenth.tsv", 99.3)]
    [InlineData("rules-others-twentieth.tsv", 100)]
    [InlineData("rules-others-twentyfirst.tsv", 98.6)]
    [InlineData("rules-others-twentysecond.tsv", 100)]
    [InlineData("rules-others-twentythird.tsv", 100)]
    [InlineData("rules-others-twentyfourth.tsv", 99.3)]
    [InlineData("rules-others-twentyfifth.tsv", 100)]
    [InlineData("rules-others-twentysixth.tsv", 99.3)]
    [InlineData("rules-others-twentyseventh.tsv", 100)]
    [InlineData("rules-others-twentyeighth.tsv", 98)]
    [InlineData("rules-others-twentyninth.tsv", 100)]
    [InlineData("rules-others-thirtieth.tsv", 100)]
    [InlineData("rules-others-thirtyfirst.tsv", 100)]
    [InlineData("rules-others-thirtysecond.tsv", 100)]
    [InlineData("rules-others-thirtythird.tsv", 100)]
    [InlineData("rules-others-thirtyfourth.tsv", 100)]
    [InlineData("rules-others-thirtyfifth.tsv", 100)]
    [InlineData("rules-others-thirtysixth.tsv", 100)]
    [InlineData("rules-others-thirtyseventh.tsv", 100)]
    [InlineData("rules-wording.tsv", 97.6)]
    [InlineData("rules-wording-second.tsv", 97.5)]
    [InlineData("rules-wording-third.tsv", 97.3)]
    [InlineData("rules-offices.tsv", 94.8)]
    [InlineData("rules-quotations.tsv", 96.4)]
    [InlineData("rules-countries.tsv", 100)]
    [InlineData("rules-events.tsv", 99.6)]
    [InlineData("rules-forms.tsv", 99.5)]
    [InlineData("rules-named.tsv", 97.3)]
    [InlineData("rules-people.tsv", 100)]
    public void Recall_does_not_fall_and_what_is_right_is_left_alone(string set, double reached)
    {
        var lines = File.ReadLines(Path.Combine(Shared.Root, "tests", "Bench", "Sets", set)).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Replace("\\n", "\n", StringComparison.Ordinal).Split('\t')).ToList();
        lines.Where(l => l.Length > 2).SelectMany(l => Said(l[2]).Select(f => $"{f.Excerpt}: {l[2]}")).ShouldBeEmpty();
        var wrong = lines.Where(l => l[1].Length > 0).ToList();
        (100.0 * wrong.Count(l => Said(l[1]).Count > 0) / wrong.Count).ShouldBeGreaterThanOrEqualTo(reached - LessRecall, set);
    }

    static IReadOnlyList<FoundLine> Said(string text) => text.Length == 0 ? [] : Examine.Examine(text, Examples.Now, Examples.Today);
}

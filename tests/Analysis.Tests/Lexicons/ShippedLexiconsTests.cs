using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Findings;
using MediaWatch.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace MediaWatch.Analysis.Tests.Lexicons;

/// <summary>What ships must be right: a row that flags correct text does more harm than ten that are missing.</summary>
public sealed class ShippedLexiconsTests
{
    static readonly ShippedLexicons Shipped = ShippedLexicons.Default;
    static IEnumerable<LexiconRow> All => Shipped.Terms.Concat(Shipped.Sensitive);

    [Fact]
    public void Every_row_has_a_kind_a_tier_and_a_source()
    {
        Shipped.Terms.ShouldNotBeEmpty();
        foreach (var row in All)
        {
            row.Kind.ShouldNotBeNullOrWhiteSpace(row.Term);
            Enum.IsDefined(row.Tier).ShouldBeTrue(row.Term);
            row.Source.ShouldNotBeNullOrWhiteSpace(row.Term);
            row.Term.ShouldBe(row.Term.Trim());
        }
    }

    [Fact]
    public void No_term_stands_twice_in_a_list()
    {
        foreach (var list in new[] { Shipped.Terms, Shipped.Sensitive })
            list.GroupBy(r => FoldedText.FoldTerm(r.Term)).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();
    }

    [Fact]
    public void Every_unless_string_holds_its_term() =>
        All.Where(r => r.Unless.Any(u => !FoldedText.FoldTerm(u).Contains(FoldedText.FoldTerm(r.Term), StringComparison.Ordinal))).Select(r => r.Term).ShouldBeEmpty();

    [Fact]
    public void No_term_is_found_in_the_correction_of_any_row()
    {
        var set = Shipped.ToSet();
        var wrong = from row in Shipped.Terms
                    where row.Correction is not null
                    from hit in set[LexiconSet.Terms].Search(Examples.Text(row.Correction ?? ""))
                    select $"{hit.Row.Term} in {row.Correction}";
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Every_term_is_found_in_a_sentence_of_its_own()
    {
        var set = Shipped.ToSet();
        var missed = Shipped.Terms.Where(row => !set[LexiconSet.Terms].Search(Examples.Text($"，{row.Term}。{string.Concat(row.Needs)}")).Any()).Select(r => r.Term).ToList();
        missed.ShouldBeEmpty();
    }

    /// <summary>A word written wrongly is wrong whenever it was published; only renamed bodies and new rules begin on a day.</summary>
    [Fact]
    public void Misspellings_hold_for_every_day() =>
        Shipped.Terms.Where(r => r.Kind is "错别字" or "成语" && r.Since is not null).Select(r => r.Term).ShouldBeEmpty();

    /// <summary>Slips that do stand in those texts: looked at, and found to be right.</summary>
    static readonly string[] TrueFinds = ["慰籍", "人民代表大会常务委员会会"];

    [Theory]
    [InlineData("gov_policy_dev.txt")]
    [InlineData("laws_dev.txt")]
    [InlineData("rmrb1998_sentences.txt")]
    [InlineData("xwlb_2026h1.txt")]
    public async Task Clean_official_text_has_no_veto_and_nothing_certain(string file)
    {
        var path = Shared.PathOf("benchmarks", "clean", file);
        Assert.SkipWhen(path is null, "The clean texts are absent.");
        var examiner = new ExamineText(new Examiner(NullLogger<Examiner>.Instance), Shipped, Segmenter.Default);
        var text = await File.ReadAllTextAsync(path!, TestContext.Current.CancellationToken); // not null: skipped above
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var found = examiner.Examine(text, Examples.Now, Examples.Today);
        TestContext.Current.TestOutputHelper?.WriteLine($"{file}: {text.Length} characters in {clock.ElapsedMilliseconds} ms; per 10,000: "
            + string.Join(", ", found.CountBy(f => f.Tier).Select(t => $"{t.Key} {t.Value * 10_000.0 / text.Length:0.000}")));
        found.Where(f => f.Tier is "veto" or "certain" && !TrueFinds.Contains(f.Excerpt)).Select(f => $"{f.Check}: {f.Excerpt} at {f.Start}").ShouldBeEmpty();
    }
}

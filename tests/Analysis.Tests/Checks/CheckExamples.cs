using MediaWatch.Analysis.Checks;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

/// <summary>What every check of texts must do, shown by examples: a new check's test is data.</summary>
public abstract class CheckExamples<TCheck> where TCheck : ICheck<ArticleText>
{
    protected static ICheck<ArticleText> Check { get; } = (TCheck)Activator.CreateInstance(typeof(TCheck), nonPublic: true)!; // parts have no constructor

    /// <summary>Lexicons of these examples.</summary>
    protected abstract CheckContext Context { get; }

    /// <summary>A text with one offence, and the offending words as they stand in it.</summary>
    protected abstract IEnumerable<(string Text, string Offence, Tier Tier)> Wrong { get; }

    /// <summary>Texts that look alike and are right.</summary>
    protected abstract IEnumerable<string> Right { get; }

    [Fact]
    public void Flags_every_wrong_example_where_it_stands_and_says_why()
    {
        foreach (var (text, offence, tier) in Wrong)
        {
            var drafts = Examine(text);
            drafts.ShouldHaveSingleItem($"“{text}” should have one finding, has: {string.Join("; ", drafts.Select(d => d.Excerpt))}");
            var draft = drafts[0];
            text.Substring(draft.Start.ShouldNotBeNull(), draft.Length).ShouldBe(offence);
            draft.Tier.ShouldBe(tier, text);
            draft.Message.ShouldNotBeNullOrWhiteSpace();
            draft.Source.ShouldNotBeNullOrWhiteSpace();
        }
    }

    [Fact]
    public void Leaves_every_right_example_alone()
    {
        foreach (var text in Right)
            Examine(text).Select(d => $"{d.Excerpt} ({d.Tier}): {d.Message}").ShouldBeEmpty(text);
    }

    [Fact]
    public void Finds_the_same_place_behind_a_title_and_other_lines()
    {
        const string before = "关于印发某项方案的通知\n第一段没有问题。\n";
        foreach (var (text, offence, _) in Wrong)
        {
            var all = before + text;
            Examine(all).ShouldContain(d => all.Substring(d.Start ?? 0, d.Length) == offence, text);
        }
    }

    [Fact]
    public void Says_nothing_of_an_empty_text() => Examine("").ShouldBeEmpty();

    /// <summary>Each of the wrong texts has a finding, none of the right ones.</summary>
    protected void Tells(IEnumerable<string> wrong, IEnumerable<string> right)
    {
        foreach (var text in wrong)
            Examine(text).ShouldNotBeEmpty(text);
        foreach (var text in right)
            Examine(text).Select(d => $"{d.Excerpt} ({d.Tier}): {d.Message}").ShouldBeEmpty(text);
    }

    protected List<FindingDraft> Examine(string text) => [.. Check.Examine(Examples.Text(text), Context)];
}

using System.Diagnostics;
using MediaWatch.Analysis.Reposts;

namespace MediaWatch.Analysis.Tests.Reposts;

/// <summary>By the clock, with room for a busy machine: a square of these lengths would take minutes.</summary>
public sealed class HostileRepostTests
{
    static readonly TimeSpan Bound = TimeSpan.FromSeconds(5);

    [Fact]
    public void Compares_one_character_repeated_a_hundred_thousand_times() => Took(() =>
    {
        var original = Library.Original(new('哈', 100_000));
        original.Learn(RepostText.Of("", new('哈', 90_000)));
        Library.Match(original, new string('哈', 100_000)).ShouldNotBeNull();
    });

    [Fact]
    public void Compares_a_body_of_a_million_characters_that_repeats_the_original() => Took(() =>
        Library.Match(Library.Original(), string.Concat(Enumerable.Repeat(Library.Body, 1_000_000 / Library.Body.Length)))!.IsRepost.ShouldBeTrue());

    [Fact]
    public void Compares_texts_that_share_a_run_of_eight_at_every_step() => Took(() =>
    {
        var pieces = Enumerable.Range(0, 20_000).Select(i => Library.Part(Library.Body, i % 40 / 50.0, 0.03)[..8] + (char)('一' + i % 5000));
        Library.Match(Library.Original(string.Concat(pieces)), string.Concat(pieces.Reverse()));
    });

    [Theory, InlineData(""), InlineData("，。！\n\u200B😀"), InlineData("书"), InlineData("\uD842")]
    public void Has_nothing_to_say_of_a_body_without_words(string body)
    {
        Library.Match(Library.Original(), body).ShouldBeNull();
        Library.Match(Library.Original(body), Library.Body).ShouldBeNull();
        Prints.Of(RepostText.Of("", body)).ShouldBeEmpty();
        new PrintScan(Library.Original(body)).Candidates(10).ShouldBeEmpty();
    }

    [Fact]
    public void Keeps_few_prints_of_the_longest_body() =>
        Prints.Of(RepostText.Of("", string.Concat(Enumerable.Range(0, 250_000).Select(i => (char)('一' + i * 7919 % 20_000))))).Length.ShouldBeLessThanOrEqualTo(4096 * Prints.Bytes);

    static void Took(Action work)
    {
        var clock = Stopwatch.StartNew();
        work();
        clock.Elapsed.ShouldBeLessThan(Bound);
    }
}

using MediaWatch.Analysis.Statistics;

namespace MediaWatch.Analysis.Tests.Statistics;

public sealed class PeriodFiguresTests
{
    [Fact]
    public void What_is_unknown_is_not_nought()
    {
        var sum = PeriodFigures.Sum([new() { Posts = 3, Reads = Counter.Of(null) }, new() { Posts = 2, Reads = default }]);
        (sum.Posts, sum.Reads.Value, sum.Reads.PerPost, sum.Interactions, sum.Followers).ShouldBe((5, null, null, null, null));
    }

    [Fact]
    public void A_sum_says_of_how_many_posts_it_is_known()
    {
        var reads = Counter.Of(10) + Counter.Of(null) + Counter.Of(0);
        (reads.Value, reads.Known, reads.PerPost).ShouldBe((10, 2, 5.0));
    }

    [Fact]
    public void Followers_and_their_growth_are_summed_where_they_are_known()
    {
        var sum = PeriodFigures.Sum([new() { Followers = 100, FollowersKnown = 1, Growth = -3, GrowthFrom = 103 }, new(), new() { Followers = 50, FollowersKnown = 1 }]);
        (sum.Followers, sum.FollowersKnown, sum.Growth, sum.GrowthFrom).ShouldBe((150, 2, -3, 103));
    }

    [Fact]
    public void The_longest_silence_is_that_of_any_account() =>
        PeriodFigures.Sum([new() { LongestSilence = 3 }, new() { LongestSilence = null }, new() { LongestSilence = 9 }]).LongestSilence.ShouldBe(9);

    [Theory]
    [InlineData(110, 100.0, 0.1)]
    [InlineData(0, 100.0, -1.0)]
    [InlineData(5, 0.0, null)]
    [InlineData(5, null, null)]
    [InlineData(null, 5.0, null)]
    public void A_change_is_known_where_both_ends_are(int? now, double? before, double? expected) => Change.Of(now, before).Share.ShouldBe(expected);

    [Theory]
    [InlineData(1_000, 10, 10, 800, 10, 10, 0.25, false)]
    [InlineData(1_000, 10, 10, 400, 4, 10, 0.0, true)]
    [InlineData(500, 5, 10, 400, 10, 10, 1.5, true)]
    [InlineData(0, 0, 10, 400, 10, 10, null, true)]
    public void Where_part_of_the_posts_is_unknown_an_average_post_is_compared(long now, int known, int posts, long before, int knownBefore, int postsBefore, double? share, bool byPost)
    {
        var change = Change.Of(new Counter(now, known), posts, new Counter(before, knownBefore), postsBefore);
        (change.Share, change.ByPost).ShouldBe((share, byPost));
    }
}

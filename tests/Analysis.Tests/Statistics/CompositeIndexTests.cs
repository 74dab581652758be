using MediaWatch.Analysis.Statistics;
using MediaWatch.Core.Accounts;

namespace MediaWatch.Analysis.Tests.Statistics;

public sealed class CompositeIndexTests
{
    static IndexFormula Formula(IndexScale scale, params IndexWeight[] weights) => new(1, 1, scale, weights, DateOnly.MinValue, "", 0, Examples.Now);

    static PeriodFigures Figures(long? reads = null, int posts = 10, int active = 10, int originals = 0, int reposts = 0, long? likes = null, long? growth = null, long from = 0) => new()
    {
        Accounts = 1, Posts = posts, ActiveDays = active, Originals = originals, Reposts = reposts, Growth = growth, GrowthFrom = from,
        Reads = reads is { } r ? new(r, posts) : default, Likes = likes is { } l ? new(l, posts) : default,
    };

    static double? One(IndexFormula formula, PeriodFigures figures) => CompositeIndex.Of(formula, [(figures, "weixin")], 30)[0].Value;

    [Theory]
    [InlineData(0, 0)]
    [InlineData(99_990, 100)]
    [InlineData(999_990, 100)]
    [InlineData(990, 50)]
    public void Reads_of_a_post_count_by_their_logarithm_up_to_the_full_mark(long reads, double expected) =>
        One(Formula(IndexScale.FullMark, new IndexWeight(IndexComponent.Reach, 1, 9_999)), Figures(reads)).ShouldNotBeNull().ShouldBe(expected, 0.01);

    [Fact]
    public void A_component_that_is_unknown_is_left_out_and_the_others_weigh_for_it()
    {
        var formula = Formula(IndexScale.FullMark, new(IndexComponent.Reach, 70, 10_000), new(IndexComponent.Activity, 20, 100), new(IndexComponent.Originality, 10, 100));
        var score = CompositeIndex.Of(formula, [(Figures(active: 15, originals: 3, reposts: 1), "website")], 30)[0];
        score.Value.ShouldNotBeNull().ShouldBe((20 * 50 + 10 * 75) / 30.0, 0.001);
        score.Parts.Single(p => p.Component == IndexComponent.Reach).Marks.ShouldBeNull();
    }

    [Fact]
    public void Nothing_known_is_no_index_and_not_nought() =>
        One(Formula(IndexScale.FullMark, new IndexWeight(IndexComponent.Reach, 1, 100)), Figures()).ShouldBeNull();

    [Fact]
    public void Responses_are_counted_by_a_thousand_reads() =>
        CompositeIndex.Raw(IndexComponent.Response, Figures(reads: 2_000, likes: 30), 30).ShouldBe(15);

    [Fact]
    public void Loss_of_followers_earns_nothing_but_is_known()
    {
        CompositeIndex.Raw(IndexComponent.Growth, Figures(growth: -5, from: 100), 30).ShouldBe(-5);
        One(Formula(IndexScale.FullMark, new IndexWeight(IndexComponent.Growth, 1, 5)), Figures(growth: -5, from: 100)).ShouldBe(0);
    }

    [Fact]
    public void Places_are_among_peers_of_the_same_platform()
    {
        var formula = Formula(IndexScale.Peers, new IndexWeight(IndexComponent.Reach, 1, 0));
        var scores = CompositeIndex.Of(formula, [(Figures(100), "weixin"), (Figures(200), "weixin"), (Figures(300), "weixin"), (Figures(5), "weibo"), (Figures(), "weixin")], 30);
        scores.Select(s => s.Value).ShouldBe([0, 50, 100, 100, null]);
    }

    [Fact]
    public void Two_versions_of_the_formula_reckon_the_same_month_each_in_its_own_way()
    {
        var figures = Figures(reads: 10_000, active: 30);
        One(Formula(IndexScale.FullMark, new(IndexComponent.Reach, 1, 999_999), new(IndexComponent.Activity, 0, 100)), figures).ShouldNotBeNull().ShouldBe(50, 0.01);
        One(Formula(IndexScale.FullMark, new(IndexComponent.Reach, 1, 999_999), new(IndexComponent.Activity, 3, 100)), figures).ShouldNotBeNull().ShouldBe(87.5, 0.01);
    }
}

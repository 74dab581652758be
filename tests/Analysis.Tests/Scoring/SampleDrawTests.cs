using MediaWatch.Analysis.Scoring;
using MediaWatch.Core.Inspections;

namespace MediaWatch.Analysis.Tests.Scoring;

public sealed class SampleDrawTests
{
    static readonly long[] Population = [.. Enumerable.Range(1, 100)];

    [Fact]
    public void The_same_seed_draws_the_same_whatever_order_the_population_comes_in()
    {
        var seed = SampleDraw.SeedOf(7, "W-D1.7", new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 30));
        var drawn = SampleDraw.Draw(seed, Population, 3, []).Drawn;
        drawn.ShouldBe(SampleDraw.Draw(seed, Population.Reverse(), 3, []).Drawn);
        drawn.Distinct().Count().ShouldBe(3);
        SampleDraw.SeedOf(7, "W-D1.7", new DateOnly(2026, 12, 1), new DateOnly(2026, 12, 31)).ShouldNotBe(seed);
        SampleDraw.Draw(42, Population, 3, []).Drawn.ShouldBe([92, 100, 2]); // kept for good: a stored sample must be drawable again
    }

    [Fact]
    public void Fewer_are_all_drawn_and_a_replaced_one_gives_its_place_to_the_next()
    {
        SampleDraw.Draw(1, [5, 6], 3, []).Drawn.Order().ShouldBe([5, 6]);
        var first = SampleDraw.Draw(9, Population, 3, []).Drawn;
        var again = SampleDraw.Draw(9, Population, 3, [new ReplacedSample(first[1], "页面已失效")]).Drawn;
        again.Take(2).ShouldBe([first[0], first[2]]);
        again.ShouldNotContain(first[1]);
    }

    [Fact]
    public void Every_item_is_drawn_about_as_often_as_any_other()
    {
        var counts = new int[101];
        for (var seed = 0; seed < 10_000; seed++)
            foreach (var id in SampleDraw.Draw(seed, Population, 3, []).Drawn)
                counts[id]++;
        counts.Skip(1).Min().ShouldBeGreaterThan(220); // 300 expected, standard deviation 17
        counts.Max().ShouldBeLessThan(380);
    }
}

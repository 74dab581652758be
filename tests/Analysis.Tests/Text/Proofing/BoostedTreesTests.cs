using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Text.Proofing;

namespace MediaWatch.Analysis.Tests.Text.Proofing;

public sealed class BoostedTreesTests
{
    static readonly BoostedTrees Two = new(-1, [[new(0, 2, 1, 2), new(-1, -0.5f, 0, 0), new(-1, 1.5f, 0, 0)], [new(1, 0, 1, 2), new(-1, 0.25f, 0, 0), new(-1, 0, 0, 0)]]);

    [Theory]
    [InlineData(1, 1, -1.5)]
    [InlineData(2, 1, -1.5)] // not above the limit: left
    [InlineData(3, 1, 0.5)]
    [InlineData(3, -1, 0.75)]
    public void Adds_up_one_leaf_of_each_tree(float first, float second, double sum) =>
        Two.Probability([first, second]).ShouldBe(1 / (1 + Math.Exp(-sum)), 1e-9);

    [Fact]
    public void Is_the_same_after_saving_and_loading()
    {
        var path = Path.GetTempFileName();
        Two.Save(path, "test");
        BoostedTrees.Load(path).Probability([3, -1]).ShouldBe(Two.Probability([3, -1]));
        File.Delete(path);
    }

    [Fact]
    public void The_shipped_judge_asks_for_features_that_exist()
    {
        var judge = BoostedTrees.Load(Path.Combine(DictionaryFolder.Path, "proofing", ProofingFiles.Judge));
        judge.Probability(new float[SlipFeatures.Names.Length]).ShouldBeInRange(0, 1);
    }
}

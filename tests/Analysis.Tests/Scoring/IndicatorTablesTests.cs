using MediaWatch.Analysis.Scoring;

namespace MediaWatch.Analysis.Tests.Scoring;

public sealed class IndicatorTablesTests
{
    static readonly IReadOnlyList<Indicator> Rows = IndicatorTables.Default.Rows;

    [Fact]
    public void Every_row_names_its_document_and_day()
    {
        Rows.Count.ShouldBeGreaterThan(80);
        Rows.Where(r => !r.Source.Contains("国办秘函〔2019〕19号", StringComparison.Ordinal) || !r.Source.Contains("2019-04-01", StringComparison.Ordinal)).Select(r => r.Id).ShouldBeEmpty();
        Rows.Where(r => r.Rule.Length == 0 || r.Name.Length == 0 || r.Group.Length == 0).Select(r => r.Id).ShouldBeEmpty();
    }

    [Fact]
    public void No_two_rows_of_an_indicator_hold_on_the_same_day() =>
        Rows.Where(a => Rows.Any(b => !ReferenceEquals(a, b) && a.Id == b.Id && (a.Until is null || b.Since < a.Until) && (b.Until is null || a.Since < b.Until))).Select(r => r.Id).ShouldBeEmpty();

    [Theory]
    [InlineData("发布解读", 31)]
    [InlineData("办事服务", 25)]
    [InlineData("互动交流", 23)]
    [InlineData("功能设计", 21)]
    public void The_deductions_of_websites_sum_up_to_100(string group, int points)
    {
        var deductions = Rows.Where(r => r is { Audience: Audience.Website, Part: IndicatorPart.Deduction }).ToList();
        deductions.Where(r => r.Group == group).Sum(r => r.Cap).ShouldBe(points);
        deductions.Sum(r => r.Cap).ShouldBe(100);
    }

    [Theory]
    [InlineData("信息发布", 7)]
    [InlineData("办事服务", 6)]
    [InlineData("互动交流", 8)]
    [InlineData("功能设计", 6)]
    [InlineData("创新发展", 3)]
    public void The_bonus_of_websites_sums_up_to_30(string group, int points)
    {
        var bonus = Rows.Where(r => r is { Audience: Audience.Website, Part: IndicatorPart.Bonus }).ToList();
        bonus.Where(r => r.Group == group).Sum(r => r.Cap).ShouldBe(points);
        bonus.Sum(r => r.Cap).ShouldBe(30);
    }

    [Fact]
    public void No_occurrence_weighs_more_than_its_cap_and_vetoes_weigh_nothing()
    {
        Rows.Where(r => r.Part != IndicatorPart.Veto && (r.Points > r.Cap || r.Lead > r.Cap)).Select(r => r.Id).ShouldBeEmpty();
        Rows.Where(r => r.Part == IndicatorPart.Veto && (r.Points, r.Cap) != (0, 0)).Select(r => r.Id).ShouldBeEmpty();
    }

    [Fact]
    public void Every_feed_measures_something()
    {
        var checks = Examiner.Checks.Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
        Rows.SelectMany(r => r.Feeds.Select(f => (r.Id, Feed: f))).Where(f => !Measures.Knows(f.Feed, checks)).ShouldBeEmpty();
    }

    /// <summary>The new media of the national table have no deductions (A.1 row 8 of the rules).</summary>
    [Fact]
    public void New_media_have_no_national_deductions() =>
        Rows.Where(r => r.Audience == Audience.Media && r.Part != IndicatorPart.Veto && r.Cap > 0).ShouldBeEmpty();

    [Fact]
    public void A_row_that_cannot_be_read_is_named()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "dictionaries", "indicators")))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        File.AppendAllText(Path.Combine(folder, "media.tsv"), "M-X\tmedia\tnonsense\n");
        Should.Throw<InvalidDataException>(() => IndicatorTables.Load(folder)).Message.ShouldBe("media.tsv, row M-X: cannot be read.");
        Directory.Delete(folder, recursive: true);
    }
}

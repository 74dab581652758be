using MediaWatch.Analysis.Scoring;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Inspections;

namespace MediaWatch.Analysis.Tests.Scoring;

/// <summary>A site and an account in good order, at noon of a Tuesday; tests spoil what they ask about.</summary>
static class Facts
{
    public static readonly DateTimeOffset At = new(2026, 11, 24, 4, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly Day = new(2026, 11, 24);

    static long ids = 1000;

    public static AccountFacts Site { get; } = new(1, "示例网站", "http://site.example.test/", "website", 1, At.AddYears(-2), Day, Day, At, "Asia/Shanghai", At.AddMinutes(-5),
        new ArticleFact(5, "今日要闻", "http://site.example.test/5.html", At.AddHours(-3)), 0,
        [Column(1, ColumnKind.News, 14), Column(2, ColumnKind.PolicyDocument, 183), Column(3, ColumnKind.PolicyInterpretation, 183), Column(4, ColumnKind.Notice, 183)],
        [.. Enumerable.Range(0, 7).Select(back => new ProbeDayFact(back, 48, 0))], [], [], [], []);

    public static AccountFacts Media { get; } = Site with { AccountId = 2, Name = "示例发布", PlatformKey = "weixin", Columns = [], Probes = [] };

    public static ColumnFact Column(long id, ColumnKind kind, int? days, DateTimeOffset? last = null) => new(id, $"栏目{id}", $"http://site.example.test/c{id}/", kind, days, At.AddYears(-2), last ?? At.AddDays(-1));

    public static FindingFact Finding(string check, Tier tier, FindingVerdict verdict = FindingVerdict.Confirmed, string address = "http://site.example.test/a.html", long? article = 7, long? column = null) =>
        new(++ids, check, check, tier, verdict, article, column, "摘录", "说明", "标题", address, At.AddDays(-1));

    public static MarkFact Mark(string indicator, MarkVerdict verdict, int occurrences = 0, decimal? points = null) => new(++ids, indicator, verdict, occurrences, points, "已试用", null, "王", At.AddHours(-1));

    /// <summary>The official rows that hold on the day, with overlays.</summary>
    public static Ruleset Rules(AccountFacts facts, params IndicatorOverlay[] overlays) =>
        Ruleset.For(IndicatorTables.Default.Rows, overlays, new Dictionary<long, string> { [1] = "/1/", [2] = "/1/2/" }, facts.AccountId, facts.PlatformKey, "/1/2/", Day);

    public static IndicatorOverlay Overlay(OverlayKind kind, string indicator, decimal? value, decimal? cap = null, OverlayScope? scope = null, DateOnly? since = null, OwnIndicator? own = null) =>
        new(1, kind, indicator, scope ?? new(), value, cap, own, "省办文件", since ?? new DateOnly(2026, 1, 1), 1, "王", At);

    public static Scorecard Card(AccountFacts facts, params IndicatorOverlay[] overlays) => Scorecard.Of(facts, Rules(facts, overlays));

    /// <summary>Deducts exactly so many points from the site by judgements under different caps.</summary>
    public static AccountFacts Deducting(decimal points, string? without = null)
    {
        var marks = new List<MarkFact>();
        foreach (var indicator in IndicatorTables.Default.Rows.Where(i => i is { Audience: Audience.Website, Part: IndicatorPart.Deduction, Cap: > 0 } && i.Group != without))
        {
            var part = Math.Min(points, indicator.Cap);
            if (part > 0)
                marks.Add(Mark(indicator.Id, MarkVerdict.Counted, points: part));
            points -= part;
        }
        points.ShouldBe(0);
        return Site with { Marks = marks };
    }
}

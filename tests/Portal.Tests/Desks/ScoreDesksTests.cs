using MediaWatch.Analysis.Scoring;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Inspections;
using MediaWatch.Core.Registrations;
using MediaWatch.Portal.Desks;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Tests.Desks;

public sealed class ScoreDesksTests
{
    static readonly DateTime Monday = new(2026, 11, 23);
    static readonly DateOnly Today = new(2026, 11, 24);

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static OfflineDesk Offline(SmallTown town) => new(town.Database, town.Calendar, town.Time);
    static MarkDesk Marks(SmallTown town) => new(town.Database, IndicatorTables.Default, town.Time);
    static OverlayDesk Overlays(SmallTown town) => new(town.Database, IndicatorTables.Default, town.Calendar, town.Time);
    static ScorecardQuery Cards(SmallTown town) => new(town.Database, IndicatorTables.Default, town.Time);

    static OverlayForm Overlay(OverlayKind kind, string indicator, decimal? value, decimal? cap = null) => new() { Kind = kind, IndicatorId = indicator, Value = value, Cap = cap, Source = "省办〔2026〕1号", Since = Today };

    [Fact]
    public async Task A_unit_files_and_a_supervisor_approves()
    {
        await using var town = await SmallTown.CreateAsync();
        var filed = await Offline(town).FileAsync(town.Site.Id, town.Operator, Monday, Monday.AddDays(5), "改版", Ct);
        filed.Done.ShouldBeTrue();
        await using var db = town.Db();
        (await db.OfflineWindows.Approved().AnyAsync(Ct)).ShouldBeFalse();
        (await Offline(town).ApproveAsync(filed.Changed[0], town.Operator, Ct)).Problem.ShouldNotBeNull().ShouldContain("监管人员");
        (await Offline(town).ApproveAsync(filed.Changed[0], town.Supervisor, Ct)).Done.ShouldBeTrue();
        var window = await db.OfflineWindows.AsNoTracking().SingleAsync(Ct);
        (window.State, window.From, window.DecidedByName).ShouldBe((OfflineState.Approved, new DateTimeOffset(2026, 11, 22, 16, 0, 0, TimeSpan.Zero), town.Supervisor.Name));
        (await Offline(town).ApproveAsync(filed.Changed[0], town.Supervisor, Ct)).Done.ShouldBeFalse();
        (await Offline(town).BackAsync(filed.Changed[0], town.Supervisor, Ct)).Done.ShouldBeTrue();
        (await db.OfflineWindows.AsNoTracking().SingleAsync(Ct)).To.ShouldBe(town.Time.GetUtcNow());
        (await db.AuditEntries.Select(a => a.Action).ToListAsync(Ct)).ShouldBe(["填报临时下线", "批准临时下线", "提前恢复上线"], ignoreOrder: true);
    }

    [Fact]
    public async Task Nobody_files_for_another_unit_nor_twice_for_the_same_time()
    {
        await using var town = await SmallTown.CreateAsync();
        (await Offline(town).FileAsync(town.CountySite.Id, town.Operator, Monday, Monday.AddDays(1), "改版", Ct)).Problem.ShouldNotBeNull().ShouldContain("无权");
        (await Offline(town).FileAsync(town.Site.Id, town.Supervisor, Monday, Monday.AddDays(1), "改版", Ct)).Done.ShouldBeTrue();
        (await Offline(town).FileAsync(town.Site.Id, town.Operator, Monday.AddHours(3), Monday.AddDays(2), "改版", Ct)).Problem.ShouldNotBeNull().ShouldContain("重叠");
        (await Offline(town).FileAsync(town.Site.Id, town.Operator, Monday.AddDays(2), Monday.AddDays(1), "改版", Ct)).Problem.ShouldNotBeNull();
        (await Offline(town).FileAsync(town.Site.Id, town.Operator, Monday.AddDays(2), Monday.AddDays(3), " ", Ct)).Problem.ShouldNotBeNull().ShouldContain("原因");
        await using var db = town.Db();
        (await db.OfflineWindows.CountAsync(Ct)).ShouldBe(1);
    }

    [Fact]
    public async Task A_judgement_counts_until_it_is_taken_back()
    {
        await using var town = await SmallTown.CreateAsync();
        var form = new MarkForm { Verdict = MarkVerdict.Counted, Occurrences = 1, Evidence = "未分类展示", Link = "https://sfj.example.test/bs", From = Today, To = Today };
        (await Marks(town).MarkAsync(town.Site.Id, "W-D2.1", town.Operator, form, null, Ct)).Done.ShouldBeFalse();
        (await Marks(town).MarkAsync(town.Site.Id, "W-D9.9", town.Supervisor, form, null, Ct)).Problem.ShouldNotBeNull().ShouldContain("指标");
        (await Marks(town).MarkAsync(town.Site.Id, "W-D2.1", town.Supervisor, new MarkForm { Evidence = "", From = Today, To = Today }, null, Ct)).Problem.ShouldNotBeNull();
        (await Marks(town).MarkAsync(town.Site.Id, "W-D2.1", town.Supervisor, new MarkForm { Evidence = "x", Link = "javascript:alert(1)", From = Today, To = Today }, null, Ct)).Problem.ShouldNotBeNull().ShouldContain("http");
        (await Marks(town).MarkAsync(town.Site.Id, "W-D2.1", town.Supervisor, form, new MarkSample(5, [1], [1], []), Ct)).Problem.ShouldNotBeNull().ShouldContain("抽查对象"); // another sample than was shown
        form.Drawn = "2";
        var mark = await Marks(town).MarkAsync(town.Site.Id, "W-D2.1", town.Supervisor, form, new MarkSample(5, [1, 2, 3], [2], [new ReplacedSample(1, "失效")]), Ct);
        async Task<decimal?> ScoreAsync() => (await Cards(town).ReadAsync(town.Tenant.Id, [town.Site.Id], Today, Today, Ct)).Single().Base;
        (await ScoreAsync()).ShouldBe(97);
        await using (var db = town.Db())
        {
            var kept = (await db.IndicatorMarks.SingleAsync(Ct)).Sample.ShouldNotBeNull();
            (kept.Seed, kept.Population.Count, kept.Replaced[0].Reason).ShouldBe((5, 3, "失效"));
        }
        (await Marks(town).UndoAsync(mark.Changed[0], town.Supervisor, Ct)).Done.ShouldBeTrue();
        (await ScoreAsync()).ShouldBe(100);
    }

    [Theory]
    [InlineData(OverlayKind.Days, "W-V2", 10.0, false)] // its seven days are a window, yet a period it has
    [InlineData(OverlayKind.Days, "W-D2.1", 10.0, true)]
    [InlineData(OverlayKind.Days, "M-V2.1", 10.5, true)]
    [InlineData(OverlayKind.Points, "X-M1", 1.0, true)] // its cap is 0: a cap has to be said
    [InlineData(OverlayKind.Points, "W-V3", 1.0, true)]
    [InlineData(OverlayKind.Limit, "W-V4.1", 4.0, false)]
    [InlineData(OverlayKind.Switch, "W-V1.6", 0.0, false)]
    [InlineData(OverlayKind.Switch, "R-D1", 0.0, true)]
    [InlineData(OverlayKind.Option, "website-weight", 30.0, false)]
    [InlineData(OverlayKind.Option, "no-such", 1.0, true)]
    public async Task An_overlay_must_fit_its_indicator(OverlayKind kind, string indicator, double value, bool refused)
    {
        await using var town = await SmallTown.CreateAsync();
        var outcome = await Overlays(town).AddAsync(town.Supervisor, Overlay(kind, indicator, (decimal)value), Ct);
        (outcome.Problem is not null).ShouldBe(refused, outcome.Problem);
    }

    [Fact]
    public async Task Overlays_hold_from_today_on_and_end_tomorrow_at_the_earliest()
    {
        await using var town = await SmallTown.CreateAsync();
        var past = Overlay(OverlayKind.Days, "M-V2.1", 10);
        past.Since = Today.AddDays(-1);
        (await Overlays(town).AddAsync(town.Supervisor, past, Ct)).Problem.ShouldNotBeNull().ShouldContain("不能早于今天");
        (await Overlays(town).AddAsync(town.Operator, Overlay(OverlayKind.Days, "M-V2.1", 10), Ct)).Done.ShouldBeFalse();
        var added = await Overlays(town).AddAsync(town.Supervisor, Overlay(OverlayKind.Days, "M-V2.1", 10), Ct);
        (await Overlays(town).EndAsync(added.Changed[0], town.Supervisor, Ct)).Done.ShouldBeTrue();
        await using var db = town.Db();
        (await db.IndicatorOverlays.SingleAsync(Ct)).Until.ShouldBe(Today.AddDays(1));
        (await db.AuditEntries.CountAsync(Ct)).ShouldBe(2);
    }

    [Fact]
    public async Task A_period_is_frozen_and_repeated()
    {
        await using var town = await SmallTown.CreateAsync();
        var archive = new InspectionArchive(town.Database, Cards(town), IndicatorTables.Default, town.Time);
        var desk = new ScoreDesk(town.Database, new ScoreBoard(town.Database, Cards(town), town.Time), archive, town.Time);
        (await desk.FreezeAsync(town.Operator, "检查", Today, Today, null, Ct)).Done.ShouldBeFalse();
        var frozen = await desk.FreezeAsync(town.Supervisor, "检查", Today, Today, town.Bureau.Id, Ct);
        (await archive.CardsAsync(town.Tenant.Id, frozen.Changed[0], Ct)).Select(c => c.AccountId).ShouldBe([town.Site.Id]);
        await town.FindingAsync(Tier.Veto);
        (await desk.RepeatAsync(frozen.Changed[0], town.Supervisor, Ct)).Done.ShouldBeTrue();
        (await desk.RefreshAsync(town.Supervisor, Ct)).Done.ShouldBeTrue();
    }
}

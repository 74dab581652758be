using MediaWatch.Analysis.Scoring;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Inspections;
using MediaWatch.Core.Registrations;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Analysis.Tests.Scoring;

public sealed class ScorecardQueryTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reads_what_stands_in_the_database()
    {
        await using var town = await ScoringTown.CreateAsync(Ct);
        var cards = await town.Cards.ReadAsync(town.Site.TenantId, null, Facts.Day, Facts.Day, Ct);
        cards.Select(c => c.AccountId).ShouldBe([town.Site.AccountId, town.MediaId]);
        cards.ShouldAllBe(c => c.Standing != Standing.Failed);
        (await town.ResultAsync(town.Site.AccountId, "W-V2", ct: Ct)).Note.ShouldStartWith("近 7 天拨测 168 次，失败 0 次");
        (await town.ResultAsync(town.Site.AccountId, "W-V3", ct: Ct)).State.ShouldBe(ResultState.Clean);
        (await town.ResultAsync(town.Site.AccountId, "W-D1.4", ct: Ct)).Points.ShouldBe(0);
        (await town.ResultAsync(town.MediaId, "M-V2.1", ct: Ct)).State.ShouldBe(ResultState.Clean);
    }

    [Fact]
    public async Task What_was_taken_down_or_bears_no_time_is_no_update()
    {
        await using var town = await ScoringTown.CreateAsync(Ct);
        await using (var db = town.Db())
        {
            foreach (var article in await db.Articles.ToListAsync(Ct))
                article.WentGone(Facts.At.AddMinutes(-1));
            await db.SaveChangesAsync(Ct);
        }
        await town.ArticleAsync(town.Site.AccountId, Facts.At.AddDays(-15), town.ColumnId);
        await town.ArticleAsync(town.MediaId, Facts.At.AddDays(-15));
        (await town.ResultAsync(town.MediaId, "M-V2.1", ct: Ct)).State.ShouldBe(ResultState.Hit);
        (await town.ResultAsync(town.Site.AccountId, "W-D1.4", ct: Ct)).Points.ShouldBe(5);
        (await town.ResultAsync(town.Site.AccountId, "W-V3", ct: Ct)).State.ShouldBe(ResultState.Hit);
        await town.ArticleAsync(town.Site.AccountId, null, town.ColumnId, seen: Facts.At.AddDays(-1));
        (await town.ResultAsync(town.Site.AccountId, "W-V3", ct: Ct)).State.ShouldBe(ResultState.CannotJudge);
    }

    [Fact]
    public async Task Findings_count_while_they_were_there()
    {
        await using var town = await ScoringTown.CreateAsync(Ct);
        await town.FindingAsync("wrong-term", Tier.Veto, f => { f.Confirm(1, Facts.At.AddDays(-3)); f.Rectified(Facts.At.AddDays(-2)); }, Facts.At.AddDays(-5));
        (await town.ResultAsync(town.Site.AccountId, "W-V1.1", ct: Ct)).State.ShouldBe(ResultState.Clean);
        (await town.ResultAsync(town.Site.AccountId, "W-V1.1", Facts.Day.AddDays(-2), Ct)).State.ShouldBe(ResultState.Hit);
        (await town.ResultAsync(town.Site.AccountId, "W-V1.1", Facts.Day.AddDays(-6), Ct)).State.ShouldBe(ResultState.Clean);
        var month = await town.Cards.ReadAsync(town.Site.TenantId, [town.Site.AccountId], new DateOnly(2026, 11, 1), Facts.Day, Ct);
        month.Single().Vetoes.Select(v => v.IndicatorId).ShouldBe(["W-V1.1"]);
    }

    [Fact]
    public async Task Approved_windows_suspend_and_filed_ones_do_not()
    {
        await using var town = await ScoringTown.CreateAsync(Ct);
        await town.ProbesAsync(Facts.At.AddSeconds(-1), 24, 24); // 24 more failures: 24 of 336
        (await town.ResultAsync(town.Site.AccountId, "W-V2", ct: Ct)).State.ShouldBe(ResultState.Hit);
        var window = await town.AddAsync(new OfflineWindow(town.Site.TenantId, town.Site.AccountId, Facts.At.AddHours(-12), Facts.At.AddMinutes(-5), "改版", 1, "张", Facts.At.AddDays(-1)));
        (await town.ResultAsync(town.Site.AccountId, "W-V2", ct: Ct)).State.ShouldBe(ResultState.Hit);
        await using (var db = town.Db())
        {
            (await db.OfflineWindows.SingleAsync(w => w.Id == window.Id, Ct)).Approve(1, "王", Facts.At);
            await db.SaveChangesAsync(Ct);
        }
        var result = await town.ResultAsync(town.Site.AccountId, "W-V2", ct: Ct);
        result.State.ShouldBe(ResultState.Clean);
        result.Note.ShouldContain("失败 0 次");
    }

    /// <summary>What was judged stays: the overlay holds from its day on.</summary>
    [Fact]
    public async Task A_stricter_period_holds_from_its_day_on()
    {
        await using var town = await ScoringTown.CreateAsync(Ct);
        town.Time.Advance(TimeSpan.FromDays(11));
        await town.FetchedAsync(town.Time.GetUtcNow());
        await town.AddAsync(new IndicatorOverlay(town.Site.TenantId, OverlayKind.Days, "M-V2.1", new(), 10, null, null, "省办", Facts.Day.AddDays(11), 1, "王", Facts.At));
        (await town.ResultAsync(town.MediaId, "M-V2.1", Facts.Day.AddDays(11), Ct)).State.ShouldBe(ResultState.Hit);
        (await town.ResultAsync(town.MediaId, "M-V2.1", Facts.Day.AddDays(10), Ct)).State.ShouldBe(ResultState.Clean);
    }

    [Fact]
    public async Task Another_tenants_accounts_are_never_read()
    {
        await using var town = await ScoringTown.CreateAsync(Ct);
        var other = await Seed.SiteAsync(town.Database, Ct, "邻市");
        (await town.Cards.ReadAsync(other.TenantId, [town.Site.AccountId, town.MediaId], Facts.Day, Facts.Day, Ct)).ShouldBeEmpty();
        (await town.Cards.ReadAsync(other.TenantId, null, Facts.Day, Facts.Day, Ct)).Select(c => c.AccountId).ShouldBe([other.AccountId]);
    }
}

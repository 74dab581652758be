using MediaWatch.Analysis.Scoring;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Inspections;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace MediaWatch.Analysis.Tests.Scoring;

public sealed class InspectionArchiveTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_frozen_inspection_comes_out_the_same_whatever_has_changed_since()
    {
        await using var town = await ScoringTown.CreateAsync(Ct);
        await town.FindingAsync("dead-link", Tier.Certain);
        await town.AddAsync(new IndicatorMark(town.Site.TenantId, town.Site.AccountId, "W-D2.1", MarkVerdict.Counted, 1, null, "没有分类", null, null, Facts.Day, Facts.Day, 1, "王", Facts.At));
        var id = await town.Archive.FreezeAsync(town.Site.TenantId, "检查", Facts.Day, Facts.Day, null, null, 1, Ct);
        var before = await town.Archive.CardsAsync(town.Site.TenantId, id, Ct);

        await town.AddAsync(new IndicatorOverlay(town.Site.TenantId, OverlayKind.Points, "W-D2.1", new(), 3, 3, null, "省办", Facts.Day, 1, "王", Facts.At));
        await town.AddAsync(new IndicatorOverlay(town.Site.TenantId, OverlayKind.Option, ScoringOptions.VetoOnly, new(), 1, null, null, "省办", Facts.Day, 1, "王", Facts.At));
        await town.FindingAsync("wrong-term", Tier.Veto, f => f.Confirm(1, Facts.At));

        (await town.Archive.RepeatAsync(town.Site.TenantId, id, Ct)).ShouldBeEmpty();
        var site = before.Single(c => c.AccountId == town.Site.AccountId);
        site.Score.ShouldBe(96.9m); // 3 for services not in one place, 0.1 for a link
        (await town.Cards.ReadAsync(town.Site.TenantId, [town.Site.AccountId], Facts.Day, Facts.Day, Ct)).Single().Standing.ShouldBe(Standing.Failed);
        var second = await town.Archive.FreezeAsync(town.Site.TenantId, "检查", Facts.Day, Facts.Day, null, null, 1, Ct);
        await using var db = town.Db();
        var rows = await db.Inspections.AsNoTracking().OrderBy(i => i.Id).ToListAsync(Ct);
        (rows[0].InputsHash == rows[1].InputsHash, rows[0].OverlayVersion == rows[1].OverlayVersion, rows[1].Id == second).ShouldBe((false, false, true));
    }

    [Fact]
    public async Task The_same_inputs_have_the_same_hash_and_a_changed_one_is_noticed()
    {
        await using var town = await ScoringTown.CreateAsync(Ct);
        var first = await town.Archive.FreezeAsync(town.Site.TenantId, "一", Facts.Day, Facts.Day, null, null, 1, Ct);
        await town.Archive.FreezeAsync(town.Site.TenantId, "二", Facts.Day, Facts.Day, null, null, 1, Ct);
        await using var db = town.Db();
        (await db.Inspections.Select(i => i.InputsHash).Distinct().CountAsync(Ct)).ShouldBe(1);
        await db.Database.ExecuteSqlAsync($"update inspection_cards set inputs = replace(inputs, '示例发布', '另一个') where inspection_id = {first}", Ct);
        (await town.Archive.RepeatAsync(town.Site.TenantId, first, Ct)).ShouldBe([town.MediaId]);
    }

    [Fact]
    public async Task The_board_is_written_once_in_ten_minutes_and_a_month_is_frozen_once()
    {
        await using var town = await ScoringTown.CreateAsync(Ct);
        var job = new ScoreAccounts(town.Database, town.Board, town.Archive, new TenantCalendars(town.Database), town.Time, NullLogger<ScoreAccounts>.Instance);
        await Task.WhenAll(job.RunAsync(Ct), job.RunAsync(Ct), job.RunAsync(Ct));
        await using var db = town.Db();
        (await db.AccountScores.CountAsync(Ct)).ShouldBe(2);
        (await db.Inspections.CountAsync(Ct)).ShouldBe(0); // the tenant is of this month
        (await town.Board.RefreshAsync(town.Site.TenantId, anyway: false, Ct)).ShouldBe(0);
        town.Time.Advance(TimeSpan.FromDays(10));
        await Task.WhenAll(job.RunAsync(Ct), job.RunAsync(Ct), job.RunAsync(Ct));
        var frozen = await db.Inspections.SingleAsync(Ct);
        (frozen.Title, frozen.From, frozen.To, frozen.By, frozen.Accounts).ShouldBe(("2026年11月检查", new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 30), 0, 2));
        (await db.AccountScores.CountAsync(Ct)).ShouldBe(4);
    }
}

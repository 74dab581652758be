using MediaWatch.Core.Alerts;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Rectifications;
using MediaWatch.Portal.Alerts;
using MediaWatch.Portal.Tests.Desks;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Tests.Alerts;

public sealed class ChaseRectificationsTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reminds_once_on_the_last_working_day_before_and_once_when_overdue()
    {
        await using var town = await SmallTown.CreateAsync();
        await town.RuleAsync(await town.ChannelAsync("wecom-robot", []));
        var rectification = await OrderAsync(town, new DateOnly(2026, 11, 30)); // a Monday
        var said = new List<(DateOnly, AlertOccasion)>();
        for (var day = 0; day < 9; day++)
        {
            await Chase(town).RunAsync(Ct);
            await Chase(town).RunAsync(Ct);
            await using var db = town.Db();
            var now = town.Time.GetUtcNow();
            said.AddRange((await db.Alerts.Where(a => a.OwedAt == now).ToListAsync(Ct)).Select(a => (town.Calendar.DayOf(a.OwedAt), a.Occasion)));
            town.Time.Advance(TimeSpan.FromDays(1));
        }
        said.ShouldBe([(new DateOnly(2026, 11, 27), AlertOccasion.DueSoon), (new DateOnly(2026, 12, 1), AlertOccasion.Overdue)]);
        await using var after = town.Db();
        (await after.Rectifications.SingleAsync(r => r.Id == rectification.Id, Ct)).OverdueAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task Chases_nobody_who_has_answered_in_time()
    {
        await using var town = await SmallTown.CreateAsync();
        await town.RuleAsync(await town.ChannelAsync("wecom-robot", []));
        await OrderAsync(town, new DateOnly(2026, 11, 25), r => r.Submit("张三", "已改", town.Time.GetUtcNow()));
        town.Time.Advance(TimeSpan.FromDays(10));
        await Chase(town).RunAsync(Ct);
        await using var db = town.Db();
        (await db.Alerts.AnyAsync(Ct)).ShouldBeFalse();
        (await db.Rectifications.SingleAsync(Ct)).OverdueAt.ShouldBeNull();
    }

    [Fact]
    public async Task Says_once_that_a_recheck_sent_it_back()
    {
        await using var town = await SmallTown.CreateAsync();
        await town.RuleAsync(await town.ChannelAsync("wecom-robot", []));
        await OrderAsync(town, new DateOnly(2026, 12, 20), r =>
        {
            r.Submit("张三", "已改", town.Time.GetUtcNow());
            r.Returned("仍有“布署”");
        });
        await Chase(town).RunAsync(Ct);
        await Chase(town).RunAsync(Ct);
        await using var db = town.Db();
        (await db.Alerts.SingleAsync(Ct)).Occasion.ShouldBe(AlertOccasion.Returned);
    }

    static ChaseRectifications Chase(SmallTown town) => new(town.Database, town.Calendar, town.Time);

    static async Task<Rectification> OrderAsync(SmallTown town, DateOnly dueOn, Action<Rectification>? then = null)
    {
        var finding = await town.FindingAsync(Tier.Certain);
        await using var db = town.Db();
        var kept = await db.Findings.SingleAsync(f => f.Id == finding.Id, Ct);
        kept.Confirm(1, town.Time.GetUtcNow());
        var rectification = Rectification.Order(kept, dueOn, 1, town.Time.GetUtcNow());
        then?.Invoke(rectification);
        db.Add(rectification);
        await db.SaveChangesAsync(Ct);
        return rectification;
    }
}

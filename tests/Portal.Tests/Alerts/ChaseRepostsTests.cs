using MediaWatch.Core.Alerts;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Reposts;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using MediaWatch.Portal.Alerts;
using MediaWatch.Portal.Tests.Desks;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Tests.Alerts;

public sealed class ChaseRepostsTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static ChaseReposts Chase(SmallTown town) => new(town.Database, town.Calendar, town.Time);

    static async Task<RepostTask> OpenAsync(SmallTown town, double hours = 10, bool read = true)
    {
        await using var db = town.Db();
        var now = town.Time.GetUtcNow();
        var task = db.RepostTasks.Add(new RepostTask(town.Tenant.Id, "取暖安全", RepostTerms.Usual, now, now.AddHours(hours), 1, now)).Entity;
        await db.SaveChangesAsync(Ct);
        db.Add(read ? new RepostOriginal(town.Tenant.Id, task.Id, "提示", "正文", null, null, now, now) : RepostOriginal.ByLink(town.Tenant.Id, task.Id, "提示", "http://x.example/", now));
        db.Add(new RepostDuty(town.Tenant.Id, task.Id, town.Site.Id, town.Bureau.Id));
        db.Add(new RepostDuty(town.Tenant.Id, task.Id, town.CountySite.Id, town.County.Id));
        task.Open(now.AddHours(hours), now);
        task.Searched(now);
        await db.SaveChangesAsync(Ct);
        return task;
    }

    static async Task<List<Alert>> AlertsAsync(SmallTown town)
    {
        await using var db = town.Db();
        return await db.Alerts.OrderBy(a => a.Id).ToListAsync(Ct);
    }

    [Fact]
    public async Task Reminds_once_before_and_tells_once_after_the_deadline_on_however_many_nodes()
    {
        await using var town = await SmallTown.CreateAsync();
        await town.RuleAsync(await town.ChannelAsync("wecom-robot", []));
        var task = await OpenAsync(town);
        List<(double, AlertOccasion)> said = [];
        for (var half = 0; half <= 24; half++)
        {
            var before = (await AlertsAsync(town)).Count;
            await Task.WhenAll(Chase(town).RunAsync(Ct), Chase(town).RunAsync(Ct));
            said.AddRange((await AlertsAsync(town)).Skip(before).Select(a => (half / 2.0, a.Occasion)));
            town.Time.Advance(TimeSpan.FromMinutes(30));
        }
        said.ShouldBe([(7, AlertOccasion.RepostDueSoon), (10.5, AlertOccasion.RepostOverdue)]);
        var alerts = await AlertsAsync(town);
        alerts.ShouldAllBe(a => a.RepostTaskId == task.Id && a.FindingId == null);
        alerts[0].Detail.ShouldBe("任务“取暖安全”：2 个账号将在 3 小时内到期（11月24日 19:00），还没有转载：市司法局网站、虚构县网站");
    }

    [Fact]
    public async Task Each_channel_hears_of_the_accounts_it_answers_for_and_the_supervisor_of_all_that_are_late()
    {
        await using var town = await SmallTown.CreateAsync();
        var county = await town.ChannelAsync("wecom-robot", [], "县区群");
        var all = await town.ChannelAsync("wecom-robot", [], "监管群");
        var veto = await town.ChannelAsync("wecom-robot", [], "否决");
        await town.RuleAsync(county, unit: town.County);
        await town.RuleAsync(all);
        await town.RuleAsync(veto, Tier.Veto);
        await OpenAsync(town);
        town.Time.Advance(TimeSpan.FromHours(8));
        await Chase(town).RunAsync(Ct);
        (await AlertsAsync(town)).Select(a => (a.ChannelId, a.Detail.Contains("市司法局网站", StringComparison.Ordinal), a.Detail.Contains("虚构县网站", StringComparison.Ordinal)))
            .ShouldBe([(county.Id, false, true), (all.Id, true, false)], ignoreOrder: true);
        town.Time.Advance(TimeSpan.FromHours(3));
        await Chase(town).RunAsync(Ct);
        (await AlertsAsync(town)).Where(a => a.Occasion == AlertOccasion.RepostOverdue).Select(a => (a.ChannelId, a.Detail.Contains("2 个账号", StringComparison.Ordinal)))
            .ShouldBe([(county.Id, false), (all.Id, true)], ignoreOrder: true);
    }

    [Fact]
    public async Task Whoever_has_reposted_is_not_reminded_and_an_unread_original_is_nobodys_delay()
    {
        await using var town = await SmallTown.CreateAsync();
        await town.RuleAsync(await town.ChannelAsync("wecom-robot", []));
        await OpenAsync(town, read: false);
        var task = await OpenAsync(town);
        await using (var db = town.Db())
        {
            foreach (var duty in await db.RepostDuties.Where(d => d.TaskId == task.Id).ToListAsync(Ct))
                duty.Judged(RepostState.InTime, null, town.Time.GetUtcNow());
            await db.SaveChangesAsync(Ct);
        }
        town.Time.Advance(TimeSpan.FromHours(12));
        await Chase(town).RunAsync(Ct);
        (await AlertsAsync(town)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_new_deadline_is_reminded_of_anew()
    {
        await using var town = await SmallTown.CreateAsync();
        await town.RuleAsync(await town.ChannelAsync("wecom-robot", []));
        var task = await OpenAsync(town);
        town.Time.Advance(TimeSpan.FromHours(8));
        await Chase(town).RunAsync(Ct);
        await using (var db = town.Db())
        {
            (await db.RepostTasks.SingleAsync(t => t.Id == task.Id, Ct)).Extend(task.DueAt.AddHours(24));
            await db.SaveChangesAsync(Ct);
        }
        await Chase(town).RunAsync(Ct);
        (await AlertsAsync(town)).Count.ShouldBe(1);
        town.Time.Advance(TimeSpan.FromHours(24));
        await Chase(town).RunAsync(Ct);
        (await AlertsAsync(town)).Select(a => a.Occasion).ShouldBe([AlertOccasion.RepostDueSoon, AlertOccasion.RepostDueSoon]);
    }

    [Fact]
    public async Task The_message_names_the_task_and_leads_to_it()
    {
        await using var town = await SmallTown.CreateAsync();
        await town.RuleAsync(await town.ChannelAsync("wecom-robot", []));
        var task = await OpenAsync(town);
        town.Time.Advance(TimeSpan.FromHours(8));
        await Chase(town).RunAsync(Ct);
        await using var db = town.Db();
        var notice = await new NoticeWriter(town.Links).WriteAsync(db, town.Tenant.Id, "key", await AlertsAsync(town), Ct);
        notice.Title.ShouldBe("【演示市】转载临期 1 项");
        notice.Lines.Single().Address.ShouldBe(new Uri($"http://portal.test/reposts/{task.Id}"));
    }

    [Fact]
    public async Task The_message_is_claimed_for_sending_unless_its_task_lies_in_the_bin()
    {
        await using var town = await SmallTown.CreateAsync();
        await town.RuleAsync(await town.ChannelAsync("wecom-robot", []));
        await OpenAsync(town);
        town.Time.Advance(TimeSpan.FromHours(8));
        await Chase(town).RunAsync(Ct);
        var claims = new NoticeClaims(town.Database, town.Notifiers, new NoticeWriter(town.Links), new Node("a"), town.Time);
        await MarkAsync(town, 1);
        (await claims.TakeAsync([], Ct))?.Notice.ShouldBeNull();
        await MarkAsync(town, null);
        (await claims.TakeAsync([], Ct))!.Notice!.Lines.Single().Text.ShouldContain("取暖安全"); // owed, and nobody has taken it
    }

    [Fact]
    public async Task A_task_in_the_bin_is_not_chased_and_holds_no_other_up()
    {
        await using var town = await SmallTown.CreateAsync();
        await town.RuleAsync(await town.ChannelAsync("wecom-robot", []));
        await OpenAsync(town, hours: 9); // due first
        await MarkAsync(town, 1);
        var task = await OpenAsync(town);
        town.Time.Advance(TimeSpan.FromHours(8));
        await Chase(town).RunAsync(Ct);
        (await AlertsAsync(town)).Select(a => a.RepostTaskId).ShouldBe([task.Id]);
    }

    /// <summary>Puts all tasks there are into the bin, or with null takes them out.</summary>
    static async Task MarkAsync(SmallTown town, long? deletion)
    {
        await using var db = town.Db();
        await db.RepostTasks.IgnoreQueryFilters([MediaWatchDb.Deleted]).ExecuteUpdateAsync(s => s.SetProperty(t => t.DeletionId, deletion), Ct);
    }
}

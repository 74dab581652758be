using MediaWatch.Core.Reports;
using MediaWatch.Core.Time;
using MediaWatch.Portal.Alerts;
using MediaWatch.Portal.Reports;
using MediaWatch.Portal.Tests.Alerts;
using MediaWatch.Portal.Tests.Desks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace MediaWatch.Portal.Tests.Reports;

public sealed class SendReportNoticesTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tells_the_unit_s_channel_once_with_a_link_to_its_own_report()
    {
        await using var town = await ReportTown.CreateAsync();
        await using var bureau = await LoopbackRobot.StartAsync();
        await using var county = await LoopbackRobot.StartAsync();
        await town.Town.RuleAsync(await town.Town.ChannelAsync("wecom-robot", bureau.Settings, "司法局"), unit: town.Town.Bureau);
        await town.Town.RuleAsync(await town.Town.ChannelAsync("wecom-robot", county.Settings, "虚构县"), unit: town.Town.County);
        await town.FillAsync();
        await town.DeliverAsync(Ct);
        await Sender(town).RunAsync(Ct);
        await Sender(town).RunAsync(Ct);
        var report = await town.OfAsync(town.Town.Bureau, Ct);
        var text = bureau.Texts.ShouldHaveSingleItem();
        text.ShouldContain($"http://portal.test/reports/{report.Id}");
        text.ShouldContain("2026年11月监测月报，列入问题3个");
        county.Texts.ShouldHaveSingleItem().ShouldNotContain("司法");
    }

    [Fact]
    public async Task Delivered_again_it_is_told_again_and_only_then()
    {
        await using var town = await ReportTown.CreateAsync();
        await using var robot = await LoopbackRobot.StartAsync();
        await town.Town.RuleAsync(await town.Town.ChannelAsync("wecom-robot", robot.Settings), unit: town.Town.Bureau);
        await town.DeliverAsync(Ct);
        await Sender(town).RunAsync(Ct);
        var report = await town.OfAsync(town.Town.Bureau, Ct);
        (await town.Desk.IssueAgainAsync(report.Id, town.Town.Supervisor, Ct)).Problem.ShouldBeNull();
        await Sender(town).RunAsync(Ct);
        robot.Texts.Count.ShouldBe(2);
        (await town.OfAsync(town.Town.Bureau, Ct)).PackageHash.ShouldBe(report.PackageHash);
    }

    [Fact]
    public async Task A_channel_that_does_not_answer_is_tried_again_under_the_same_name()
    {
        await using var town = await ReportTown.CreateAsync();
        await using var robot = await LoopbackRobot.StartAsync((count, http) => count == 1 ? LoopbackRobot.Say(http, -1, "busy") : LoopbackRobot.Say(http, 0, "ok"));
        await town.Town.RuleAsync(await town.Town.ChannelAsync("wecom-robot", robot.Settings), unit: town.Town.Bureau);
        await town.DeliverAsync(Ct);
        await Sender(town).RunAsync(Ct);
        string name;
        await using (var db = town.Town.Db())
        {
            var waiting = await db.ReportNotices.SingleAsync(Ct);
            (waiting.State, waiting.Attempts).ShouldBe((ReportNoticeState.Owed, 1));
            name = waiting.MessageKey!; // it was begun
        }
        town.Town.Time.Advance(TimeSpan.FromMinutes(2));
        await Sender(town).RunAsync(Ct);
        await using var after = town.Town.Db();
        var sent = await after.ReportNotices.SingleAsync(Ct);
        (sent.State, sent.MessageKey).ShouldBe((ReportNoticeState.Sent, name));
    }

    static SendReportNotices Sender(ReportTown town) => new(town.Town.Database, town.Town.Notifiers, town.Town.Settings, new SmallTown.Clients(),
        Options.Create(new AlertsOptions { PublicAddress = new Uri("http://portal.test/") }), new Node("a"), town.Town.Time, NullLogger<SendReportNotices>.Instance);
}

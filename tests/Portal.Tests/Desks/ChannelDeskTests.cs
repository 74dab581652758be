using System.Text.Json.Nodes;
using MediaWatch.Core.Alerts;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Tenants;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Tests.Alerts;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Tests.Desks;

public sealed class ChannelDeskTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keeps_a_channel_sealed_and_a_blank_secret_as_it_was()
    {
        await using var town = await SmallTown.CreateAsync();
        var id = (await Desk(town).SaveAsync(null, town.Administrator, "值班邮箱", "mail", Mail("right"), Ct)).Changed.ShouldHaveSingleItem();
        (await Desk(town).SaveAsync(id, town.Administrator, "值班邮箱二", "mail", Mail(""), Ct)).Problem.ShouldBeNull();
        await using var db = town.Db();
        var channel = await db.Channels.SingleAsync(Ct);
        channel.SealedSettings.ShouldNotContain("example");
        channel.Name.ShouldBe("值班邮箱二");
        town.Settings.Open(channel.SealedSettings).ShouldNotBeNull()["password"]!.ToString().ShouldBe("right"); // kept from the first time
        (await db.AuditEntries.Select(a => a.Action).ToListAsync(Ct)).ShouldBe(["添加通知渠道", "修改通知渠道"]);
        (await db.AuditEntries.AnyAsync(a => a.Detail.Contains("right"), Ct)).ShouldBeFalse();
    }

    [Fact]
    public async Task Says_which_field_is_missing_or_unreadable()
    {
        await using var town = await SmallTown.CreateAsync();
        (await Desk(town).SaveAsync(null, town.Administrator, " ", "mail", Mail("x"), Ct)).Problem.ShouldNotBeNull().ShouldContain("名称");
        (await Desk(town).SaveAsync(null, town.Administrator, "a", "pigeon", [], Ct)).Problem.ShouldNotBeNull().ShouldContain("通知方式");
        (await Desk(town).SaveAsync(null, town.Administrator, "a", "wecom-robot", [], Ct)).Problem.ShouldNotBeNull().ShouldContain("Webhook");
        var wrong = Mail("x");
        wrong["port"] = "many";
        (await Desk(town).SaveAsync(null, town.Administrator, "a", "mail", wrong, Ct)).Problem.ShouldNotBeNull().ShouldContain("写法不对");
        await Desk(town).SaveAsync(null, town.Administrator, "a", "mail", Mail("x"), Ct);
        (await Desk(town).SaveAsync(null, town.Administrator, "a", "mail", Mail("x"), Ct)).Problem.ShouldNotBeNull().ShouldContain("已有");
    }

    [Theory]
    [InlineData(PersonRole.Supervisor)]
    [InlineData(PersonRole.Operator)]
    public async Task Is_for_administrators_only(PersonRole role)
    {
        await using var town = await SmallTown.CreateAsync();
        var viewer = town.Administrator with { Role = role };
        (await Desk(town).SaveAsync(null, viewer, "a", "mail", Mail("x"), Ct)).Problem.ShouldNotBeNull();
        var channel = await town.ChannelAsync("mail", Mail("x"));
        (await Desk(town).SwitchAsync(channel.Id, viewer, false, Ct)).Problem.ShouldNotBeNull();
        (await Desk(town).SendTestAsync(channel.Id, viewer, Ct)).Problem.ShouldNotBeNull();
        (await Desk(town).TryAgainAsync(channel.Id, viewer, Ct)).Problem.ShouldNotBeNull();
    }

    [Fact]
    public async Task Sends_a_test_and_tells_what_the_other_side_said()
    {
        await using var robot = await LoopbackRobot.StartAsync((n, http) => n == 1 ? LoopbackRobot.Say(http, 0, "ok") : LoopbackRobot.Say(http, 93000, "invalid"));
        await using var town = await SmallTown.CreateAsync();
        var channel = await town.ChannelAsync("wecom-robot", robot.Settings);
        (await Desk(town).SendTestAsync(channel.Id, town.Administrator, Ct)).Problem.ShouldBeNull();
        robot.Texts.ShouldHaveSingleItem().ShouldContain("测试消息");
        (await Desk(town).SendTestAsync(channel.Id, town.Administrator, Ct)).Problem.ShouldNotBeNull().ShouldContain("93000");
        await using var db = town.Db();
        var kept = await db.Channels.SingleAsync(Ct);
        (kept.LastSentAt is not null, kept.LastError!.Contains("93000")).ShouldBe((true, true)); // set by the second test
    }

    [Fact]
    public async Task Owes_again_what_had_failed()
    {
        await using var robot = await LoopbackRobot.StartAsync((n, http) => n == 1 ? LoopbackRobot.Say(http, 93000, "invalid") : LoopbackRobot.Say(http, 0, "ok"));
        await using var town = await SmallTown.CreateAsync();
        var channel = await town.ChannelAsync("wecom-robot", robot.Settings);
        await town.RuleAsync(channel);
        await town.FindingAsync(Tier.Veto);
        await town.Router().RunAsync(Ct);
        await town.Sender().RunAsync(Ct);
        (await Desk(town).TryAgainAsync(channel.Id, town.Administrator, Ct)).Done.ShouldBeTrue();
        town.Time.Advance(TimeSpan.FromSeconds(10));
        await town.Sender().RunAsync(Ct);
        await using var db = town.Db();
        (await db.Alerts.SingleAsync(Ct)).State.ShouldBe(AlertState.Sent);
    }

    [Fact]
    public async Task Keeps_rules_in_words_people_understand()
    {
        await using var town = await SmallTown.CreateAsync();
        var channel = await town.ChannelAsync("wecom-robot", []);
        var desk = new AlertRuleDesk(town.Database, town.Time);
        (await desk.SaveAsync(null, town.Supervisor, new RuleForm { Name = "", ChannelId = channel.Id }, Ct)).Problem.ShouldNotBeNull().ShouldContain("名称");
        (await desk.SaveAsync(null, town.Supervisor, new RuleForm { Name = "全部" }, Ct)).Problem.ShouldNotBeNull().ShouldContain("渠道");
        (await desk.SaveAsync(null, town.Operator, new RuleForm { Name = "全部", ChannelId = channel.Id }, Ct)).Problem.ShouldNotBeNull();
        var id = (await desk.SaveAsync(null, town.Supervisor, new RuleForm { Name = "全部", ChannelId = channel.Id, UpTo = Tier.Hint }, Ct)).Changed.ShouldHaveSingleItem();
        (await desk.SwitchAsync(id, town.Supervisor, false, Ct)).Done.ShouldBeTrue();
        await using var db = town.Db();
        var rule = await db.AlertRules.SingleAsync(Ct);
        (rule.UpTo, rule.On).ShouldBe((Tier.Certain, false));
    }

    static ChannelDesk Desk(SmallTown town) => new(town.Database, town.Notifiers, town.Settings, new SmallTown.Clients(), town.Time);

    static JsonObject Mail(string password) => new()
    {
        ["host"] = "smtp.example.test", ["port"] = 587, ["from"] = "a@example.test", ["receivers"] = "b@example.test", ["password"] = password,
    };
}

using System.Text.RegularExpressions;
using MediaWatch.Core.Alerts;
using MediaWatch.Core.Findings;
using MediaWatch.Portal.Tests.Desks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace MediaWatch.Portal.Tests.Alerts;

public sealed class SendPendingAlertsTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Merges_what_a_channel_is_owed_into_one_message()
    {
        await using var robot = await LoopbackRobot.StartAsync();
        await using var town = await SmallTown.CreateAsync();
        await OweAsync(town, robot, Tier.Veto, Tier.Certain, Tier.Certain);
        await town.Sender().RunAsync(Ct);
        var text = robot.Texts.ShouldHaveSingleItem();
        text.ShouldContain("【演示市】发现问题 3 件（否决 1、确定 2）");
        text.ShouldContain("http://portal.test/r/");
        await using var db = town.Db();
        (await db.Alerts.Select(a => new { a.State, a.HeldBy, a.Attempts }).Distinct().SingleAsync(Ct)).ShouldBe(new { State = AlertState.Sent, HeldBy = (string?)null, Attempts = 1 });
        (await db.Channels.SingleAsync(Ct)).LastSentAt.ShouldBe(town.Time.GetUtcNow());
    }

    [Fact]
    public async Task Sends_everything_once_and_in_order_though_four_nodes_send_at_once()
    {
        await using var robot = await LoopbackRobot.StartAsync();
        await using var town = await SmallTown.CreateAsync();
        await OweAsync(town, robot, [.. Enumerable.Repeat(Tier.Certain, 120)]);
        for (var round = 0; round < 40 && await OwedAsync(town) > 0; round++)
        {
            await Task.WhenAll("abcd".Select(n => town.Sender(n.ToString()).RunAsync(Ct)));
            town.Time.Advance(TimeSpan.FromSeconds(5));
        }
        (await OwedAsync(town)).ShouldBe(0);
        var sent = robot.Texts.SelectMany(t => t.Split('\n')).Where(l => l.StartsWith("> ", StringComparison.Ordinal)).Select(l => l[(l.IndexOf('词', StringComparison.Ordinal) + 1)..l.IndexOf('”', StringComparison.Ordinal)]).Select(int.Parse).ToList();
        sent.ShouldBe(Enumerable.Range(0, 120));
    }

    [Fact]
    public async Task Sends_at_most_20_messages_a_minute_to_a_robot()
    {
        await using var robot = await LoopbackRobot.StartAsync();
        await using var town = await SmallTown.CreateAsync();
        await OweAsync(town, robot, [.. Enumerable.Repeat(Tier.Certain, 400)]);
        for (var second = 0; second < 60; second += 2)
        {
            await town.Sender().RunAsync(Ct);
            town.Time.Advance(TimeSpan.FromSeconds(2));
        }
        robot.Texts.Count.ShouldBeInRange(10, 20);
    }

    [Fact]
    public async Task Sends_again_under_the_same_name_after_a_sender_was_cut_off_between_sending_and_noting_it()
    {
        await using var robot = await LoopbackRobot.StartAsync((n, http) => n == 1 ? Task.Delay(Timeout.Infinite, http.RequestAborted) : LoopbackRobot.Say(http, 0, "ok"));
        await using var town = await SmallTown.CreateAsync();
        await OweAsync(town, robot, Tier.Certain, Tier.Veto);
        var clockOfTheDead = new FakeTimeProvider(town.Time.GetUtcNow());
        var dead = town.Sender("dead", clockOfTheDead).RunAsync(Ct);
        while (robot.Texts.Count == 0)
            await Task.Delay(20, Ct);
        await OweAsync(town, robot: null, Tier.Certain);

        await town.Sender("b").RunAsync(Ct);
        robot.Texts.Count.ShouldBe(1, "the dead node still holds the channel");
        town.Time.Advance(TimeSpan.FromMinutes(4));
        await SendUntilAsync(2);
        town.Time.Advance(TimeSpan.FromMinutes(1));
        await SendUntilAsync(3);

        robot.Texts.Count.ShouldBe(3);
        WithoutLinks(robot.Texts[1]).ShouldBe(WithoutLinks(robot.Texts[0]), "the same alerts under the same name");
        KeyOf(robot.Texts[2]).ShouldNotBe(KeyOf(robot.Texts[0]));
        (await OwedAsync(town)).ShouldBe(0);

        // The one that was thought dead wakes up: it has lost its hold and changes nothing.
        clockOfTheDead.Advance(TimeSpan.FromMinutes(2));
        await dead;
        await using var db = town.Db();
        (await db.Alerts.AllAsync(a => a.State == AlertState.Sent, Ct)).ShouldBeTrue();

        // The dead one's siblings may still look at the channel, and whoever finds its row locked passes by.
        async Task SendUntilAsync(int messages)
        {
            for (var tries = 0; robot.Texts.Count < messages && tries < 100; tries++)
            {
                await town.Sender("b").RunAsync(Ct);
                await Task.Delay(20, Ct);
            }
        }
    }

    [Fact]
    public async Task Tries_again_later_and_lets_nothing_overtake()
    {
        var down = true;
        await using var robot = await LoopbackRobot.StartAsync((_, http) => down ? LoopbackRobot.Say(http, 45009, "freq") : LoopbackRobot.Say(http, 0, "ok"));
        await using var town = await SmallTown.CreateAsync();
        await OweAsync(town, robot, Tier.Certain);
        var tried = new List<int>();
        for (var minute = 0; minute < 100; minute++)
        {
            var before = robot.Texts.Count;
            await town.Sender().RunAsync(Ct);
            if (robot.Texts.Count > before)
                tried.Add(minute);
            if (minute == 2)
                await OweAsync(town, robot: null, Tier.Veto);
            town.Time.Advance(TimeSpan.FromMinutes(1));
        }
        tried.ShouldBe([0, 1, 6, 21, 81]);
        robot.Texts.Select(KeyOf).Distinct().ShouldHaveSingleItem();
        await using (var db = town.Db())
            (await db.Channels.SingleAsync(Ct)).LastError.ShouldNotBeNull().ShouldContain("45009");
        down = false;
        town.Time.Advance(TimeSpan.FromHours(1));
        await town.Sender().RunAsync(Ct);
        town.Time.Advance(TimeSpan.FromMinutes(1));
        await town.Sender().RunAsync(Ct);
        (await OwedAsync(town)).ShouldBe(0);
        robot.Texts[^1].ShouldContain("否决 1");
        await using (var db = town.Db())
            (await db.Channels.SingleAsync(Ct)).LastError.ShouldBeNull();
    }

    [Fact]
    public async Task Gives_up_on_a_refusal_for_good_and_says_so_on_the_channel()
    {
        await using var robot = await LoopbackRobot.StartAsync((_, http) => LoopbackRobot.Say(http, 93000, "invalid"));
        await using var town = await SmallTown.CreateAsync();
        await OweAsync(town, robot, Tier.Certain);
        await town.Sender().RunAsync(Ct);
        town.Time.Advance(TimeSpan.FromDays(1));
        await town.Sender().RunAsync(Ct);
        robot.Texts.Count.ShouldBe(1);
        await using var db = town.Db();
        (await db.Alerts.SingleAsync(Ct)).State.ShouldBe(AlertState.Failed);
        (await db.Channels.SingleAsync(Ct)).LastError.ShouldNotBeNull().ShouldContain("93000");
    }

    [Fact]
    public async Task Does_not_let_a_channel_that_fails_keep_another_from_hearing()
    {
        await using var broken = await LoopbackRobot.StartAsync((_, http) => Task.Delay(Timeout.Infinite, http.RequestAborted));
        await using var robot = await LoopbackRobot.StartAsync();
        await using var town = await SmallTown.CreateAsync();
        await town.RuleAsync(await town.ChannelAsync("wecom-robot", broken.Settings, "坏"));
        await OweAsync(town, robot, Tier.Certain);
        var run = town.Sender().RunAsync(Ct);
        await using var db = town.Db();
        while (!await db.Alerts.AnyAsync(a => a.State == AlertState.Sent, Ct))
            await Task.Delay(20, Ct);
        town.Time.Advance(TimeSpan.FromMinutes(2));
        await run;
        (await db.Alerts.CountAsync(a => a.State == AlertState.Sent, Ct)).ShouldBe(1);
        (await db.Alerts.SingleAsync(a => a.State == AlertState.Owed, Ct)).LastError.ShouldNotBeNull().ShouldContain("超时");
    }

    [Fact]
    public async Task Fails_a_channel_whose_notifier_or_settings_are_no_longer_readable()
    {
        await using var town = await SmallTown.CreateAsync();
        await town.RuleAsync(await town.ChannelAsync("pigeon", []));
        await town.RuleAsync(await town.AddAsync(new Channel(town.Tenant.Id, "旧钥匙", "wecom-robot", "not sealed by us")));
        await OweAsync(town, robot: null, Tier.Certain);
        await town.Sender().RunAsync(Ct);
        await using var db = town.Db();
        (await db.Alerts.CountAsync(a => a.State == AlertState.Failed, Ct)).ShouldBe(2);
        (await db.Channels.CountAsync(c => c.LastError != null, Ct)).ShouldBe(2);
    }

    static async Task OweAsync(SmallTown town, LoopbackRobot? robot, params Tier[] tiers)
    {
        if (robot is not null)
            await town.RuleAsync(await town.ChannelAsync("wecom-robot", robot.Settings));
        var article = await town.ArticleAsync();
        await using (var db = town.Db())
        {
            var subject = new FindingSubject(town.Tenant.Id, town.Site.Id, town.Bureau.Id, article.Id, Title: "通知");
            for (var n = 0; n < tiers.Length; n++)
            {
                db.Add(Finding.Open("wrong-term", new FindingDraft(0, 2, $"词{n}", tiers[n], $"“词{n}”写错", null, "库"), subject, 1, town.Time.GetUtcNow().AddMilliseconds(n)));
                await db.SaveChangesAsync(Ct);
            }
        }
        await town.Router().RunAsync(Ct);
    }

    static async Task<int> OwedAsync(SmallTown town)
    {
        await using var db = town.Db();
        return await db.Alerts.CountAsync(a => a.State == AlertState.Owed, Ct);
    }

    static string KeyOf(string text) => text[text.IndexOf("编号", StringComparison.Ordinal)..];

    static string WithoutLinks(string text) => Regex.Replace(text, @"\(http[^)]*\)", "");
}

using System.Text;
using System.Text.Json;
using MediaWatch.Crawler.Fetching;
using MediaWatch.Portal.Alerts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace MediaWatch.Portal.Tests.Alerts;

public sealed class WeComRobotNotifierTests : NotifierContract<WeComRobotNotifier>
{
    protected override async Task<Receiver> WillingAsync() => Of(await LoopbackRobot.StartAsync());
    protected override async Task<Receiver> UnwillingAsync() => Of(await LoopbackRobot.StartAsync((_, http) => LoopbackRobot.Say(http, 93000, "invalid webhook url"), takes: false));
    protected override async Task<Receiver> BusyAsync() => Of(await LoopbackRobot.StartAsync((_, http) => LoopbackRobot.Say(http, 45009, "api freq out of limit"), takes: false));
    protected override async Task<Receiver> PoliteButUnwillingAsync() => Of(await LoopbackRobot.StartAsync((_, http) => LoopbackRobot.Say(http, 40008, "invalid message type"), takes: false));
    protected override async Task<Receiver> SilentAsync() => Of(await LoopbackRobot.StartAsync((_, http) => Task.Delay(Timeout.Infinite, http.RequestAborted), takes: false));

    [Theory]
    [InlineData(45009, false)]
    [InlineData(45033, false)]
    [InlineData(-1, false)]
    [InlineData(93000, true)]
    [InlineData(40058, true)]
    public async Task Knows_which_refusals_pass_by_themselves(int code, bool permanent)
    {
        await using var receiver = Of(await LoopbackRobot.StartAsync((_, http) => LoopbackRobot.Say(http, code, "no")));
        (await Should.ThrowAsync<SendException>(() => SendAsync(receiver))).Permanent.ShouldBe(permanent);
    }

    [Theory]
    [InlineData(500, false)]
    [InlineData(429, false)]
    [InlineData(404, true)]
    public async Task Judges_a_status_that_is_not_200(int status, bool permanent)
    {
        await using var receiver = Of(await LoopbackRobot.StartAsync((_, http) => { http.Response.StatusCode = status; return Task.CompletedTask; }));
        (await Should.ThrowAsync<SendException>(() => SendAsync(receiver))).Permanent.ShouldBe(permanent);
    }

    [Fact]
    public async Task Tries_again_after_an_answer_that_is_no_answer()
    {
        await using var receiver = Of(await LoopbackRobot.StartAsync((_, http) => http.Response.WriteAsync("<html>proxy</html>")));
        (await Should.ThrowAsync<SendException>(() => SendAsync(receiver))).Permanent.ShouldBeFalse();
    }

    [Fact]
    public async Task Fills_a_message_up_to_the_4096_bytes_that_a_robot_takes()
    {
        var many = Sample with { Lines = [.. Enumerable.Range(1, 200).Select(n => new NoticeLine("确定", $"第{n}账号", "错别字：应为“部署”", new Uri($"http://portal.test/r/{n}")))] };
        var robot = await LoopbackRobot.StartAsync();
        await using var receiver = Of(robot);
        var fits = new WeComRobotNotifier().Fits(many);
        await SendAsync(receiver, many with { Lines = [.. many.Lines.Take(fits)] });
        Encoding.UTF8.GetByteCount(robot.Texts.ShouldHaveSingleItem()).ShouldBeInRange(3900, 4096);
        await Should.ThrowAsync<SendException>(() => SendAsync(receiver, many with { Lines = [.. many.Lines.Take(fits + 1)] }));
    }

    [Fact]
    public async Task Cuts_a_line_that_alone_is_too_long_without_breaking_a_character()
    {
        var robot = await LoopbackRobot.StartAsync();
        await using var receiver = Of(robot);
        await SendAsync(receiver, Sample with { Lines = [Sample.Lines[0] with { Text = string.Concat(Enumerable.Repeat("𠮷𠮷长", 3000)) }] });
        var text = robot.Texts.ShouldHaveSingleItem();
        text.ShouldNotContain('\uFFFD');
        text.ShouldContain("…");
        text.ShouldContain("查看并处理");
    }

    [Fact]
    public async Task Keeps_words_of_a_page_from_becoming_markup()
    {
        var robot = await LoopbackRobot.StartAsync();
        await using var receiver = Of(robot);
        await SendAsync(receiver, Sample with { Lines = [new NoticeLine("确定", "站点", "[点我](http://evil.test) <@all>\n> **急**", null)] });
        var text = robot.Texts.ShouldHaveSingleItem();
        text.ShouldNotContain("](http://evil.test)");
        text.ShouldNotContain("<@all>");
        text.Split('\n').Length.ShouldBe(3);
    }

    [Theory]
    [InlineData("127.0.0.1:*", null)]
    [InlineData("10.0.0.0/8", "已拒绝")]
    public async Task Reaches_an_inner_address_only_where_the_operator_lists_it(string allowed, string? problem)
    {
        var robot = await LoopbackRobot.StartAsync();
        await using var receiver = Of(robot);
        using var http = new HttpClient(AlertsHttp.Handler(new AddressGuard(Options.Create(new FetchOptions { AllowedAddresses = [allowed] }))));
        var send = () => new WeComRobotNotifier().SendAsync(Sample, JsonSerializer.SerializeToElement(receiver.Settings), http, Ct);
        if (problem is null)
            (await send()).ShouldBeNull();
        else
            (await Should.ThrowAsync<SendException>(send)).Message.ShouldContain(problem);
        robot.Texts.Count.ShouldBe(problem is null ? 1 : 0);
    }

    static Receiver Of(LoopbackRobot robot) => new(robot.Settings, () => robot.Texts, robot);
}

using Bunit;
using MediaWatch.Core.Rectifications;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Pages.Phone;
using MediaWatch.Portal.Tests.Desks;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Tests.Rendering;

public sealed class LinkedFindingPageTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Shows_what_is_wrong_what_to_write_and_until_when()
    {
        await using var town = await SmallTown.CreateAsync();
        var finding = await town.FindingAsync();
        await new ReviewDesk(town.Database, town.Calendar, town.Time).ConfirmAsync([finding.Id], town.Supervisor, null, Ct);
        await using var page = new Page(town);
        var cut = page.Open(town.Links.TokenOf(town.Tenant.Id, finding.Id));
        cut.WaitForAssertion(() => cut.Find("ins").TextContent.ShouldBe("部署"), Patience);
        cut.Find(".due-band").TextContent.ShouldContain("前改正");
        cut.FindAll(".answer button").Select(b => b.TextContent).ShouldBe(["已整改，申请复核", "申诉"]);
    }

    [Fact]
    public async Task Tells_that_a_finding_still_waits_for_a_supervisor_and_takes_no_answer()
    {
        await using var town = await SmallTown.CreateAsync();
        var finding = await town.FindingAsync();
        await using var page = new Page(town);
        var cut = page.Open(town.Links.TokenOf(town.Tenant.Id, finding.Id));
        cut.WaitForAssertion(() => cut.Markup.ShouldContain("还在等监管人员复核"), Patience);
        cut.FindAll(".answer").ShouldBeEmpty();
    }

    [Fact]
    public async Task Shows_the_answer_of_the_recheck()
    {
        await using var town = await SmallTown.CreateAsync();
        var finding = await town.FindingAsync();
        await new ReviewDesk(town.Database, town.Calendar, town.Time).ConfirmAsync([finding.Id], town.Supervisor, null, Ct);
        await using (var db = town.Db())
        {
            var order = await db.Rectifications.SingleAsync(Ct);
            order.Submit("张三", "已改", town.Time.GetUtcNow());
            order.Returned("复查时仍存在：“布署”");
            await db.SaveChangesAsync(Ct);
            order.State.ShouldBe(RectificationState.Returned);
        }
        await using var page = new Page(town);
        var cut = page.Open(town.Links.TokenOf(town.Tenant.Id, finding.Id));
        cut.WaitForAssertion(() => cut.Find(".result").TextContent.ShouldContain("仍存在"), Patience);
        cut.Find(".answer .main").TextContent.ShouldBe("再次申请复核");
    }

    [Theory]
    [InlineData(false, "链接无效")]
    [InlineData(true, "链接已过期")]
    public async Task Opens_nothing_without_a_link_that_is_ours_and_fresh(bool ours, string says)
    {
        await using var town = await SmallTown.CreateAsync();
        var finding = await town.FindingAsync();
        var token = ours ? town.Links.TokenOf(town.Tenant.Id, finding.Id) : "forged";
        town.Time.Advance(TimeSpan.FromDays(31));
        await using var page = new Page(town);
        var cut = page.Open(token);
        cut.WaitForAssertion(() => cut.Find("h1").TextContent.ShouldBe(says), Patience);
        cut.Markup.ShouldNotContain("布署");
    }

    sealed class Page(SmallTown town) : DeskPage(town, town.Operator)
    {
        public IRenderedComponent<LinkedFindingPage> Open(string token) => Render<LinkedFindingPage>(p => p.Add(c => c.Token, token));
    }
}

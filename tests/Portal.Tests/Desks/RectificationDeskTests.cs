using MediaWatch.Core.Crawling;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Rectifications;
using MediaWatch.Portal.Desks;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Tests.Desks;

public sealed class RectificationDeskTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Submitting_reads_the_article_again_at_once_and_only_once()
    {
        await using var town = await SmallTown.CreateAsync();
        var (order, finding) = await OrderAsync(town);
        (await Desk(town).SubmitAsync(order.Id, town.Operator, "已改正并重新发布", Ct)).Done.ShouldBeTrue();
        (await Desk(town).SubmitAsync(order.Id, town.Operator, "再次申请", Ct)).Done.ShouldBeTrue();
        await using var db = town.Db();
        var kept = await db.Rectifications.SingleAsync(Ct);
        (kept.State, kept.SubmittedBy, kept.Note).ShouldBe((RectificationState.Submitted, town.Operator.Name, "再次申请"));
        var task = await db.CrawlTasks.SingleAsync(Ct);
        (task.ArticleId, task.AccountId, task.DueAt, task.Host).ShouldBe((finding.ArticleId, finding.AccountId, town.Time.GetUtcNow(), "sfj.example.test"));
        (await db.AuditEntries.CountAsync(a => a.Action == "申请复核", Ct)).ShouldBe(2);
    }

    [Fact]
    public async Task Submitting_a_link_looks_at_the_link_at_once()
    {
        await using var town = await SmallTown.CreateAsync();
        var link = await town.AddAsync(new Link(town.Tenant.Id, town.Site.Id, null, town.Site.Address, "http://sfj.example.test/gone", "旧链接", LinkKind.Page, town.Time.GetUtcNow().AddDays(3)));
        var subject = new FindingSubject(town.Tenant.Id, town.Site.Id, town.Bureau.Id, LinkId: link.Id, Title: "首页", Address: town.Site.Address);
        var finding = await town.AddAsync(Finding.Open("dead-link", new FindingDraft(null, 0, link.Address, Tier.Certain, "打不开", null, "19号文"), subject, 1, town.Time.GetUtcNow()));
        await new ReviewDesk(town.Database, town.Calendar, town.Time).ConfirmAsync([finding.Id], town.Supervisor, null, Ct);
        await using var db = town.Db();
        var order = await db.Rectifications.SingleAsync(Ct);
        await Desk(town).SubmitAsync(order.Id, town.Operator, "", Ct);
        (await db.Links.AsNoTracking().SingleAsync(Ct)).NextCheckAt.ShouldBe(town.Time.GetUtcNow());
        (await db.CrawlTasks.AnyAsync(Ct)).ShouldBeFalse();
    }

    [Fact]
    public async Task An_operator_answers_for_the_own_unit_only()
    {
        await using var town = await SmallTown.CreateAsync();
        var (order, _) = await OrderAsync(town);
        var other = town.Operator with { UnitPath = town.County.Path };
        (await Desk(town).SubmitAsync(order.Id, other, "已改", Ct)).Problem.ShouldNotBeNull().ShouldContain("无权");
        await using var db = town.Db();
        (await db.Rectifications.SingleAsync(Ct)).State.ShouldBe(RectificationState.Ordered);
    }

    [Fact]
    public async Task An_appeal_needs_its_reason_and_starts_no_recheck()
    {
        await using var town = await SmallTown.CreateAsync();
        var (order, _) = await OrderAsync(town);
        (await Desk(town).AppealAsync(order.Id, town.Operator, " ", Ct)).Problem.ShouldNotBeNull().ShouldContain("理由");
        (await Desk(town).AppealAsync(order.Id, town.Operator, "引用的是原文", Ct)).Done.ShouldBeTrue();
        await using var db = town.Db();
        (await db.Rectifications.SingleAsync(Ct)).Note.ShouldBe("申诉：引用的是原文");
        (await db.CrawlTasks.AnyAsync(Ct)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_supervisor_settles_by_hand_and_an_operator_cannot()
    {
        await using var town = await SmallTown.CreateAsync();
        var (order, finding) = await OrderAsync(town);
        (await Desk(town).VerifyByHandAsync(order.Id, town.Operator, "看过了", Ct)).Done.ShouldBeFalse();
        (await Desk(town).VerifyByHandAsync(order.Id, town.Supervisor, "", Ct)).Problem.ShouldNotBeNull();
        (await Desk(town).VerifyByHandAsync(order.Id, town.Supervisor, "页面已下线", Ct)).Done.ShouldBeTrue();
        await using var db = town.Db();
        (await db.Rectifications.SingleAsync(Ct)).Outcome.ShouldBe("人工核实：页面已下线");
        (await db.Findings.SingleAsync(f => f.Id == finding.Id, Ct)).State.ShouldBe(FindingState.Rectified);
        (await Desk(town).SubmitAsync(order.Id, town.Operator, "晚了", Ct)).Problem.ShouldNotBeNull().ShouldContain("已经结束");
    }

    [Fact]
    public async Task Sending_back_by_hand_returns_what_was_submitted()
    {
        await using var town = await SmallTown.CreateAsync();
        var (order, _) = await OrderAsync(town);
        (await Desk(town).ReturnByHandAsync(order.Id, town.Supervisor, "附件还没改", Ct)).Problem.ShouldNotBeNull();
        await Desk(town).SubmitAsync(order.Id, town.Operator, "已改", Ct);
        (await Desk(town).ReturnByHandAsync(order.Id, town.Supervisor, "附件还没改", Ct)).Done.ShouldBeTrue();
        await using var db = town.Db();
        var kept = await db.Rectifications.SingleAsync(Ct);
        (kept.State, kept.Outcome).ShouldBe((RectificationState.Returned, "人工退回：附件还没改"));
    }

    static RectificationDesk Desk(SmallTown town) => new(town.Database, town.Time);

    static async Task<(Rectification, Finding)> OrderAsync(SmallTown town)
    {
        var finding = await town.FindingAsync();
        await new ReviewDesk(town.Database, town.Calendar, town.Time).ConfirmAsync([finding.Id], town.Supervisor, null, Ct);
        await using var db = town.Db();
        return (await db.Rectifications.SingleAsync(Ct), finding);
    }
}

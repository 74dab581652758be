using MediaWatch.Core.Reports;
using MediaWatch.Core.Tenants;
using MediaWatch.Portal.Reports;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Tests.Reports;

public sealed class ReportDeskTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_struck_out_is_gone_from_every_figure_and_comes_back_when_restored()
    {
        await using var town = await ReportTown.CreateAsync();
        var findings = await town.FillAsync();
        await town.WriteAsync(Ct);
        var id = (await town.OfAsync(town.Town.Bureau, Ct)).Id;
        (await town.Desk.StrikeAsync(id, findings[0].Id, town.Town.Supervisor, "引用原文件名", Ct)).Problem.ShouldBeNull();
        var report = await town.OfAsync(town.Town.Bureau, Ct);
        (report.Problems, report.Struck).ShouldBe((2, 1));
        (await PreviewAsync(town, id)).ShouldContain("列入问题2个（否决1个、确定1个）");
        (await town.Desk.RestoreAsync(id, findings[0].Id, town.Town.Supervisor, Ct)).Problem.ShouldBeNull();
        (await PreviewAsync(town, id)).ShouldContain("列入问题3个（否决1个、确定2个）");
        await using var db = town.Town.Db();
        (await db.AuditEntries.OrderBy(a => a.Id).Select(a => a.Action).ToListAsync(Ct)).ShouldBe(["剔除报告中的问题", "恢复报告中的问题"]);
    }

    [Fact]
    public async Task A_strike_needs_a_reason_and_a_problem_of_this_report()
    {
        await using var town = await ReportTown.CreateAsync();
        var findings = await town.FillAsync();
        await town.WriteAsync(Ct);
        var id = (await town.OfAsync(town.Town.Bureau, Ct)).Id;
        (await town.Desk.StrikeAsync(id, findings[0].Id, town.Town.Supervisor, "  ", Ct)).Problem.ShouldBe("请写明剔除的理由。");
        (await town.Desk.StrikeAsync(id, findings[3].Id, town.Town.Supervisor, "不是我的", Ct)).Problem.ShouldBe("报告里没有这个问题。");
        (await town.OfAsync(town.Town.Bureau, Ct)).Struck.ShouldBe(0);
        await using var db = town.Town.Db();
        (await db.AuditEntries.AnyAsync(Ct)).ShouldBeFalse();
    }

    [Fact]
    public async Task Remarks_and_preface_stand_in_the_report()
    {
        await using var town = await ReportTown.CreateAsync();
        var findings = await town.FillAsync();
        await town.WriteAsync(Ct);
        var id = (await town.OfAsync(town.Town.Bureau, Ct)).Id;
        await town.Desk.RemarkAsync(id, findings[1].Id, town.Town.Supervisor, "已电话通知", Ct);
        await town.Desk.RemarkOnSectionAsync(id, "reach", town.Town.Supervisor, "本月机房搬迁", Ct);
        await town.Desk.IntroduceAsync(id, town.Town.Supervisor, "请各单位重视。", Ct);
        var preview = await PreviewAsync(town, id);
        preview.ShouldContain("批注：已电话通知");
        preview.ShouldContain("批注：本月机房搬迁");
        preview.ShouldContain("请各单位重视。");
        await town.Desk.RemarkAsync(id, findings[1].Id, town.Town.Supervisor, "", Ct);
        (await PreviewAsync(town, id)).ShouldNotContain("已电话通知");
    }

    [Fact]
    public async Task A_checked_report_is_fixed_until_it_is_unlocked_with_a_reason()
    {
        await using var town = await ReportTown.CreateAsync();
        var findings = await town.FillAsync();
        await town.WriteAsync(Ct);
        var id = (await town.OfAsync(town.Town.Bureau, Ct)).Id;
        (await town.Desk.IssueAsync([id], town.Town.Supervisor, Ct)).Problem.ShouldBe("只有已校核的报告可以下发。");
        await town.Desk.CheckAsync([id], town.Town.Supervisor, Ct);
        (await town.Desk.StrikeAsync(id, findings[0].Id, town.Town.Supervisor, "太晚", Ct)).Problem.ShouldBe("报告已校核，请先退回校核再修改。");
        (await town.Desk.UnlockAsync(id, town.Town.Supervisor, "", Ct)).Problem.ShouldBe("请写明退回校核的理由。");
        (await town.Desk.UnlockAsync(id, town.Town.Supervisor, "漏看一处", Ct)).Problem.ShouldBeNull();
        (await town.Desk.StrikeAsync(id, findings[0].Id, town.Town.Supervisor, "漏看", Ct)).Problem.ShouldBeNull();
        await using var db = town.Town.Db();
        (await db.AuditEntries.Where(a => a.Action == "退回校核").Select(a => a.Detail).SingleAsync(Ct)).ShouldBe("漏看一处");
    }

    [Fact]
    public async Task Nobody_but_supervisors_touches_a_report()
    {
        await using var town = await ReportTown.CreateAsync();
        await town.FillAsync();
        await town.WriteAsync(Ct);
        var report = await town.OfAsync(town.Town.Bureau, Ct);
        foreach (var viewer in new[] { town.Town.Operator, town.Town.Supervisor with { Role = PersonRole.Staff } })
            (await town.Desk.CheckAsync([report.Id], viewer, Ct)).Problem.ShouldBe("只有监管人员可以处理报告。");
        (await town.Desk.CheckAsync([report.Id], town.Town.Supervisor with { TenantId = report.TenantId + 1 }, Ct)).Problem.ShouldBe("找不到这份报告。");
        (await town.OfAsync(town.Town.Bureau, Ct)).State.ShouldBe(ReportState.Unchecked);
    }

    [Fact]
    public async Task Written_again_it_reads_the_facts_of_now_and_keeps_what_was_struck_out()
    {
        await using var town = await ReportTown.CreateAsync();
        var findings = await town.FillAsync();
        await town.WriteAsync(Ct);
        var id = (await town.OfAsync(town.Town.Bureau, Ct)).Id;
        await town.Desk.StrikeAsync(id, findings[0].Id, town.Town.Supervisor, "引用", Ct);
        await using (var db = town.Town.Db())
            await db.Findings.Where(f => f.Id == findings[1].Id).ExecuteUpdateAsync(s => s.SetProperty(f => f.State, Core.Findings.FindingState.Dismissed), Ct);
        await town.Desk.WriteAgainAsync(id, town.Town.Supervisor, Ct);
        await town.Job().RunAsync(Ct);
        var report = await town.OfAsync(town.Town.Bureau, Ct);
        (report.State, report.Problems, report.Struck).ShouldBe((ReportState.Unchecked, 1, 1));
    }

    [Fact]
    public async Task A_frozen_report_that_was_altered_in_the_database_is_not_written()
    {
        await using var town = await ReportTown.CreateAsync();
        await town.FillAsync();
        var reports = await town.WriteAsync(Ct);
        await town.Desk.CheckAsync([reports[0].Id], town.Town.Supervisor, Ct);
        await using var db = town.Town.Db();
        var hash = new string('0', 64);
        await db.ReportInputs.Where(i => i.ReportId == reports[0].Id).ExecuteUpdateAsync(s => s.SetProperty(i => i.FrozenHash, hash), Ct);
        var inputs = await db.ReportInputs.SingleAsync(i => i.ReportId == reports[0].Id, Ct);
        Should.Throw<InvalidOperationException>(inputs.FrozenInputs);
    }

    static async Task<string> PreviewAsync(ReportTown town, long id) =>
        await new Portal.Pages.Reports.ReportQuery(town.Town.Database, town.Sections).PreviewAsync(id, town.Town.Supervisor, Ct) ?? throw new InvalidOperationException("There is no preview.");
}

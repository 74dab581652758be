using MediaWatch.Analysis;
using MediaWatch.Analysis.Reposts;
using MediaWatch.Core.Reposts;
using MediaWatch.Portal.Desks;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Tests.Desks;

public sealed class RepostDeskTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static RepostForm Form(Action<RepostForm>? then = null)
    {
        var form = RepostForm.New;
        (form.PastedTitle, form.PastedBody, form.Everybody, form.Reason) = ("取暖安全提示", "入冬以来气温持续走低，请注意取暖安全。", true, "市政府办公室通知");
        then?.Invoke(form);
        return form;
    }

    static RepostDesk Desk(SmallTown town) => new(town.Database, town.Calendar, town.Time);

    static async Task<RepostTask> TaskAsync(SmallTown town, long id)
    {
        await using var db = town.Db();
        return await db.RepostTasks.SingleAsync(t => t.Id == id, Ct);
    }

    [Fact]
    public async Task A_draft_is_owed_by_nobody_until_it_is_confirmed()
    {
        await using var town = await SmallTown.CreateAsync();
        var desk = Desk(town);
        var id = (await desk.SaveAsync(null, town.Supervisor, Form(), Ct)).Changed.Single();
        await using var db = town.Db();
        (await db.RepostDuties.AnyAsync(Ct)).ShouldBeFalse();
        town.Time.Advance(TimeSpan.FromHours(2));
        (await desk.OpenAsync(id, town.Supervisor, Ct)).Problem.ShouldBeNull();
        (await db.RepostDuties.CountAsync(Ct)).ShouldBe(2);
        var task = await TaskAsync(town, id);
        (task.State, task.Title, task.DueAt, task.SearchedAt).ShouldBe((RepostTaskState.Open, "取暖安全提示", town.Time.GetUtcNow().AddHours(24), null));
        (await db.AuditEntries.Select(a => a.Action).ToListAsync(Ct)).ShouldBe(["新建转载任务", "下发转载任务"], ignoreOrder: true);
        (await desk.OpenAsync(id, town.Supervisor, Ct)).Problem.ShouldNotBeNull();
    }

    [Fact]
    public async Task Accounts_whose_duties_do_not_touch_the_subject_are_left_out_unless_somebody_says_why()
    {
        await using var town = await SmallTown.CreateAsync();
        var desk = Desk(town);
        var narrow = (await desk.SaveAsync(null, town.Supervisor, Form(f => f.Subject = "司法 普法"), Ct)).Changed.Single();
        (await desk.OpenAsync(narrow, town.Supervisor, Ct)).Done.ShouldBeTrue();
        var wide = (await desk.SaveAsync(null, town.Supervisor, Form(f => (f.Subject, f.OutsideReason) = ("司法 普法", "宪法宣传周要求各县转发")), Ct)).Changed.Single();
        (await desk.OpenAsync(wide, town.Supervisor, Ct)).Done.ShouldBeTrue();
        var nobody = (await desk.SaveAsync(null, town.Supervisor, Form(f => f.Subject = "水利"), Ct)).Changed.Single();
        (await desk.OpenAsync(nobody, town.Supervisor, Ct)).Problem.ShouldNotBeNull().ShouldContain("职责");
        await using var db = town.Db();
        (await db.RepostDuties.Where(d => d.TaskId == narrow).Select(d => d.AccountId).ToListAsync(Ct)).ShouldBe([town.Site.Id]);
        (await db.RepostDuties.Where(d => d.TaskId == wide && d.AccountId == town.CountySite.Id).Select(d => d.Reason).SingleAsync(Ct)).ShouldBe("宪法宣传周要求各县转发");
        (await TaskAsync(town, nobody)).State.ShouldBe(RepostTaskState.Draft);
        (await desk.ChosenAsync((await TaskAsync(town, wide)).Terms, town.Supervisor, Ct)).Select(a => (a.Id, a.Touches, a.GivenThisMonth)).ShouldBe([(town.Site.Id, true, 2), (town.CountySite.Id, false, 1)], ignoreOrder: true);
    }

    [Theory]
    [InlineData("unit")]
    [InlineData("platform")]
    [InlineData("named")]
    public async Task The_audience_is_who_meets_every_condition_and_who_is_named(string by)
    {
        await using var town = await SmallTown.CreateAsync();
        var wechat = await town.AddAsync(new Core.Accounts.Account(town.Tenant.Id, town.County.Id, "weixin", "虚构县发布", "weixin:xgfb", town.Time.GetUtcNow()));
        var form = Form(f => f.Everybody = false);
        if (by == "unit")
            form.UnitIds = [town.County.Id];
        else if (by == "platform")
            (form.UnitIds, form.Platforms) = ([town.County.Id], ["weixin"]);
        else
            (form.UnitIds, form.Platforms, form.AccountIds) = ([town.Bureau.Id], ["weixin"], [town.CountySite.Id]);
        var id = (await Desk(town).SaveAsync(null, town.Supervisor, form, Ct)).Changed.Single();
        await Desk(town).OpenAsync(id, town.Supervisor, Ct);
        await using var db = town.Db();
        (await db.RepostDuties.OrderBy(d => d.AccountId).Select(d => d.AccountId).ToListAsync(Ct)).ShouldBe(by switch { "unit" => [town.CountySite.Id, wechat.Id], "platform" => [wechat.Id], _ => [town.CountySite.Id] });
    }

    [Fact]
    public async Task Operators_manage_nothing()
    {
        await using var town = await SmallTown.CreateAsync();
        var id = (await Desk(town).SaveAsync(null, town.Supervisor, Form(), Ct)).Changed.Single();
        await Desk(town).OpenAsync(id, town.Supervisor, Ct);
        await using var db = town.Db();
        var cell = await db.RepostDuties.OrderBy(d => d.Id).Select(d => d.Id).FirstAsync(Ct);
        var cells = new RepostCellDesk(town.Database, town.Time);
        Outcome[] outcomes =
        [
            await Desk(town).SaveAsync(null, town.Operator, Form(), Ct), await Desk(town).OpenAsync(id, town.Operator, Ct), await Desk(town).CloseAsync(id, town.Operator, Ct),
            await Desk(town).RecallAsync(id, town.Operator, "不要了", Ct), await Desk(town).CopyAsync(id, town.Operator, Ct), await Desk(town).ExtendAsync(id, town.Operator, "2027-01-01T09:00", Ct),
            await cells.ExemptAsync(cell, town.Operator, "不想转", Ct), await cells.AcceptAsync(cell, town.Operator, "够了", Ct), await cells.DemandAsync(cell, town.Operator, "再要", Ct),
        ];
        outcomes.ShouldAllBe(o => !o.Done && o.Problem != null);
        (await Desk(town).ChosenAsync(RepostTerms.Usual with { Audience = new() { Everybody = true } }, town.Operator, Ct)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_task_is_extended_closed_copied_and_recalled()
    {
        await using var town = await SmallTown.CreateAsync();
        var desk = Desk(town);
        var id = (await desk.SaveAsync(null, town.Supervisor, Form(f => f.Hours = 5), Ct)).Changed.Single();
        await desk.OpenAsync(id, town.Supervisor, Ct);
        (await desk.ExtendAsync(id, town.Supervisor, "2026-11-24T10:00", Ct)).Done.ShouldBeFalse(); // earlier than the deadline that stands
        (await desk.ExtendAsync(id, town.Supervisor, "2026-11-26T18:00", Ct)).Done.ShouldBeTrue();
        (await TaskAsync(town, id)).DueAt.ShouldBe(new DateTimeOffset(2026, 11, 26, 10, 0, 0, TimeSpan.Zero));
        (await desk.CloseAsync(id, town.Supervisor, Ct)).Done.ShouldBeTrue();
        (await desk.RecallAsync(id, town.Supervisor, "误发", Ct)).Done.ShouldBeFalse();
        (await desk.SaveAsync(id, town.Supervisor, Form(), Ct)).Done.ShouldBeFalse();
        var copy = (await desk.CopyAsync(id, town.Supervisor, Ct)).Changed.Single();
        var draft = await TaskAsync(town, copy);
        (draft.State, draft.Terms.Reason, draft.Terms.Audience.Everybody).ShouldBe((RepostTaskState.Draft, "市政府办公室通知", true));
        (await desk.RecallAsync(copy, town.Supervisor, " ", Ct)).Done.ShouldBeFalse();
        (await desk.RecallAsync(copy, town.Supervisor, "误建", Ct)).Done.ShouldBeTrue();
        await using var db = town.Db();
        (await db.RepostOriginals.CountAsync(o => o.TaskId == copy, Ct)).ShouldBe(1);
        (await db.AuditEntries.CountAsync(a => a.Subject.StartsWith("转载任务 #"), Ct)).ShouldBe(6);
    }

    [Fact]
    public async Task A_link_that_we_have_read_ourselves_is_not_read_again()
    {
        await using var town = await SmallTown.CreateAsync();
        var article = await town.ArticleAsync("省政府办公厅通知", "关于进一步做好今冬明春保供工作的通知，各地要压实责任。");
        var id = (await Desk(town).SaveAsync(null, town.Supervisor, Form(f => (f.PastedBody, f.Links) = (null, $"{article.Address}\nhttps://www.gov.example/zc/1.html")), Ct)).Changed.Single();
        await using var db = town.Db();
        var originals = await db.RepostOriginals.Where(o => o.TaskId == id).OrderBy(o => o.Id).ToListAsync(Ct);
        originals.Select(o => (o.ArticleId, o.IsRead, Waits: o.FetchDueAt != null)).ShouldBe([(article.Id, true, false), (null, false, true)]);
    }

    [Theory]
    [InlineData("没有原文")]
    [InlineData("坏链接")]
    [InlineData("没有要求")]
    [InlineData("过去")]
    [InlineData("比例")]
    public async Task A_wrong_form_is_refused_and_stores_nothing(string what)
    {
        await using var town = await SmallTown.CreateAsync();
        var form = Form(f =>
        {
            switch (what)
            {
                case "没有原文": f.PastedBody = null; break;
                case "坏链接": f.Links = "file:///etc/passwd"; break;
                case "没有要求": f.Demands = []; break;
                case "过去": (f.Deadline, f.Until) = ("until", "2026-11-23T09:00"); break;
                default: f.LeastShare = 5; break;
            }
        });
        (await Desk(town).SaveAsync(null, town.Supervisor, form, Ct)).Problem.ShouldNotBeNull();
        await using var db = town.Db();
        (await db.RepostTasks.AnyAsync(Ct)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_cell_is_exempted_and_demanded_again_with_a_reason_each()
    {
        await using var town = await SmallTown.CreateAsync();
        var id = (await Desk(town).SaveAsync(null, town.Supervisor, Form(), Ct)).Changed.Single();
        await Desk(town).OpenAsync(id, town.Supervisor, Ct);
        var cells = new RepostCellDesk(town.Database, town.Time);
        await using var db = town.Db();
        var cell = await db.RepostDuties.OrderBy(d => d.Id).Select(d => d.Id).FirstAsync(Ct);
        (await cells.ExemptAsync(cell, town.Supervisor, "", Ct)).Done.ShouldBeFalse();
        (await cells.ExemptAsync(cell, town.Supervisor, "账号改版", Ct)).Done.ShouldBeTrue();
        (await db.RepostDuties.AsNoTracking().SingleAsync(d => d.Id == cell, Ct)).State.ShouldBe(RepostState.Exempt);
        (await cells.AcceptAsync(cell, town.Supervisor, "可以", Ct)).Done.ShouldBeFalse(); // nothing was posted that could be accepted
        (await cells.DemandAsync(cell, town.Supervisor, "已恢复", Ct)).Done.ShouldBeTrue();
        (await db.RepostDuties.AsNoTracking().SingleAsync(d => d.Id == cell, Ct)).State.ShouldBe(RepostState.Waiting);
        (await TaskAsync(town, id)).NextJudgeAt.ShouldBe(town.Time.GetUtcNow());
        (await db.AuditEntries.CountAsync(a => a.Action == "免转" || a.Action == "重新要求转载", Ct)).ShouldBe(2);
    }

    [Fact]
    public async Task A_filed_off_line_time_calls_the_tasks_that_are_due_in_it_to_be_judged_anew()
    {
        await using var town = await SmallTown.CreateAsync();
        var (desk, offline) = (Desk(town), new OfflineDesk(town.Database, town.Calendar, town.Time));
        var within = (await desk.SaveAsync(null, town.Supervisor, Form(f => f.Hours = 24), Ct)).Changed.Single();
        var after = (await desk.SaveAsync(null, town.Supervisor, Form(f => f.Hours = 300), Ct)).Changed.Single();
        var closed = (await desk.SaveAsync(null, town.Supervisor, Form(f => f.Hours = 24), Ct)).Changed.Single();
        foreach (var id in new[] { within, after, closed })
            await desk.OpenAsync(id, town.Supervisor, Ct);
        await desk.CloseAsync(closed, town.Supervisor, Ct);
        var cells = new JudgeDuties(town.Database, new DutyCells(new TenantCalendars(town.Database), town.Time), town.Time);
        await cells.RunAsync(Ct);
        var window = (await offline.FileAsync(town.Site.Id, town.Operator, new DateTime(2026, 11, 25, 0, 0, 0), new DateTime(2026, 11, 27, 0, 0, 0), "机房改造", Ct)).Changed.Single();
        await cells.RunAsync(Ct);
        (await StatesAsync(town, town.Site.Id)).ShouldBe([RepostState.Waiting, RepostState.Waiting, RepostState.Waiting]); // filed is not approved
        (await offline.ApproveAsync(window, town.Supervisor, Ct)).Done.ShouldBeTrue();
        (await TaskAsync(town, after)).NextJudgeAt.ShouldNotBe(town.Time.GetUtcNow());
        await cells.RunAsync(Ct);
        (await StatesAsync(town, town.Site.Id)).ShouldBe([RepostState.Offline, RepostState.Waiting, RepostState.Offline]);
        (await StatesAsync(town, town.CountySite.Id)).ShouldAllBe(s => s == RepostState.Waiting);
        await using var db = town.Db();
        var cell = await db.RepostDuties.Where(d => d.TaskId == within && d.AccountId == town.Site.Id).Select(d => d.Id).SingleAsync(Ct);
        (await new RepostCellDesk(town.Database, town.Time).DemandAsync(cell, town.Supervisor, "应该转", Ct)).Problem.ShouldNotBeNull().ShouldContain("临时下线");
        (await offline.WithdrawAsync(window, town.Operator, "", Ct)).Done.ShouldBeFalse();
        (await offline.WithdrawAsync(window, town.Supervisor, "批错了", Ct)).Done.ShouldBeTrue();
        await cells.RunAsync(Ct);
        (await StatesAsync(town, town.Site.Id)).ShouldAllBe(s => s == RepostState.Waiting);
        (await offline.FileAsync(town.Site.Id, town.Supervisor, new DateTime(2026, 11, 25, 0, 0, 0), new DateTime(2026, 11, 27, 0, 0, 0), "机房改造", Ct)).Done.ShouldBeTrue(); // a withdrawn one is in nobody's way
        await cells.RunAsync(Ct);
        (await StatesAsync(town, town.Site.Id)).ShouldBe([RepostState.Offline, RepostState.Waiting, RepostState.Offline]);
    }

    static async Task<List<RepostState>> StatesAsync(SmallTown town, long account)
    {
        await using var db = town.Db();
        return await db.RepostDuties.Where(d => d.AccountId == account).OrderBy(d => d.TaskId).Select(d => d.State).ToListAsync(Ct);
    }

    [Fact]
    public async Task A_group_is_an_audience_narrowed_by_the_other_conditions_and_asked_when_the_task_is_opened()
    {
        await using var town = await SmallTown.CreateAsync();
        var wechat = await town.AddAsync(new Core.Accounts.Account(town.Tenant.Id, town.County.Id, "weixin", "虚构县发布", "weixin:xgfb", town.Time.GetUtcNow()));
        var groups = new AccountGroupDesk(town.Database, town.Time);
        var byRule = (await groups.SaveAsync(town.Supervisor, null, new AccountGroupForm { Name = "县里", Words = "虚构县" }, Ct)).Changed.Single();
        var byHand = (await groups.SaveAsync(town.Supervisor, null, new AccountGroupForm { Name = "重点" }, Ct)).Changed.Single();
        var desk = Desk(town);
        var both = (await desk.SaveAsync(null, town.Supervisor, Form(f => (f.Everybody, f.GroupIds) = (false, [byRule, byHand])), Ct)).Changed.Single();
        var narrow = (await desk.SaveAsync(null, town.Supervisor, Form(f => (f.Everybody, f.GroupIds, f.Platforms, f.AccountIds) = (false, [byRule], ["weixin"], [town.Site.Id])), Ct)).Changed.Single();
        await groups.PutInAsync(town.Supervisor, byHand, [town.Site.Id], Ct); // after the task was drafted
        foreach (var id in new[] { both, narrow })
            (await desk.OpenAsync(id, town.Supervisor, Ct)).Problem.ShouldBeNull();
        await using var db = town.Db();
        (await db.RepostDuties.Where(d => d.TaskId == both).Select(d => d.AccountId).Order().ToListAsync(Ct)).ShouldBe([town.Site.Id, town.CountySite.Id, wechat.Id]);
        (await db.RepostDuties.Where(d => d.TaskId == narrow).Select(d => d.AccountId).Order().ToListAsync(Ct)).ShouldBe([town.Site.Id, wechat.Id]);
        (await TaskAsync(town, both)).Terms.Audience.GroupIds.ShouldBe([byRule, byHand]);
    }

    [Fact]
    public async Task A_group_that_was_deleted_means_nobody()
    {
        await using var town = await SmallTown.CreateAsync();
        var id = (await Desk(town).SaveAsync(null, town.Supervisor, Form(f => (f.Everybody, f.GroupIds) = (false, [4711])), Ct)).Changed.Single();
        (await Desk(town).ChosenAsync((await TaskAsync(town, id)).Terms, town.Supervisor, Ct)).ShouldBeEmpty();
    }
}

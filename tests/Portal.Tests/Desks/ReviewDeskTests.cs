using MediaWatch.Core.Findings;
using MediaWatch.Core.Rectifications;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using MediaWatch.Portal.Desks;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Tests.Desks;

public sealed class ReviewDeskTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Tier.Certain, 27)]
    [InlineData(Tier.Veto, 25)]
    public async Task Confirms_and_orders_to_rectify_in_working_days_of_the_tier(Tier tier, int day)
    {
        await using var town = await SmallTown.CreateAsync();
        var finding = await town.FindingAsync(tier);
        (await Desk(town).ConfirmAsync([finding.Id], town.Supervisor, null, Ct)).Changed.ShouldBe([finding.Id]);
        await using var db = town.Db();
        (await db.Findings.SingleAsync(Ct)).State.ShouldBe(FindingState.Confirmed);
        var order = await db.Rectifications.SingleAsync(Ct);
        (order.FindingId, order.UnitId, order.DueOn, order.State, order.OrderedBy).ShouldBe((finding.Id, town.Bureau.Id, new DateOnly(2026, 11, day), RectificationState.Ordered, town.Supervisor.PersonId));
        (await db.Reviews.SingleAsync(Ct)).Confirmed.ShouldBeTrue();
        var audit = await db.AuditEntries.SingleAsync(Ct);
        (audit.Action, audit.By, audit.Subject, audit.Address).ShouldBe(("确认问题", town.Supervisor.PersonId, $"问题 #{finding.Id}", "10.0.0.9"));
    }

    [Fact]
    public async Task Skips_the_weekend_when_counting_working_days()
    {
        await using var town = await SmallTown.CreateAsync();
        var finding = await town.FindingAsync();
        await Desk(town).ConfirmAsync([finding.Id], town.Supervisor, 5, Ct);
        await using var db = town.Db();
        (await db.Rectifications.SingleAsync(Ct)).DueOn.ShouldBe(new DateOnly(2026, 12, 1));
    }

    [Fact]
    public async Task Dismisses_with_reason_and_scope_and_takes_the_same_words_of_the_account_along()
    {
        await using var town = await SmallTown.CreateAsync();
        var finding = await town.FindingAsync();
        var twin = await town.FindingAsync();
        var elsewhere = await town.FindingAsync(account: town.CountySite);
        var outcome = await Desk(town).DismissAsync([finding.Id], town.Supervisor, "专有名称", DismissalScope.Account, null, Ct);
        outcome.Changed.ShouldBe([finding.Id, twin.Id]);
        await using var db = town.Db();
        (await db.Findings.SingleAsync(f => f.Id == elsewhere.Id, Ct)).State.ShouldBe(FindingState.Open);
        var review = await db.Reviews.SingleAsync(r => r.FindingId == finding.Id, Ct);
        (review.Confirmed, review.Reason, review.Scope).ShouldBe((false, "专有名称", DismissalScope.Account));
    }

    [Fact]
    public async Task Personal_data_is_dismissed_where_it_stands_only()
    {
        await using var town = await SmallTown.CreateAsync();
        var finding = await town.FindingAsync(check: "privacy");
        (await Desk(town).DismissAsync([finding.Id], town.Supervisor, "专有名称", DismissalScope.Account, null, Ct)).Problem.ShouldNotBeNull().ShouldContain("逐处判断");
        (await Desk(town).DismissAsync([finding.Id], town.Supervisor, "专有名称", DismissalScope.Finding, null, Ct)).Changed.ShouldBe([finding.Id]);
    }

    [Fact]
    public async Task Takes_a_verdict_back_with_its_order_and_its_dismissal()
    {
        await using var town = await SmallTown.CreateAsync();
        var confirmed = await town.FindingAsync();
        var dismissed = await town.FindingAsync();
        await Desk(town).ConfirmAsync([confirmed.Id], town.Supervisor, null, Ct);
        await Desk(town).DismissAsync([dismissed.Id], town.Supervisor, "引用原文", DismissalScope.Finding, null, Ct);
        (await Desk(town).UndoAsync([confirmed.Id, dismissed.Id], town.Supervisor, Ct)).Changed.Count.ShouldBe(2);
        await using var db = town.Db();
        (await db.Findings.AllAsync(f => f.State == FindingState.Open && f.ReviewedBy == null, Ct)).ShouldBeTrue();
        (await db.Reviews.AllAsync(r => r.UndoneAt != null, Ct)).ShouldBeTrue();
        (await db.Rectifications.SingleAsync(Ct)).State.ShouldBe(RectificationState.Cancelled);
    }

    [Fact]
    public async Task Undoing_a_dismissal_of_an_account_brings_back_all_that_it_dismissed_and_says_how_many()
    {
        await using var town = await SmallTown.CreateAsync();
        var finding = await town.FindingAsync();
        for (var n = 0; n < 3; n++)
            await town.FindingAsync();
        await Desk(town).DismissAsync([finding.Id], town.Supervisor, "专有名称", DismissalScope.Account, 30, Ct);
        await using (var db = town.Db())
            (await db.Reviews.CountAsync(r => r.ExpiresAt == town.Time.GetUtcNow().AddDays(30) && r.Scope == DismissalScope.Account, Ct)).ShouldBe(4);
        (await Desk(town).UndoAsync([finding.Id], town.Supervisor, Ct)).Changed.Count.ShouldBe(4);
        await using var after = town.Db();
        (await after.Findings.AllAsync(f => f.State == FindingState.Open, Ct)).ShouldBeTrue();
        (await after.Reviews.AllAsync(r => r.UndoneAt != null, Ct)).ShouldBeTrue();
    }

    [Fact]
    public async Task Undoing_one_of_several_dismissed_places_leaves_the_others()
    {
        await using var town = await SmallTown.CreateAsync();
        var (one, other) = (await Said(town, "县里布署了秋收的各项工作。"), await Said(town, "市里布署了冬季的供暖工作。"));
        await Desk(town).DismissAsync([one, other], town.Supervisor, "引用原文", DismissalScope.Finding, null, Ct);
        (await Desk(town).UndoAsync([one], town.Supervisor, Ct)).Changed.ShouldBe([one]);
    }

    [Fact]
    public async Task A_repost_that_waits_already_inherits_the_dismissal_of_its_sentence_and_comes_back_with_it()
    {
        await using var town = await SmallTown.CreateAsync();
        var original = await Said(town, "县里布署了秋收的各项工作。");
        var repost = await Said(town, "县里布署了秋收的各项工作。", town.CountySite);
        var another = await Said(town, "市里布署了冬季的供暖工作。");
        (await Desk(town).DismissAsync([original], town.Supervisor, "引用原文", DismissalScope.Finding, null, Ct)).Changed.ShouldBe([original, repost]);
        await using (var db = town.Db())
            (await db.Findings.SingleAsync(f => f.Id == another, Ct)).State.ShouldBe(FindingState.Open);
        (await Desk(town).UndoAsync([original], town.Supervisor, Ct)).Changed.ShouldBe([original, repost]);
    }

    [Fact]
    public async Task A_dismissal_waits_for_the_examination_that_records_the_repost_at_the_same_moment()
    {
        await using var town = await SmallTown.CreateAsync();
        var original = await Said(town, "县里布署了秋收的各项工作。");
        await using var examination = town.Db();
        await using var transaction = await examination.Database.BeginTransactionAsync(Ct);
        await examination.ReadVerdictsAsync(Ct);
        var dismissal = Desk(town).DismissAsync([original], town.Supervisor, "引用原文", DismissalScope.Finding, null, Ct);
        await using (var watch = town.Db())
        {
            while (!dismissal.IsCompleted && !await watch.Database.SqlQuery<bool>($"select exists (select 1 from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())) as \"Value\"").SingleAsync(Ct))
                await Task.Yield();
        }
        var article = await town.ArticleAsync("通知", "县里布署了秋收的各项工作。");
        var repost = Finding.Open("wrong-term", Draft("县里布署了秋收的各项工作。"), new(town.Tenant.Id, town.Site.Id, town.Bureau.Id, article.Id, 1), 1, town.Time.GetUtcNow());
        examination.Add(repost);
        await examination.SaveChangesAsync(Ct);
        await transaction.CommitAsync(Ct);
        (await dismissal).Changed.ShouldBe([original, repost.Id]);
    }

    [Fact]
    public async Task Dismissing_what_was_confirmed_cancels_its_order()
    {
        await using var town = await SmallTown.CreateAsync();
        var finding = await town.FindingAsync();
        await Desk(town).ConfirmAsync([finding.Id], town.Supervisor, null, Ct);
        await Desk(town).DismissAsync([finding.Id], town.Supervisor, "规则不当", DismissalScope.Finding, null, Ct);
        await using var db = town.Db();
        (await db.Rectifications.SingleAsync(Ct)).State.ShouldBe(RectificationState.Cancelled);
        (await db.Reviews.CountAsync(r => r.UndoneAt == null, Ct)).ShouldBe(1);
    }

    [Theory]
    [InlineData(PersonRole.Operator)]
    [InlineData(PersonRole.Staff)]
    public async Task Lets_only_supervisors_judge(PersonRole role)
    {
        await using var town = await SmallTown.CreateAsync();
        var finding = await town.FindingAsync();
        var viewer = town.Supervisor with { Role = role };
        (await Desk(town).ConfirmAsync([finding.Id], viewer, null, Ct)).Problem.ShouldNotBeNull().ShouldContain("监管人员");
        (await Desk(town).DismissAsync([finding.Id], viewer, "引用原文", DismissalScope.Finding, null, Ct)).Problem.ShouldNotBeNull();
        (await Desk(town).UndoAsync([finding.Id], viewer, Ct)).Problem.ShouldNotBeNull();
        await using var db = town.Db();
        (await db.Findings.SingleAsync(Ct)).State.ShouldBe(FindingState.Open);
        (await db.AuditEntries.AnyAsync(Ct)).ShouldBeFalse();
    }

    [Fact]
    public async Task Judges_once_though_two_reviewers_press_at_the_same_moment()
    {
        await using var town = await SmallTown.CreateAsync();
        var findings = new List<long>();
        for (var n = 0; n < 10; n++)
            findings.Add((await town.FindingAsync()).Id);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Desk(town).ConfirmAsync(findings, town.Supervisor, null, Ct)));
        outcomes.Sum(o => o.Changed.Count).ShouldBe(10);
        outcomes.Count(o => o.Problem is not null).ShouldBe(3);
        await using var db = town.Db();
        (await db.Rectifications.CountAsync(Ct)).ShouldBe(10);
    }

    [Fact]
    public async Task Touches_no_finding_of_another_tenant()
    {
        await using var town = await SmallTown.CreateAsync();
        var finding = await town.FindingAsync();
        var stranger = town.Supervisor with { TenantId = town.Tenant.Id + 1 };
        await using (var db = town.Database.CreateDbContext())
        {
            db.Add(new Tenant("邻市", town.Time.GetUtcNow()));
            await db.SaveChangesAsync(Ct);
        }
        (await Desk(town).ConfirmAsync([finding.Id], stranger, null, Ct)).Done.ShouldBeFalse();
    }

    [Theory]
    [InlineData("", "请选择或填写误报的理由")]
    [InlineData("  ", "请选择或填写误报的理由")]
    public async Task Says_in_words_what_is_missing(string reason, string expected)
    {
        await using var town = await SmallTown.CreateAsync();
        var finding = await town.FindingAsync();
        (await Desk(town).DismissAsync([finding.Id], town.Supervisor, reason, DismissalScope.Finding, null, Ct)).Problem.ShouldNotBeNull().ShouldContain(expected);
        (await Desk(town).ConfirmAsync([finding.Id], town.Supervisor, 0, Ct)).Problem.ShouldNotBeNull().ShouldContain("工作日");
        (await Desk(town).ConfirmAsync([], town.Supervisor, null, Ct)).Problem.ShouldNotBeNull();
    }

    static FindingDraft Draft(string sentence) => new(sentence.IndexOf("布署", StringComparison.Ordinal), 2, "布署", Tier.Certain, "“布署”应为“部署”", "部署", "词库 terms") { Context = sentence };

    static async Task<long> Said(SmallTown town, string sentence, Core.Accounts.Account? account = null)
    {
        var site = account ?? town.Site;
        var article = await town.ArticleAsync("通知", sentence, site);
        return (await town.AddAsync(Finding.Open("wrong-term", Draft(sentence), new(town.Tenant.Id, site.Id, site.UnitId, article.Id, 1, SnapshotId: article.SnapshotId), 1, town.Time.GetUtcNow()))).Id;
    }

    static ReviewDesk Desk(SmallTown town) => new(town.Database, town.Calendar, town.Time);
}

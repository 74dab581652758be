using MediaWatch.Core.Search;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Alerts;
using MediaWatch.Core.Auditing;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Rectifications;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using MediaWatch.Core.Time;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Recycling;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace MediaWatch.Portal.Tests.Desks;

public sealed class DeletionDeskTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_deleted_unit_hides_all_that_hangs_on_it_and_restoring_brings_back_exactly_that()
    {
        await using var town = await FilledAsync();
        var desk = Desk(town);
        var before = await SeenAsync(town);
        // Deleted on its own beforehand: it must not come back with the unit.
        var office = await town.UnitAsync(town.Bureau, "公证处");
        (await desk.DeleteAsync(town.Administrator, DeletionKind.Unit, office.Id, Ct)).Problem.ShouldBeNull();

        var outcome = await desk.DeleteAsync(town.Administrator, DeletionKind.Unit, town.Bureau.Id, Ct);
        outcome.Problem.ShouldBeNull();
        var after = await SeenAsync(town);
        after["units"].ShouldBe([town.County.Id]);
        after["accounts"].ShouldBe([town.CountySite.Id]);
        foreach (var kind in new[] { "articles", "findings", "rectifications", "tasks", "links", "columns", "rules", "people", "alert rules" })
            after[kind].Count.ShouldBeLessThan(before[kind].Count, kind);

        (await desk.RestoreAsync(town.Administrator, outcome.Changed[0], Ct)).Problem.ShouldBeNull();
        var back = await SeenAsync(town);
        foreach (var (kind, ids) in before)
            back[kind].ShouldBe(ids, kind);
        await using var db = town.Db();
        (await db.Deletions.SingleAsync(Ct)).RowId.ShouldBe(office.Id);
        (await db.AuditEntries.Select(a => a.Action).ToListAsync(Ct)).ShouldBe(["删除单位", "删除单位", "恢复单位"], ignoreOrder: true);
    }

    [Fact]
    public async Task What_deleting_would_do_is_counted_beforehand()
    {
        await using var town = await FilledAsync();
        var preview = await Desk(town).LookAsync(town.Administrator, DeletionKind.Unit, town.Bureau.Id, Ct);
        preview.Name.ShouldBe("市司法局");
        preview.Consequences.ShouldBe(["停止监测 1 个账号", "停止采集 1 个栏目", "隐藏 2 篇文章、2 个问题（未结 2 个）", "1 名运营人员不能再登录", "连同 1 条预警规则", "连同 1 条采集规则"]);
        await using var db = town.Db();
        (await db.Deletions.AnyAsync(Ct)).ShouldBeFalse();
    }

    [Fact]
    public async Task Nothing_is_crawled_probed_or_sent_for_an_account_in_the_bin_and_all_goes_on_afterwards()
    {
        await using var town = await FilledAsync();
        var claims = new Claims(town.Database, new Node("a"), town.Time);
        var channel = await town.ChannelAsync("wecom-robot", []);
        await town.RuleAsync(channel);
        await town.FindingAsync();
        var deletion = await Desk(town).DeleteAsync(town.Supervisor, DeletionKind.Account, town.Site.Id, Ct);
        await town.Router().RunAsync(Ct);

        (await claims.TakeCrawlTasksAsync(10, 10, TimeSpan.FromMinutes(1), Ct)).Count.ShouldBe(1);
        (await claims.TakeAsync(ClaimKind.ProbesDue, 10, TimeSpan.FromMinutes(1), Ct)).ShouldBe([town.CountySite.Id]);
        (await claims.TakeAsync(ClaimKind.LinksDue, 10, TimeSpan.FromMinutes(1), Ct)).Count.ShouldBe(1);
        (await claims.TakeAsync(ClaimKind.ArticlesToAnalyse, 10, TimeSpan.FromMinutes(1), Ct)).Count.ShouldBe(1);
        await using var db = town.Db();
        (await db.Alerts.IgnoreQueryFilters().Select(a => a.FindingId).Distinct().CountAsync(Ct)).ShouldBe(1);

        (await Desk(town).RestoreAsync(town.Supervisor, deletion.Changed[0], Ct)).Problem.ShouldBeNull();
        await town.Router().RunAsync(Ct);
        (await claims.TakeCrawlTasksAsync(10, 10, TimeSpan.FromMinutes(1), Ct)).Count.ShouldBe(1); // the other is still held
        (await claims.TakeAsync(ClaimKind.ProbesDue, 10, TimeSpan.FromMinutes(1), Ct)).ShouldBe([town.Site.Id]);
        (await db.Alerts.Select(a => a.FindingId).Distinct().CountAsync(Ct)).ShouldBe(4);
    }

    [Fact]
    public async Task The_task_of_a_deleted_column_rests_and_its_articles_stay()
    {
        await using var town = await FilledAsync();
        await using var db = town.Db();
        var column = await db.Columns.SingleAsync(c => c.AccountId == town.Site.Id, Ct);
        var outcome = await Desk(town).DeleteAsync(town.Supervisor, DeletionKind.Column, column.Id, Ct);
        outcome.Problem.ShouldBeNull();
        (await new Claims(town.Database, new Node("a"), town.Time).TakeCrawlTasksAsync(10, 10, TimeSpan.FromMinutes(1), Ct)).Count.ShouldBe(1);
        (await db.CrawlTasks.AnyAsync(t => t.ColumnId == column.Id, Ct)).ShouldBeFalse();
        (await db.Articles.CountAsync(a => a.AccountId == town.Site.Id, Ct)).ShouldBe(2);
        (await Desk(town).RestoreAsync(town.Supervisor, outcome.Changed[0], Ct)).Done.ShouldBeTrue();
        (await db.CrawlTasks.AnyAsync(t => t.ColumnId == column.Id, Ct)).ShouldBeTrue();
    }

    [Fact]
    public async Task An_address_may_be_used_again_and_then_stands_in_the_way_of_the_old_one()
    {
        await using var town = await FilledAsync();
        var outcome = await Desk(town).DeleteAsync(town.Supervisor, DeletionKind.Account, town.Site.Id, Ct);
        var again = await town.AddAsync(new Account(town.Tenant.Id, town.Bureau.Id, "website", "新站", town.Site.Address, town.Time.GetUtcNow()));
        (await Desk(town).RestoreAsync(town.Supervisor, outcome.Changed[0], Ct)).Problem.ShouldBe($"账号“市司法局网站”的网址 {town.Site.Address} 已被账号“新站”使用，请先修改或删除它，再恢复。");
        (await Desk(town).DeleteAsync(town.Supervisor, DeletionKind.Account, again.Id, Ct)).Done.ShouldBeTrue();
        (await Desk(town).RestoreAsync(town.Supervisor, outcome.Changed[0], Ct)).Done.ShouldBeTrue();
    }

    [Fact]
    public async Task Names_of_units_people_words_channels_and_groups_may_be_used_again_and_then_stand_in_the_way()
    {
        await using var town = await SmallTown.CreateAsync();
        var desk = Desk(town);
        var now = town.Time.GetUtcNow();
        await Check(DeletionKind.Unit, await town.UnitAsync(town.Bureau, "处室"), () => town.UnitAsync(town.Bureau, "处室"), "同一上级下已有名为“处室”的单位");
        await Check(DeletionKind.Person, await Newcomer(), Newcomer, "登录名“xiaoli”已被使用");
        await Check(DeletionKind.LexiconEntry, await Word(), Word, "词库中已有“布署”");
        await Check(DeletionKind.Channel, await town.ChannelAsync("wecom-robot", []), () => town.ChannelAsync("wecom-robot", []), "已有名为“值班群”的渠道");
        await Check(DeletionKind.AccountGroup, await Group(), Group, "已有名为“卫健”的分组");

        Task<Person> Newcomer() => town.AddAsync(new Person(town.Tenant.Id, "xiaoli", "小李", PersonRole.Supervisor, null) { NormalizedUserName = "XIAOLI" });
        Task<LexiconEntry> Word() => town.AddAsync(new LexiconEntry(town.Tenant.Id, "terms", "布署", "部署", "", Tier.Certain, "", "", "规范", null, 1, now));
        Task<AccountGroup> Group() => town.AddAsync(new AccountGroup(town.Tenant.Id, "卫健", "", now));

        async Task Check<T>(DeletionKind kind, T row, Func<Task<T>> again, string problem) where T : class, IDeletable
        {
            var gone = await desk.DeleteAsync(town.Administrator, kind, row.Id, Ct);
            gone.Problem.ShouldBeNull(kind.ToString());
            var other = await again();
            (await desk.RestoreAsync(town.Administrator, gone.Changed[0], Ct)).Problem.ShouldNotBeNull().ShouldStartWith(problem);
            (await desk.DeleteAsync(town.Administrator, kind, other.Id, Ct)).Problem.ShouldBeNull();
            (await desk.RestoreAsync(town.Administrator, gone.Changed[0], Ct)).Problem.ShouldBeNull(kind.ToString());
        }
    }

    [Fact]
    public async Task What_stands_above_has_to_come_back_first()
    {
        await using var town = await FilledAsync();
        var account = await Desk(town).DeleteAsync(town.Administrator, DeletionKind.Account, town.Site.Id, Ct);
        var unit = await Desk(town).DeleteAsync(town.Administrator, DeletionKind.Unit, town.Bureau.Id, Ct);
        (await Desk(town).RestoreAsync(town.Administrator, account.Changed[0], Ct)).Problem.ShouldBe("主办单位“市司法局”也在回收站，请先恢复它。");
        (await Desk(town).RestoreAsync(town.Administrator, unit.Changed[0], Ct)).Done.ShouldBeTrue();
        await using var db = town.Db();
        (await db.Accounts.AnyAsync(a => a.Id == town.Site.Id, Ct)).ShouldBeFalse();
        (await Desk(town).RestoreAsync(town.Administrator, account.Changed[0], Ct)).Done.ShouldBeTrue();
    }

    [Fact]
    public async Task A_unit_comes_back_under_its_parent_wherever_that_has_been_moved()
    {
        await using var town = await SmallTown.CreateAsync();
        var office = await town.UnitAsync(town.Bureau, "处室");
        var gone = await Desk(town).DeleteAsync(town.Administrator, DeletionKind.Unit, office.Id, Ct);
        (await new UnitDesk(town.Database, town.Time).SaveAsync(town.Administrator, town.Bureau.Id, new UnitForm(town.County.Id, "市司法局", UnitLevel.City, UnitKind.PartyOrGovernment, ""), Ct)).Problem.ShouldBeNull();
        (await Desk(town).RestoreAsync(town.Administrator, gone.Changed[0], Ct)).Done.ShouldBeTrue();
        await using var db = town.Db();
        (await db.Units.SingleAsync(u => u.Id == office.Id, Ct)).Path.ShouldBe($"/{town.County.Id}/{town.Bureau.Id}/{office.Id}/");
    }

    [Fact]
    public async Task Only_who_may_write_a_row_may_delete_it_and_nobody_deletes_oneself_or_the_last_administrator()
    {
        await using var town = await FilledAsync();
        var admin = await town.AddAsync(new Person(town.Tenant.Id, "a1", "管理员", PersonRole.Administrator, null) { NormalizedUserName = "A1" });
        (await Desk(town).DeleteAsync(town.Operator, DeletionKind.Account, town.Site.Id, Ct)).Problem.ShouldBe("只有监管人员和管理员可以删除和恢复账号。");
        (await Desk(town).DeleteAsync(town.Supervisor, DeletionKind.Unit, town.Bureau.Id, Ct)).Problem.ShouldBe("只有管理员可以删除和恢复单位。");
        (await Desk(town).DeleteAsync(town.Administrator, DeletionKind.Person, admin.Id, Ct)).Problem.ShouldBe("这是最后一个管理员，不能删除。");
        (await Desk(town).DeleteAsync(town.Administrator with { PersonId = admin.Id }, DeletionKind.Person, admin.Id, Ct)).Problem.ShouldBe("不能删除自己。");
    }

    [Fact]
    public async Task Another_tenant_can_neither_delete_nor_see_nor_restore()
    {
        await using var town = await FilledAsync();
        var other = await town.AddAsync(new Tenant("邻市", town.Time.GetUtcNow()));
        var stranger = town.Administrator with { TenantId = other.Id };
        (await Desk(town).DeleteAsync(stranger, DeletionKind.Unit, town.Bureau.Id, Ct)).Problem.ShouldBe("找不到要删除的内容，可能已被删除。");
        var gone = await Desk(town).DeleteAsync(town.Administrator, DeletionKind.Unit, town.Bureau.Id, Ct);
        (await Desk(town).RestoreAsync(stranger, gone.Changed[0], Ct)).Problem.ShouldBe("回收站里没有这一条，可能已经恢复或清除。");
        await using var db = town.Database.Open(other.Id);
        (await db.Deletions.AnyAsync(Ct)).ShouldBeFalse();
    }

    [Fact]
    public async Task After_thirty_days_all_goes_but_the_evidence_of_confirmed_findings()
    {
        await using var town = await FilledAsync();
        await using var db = town.Db();
        var confirmed = await db.Findings.FirstAsync(f => f.AccountId == town.Site.Id, Ct);
        (await new ReviewDesk(town.Database, town.Calendar, town.Time).ConfirmAsync([confirmed.Id], town.Supervisor, null, Ct)).Done.ShouldBeTrue();
        await Desk(town).DeleteAsync(town.Administrator, DeletionKind.Unit, town.Bureau.Id, Ct);
        await Desk(town).DeleteAsync(town.Administrator, DeletionKind.Account, town.CountySite.Id, Ct);

        town.Time.Advance(Deletion.Keeping - TimeSpan.FromMinutes(1));
        await Emptier(town).RunAsync(Ct);
        (await db.Deletions.CountAsync(Ct)).ShouldBe(2);

        town.Time.Advance(TimeSpan.FromMinutes(2));
        await Emptier(town).RunAsync(Ct);
        var all = db.Articles.IgnoreQueryFilters([MediaWatchDb.Deleted]);
        (await all.Select(a => a.Id).ToListAsync(Ct)).ShouldBe([confirmed.ArticleId!.Value]);
        (await db.Findings.IgnoreQueryFilters([MediaWatchDb.Deleted]).Select(f => f.Id).ToListAsync(Ct)).ShouldBe([confirmed.Id]);
        (await db.Snapshots.Select(s => (long?)s.Id).ToListAsync(Ct)).ShouldBe([confirmed.SnapshotId]);
        (await db.Accounts.IgnoreQueryFilters([MediaWatchDb.Deleted]).Select(a => a.Id).ToListAsync(Ct)).ShouldBe([town.Site.Id]);
        (await db.CrawlTasks.IgnoreQueryFilters([MediaWatchDb.Deleted]).AnyAsync(Ct)).ShouldBeFalse();
        (await db.Links.IgnoreQueryFilters([MediaWatchDb.Deleted]).AnyAsync(Ct)).ShouldBeFalse();
        (await db.Users.IgnoreQueryFilters([MediaWatchDb.Deleted]).AnyAsync(Ct)).ShouldBeFalse();
        db.ChangeTracker.Clear();
        var kept = await db.Deletions.SingleAsync(Ct);
        (kept.KeptFindings, kept.PurgedAt is null).ShouldBe((1, false));
        (await Desk(town).RestoreAsync(town.Administrator, kept.Id, Ct)).Problem.ShouldBe("已超过 30 天，正在清除或已清除，不能恢复。");
        (await db.AuditEntries.Where(a => a.Action == "清除回收站").Select(a => a.ByName).ToListAsync(Ct)).ShouldBe(["系统", "系统"]);
    }

    internal static DeletionDesk Desk(SmallTown town) => new(town.Database, town.Time);

    internal static EmptyRecycleBin Emptier(SmallTown town, ISearchIndex? index = null) => new(town.Database, index ?? new PostgresSearchIndex(town.Database), town.Time, NullLogger<EmptyRecycleBin>.Instance);

    /// <summary>Ids of all that the tenant sees, by kind.</summary>
    static async Task<Dictionary<string, List<long>>> SeenAsync(SmallTown town)
    {
        await using var db = town.Db();
        var viewer = town.Supervisor;
        return new()
        {
            ["units"] = await db.Units.Select(u => u.Id).Order().ToListAsync(Ct), ["accounts"] = await db.Accounts.VisibleTo(viewer, db).Select(a => a.Id).Order().ToListAsync(Ct),
            ["articles"] = await db.Articles.VisibleTo(viewer, db).Select(a => a.Id).Order().ToListAsync(Ct), ["findings"] = await db.Findings.VisibleTo(viewer, db).Select(f => f.Id).Order().ToListAsync(Ct),
            ["rectifications"] = await db.Rectifications.VisibleTo(viewer, db).Select(r => r.Id).Order().ToListAsync(Ct), ["tasks"] = await db.CrawlTasks.VisibleTo(viewer, db).Select(t => t.Id).Order().ToListAsync(Ct),
            ["links"] = await db.Links.VisibleTo(viewer, db).Select(l => l.Id).Order().ToListAsync(Ct), ["columns"] = await db.Columns.Select(c => c.Id).Order().ToListAsync(Ct),
            ["rules"] = await db.CrawlRules.Select(r => r.Id).Order().ToListAsync(Ct), ["people"] = await db.Users.Select(p => p.Id).Order().ToListAsync(Ct), ["alert rules"] = await db.AlertRules.Select(r => r.Id).Order().ToListAsync(Ct),
        };
    }

    /// <summary>For both sites a column with its task, two articles with a finding each (the county one), an order and a link; for the bureau's also an operator, an alert rule and a crawl rule.</summary>
    internal static async Task<SmallTown> FilledAsync()
    {
        var town = await SmallTown.CreateAsync();
        var now = town.Time.GetUtcNow();
        foreach (var site in new[] { town.Site, town.CountySite })
        {
            var column = await town.AddAsync(new Column(town.Tenant.Id, site.Id, "通知公告", ColumnKind.Notice, $"{site.Address}tz/", now));
            await town.AddAsync(CrawlTask.List(town.Tenant.Id, site.Id, column.Id, new Uri(site.Address).Host, now));
            var finding = await town.FindingAsync(account: site);
            if (site == town.Site)
                await town.FindingAsync(account: site);
            await town.AddAsync(Rectification.Order(finding, new DateOnly(2026, 11, 30), 1, now));
            await town.AddAsync(new Link(town.Tenant.Id, site.Id, null, site.Address, $"{site.Address}x", "x", LinkKind.Page, now));
        }
        await town.AddAsync(new Person(town.Tenant.Id, "yunying", "运营员", PersonRole.Operator, town.Bureau.Id) { NormalizedUserName = "YUNYING" });
        await town.AddAsync(new CrawlRule(town.Tenant.Id, "快采", null, null, town.Site.Id, 5, 0, 24, null));
        var duty = await town.AddAsync(new Channel(town.Tenant.Id, "司法局群", "wecom-robot", ""));
        await town.AddAsync(new AlertRule(town.Tenant.Id, "司法局", null, Tier.Certain, town.Bureau.Id, duty.Id));
        return town;
    }
}

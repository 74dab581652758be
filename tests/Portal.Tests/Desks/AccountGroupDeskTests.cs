using MediaWatch.Core.Accounts;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using MediaWatch.Portal.Desks;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Tests.Desks;

public sealed class AccountGroupDeskTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task New_accounts_that_fit_the_rule_join_by_themselves()
    {
        await using var town = await SmallTown.CreateAsync();
        var group = await SavedAsync(town, new AccountGroupForm { Name = "司法系统", UnitId = town.Bureau.Id, Platforms = ["website"], Words = "司法 公证" });
        (await InAsync(town, group)).ShouldBe([town.Site.Id]);
        var office = await town.UnitAsync(town.Bureau, "公证处");
        var joined = await town.AddAsync(new Account(town.Tenant.Id, office.Id, "website", "公证处网站", "http://gz.example.test/", town.Time.GetUtcNow()));
        await town.AddAsync(new Account(town.Tenant.Id, office.Id, "weibo", "公证微博", "http://wb.example.test/", town.Time.GetUtcNow()));
        (await InAsync(town, group)).ShouldBe([town.Site.Id, joined.Id]);
    }

    [Theory]
    [InlineData("platform", 2)]
    [InlineData("level", 2)]
    [InlineData("other level", 0)]
    [InlineData("kind", 2)]
    [InlineData("region", 2)]
    [InlineData("other region", 0)]
    [InlineData("words", 1)]
    [InlineData("nothing", 0)]
    public async Task Each_condition_that_is_set_has_to_be_met(string condition, int count)
    {
        await using var town = await SmallTown.CreateAsync();
        var form = condition switch
        {
            "platform" => new AccountGroupForm { Platforms = ["website"] },
            "level" => new AccountGroupForm { Levels = [UnitLevel.City, UnitLevel.County] },
            "other level" => new AccountGroupForm { Levels = [UnitLevel.Township] },
            "kind" => new AccountGroupForm { Kinds = [UnitKind.PartyOrGovernment] },
            "region" => new AccountGroupForm { Region = "演示市" },
            "other region" => new AccountGroupForm { Region = "演示", Kinds = [UnitKind.PartyOrGovernment] },
            "words" => new AccountGroupForm { Words = "虚构、没有" },
            _ => new AccountGroupForm(),
        };
        form.Name = condition;
        (await InAsync(town, await SavedAsync(town, form))).Count.ShouldBe(count);
    }

    [Fact]
    public async Task A_form_without_a_box_ticked_asks_for_nothing()
    {
        await using var town = await SmallTown.CreateAsync();
        var form = new AccountGroupForm { Name = "空", Platforms = null!, Kinds = null!, Levels = null! }; // as the form is posted
        (await InAsync(town, await SavedAsync(town, form))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Accounts_are_put_in_and_taken_out_by_hand()
    {
        await using var town = await SmallTown.CreateAsync();
        var desk = new AccountGroupDesk(town.Database, town.Time);
        var group = await SavedAsync(town, new AccountGroupForm { Name = "重点" });
        (await desk.PutInAsync(town.Supervisor, group, [town.CountySite.Id, town.Site.Id], Ct)).Done.ShouldBeTrue();
        (await desk.PutInAsync(town.Supervisor, group, [town.Site.Id], Ct)).Done.ShouldBeTrue();
        (await InAsync(town, group)).ShouldBe([town.Site.Id, town.CountySite.Id]);
        (await desk.TakeOutAsync(town.Supervisor, group, [town.Site.Id], Ct)).Done.ShouldBeTrue();
        (await InAsync(town, group)).ShouldBe([town.CountySite.Id]);
        await using var db = town.Db();
        (await db.AuditEntries.OrderBy(a => a.Id).Select(a => a.Action).ToListAsync(Ct)).ShouldBe(["添加账号分组", "加入账号分组", "加入账号分组", "移出账号分组"]);
    }

    [Fact]
    public async Task Articles_and_findings_can_be_narrowed_to_a_group_and_a_foreign_group_is_empty()
    {
        await using var town = await SmallTown.CreateAsync();
        await town.FindingAsync();
        await town.FindingAsync(account: town.CountySite);
        var group = await SavedAsync(town, new AccountGroupForm { Name = "县", Words = "虚构县" });
        await using (var db = town.Db())
        {
            (await db.Articles.OfGroup(db, group).Select(a => a.AccountId).ToListAsync(Ct)).ShouldBe([town.CountySite.Id]);
            (await db.Findings.OfGroup(db, group).Select(f => f.AccountId).ToListAsync(Ct)).ShouldBe([town.CountySite.Id]);
        }
        var other = await town.AddAsync(new Tenant("邻市", town.Time.GetUtcNow()));
        await using var foreign = town.Database.Open(other.Id);
        (await foreign.Accounts.InGroup(foreign, group).AnyAsync(Ct)).ShouldBeFalse();
    }

    [Fact]
    public async Task Only_supervisors_write_groups_and_a_name_is_used_once()
    {
        await using var town = await SmallTown.CreateAsync();
        var desk = new AccountGroupDesk(town.Database, town.Time);
        await SavedAsync(town, new AccountGroupForm { Name = "重点" });
        (await desk.SaveAsync(town.Operator, null, new AccountGroupForm { Name = "别的" }, Ct)).Problem.ShouldBe("只有监管人员和管理员可以修改账号分组。");
        (await desk.SaveAsync(town.Supervisor, null, new AccountGroupForm { Name = " 重点 " }, Ct)).Problem.ShouldBe("已有名为“重点”的分组。");
    }

    static async Task<long> SavedAsync(SmallTown town, AccountGroupForm form)
    {
        var outcome = await new AccountGroupDesk(town.Database, town.Time).SaveAsync(town.Supervisor, null, form, Ct);
        outcome.Problem.ShouldBeNull();
        return outcome.Changed[0];
    }

    static async Task<List<long>> InAsync(SmallTown town, long group)
    {
        await using var db = town.Db();
        return await db.Accounts.InGroup(db, group).Select(a => a.Id).Order().ToListAsync(Ct);
    }
}

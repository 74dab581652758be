using MediaWatch.Analysis;
using MediaWatch.Core.Findings;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Pages.Proposals;
using MediaWatch.Portal.Tests.Rendering;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Tests.Desks;

public sealed class ProposalDeskTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static async Task<SmallTown> RepeatedAsync(int articles = PastVerdicts.SameInArticles)
    {
        var town = await SmallTown.CreateAsync();
        for (var i = 0; i < articles; i++)
            await town.FindingAsync(check: "typo", excerpt: "青埠镇");
        return town;
    }

    static async Task<int> ProposedAsync(SmallTown town)
    {
        await using var bench = PageBench.For(town, town.Supervisor);
        return bench.Open<ProposalsPage>("/whitelist-proposals").FindAll("tbody tr").Count;
    }

    [Theory]
    [InlineData(PastVerdicts.SameInArticles, 1)]
    [InlineData(PastVerdicts.SameInArticles - 1, 0)]
    public async Task What_many_articles_of_a_site_share_is_proposed(int articles, int rows)
    {
        await using var town = await RepeatedAsync(articles);
        (await ProposedAsync(town)).ShouldBe(rows);
    }

    [Fact]
    public async Task What_somebody_has_confirmed_is_a_slip_and_not_proposed()
    {
        await using var town = await RepeatedAsync();
        await using var db = town.Db();
        var one = await db.Findings.FirstAsync(Ct);
        await new ReviewDesk(town.Database, town.Calendar, town.Time).ConfirmAsync([one.Id], town.Supervisor, null, Ct);
        (await ProposedAsync(town)).ShouldBe(0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_decision_is_kept_and_audited_and_not_asked_for_again(bool accept)
    {
        await using var town = await RepeatedAsync();
        await using var db = town.Db();
        var (id, version) = (await db.Findings.Select(f => f.Id).FirstAsync(Ct), await db.Tenants.Select(t => t.LexiconVersion).SingleAsync(Ct));
        var desk = new ProposalDesk(town.Database, town.Time);
        (await desk.DecideAsync(id, accept, town.Operator, Ct)).Problem.ShouldNotBeNull();
        (await desk.DecideAsync(id, accept, town.Supervisor, Ct)).Done.ShouldBeTrue();
        (await desk.DecideAsync(id, accept, town.Supervisor, Ct)).Problem.ShouldNotBeNull();
        var entry = await db.LexiconEntries.AsNoTracking().SingleAsync(Ct);
        (entry.Term, entry.Lexicon, entry.Off).ShouldBe(("青埠镇", "whitelist", !accept));
        (await db.Tenants.Select(t => t.LexiconVersion).SingleAsync(Ct)).ShouldBe(accept ? version + 1 : version);
        (await db.AuditEntries.SingleAsync(Ct)).Action.ShouldBe(accept ? "采纳白名单建议" : "不采纳白名单建议");
        (await ProposedAsync(town)).ShouldBe(0);
    }
}

using MediaWatch.Analysis.Checks;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Tenants;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Pages.ProofreadingChoices;
using MediaWatch.Portal.Tests.Rendering;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Tests.Desks;

public sealed class ProofreadingDeskTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static ProofreadingForm Form => new() { Level = ProofreadingLevel.Thorough, Terms = [ListFolds.Pinyin, ListFolds.Marks], Sensitive = [ListFolds.Sound] };

    [Fact]
    public async Task A_choice_counts_at_once_and_all_is_judged_again()
    {
        await using var town = await SmallTown.CreateAsync();
        await town.AddAsync(new LexiconEntry(town.Tenant.Id, LexiconSet.Terms, "青河埠头", "青河码头", "", Tier.Certain, "", "", "试", null, 7, town.Time.GetUtcNow()));
        var store = new LexiconStore(town.Database, ShippedLexicons.Default);
        var text = new ArticleText("", "青he埠头", new(2026, 11, 24), Segmenter.Default);
        var before = await store.ForTenantAsync(town.Tenant.Id, Ct);
        before.Level.ShouldBe(ProofreadingLevel.Normal);
        before[LexiconSet.Terms].Search(text).ShouldBeEmpty();
        (await new ProofreadingDesk(town.Database, town.Time).SaveAsync(town.Supervisor, Form, Ct)).Done.ShouldBeTrue();
        var after = await store.ForTenantAsync(town.Tenant.Id, Ct);
        after.Version.ShouldBeGreaterThan(before.Version);
        after.Level.ShouldBe(ProofreadingLevel.Thorough);
        after[LexiconSet.Terms].Search(text).ShouldHaveSingleItem().Row.Term.ShouldBe("青河埠头");
        await using var db = town.Db();
        (await db.AuditEntries.SingleAsync(Ct)).Action.ShouldBe("修改校对设置");
    }

    [Fact]
    public async Task Only_supervisors_choose()
    {
        await using var town = await SmallTown.CreateAsync();
        (await new ProofreadingDesk(town.Database, town.Time).SaveAsync(town.Operator, Form, Ct)).Problem.ShouldNotBeNull();
        await using var db = town.Db();
        (await db.Tenants.SingleAsync(Ct)).ProofreadingLevel.ShouldBe(ProofreadingLevel.Normal);
    }

    [Fact]
    public void A_thorough_reader_says_more_than_a_careful_one()
    {
        static int Said(ProofreadingLevel level) => ((ICheck<ArticleText>)new TypoCheck()).Examine(
            new("", "会议要求，各地要加强基础设施建社，完善公公服务，提高人民生话水平，做好防讯抗旱工做，推进农村人居环境正治。", new(2026, 11, 24), Segmenter.Default),
            new(LexiconSet.Of(1, ShippedLexicons.Default, Enumerable.Empty<LexiconRow>().ToLookup(_ => ""), new(level, ListFolds.None, ListFolds.None)), default, new(2026, 11, 24))).Count();
        Said(ProofreadingLevel.Thorough).ShouldBeGreaterThanOrEqualTo(Said(ProofreadingLevel.Normal));
        Said(ProofreadingLevel.Normal).ShouldBeGreaterThanOrEqualTo(Said(ProofreadingLevel.Careful));
        Said(ProofreadingLevel.Thorough).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task The_page_shows_what_was_chosen()
    {
        await using var town = await SmallTown.CreateAsync();
        await new ProofreadingDesk(town.Database, town.Time).SaveAsync(town.Supervisor, Form, Ct);
        await using var bench = PageBench.For(town, town.Supervisor);
        var page = bench.Open<ChoicePage>("/proofreading");
        page.FindAll("input[checked]").Select(i => i.GetAttribute("value")).ShouldBe(["Thorough", "Marks", "Pinyin", "Sound"]);
    }
}

using MediaWatch.Analysis.Lexicons;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Rectifications;
using MediaWatch.Testing;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Analysis.Tests;

/// <summary>What a person has decided of a text, when the text or the dictionaries change.</summary>
public sealed class SettledFindingsTests : ExaminedSite
{
    async Task<Rectification> OrderStateAsync(long orderId)
    {
        await using var db = database.Open(site.TenantId);
        return await db.Rectifications.SingleAsync(r => r.Id == orderId, Ct);
    }

    async Task SettleAsync(long findingId)
    {
        await using var db = database.Open(site.TenantId);
        var finding = await db.Findings.SingleAsync(f => f.Id == findingId, Ct);
        finding.Rectified(time.GetUtcNow());
        (await db.Rectifications.SingleAsync(r => r.FindingId == findingId, Ct)).Verified("人工核实", time.GetUtcNow());
        await db.SaveChangesAsync(Ct);
    }

    async Task SwitchAsync(string term, bool on)
    {
        await using var db = database.Open(site.TenantId);
        var row = await db.LexiconEntries.SingleOrDefaultAsync(e => e.Term == term, Ct);
        if (row is null)
            db.Add(row = new LexiconEntry(site.TenantId, LexiconSet.Whitelist, term, null, "", Tier.Certain, "", "", "本市", null, 1, time.GetUtcNow()));
        row.Switch(on);
        (await db.Tenants.SingleAsync(Ct)).LexiconsChanged();
        await db.SaveChangesAsync(Ct);
        await Node().AnalyseNewArticles.RunAsync(Ct);
    }

    [Fact]
    public async Task A_lexicon_that_changes_does_not_reopen_what_a_person_has_settled_in_the_same_text()
    {
        await Seed.ArticleAsync(database, site, "通知", "布署", Ct);
        await Node().AnalyseNewArticles.RunAsync(Ct);
        var id = (await FindingsAsync())[0].Id;
        await OrderAsync(id);
        await SettleAsync(id);
        await SwitchAsync("无关", true);
        (await FindingsAsync()).ShouldHaveSingleItem().State.ShouldBe(FindingState.Rectified);
    }

    [Fact]
    public async Task What_a_person_has_settled_and_a_changed_text_still_holds_is_open_again()
    {
        var article = await Seed.ArticleAsync(database, site, "通知", "布署", Ct);
        await Node().AnalyseNewArticles.RunAsync(Ct);
        var id = (await FindingsAsync())[0].Id;
        await OrderAsync(id);
        await SettleAsync(id);
        await ReviseAsync(article, "改了别处，还是布署");
        await Node().AnalyseNewArticles.RunAsync(Ct);
        var finding = (await FindingsAsync()).ShouldHaveSingleItem();
        (finding.State, finding.ReviewedAt).ShouldBe((FindingState.Open, null));
    }

    [Fact]
    public async Task A_confirmed_finding_that_was_withdrawn_for_a_while_is_confirmed_again_with_its_order()
    {
        await Seed.ArticleAsync(database, site, "通知", "布署", Ct);
        await Node().AnalyseNewArticles.RunAsync(Ct);
        var order = await OrderAsync((await FindingsAsync())[0].Id);
        await SwitchAsync("布署", true);
        ((await FindingsAsync())[0].State, (await OrderStateAsync(order)).State).ShouldBe((FindingState.Withdrawn, RectificationState.Cancelled));
        await SwitchAsync("布署", false);
        ((await FindingsAsync())[0].State, (await OrderStateAsync(order)).State).ShouldBe((FindingState.Confirmed, RectificationState.Ordered));
    }

    [Fact]
    public async Task Words_that_went_with_their_page_are_open_again_when_it_comes_back_as_it_was()
    {
        var id = await Seed.ArticleAsync(database, site, "通知", "布署", Ct);
        await Node().AnalyseNewArticles.RunAsync(Ct);
        async Task ChangeAsync(Action<Core.Articles.Article> change)
        {
            await using var db = database.Open(site.TenantId);
            change(await db.Articles.SingleAsync(a => a.Id == id, Ct));
            await db.SaveChangesAsync(Ct);
            await Node().AnalyseNewArticles.RunAsync(Ct);
        }
        await ChangeAsync(a => a.WentGone(time.GetUtcNow()));
        (await FindingsAsync())[0].State.ShouldBe(FindingState.Rectified);
        await ChangeAsync(a => a.Revise(Seed.Content("通知", "布署"), a.SnapshotId, time.GetUtcNow()).ShouldBeFalse());
        (await FindingsAsync()).ShouldHaveSingleItem().State.ShouldBe(FindingState.Open);
    }
}

using System.Text;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Findings;
using MediaWatch.Portal.Desks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace MediaWatch.Portal.Tests.Desks;

public sealed class LexiconDeskTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_row_raises_the_version_so_that_old_articles_are_judged_again()
    {
        await using var town = await SmallTown.CreateAsync();
        var id = (await Desk(town).SaveAsync(null, town.Supervisor, Form("布暑", "部署"), Ct)).Changed.ShouldHaveSingleItem();
        await Desk(town).SwitchAsync(id, town.Supervisor, false, Ct);
        await using var db = town.Db();
        (await db.Tenants.SingleAsync(Ct)).LexiconVersion.ShouldBe(3);
        (await db.LexiconEntries.SingleAsync(Ct)).Off.ShouldBeTrue();
        (await db.AuditEntries.CountAsync(Ct)).ShouldBe(2);
    }

    [Fact]
    public async Task A_refused_row_changes_nothing_and_says_why()
    {
        await using var town = await SmallTown.CreateAsync();
        await Desk(town).SaveAsync(null, town.Supervisor, Form("布暑", "部署"), Ct);
        (await Desk(town).SaveAsync(null, town.Supervisor, Form("布暑", "部署"), Ct)).Problem.ShouldNotBeNull().ShouldContain("已在");
        (await Desk(town).SaveAsync(null, town.Supervisor, Form("的", ""), Ct)).Problem.ShouldNotBeNull().ShouldContain("2–60");
        (await Desk(town).SaveAsync(null, town.Supervisor, new LexiconForm { Term = "布暑" }, Ct)).Problem.ShouldNotBeNull().ShouldContain("依据");
        (await Desk(town).SaveAsync(null, town.Operator, Form("泄密", ""), Ct)).Problem.ShouldNotBeNull();
        await using var db = town.Db();
        (await db.Tenants.SingleAsync(Ct)).LexiconVersion.ShouldBe(2);
    }

    [Fact]
    public async Task Warns_of_a_row_that_hits_many_articles_until_told_to_keep_it_anyway()
    {
        await using var town = await SmallTown.CreateAsync();
        for (var n = 0; n < 25; n++)
            await town.ArticleAsync(body: "青河埠头已经开工，要求全面推进。");
        (await Desk(town).SaveAsync(null, town.Supervisor, Form("青河埠头", "青河码头"), Ct)).Problem.ShouldNotBeNull().ShouldContain("25 篇");
        var form = Form("青河埠头", "青河码头");
        form.Anyway = true;
        (await Desk(town).SaveAsync(null, town.Supervisor, form, Ct)).Done.ShouldBeTrue();
    }

    [Fact]
    public async Task A_word_that_good_text_is_full_of_is_refused_and_a_common_one_becomes_a_hint()
    {
        await using var town = await SmallTown.CreateAsync();
        var common = Form("会议", "大会");
        common.Anyway = true;
        (await Desk(town).SaveAsync(null, town.Supervisor, common, Ct)).Problem.ShouldNotBeNull().ShouldContain("每万字");
        var (outcome, plan) = await Desk(town).ImportAsync(town.Supervisor, Encoding.UTF8.GetBytes("词条,更正,依据\n会议,大会,试\n青河埠头,青河码头,试\n行政处罚,行政处分,试\n"), "terms", Ct);
        outcome.Changed.Count.ShouldBe(2);
        plan.Notes.Single(n => n.Refused).Term.ShouldBe("会议");
        plan.Notes.Single(n => !n.Refused).Term.ShouldBe("行政处罚");
        await using var db = town.Db();
        (await db.LexiconEntries.OrderBy(e => e.Id).Select(e => new { e.Term, e.Tier }).ToListAsync(Ct)).Select(e => (e.Term, e.Tier)).ShouldBe([("青河埠头", Tier.Certain), ("行政处罚", Tier.Hint)]);
    }

    [Fact]
    public async Task A_trial_counts_with_exceptions_and_shows_where()
    {
        await using var town = await SmallTown.CreateAsync();
        await town.ArticleAsync("甲", "全面布署工作。");
        await town.ArticleAsync("乙", "“全面布署”一词有误。");
        var form = Form("布署", "部署");
        form.Unless = "“全面布署”";
        form.Tidy();
        var hits = await Trial(town).RunAsync(town.Supervisor, form, Ct);
        (hits.Articles, hits.All).ShouldBe((1, 2));
        hits.Samples.ShouldHaveSingleItem().Title.ShouldBe("甲");
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("GB18030")]
    public async Task Imports_a_table_as_spreadsheets_write_it_and_changes_rows_that_exist(string charset)
    {
        await using var town = await SmallTown.CreateAsync();
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var first = await Desk(town).SaveAsync(null, town.Supervisor, Form("布暑", "布置"), Ct);
        var table = "词条,更正,类别,级别,例外,依据,起始日\r\n布暑,部署,错别字,确定,,现代汉语词典,\r\n\"竞标,价\",\"竞\"\"价\"\"\",,疑似,竞标价格|竞标价款,本市通知,2026-01-31\r\n";
        var (outcome, _) = await Desk(town).ImportAsync(town.Supervisor, Encoding.GetEncoding(charset).GetBytes(table), "terms", Ct);
        outcome.Problem.ShouldBeNull();
        await using var db = town.Db();
        var rows = await db.LexiconEntries.OrderBy(e => e.Id).ToListAsync(Ct);
        rows.Count.ShouldBe(2);
        (rows[0].Id, rows[0].Correction).ShouldBe((first.Changed[0], "部署"));
        (rows[1].Term, rows[1].Correction, rows[1].Tier, rows[1].Unless, rows[1].SinceOn).ShouldBe(("竞标,价", "竞\"价\"", Tier.Likely, "竞标价格|竞标价款", new DateOnly(2026, 1, 31)));
    }

    [Theory]
    [InlineData("更正,依据\n部署,x", "词条")]
    [InlineData("词条\t依据\t级别\n布暑\tx\t严重", "第 2 行：级别")]
    [InlineData("词条\t依据\t起始日\n好词好词\tx\t\n布暑\tx\t明天", "第 3 行：起始日")]
    [InlineData("", "空")]
    public async Task An_import_with_a_wrong_row_takes_in_nothing_and_names_the_line(string table, string expected)
    {
        await using var town = await SmallTown.CreateAsync();
        (await Desk(town).ImportAsync(town.Supervisor, Encoding.UTF8.GetBytes(table), "terms", Ct)).Outcome.Problem.ShouldNotBeNull().ShouldContain(expected);
        await using var db = town.Db();
        (await db.LexiconEntries.AnyAsync(Ct)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("词条,依据\n布暑,试\n青河埠头,试\n布暑,又试\n", "第 4 行：“布暑”与第 2 行重复")]
    [InlineData("词条,依据\n", "只有表头")]
    [InlineData("词条,依据,状态\n布暑,试,开\n", "状态应为启用或停用")]
    public async Task Names_rows_that_are_twice_there_and_a_table_without_rows(string table, string expected)
    {
        await using var town = await SmallTown.CreateAsync();
        (await Desk(town).PlanAsync(town.Supervisor, Encoding.UTF8.GetBytes(table), "terms", Ct)).Plan.Problem.ShouldNotBeNull().ShouldContain(expected);
    }

    [Fact]
    public async Task Tells_before_an_import_what_it_would_do_and_find()
    {
        await using var town = await SmallTown.CreateAsync();
        await town.ArticleAsync(body: "青河埠头已经开工。");
        await Desk(town).SaveAsync(null, town.Supervisor, Form("布暑", "部署"), Ct);
        var (plan, hits, _) = await Desk(town).PlanAsync(town.Supervisor, Encoding.UTF8.GetBytes("词条,更正,依据,级别\n布暑,部署,本市用语规范,确定\n青河埠头,青河码头,试,\n会议,大会,试,\n"), "terms", Ct);
        (plan.Added, plan.Changed, plan.Same, plan.Refused).ShouldBe((1, 0, 1, 1));
        (hits!.Articles, hits.Read, hits.All, hits.Words[0].Term).ShouldBe((1, 1, 1, "青河埠头")); // the table can be taken in
        await using var db = town.Db();
        (await db.LexiconEntries.CountAsync(Ct)).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_saved_or_imported_is_switched_on_unless_the_table_says_off()
    {
        await using var town = await SmallTown.CreateAsync();
        var id = (await Desk(town).SaveAsync(null, town.Supervisor, Form("布暑", "部署"), Ct)).Changed[0];
        async Task<bool> OffAsync()
        {
            await using var db = town.Db();
            return await db.LexiconEntries.Where(e => e.Id == id).Select(e => e.Off).SingleAsync(Ct);
        }
        await Desk(town).SwitchAsync(id, town.Supervisor, false, Ct);
        await Desk(town).SaveAsync(id, town.Supervisor, Form("布暑", "部署"), Ct);
        (await OffAsync()).ShouldBeFalse();
        await Desk(town).ImportAsync(town.Supervisor, Encoding.UTF8.GetBytes("词条,更正,依据,状态\n布暑,部署,试,停用\n"), "terms", Ct);
        (await OffAsync()).ShouldBeTrue();
        await Desk(town).ImportAsync(town.Supervisor, Encoding.UTF8.GetBytes("词条,更正,依据\n布暑,部署,试\n"), "terms", Ct);
        (await OffAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Tells_which_findings_a_row_of_the_white_list_would_let_go()
    {
        await using var town = await SmallTown.CreateAsync();
        await town.FindingAsync(excerpt: "布署", article: await town.ArticleAsync("甲", "全面布署工作。"));
        await town.FindingAsync(excerpt: "布署", article: await town.ArticleAsync("乙", "会议全面布署工作，又布署了防汛。"));
        var spared = await Whites(town).RunAsync(town.Supervisor, ["全面布署"], Ct);
        (spared.Findings, spared.Articles, spared.Read, spared.All).ShouldBe((1, 1, 2, 2)); // in the other one it stands again, alone
        spared.Samples.ShouldHaveSingleItem().Title.ShouldBe("甲");
        (await Whites(town).RunAsync(town.Supervisor, ["防汛工作"], Ct)).All.ShouldBe(0);
    }

    [Fact]
    public async Task A_table_for_the_white_list_tells_before_what_it_would_let_go_and_no_row_hits_too_many()
    {
        await using var town = await SmallTown.CreateAsync();
        for (var n = 0; n < 25; n++)
            await town.FindingAsync(excerpt: "布署", article: await town.ArticleAsync(body: "全面布署工作。"));
        var (plan, hits, spared) = await Desk(town).PlanAsync(town.Supervisor, Encoding.UTF8.GetBytes("词条,状态\n布署,启用\n布暑,停用\n"), "whitelist", Ct);
        (plan.Added, hits, spared?.Findings).ShouldBe((2, null, 25));
        (await Desk(town).SaveAsync(null, town.Supervisor, new LexiconForm { Lexicon = "whitelist", Term = "布署" }, Ct)).Done.ShouldBeTrue();
    }

    [Fact]
    public void Takes_a_correction_that_contains_the_term_as_its_exception()
    {
        var form = Form("截止", "截止到");
        form.Tidy();
        form.Unless.ShouldBe("截止到");
    }

    static LexiconTrial Trial(SmallTown town) => new(town.Database, Segmenter.Default, town.Calendar, town.Time);
    static LexiconDesk Desk(SmallTown town) => new(town.Database, Trial(town), Whites(town), town.Time);
    static WhitelistTrial Whites(SmallTown town) => new(town.Database, new LexiconStore(town.Database, ShippedLexicons.Default), Segmenter.Default, town.Calendar, town.Time, NullLoggerFactory.Instance);
    static LexiconForm Form(string term, string correction) => new() { Term = term, Correction = correction, Source = "本市用语规范" };
}

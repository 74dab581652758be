using MediaWatch.Analysis.Checks;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class StaleColumnCheckTests
{
    static readonly DateTimeOffset Now = Examples.Now;

    static List<FindingDraft> Examine(AccountActivity account) => [.. new StaleColumnCheck().Examine(account, Examples.Context())];

    [Fact]
    public void Two_weeks_are_fourteen_times_twenty_four_hours()
    {
        var due = Now - TimeSpan.FromDays(14);
        var draft = Examine(Accounts.Site(columns: [Accounts.Column(ColumnKind.News, due, id: 7)])).ShouldHaveSingleItem();
        (draft.Tier, draft.ColumnId).ShouldBe((Tier.Certain, 7L));
        draft.Message.ShouldContain("2 周");
        Examine(Accounts.Site(columns: [Accounts.Column(ColumnKind.News, due.AddSeconds(1))])).ShouldHaveSingleItem().Tier.ShouldBe(Tier.Hint);
    }

    [Fact]
    public void Six_months_end_on_the_same_day_of_the_month()
    {
        // 24 November 10:00 local is six months after 24 May 10:00, which is 184 days.
        var due = new DateTimeOffset(2026, 5, 24, 2, 0, 0, TimeSpan.Zero);
        Examine(Accounts.Site(columns: [Accounts.Column(ColumnKind.Notice, due)])).ShouldHaveSingleItem().Tier.ShouldBe(Tier.Certain);
        Examine(Accounts.Site(columns: [Accounts.Column(ColumnKind.Notice, due.AddMinutes(1))])).ShouldHaveSingleItem().Tier.ShouldBe(Tier.Hint);
    }

    [Fact]
    public void Says_nothing_before_the_last_three_days()
    {
        Examine(Accounts.Site(columns: [Accounts.Column(ColumnKind.News, Now.AddDays(-10.9))])).ShouldBeEmpty();
        Examine(Accounts.Site(columns: [Accounts.Column(ColumnKind.News, Now.AddDays(-11))])).ShouldHaveSingleItem().Tier.ShouldBe(Tier.Hint);
    }

    [Fact]
    public void Says_nothing_of_columns_that_owe_no_updates() =>
        Examine(Accounts.Site(columns: [Accounts.Column(ColumnKind.Leaders, Now.AddYears(-3))])).ShouldBeEmpty();

    [Fact]
    public void A_column_without_any_article_must_have_been_watched_for_its_whole_period()
    {
        Examine(Accounts.Site(columns: [Accounts.Column(ColumnKind.News, null, watchedDays: 5)])).ShouldBeEmpty();
        Examine(Accounts.Site(columns: [Accounts.Column(ColumnKind.News, null, watchedDays: 15)])).ShouldHaveSingleItem().Message.ShouldContain("监测以来");
    }

    [Fact]
    public void Cannot_judge_while_we_cannot_look_ourselves()
    {
        var silent = Accounts.Site(columns: [Accounts.Column(ColumnKind.News, Now.AddDays(-20))]);
        new StaleColumnCheck().CanJudge(silent, Examples.Context()).ShouldBeTrue();
        new StaleColumnCheck().CanJudge(silent with { LastFetchedAt = Now.AddDays(-2) }, Examples.Context()).ShouldBeFalse();
    }

    [Fact]
    public void Five_core_columns_together_are_a_veto()
    {
        static List<FindingDraft> Stale(int count) => Examine(Accounts.Site(columns: [.. Enumerable.Range(1, count).Select(i => Accounts.Column(ColumnKind.News, Now.AddDays(-20), id: i, name: $"动态{i}"))]));
        Stale(4).ShouldAllBe(d => d.Tier == Tier.Certain);
        Stale(5).Count(d => d.Tier == Tier.Veto).ShouldBe(1);
    }

    [Fact]
    public void The_words_of_a_finding_stay_the_same_from_warning_to_end_so_that_it_is_one_finding()
    {
        var warning = Examine(Accounts.Site(columns: [Accounts.Column(ColumnKind.News, Now.AddDays(-12))])).ShouldHaveSingleItem();
        var late = Examine(Accounts.Site(columns: [Accounts.Column(ColumnKind.News, Now.AddDays(-30))])).ShouldHaveSingleItem();
        warning.Excerpt.ShouldBe(late.Excerpt);
    }
}

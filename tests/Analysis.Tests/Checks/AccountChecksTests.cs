using MediaWatch.Analysis.Checks;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

/// <summary>An account whose past a test can shape.</summary>
static class Accounts
{
    static readonly DateTimeOffset Now = Examples.Now;

    public static AccountActivity Site(DateTimeOffset? lastArticle = null, IReadOnlyList<ColumnActivity>? columns = null, IReadOnlyList<ProbeFact>? probes = null, DateTimeOffset? fetched = null, int watchedDays = 400) =>
        new("示例市政府网", "website", Now.AddDays(-watchedDays), lastArticle ?? Now.AddDays(-1), fetched ?? Now.AddMinutes(-10), columns ?? [], probes ?? [], Examples.Calendar);

    public static ColumnActivity Column(ColumnKind kind, DateTimeOffset? last, int? days = null, int watchedDays = 400, long id = 1, string name = "工作动态") =>
        new(id, name, kind, days ?? Core.Accounts.Column.DefaultUpdateDays(kind), Now.AddDays(-watchedDays), last);

    /// <summary>Twenty visits a day for some days, of which the last ones failed.</summary>
    public static IReadOnlyList<ProbeFact> Visits(int days, int failures)
    {
        var step = TimeSpan.FromDays(1) / 20;
        var count = days * 20;
        return [.. Enumerable.Range(0, count).Select(i => new ProbeFact(Now - step * (count - 1 - i), i >= count - failures ? CrawlFailure.TimedOut : null))];
    }
}

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

public sealed class StaleHomeCheckTests
{
    static List<FindingDraft> Examine(AccountActivity account) => [.. new StaleHomeCheck().Examine(account, Examples.Context())];

    [Theory]
    [InlineData(9.9, null)]
    [InlineData(10, Tier.Hint)]
    [InlineData(13.9, Tier.Hint)]
    [InlineData(14, Tier.Veto)]
    public void Silence_of_days_weighs(double days, Tier? tier) =>
        Examine(Accounts.Site(Examples.Now.AddDays(-days))).Select(d => (Tier?)d.Tier).ShouldBe(tier is null ? [] : [tier]);

    [Fact]
    public void A_site_of_which_nothing_was_ever_read_waits_for_a_person()
    {
        var unread = Accounts.Site(watchedDays: 20) with { LastArticleAt = null };
        Examine(unread).ShouldHaveSingleItem().Tier.ShouldBe(Tier.Likely);
        Examine(unread with { WatchedSince = Examples.Now.AddDays(-3) }).ShouldBeEmpty();
    }

    [Fact]
    public void Only_websites_have_a_home_page() =>
        Examine(Accounts.Site(Examples.Now.AddDays(-30)) with { PlatformKey = "wechat" }).ShouldBeEmpty();
}

public sealed class UnreachableCheckTests
{
    static List<FindingDraft> Examine(AccountActivity account) => [.. new UnreachableCheck().Examine(account, Examples.Context())];

    [Theory]
    [InlineData(4, null)] // 2.9 %
    [InlineData(5, Tier.Likely)] // 3.6 %
    [InlineData(6, Tier.Likely)] // 4.3 %
    [InlineData(7, Tier.Veto)] // 5 % of 140 exactly
    public void Failures_of_a_week_with_twenty_visits_a_day_weigh(int failures, Tier? tier) =>
        Examine(Accounts.Site(probes: Accounts.Visits(7, failures))).Select(d => (Tier?)d.Tier).ShouldBe(tier is null ? [] : [tier]);

    [Fact]
    public void Before_a_whole_week_it_is_certain_but_no_veto_yet() =>
        Examine(Accounts.Site(probes: Accounts.Visits(2, 10))).ShouldHaveSingleItem().Tier.ShouldBe(Tier.Certain);

    [Fact]
    public void Cannot_judge_before_twenty_visits()
    {
        new UnreachableCheck().CanJudge(Accounts.Site(probes: [.. Accounts.Visits(1, 19).TakeLast(19)]), Examples.Context()).ShouldBeFalse();
        new UnreachableCheck().CanJudge(Accounts.Site(probes: Accounts.Visits(1, 19)), Examples.Context()).ShouldBeTrue();
    }

    [Fact]
    public void Counts_only_the_last_seven_days()
    {
        var old = Enumerable.Range(0, 50).Select(i => new ProbeFact(Examples.Now.AddDays(-8).AddMinutes(i), CrawlFailure.TimedOut));
        Examine(Accounts.Site(probes: [.. old, .. Accounts.Visits(6, 0)])).ShouldBeEmpty();
    }
}

public sealed class DeadLinkCheckTests
{
    static LinkFact Link(LinkState state, LinkKind kind = LinkKind.Page, CrawlFailure? failure = CrawlFailure.Gone, int? status = 404) =>
        new(5, "https://www.example.gov.cn/gone.html", "旧通知", kind, state, status, failure, 3, 0);

    static List<FindingDraft> Examine(bool front, LinkFact link) =>
        [.. new DeadLinkCheck().Examine(new PageFacts("https://www.example.gov.cn/", "示例市政府网", front, [link]), Examples.Context())];

    [Theory]
    [InlineData(true, Tier.Certain)]
    [InlineData(false, Tier.Likely)]
    public void A_broken_link_weighs_by_its_page(bool front, Tier tier)
    {
        var draft = Examine(front, Link(LinkState.Broken)).ShouldHaveSingleItem();
        (draft.Tier, draft.LinkId, draft.Start).ShouldBe((tier, 5L, null));
        draft.Excerpt.ShouldBe("https://www.example.gov.cn/gone.html");
        draft.Message.ShouldContain("404");
    }

    [Theory]
    [InlineData(LinkState.Blocked)]
    [InlineData(LinkState.Unknown)]
    [InlineData(LinkState.Ok)]
    public void What_was_not_proven_broken_is_never_flagged(LinkState state) => Examine(true, Link(state)).ShouldBeEmpty();

    [Fact]
    public void Names_pictures_and_attachments_for_what_they_are()
    {
        Examine(true, Link(LinkState.Broken, LinkKind.Image)).ShouldHaveSingleItem().Message.ShouldContain("图片");
        Examine(true, Link(LinkState.Broken, LinkKind.Attachment, CrawlFailure.TimedOut, null)).ShouldHaveSingleItem().Message.ShouldContain("附件“旧通知”打不开（超时）");
    }
}

using MediaWatch.Core.Search;

namespace MediaWatch.Core.Tests.Search;

/// <summary>What both engines must do alike.</summary>
public abstract class SearchIndexContract
{
    static readonly DateTimeOffset Day = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    protected abstract Task<ISearchIndex> EmptyAsync(CancellationToken ct);

    [Fact]
    public async Task Finds_articles_that_hold_all_words_newest_first()
    {
        var (index, ct) = await FilledAsync();
        await FindsAsync(index, new(1, ["市政府"], [], null, null, null, 0, 10), [3, 1], ct);
        await FindsAsync(index, new(1, ["市政府", "通知"], [], null, null, null, 0, 10), [1], ct);
        await FindsAsync(index, new(1, ["没有"], [], null, null, null, 0, 10), [], ct);
    }

    [Fact]
    public async Task Finds_words_as_they_are_written()
    {
        var (index, ct) = await FilledAsync();
        await FindsAsync(index, new(1, ["C++"], [], null, null, null, 0, 10), [2], ct);
        await FindsAsync(index, new(1, ["1.5万"], [], null, null, null, 0, 10), [2], ct);
        await FindsAsync(index, new(1, ["it's"], [], null, null, null, 0, 10), [2], ct);
        await FindsAsync(index, new(1, ["ＡＢＣ"], [], null, null, null, 0, 10), [2], ct);
        await FindsAsync(index, new(1, [@"a\b"], [], null, null, null, 0, 10), [2], ct);
    }

    [Fact]
    public async Task A_title_can_be_asked_alone()
    {
        var (index, ct) = await FilledAsync();
        await FindsAsync(index, new(1, [], ["市政府"], null, null, null, 0, 10), [3], ct);
    }

    [Fact]
    public async Task Another_tenants_articles_are_never_found()
    {
        var (index, ct) = await FilledAsync();
        await FindsAsync(index, new(2, ["市政府"], [], null, null, null, 0, 10), [4], ct);
    }

    [Fact]
    public async Task Accounts_days_and_pages_narrow_the_answer()
    {
        var (index, ct) = await FilledAsync();
        await FindsAsync(index, new(1, [], [], [11], null, null, 0, 10), [2, 1], ct);
        await FindsAsync(index, new(1, [], [], [], null, null, 0, 10), [], ct);
        await FindsAsync(index, new(1, [], [], null, Day.AddDays(1), Day.AddDays(2), 0, 10), [2], ct);
        var page = await index.SearchAsync(new(1, [], [], null, null, null, 1, 1), ct);
        page.ArticleIds.ShouldBe([2]);
        page.Total.ShouldBe(3);
    }

    [Fact]
    public async Task A_newer_version_replaces_the_older_and_clearing_leaves_nothing()
    {
        var (index, ct) = await FilledAsync();
        await index.PutAsync([new SearchDocument(1, 1, 11, Day, ["新"], ["更正"])], ct);
        await FindsAsync(index, new(1, ["通知"], [], null, null, null, 0, 10), [], ct);
        await FindsAsync(index, new(1, ["更正"], [], null, null, null, 0, 10), [1], ct);
        await index.ClearAsync(ct);
        await FindsAsync(index, new(1, [], [], null, null, null, 0, 10), [], ct);
    }

    [Fact]
    public async Task What_is_removed_is_found_no_more_and_the_rest_stays()
    {
        var (index, ct) = await FilledAsync();
        await index.RemoveAsync([1, 3, 4711], ct);
        await FindsAsync(index, new(1, [], [], null, null, null, 0, 10), [2], ct);
        await FindsAsync(index, new(2, [], [], null, null, null, 0, 10), [4], ct);
        await index.RemoveAsync([], ct);
        await index.RemoveAsync([1, 2, 4], ct);
        await FindsAsync(index, new(1, [], [], null, null, null, 0, 10), [], ct);
    }

    async Task<(ISearchIndex, CancellationToken)> FilledAsync()
    {
        var ct = TestContext.Current.CancellationToken;
        var index = await EmptyAsync(ct);
        await index.PutAsync(
        [
            new(1, 1, 11, Day, ["放假", "安排"], ["市政府", "通知"]),
            new(2, 1, 11, Day.AddDays(1), ["编程"], ["C++", "1.5万", "it's", "abc", @"a\b"]),
            new(3, 1, 12, Day.AddDays(2), ["市政府", "会议"], ["召开"]),
            new(4, 2, 21, Day, ["市政府"], ["他市"]),
        ], ct);
        return (index, ct);
    }

    static async Task FindsAsync(ISearchIndex index, SearchQuery query, long[] expected, CancellationToken ct)
    {
        var page = await index.SearchAsync(query, ct);
        page.ArticleIds.ShouldBe(expected);
        page.Total.ShouldBe(expected.Length);
    }
}

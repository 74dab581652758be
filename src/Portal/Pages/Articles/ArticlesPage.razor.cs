using System.Globalization;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Search;
using MediaWatch.Core.Tenants;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Lists;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Articles;

public sealed partial class ArticlesPage(ArticleList list, PortalTime time, GroupChoices groupChoices, NavigationManager navigation) : ComponentBase
{
    static readonly (string Key, string Name)[] Sorts = [("at", "发布时间"), ("seen", "采集时间"), ("revision", "版次"), ("reads", "阅读"), ("likes", "点赞"), ("comments", "评论"), ("shares", "转发")];
    ListState state = ListState.Of([]);
    SearchWords words = SearchWords.Of(null);
    ListPage<ArticleRow>? page;
    IReadOnlyList<(string, string)> groups = [];
    bool unavailable;
    string headline = "";

    protected override async Task OnInitializedAsync()
    {
        state = ListState.Of(navigation);
        words = SearchWords.Of(state["q"]);
        groups = await groupChoices.ReadAsync(CancellationToken.None);
        try
        {
            page = await list.ReadAsync(state, CancellationToken.None);
            headline = list.Found is { } found && found > ArticleList.MostHits
                ? $"找到 {found.ToString("N0", CultureInfo.InvariantCulture)} 条，列出最新的 {ArticleList.MostHits.ToString("N0", CultureInfo.InvariantCulture)} 条；更早的请用日期缩小范围"
                : $"{page.Total.ToString("N0", CultureInfo.InvariantCulture)} 条";
        }
        catch (SearchUnavailableException)
        {
            unavailable = true;
        }
    }

    static string Link(ListState state) => "/articles" + state.Query;

    IEnumerable<(string Name, IEnumerable<(string Name, bool On, string Link)> Choices)> Facets =>
    [
        ("时间", Days()),
        ("未结问题", Choices("tier", Enum.GetValues<Tier>().Select(t => (t.ToString(), t.Name)))),
        ("单位类型", Choices("kind", UnitNames.Kinds)),
        .. groups.Count == 0 ? Array.Empty<(string, IEnumerable<(string, bool, string)>)>() : [("账号分组", Choices("group", groups))],
        ("原创", Choices("original", [("yes", "原创"), ("no", "转载"), ("unknown", "平台未说明")])),
        ("变化", Choices("changed", [("yes", "有修订")]).Concat(Choices("gone", [("yes", "已删除")]).Skip(1))),
    ];

    IEnumerable<(string, bool, string)> Days()
    {
        var today = time.Today;
        yield return ("不限", state["from"] is null && state["to"] is null, Link(state.With("from", null).With("to", null)));
        foreach (var (name, from) in new[] { ("今天", today), ("近 7 天", today.AddDays(-6)), ("近 30 天", today.AddDays(-29)), ("今年", new DateOnly(today.Year, 1, 1)) })
            yield return (name, state.Day("from") == from && state["to"] is null, Link(state.With("from", from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).With("to", null)));
    }

    IEnumerable<(string, bool, string)> Choices(string filter, IEnumerable<(string Value, string Text)> choices) =>
        [("不限", state[filter] is null, Link(state.With(filter, null))), .. choices.Select(c => (c.Text, state[filter] == c.Value, Link(state.With(filter, c.Value))))];
}

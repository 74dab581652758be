using MediaWatch.Analysis.Statistics;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Lists;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Statistics;

public sealed partial class StatisticsPage(StatisticsTable table, NavigationManager navigation) : ComponentBase
{
    ListState state = ListState.Of([]);
    StatisticsView? view;
    IReadOnlyList<StatisticsRow> shown = [];
    List<(string Name, string Value, string Note, string Change, string Address)> totals = [];
    int pages = 1;
    string query = "";

    protected override async Task OnInitializedAsync()
    {
        state = ListState.Of(navigation);
        view = await table.ReadAsync(state, CancellationToken.None);
        pages = Math.Max(1, (view.Rows.Count + state.Size - 1) / state.Size);
        state = state with { Page = Math.Clamp(state.Page, 1, pages) };
        shown = [.. view.Rows.Skip((state.Page - 1) * state.Size).Take(state.Size)];
        query = state.With("by", null).With("asof", null).Query;
        totals = [.. Totals(view)];
    }

    static IEnumerable<(string, string, string, string, string)> Totals(StatisticsView view)
    {
        var (now, before, selection) = (view.Now, view.Before, view.Selection);
        var all = selection.Articles(selection.Now);
        yield return ("发布", BigNumber.Text(now.Posts), $"原创 {BigNumber.Text(now.Originals)} · 转载 {BigNumber.Text(now.Reposts)}", BigNumber.Moved(Change.Of(now.Posts, before.Posts).Share), all);
        yield return Counter("阅读", f => f.Reads, "reads");
        yield return Counter("点赞", f => f.Likes, "likes");
        yield return Counter("评论", f => f.Comments, "comments");
        yield return Counter("转发", f => f.Shares, "shares");
        yield return ("粉丝", BigNumber.Text(now.Followers), now.FollowersKnown == 0 ? "未知" : $"{now.FollowersKnown}/{now.Accounts} 个账号已知", now.Growth is { } growth ? $"净增 {BigNumber.Signed(growth)}" : "", "/accounts");
        yield return ("活跃", BigNumber.Percent(view.ActiveShare), now.LongestSilence is { } days ? $"最长未更新 {days} 天" : "", "", selection.Address("/statistics", selection.Period) + "&by=account&sort=silence&dir=desc");

        (string, string, string, string, string) Counter(string name, Func<PeriodFigures, Counter> of, string sort)
        {
            var change = Change.Of(of(now), now.Posts, of(before), before.Posts);
            return (name, BigNumber.Text(of(now).Value), of(now).Known == 0 ? "未知" : $"{BigNumber.Text(of(now).Known)}/{BigNumber.Text(now.Posts)} 篇已知", BigNumber.Moved(change.Share) + (change is { ByPost: true, Share: not null } ? "（篇均）" : ""), selection.Articles(selection.Now, ("sort", sort)));
        }
    }

    static string Link(ListState state) => "/statistics" + state.Query;

    string Sort(string column) => Link(state.SortedBy(column, !(state.Sort == column && state.Descending)));
}

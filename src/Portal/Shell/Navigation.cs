using Microsoft.AspNetCore.Components;
using MediaWatch.Portal.Viewers;

namespace MediaWatch.Portal.Shell;

public sealed record NavItem(string Name, string Address, string? Policy = null);

public sealed record NavGroup(string Name, IReadOnlyList<NavItem> Items);

/// <summary>The navigation: two levels; the viewer's role decides what exists.</summary>
static class Navigation
{
    static readonly NavGroup[] All =
    [
        new("", [new("工作台", "/"), new("矩阵", "/matrix"), new("文稿校对", "/proof")]),
        new("监测", [new("文章库", "/articles"), new("问题处置", "/findings"), new("整改单", "/rectifications"), new("更新监测", "/updates"), new("链接监测", "/links"), new("预警记录", "/alerts"), new("指标评分", "/scores")]),
        new("转载", [new("转载任务", "/reposts"), new("完成矩阵", "/reposts/matrix"), new("转载排行", "/reposts/ranking"), new("转载规则", "/reposts/rules", Policies.Supervise)]),
        new("统计", [new("运营统计", "/statistics"), new("排行", "/statistics/ranking"), new("热门文章", "/statistics/hot"), new("时段热词", "/statistics/words")]),
        new("报告", [new("监测报告", "/reports")]),
        new("采集", [new("采集任务", "/crawl/tasks"), new("采集日志", "/crawl/runs"), new("采集规则", "/crawl/rules", Policies.Supervise), new("会话与授权", "/crawl/sessions", Policies.Work), new("时效账本", "/crawl/freshness"), new("采集健康", "/crawl/health")]),
        new("备案", [new("临时下线", "/offline")]),
        new("配置",
        [
            new("账号与栏目", "/accounts"), new("账号分组", "/groups", Policies.Supervise), new("单位", "/units", Policies.Administer), new("用户", "/people", Policies.Administer),
            new("词库", "/lexicons", Policies.Supervise), new("规则准确率", "/precision", Policies.Supervise), new("误报记录", "/dismissals", Policies.Supervise), new("白名单建议", "/whitelist-proposals", Policies.Supervise), new("校对设置", "/proofreading", Policies.Supervise), new("预警规则", "/alert-rules", Policies.Supervise), new("考核指标", "/indicators"),
            new("通知渠道", "/channels", Policies.Administer), new("接口密钥", "/api-keys", Policies.Administer), new("导入", "/import", Policies.Supervise), new("回收站", "/recycle-bin", Policies.Supervise), new("审计", "/audit", Policies.Supervise),
        ]),
    ];

    /// <summary>Only what has a page.</summary>
    public static IReadOnlyList<NavGroup> Groups { get; } = WithPages();

    static List<NavGroup> WithPages()
    {
        var routes = typeof(Navigation).Assembly.GetTypes()
            .SelectMany(t => t.GetCustomAttributes(typeof(RouteAttribute), inherit: false).Cast<RouteAttribute>())
            .Select(r => r.Template).ToHashSet(StringComparer.Ordinal);
        return [.. All.Select(g => g with { Items = [.. g.Items.Where(i => routes.Contains(i.Address))] }).Where(g => g.Items.Count > 0)];
    }
}

using MediaWatch.Core.Accounts;

namespace MediaWatch.Crawler.Connectors.Website;

/// <summary>What kind of column a name speaks of. The kinds with update rules of 国办秘函〔2019〕19号 (动态要闻, 通知公告, 政策文件, 政策解读) come before those without.</summary>
static class ColumnKinds
{
    /// <summary>In this order: 政策解读 before 政策, 人事公告 before 公告.</summary>
    static readonly (ColumnKind Kind, string[] Words)[] Words =
    [
        (ColumnKind.PolicyInterpretation, ["解读", "图解", "一图读懂", "答记者问"]),
        (ColumnKind.Interaction, ["互动", "信箱", "征集", "访谈", "回应", "咨询", "留言", "问政", "民意", "投诉", "常见问题", "在线调查", "网上调查", "信访", "建言", "纠错"]),
        (ColumnKind.Personnel, ["人事", "任免", "招聘", "招录", "公务员", "招考", "任前公示"]),
        (ColumnKind.Planning, ["规划", "计划", "工作报告", "五年"]),
        (ColumnKind.PolicyDocument, ["政府公报"]),
        (ColumnKind.Statistics, ["统计", "数据", "公报", "年鉴", "经济运行", "财政预", "预决算", "财政资金", "预算", "决算", "statistic"]),
        (ColumnKind.Leaders, ["领导", "市长", "县长", "区长", "书记", "班子"]),
        (ColumnKind.PolicyDocument, ["政策", "文件", "法规", "规章", "规范性", "法律", "政令", "令", "polic", "regulation", "laws"]),
        (ColumnKind.Notice, ["通知", "公告", "公示", "通告", "告示", "招标", "采购", "通报", "announcement", "notice"]),
        (ColumnKind.Services, ["服务", "办事", "指南", "便民", "下载"]),
        (ColumnKind.Topic, ["专题", "专栏", "学习贯彻", "主题教育", "两会", "普查"]),
        (ColumnKind.News, ["要闻", "动态", "新闻", "时政", "快讯", "资讯", "信息", "头条", "工作交流", "政务活动", "播报", "联播", "聚焦", "传真", "速递", "简讯", "今日", "热点", "关注", "县区", "乡镇", "镇街", "基层", "news", "updates"]),
    ];

    public static ColumnKind Of(string name)
    {
        foreach (var (kind, words) in Words)
        {
            if (words.Any(w => name.Contains(w, StringComparison.OrdinalIgnoreCase)))
                return kind;
        }
        return ColumnKind.Other;
    }

    /// <summary>How early a column is looked at when a site's columns are searched: those that owe updates first.</summary>
    public static int Rank(ColumnKind kind) => kind switch
    {
        ColumnKind.News or ColumnKind.Notice or ColumnKind.PolicyDocument or ColumnKind.PolicyInterpretation => 0,
        ColumnKind.Personnel or ColumnKind.Planning or ColumnKind.Statistics or ColumnKind.Interaction => 1,
        ColumnKind.Other or ColumnKind.Topic => 2,
        _ => 3,
    };
}

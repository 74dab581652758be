using MediaWatch.Core.Reposts;

namespace MediaWatch.Portal.Desks;

/// <summary>What people read for the states of repost tasks and cells.</summary>
public static class RepostNames
{
    public static readonly RepostState[] States = [RepostState.InTime, RepostState.Late, RepostState.Partly, RepostState.Changed, RepostState.Missing, RepostState.Waiting, RepostState.Exempt, RepostState.Offline];
    public static readonly RepostDemand[] Demands = [RepostDemand.SameText, RepostDemand.Additions, RepostDemand.Excerpt, RepostDemand.Link, RepostDemand.TitleInPicture];

    extension(RepostTaskState state)
    {
        public string Name => state switch { RepostTaskState.Draft => "草稿", RepostTaskState.Open => "进行中", RepostTaskState.Closed => "已结束", _ => "已撤回" };
    }

    extension(RepostWeight weight)
    {
        public string Name => weight switch { RepostWeight.Urgent => "特别重要", RepostWeight.Important => "重要", _ => "一般" };
    }

    extension(RepostState state)
    {
        public string Name => state switch
        {
            RepostState.InTime => "按时", RepostState.Late => "逾期", RepostState.Partly => "部分", RepostState.Changed => "改动", RepostState.Missing => "未转",
            RepostState.Exempt => "免转", RepostState.Offline => "下线", _ => "待转",
        };

        /// <summary>One sentence for a cell's name and hint.</summary>
        public string Meaning => state switch
        {
            RepostState.InTime => "在截止时间前按要求转载", RepostState.Late => "已按要求转载，但晚于截止时间", RepostState.Partly => "转载了一部分，没有达到要求",
            RepostState.Changed => "转载了，但改动了原文表述", RepostState.Missing => "截止时间已过，没有发现转载", RepostState.Exempt => "免于转载，有理由",
            RepostState.Offline => "账号已报备临时下线", _ => "还没有到截止时间，没有发现转载",
        };

        /// <summary>Class that draws its shape.</summary>
        public string Css => state switch
        {
            RepostState.InTime => "in", RepostState.Late => "late", RepostState.Partly => "part", RepostState.Changed => "changed", RepostState.Missing => "missing",
            RepostState.Exempt => "exempt", RepostState.Offline => "offline", _ => "waiting",
        };

        /// <summary>For charts, where no style sheet reaches.</summary>
        public string Colour => state switch
        {
            RepostState.InTime => "#1e7d34", RepostState.Late => "#b35a00", RepostState.Partly => "#8a6914", RepostState.Changed => "#5b2d8e", RepostState.Missing => "#c62828",
            RepostState.Exempt => "#9aa5b1", RepostState.Offline => "#546e7a", _ => "#cbd2d9",
        };
    }

    extension(RepostKind kind)
    {
        public string Name => kind switch
        {
            RepostKind.SameText => "全文一致", RepostKind.Additions => "全文并有增加", RepostKind.Excerpt => "摘录", RepostKind.Link => "附原文链接",
            RepostKind.TitleInPicture => "图片或视频带标题", _ => "只有套话相同",
        };
    }

    extension(RepostDemand demand)
    {
        /// <summary>Of one flag or several.</summary>
        public string Name => string.Join("、", Demands.Where(d => demand.HasFlag(d)).Select(d => d switch
        {
            RepostDemand.SameText => "全文一致", RepostDemand.Additions => "全文可增加内容", RepostDemand.Excerpt => "摘录", RepostDemand.Link => "附原文链接", _ => "图片或视频带标题",
        }));
    }

    public static string Percent(double? rate) => rate is { } r ? $"{Math.Floor(r * 100 + 1e-9):0}%" : "–";
}

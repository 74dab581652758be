using MediaWatch.Core.Auditing;
using MediaWatch.Portal.Viewers;

namespace MediaWatch.Portal.Components;

public static class DeletionNames
{
    extension(DeletionKind kind)
    {
        public string Name => kind switch
        {
            DeletionKind.Unit => "单位",
            DeletionKind.Account => "账号",
            DeletionKind.Column => "栏目",
            DeletionKind.Person => "用户",
            DeletionKind.LexiconEntry => "词条",
            DeletionKind.Channel => "通知渠道",
            DeletionKind.AlertRule => "预警规则",
            DeletionKind.AccountGroup => "账号分组",
            DeletionKind.CrawlRule => "采集规则",
            DeletionKind.RepostTask => "转载任务",
            _ => "其他",
        };

        /// <summary>Where rows of the kind are listed.</summary>
        public string List => kind switch
        {
            DeletionKind.Unit => "/units",
            DeletionKind.Person => "/people",
            DeletionKind.LexiconEntry => "/lexicons",
            DeletionKind.Channel => "/channels",
            DeletionKind.AlertRule => "/alert-rules",
            DeletionKind.AccountGroup => "/groups",
            DeletionKind.CrawlRule => "/crawl/rules",
            DeletionKind.RepostTask => "/reposts",
            _ => "/accounts",
        };

        /// <summary>The same people who may write a row may delete it and bring it back.</summary>
        public bool MayBeChangedBy(Viewer viewer) => kind is DeletionKind.Unit or DeletionKind.Person or DeletionKind.Channel ? viewer.Administers : viewer.Supervises;
    }

    /// <summary>Address of the page that says what deleting would do, and does it.</summary>
    public static string Link(DeletionKind kind, long id) => $"/delete/{kind}/{id}";
}

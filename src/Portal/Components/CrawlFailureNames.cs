using MediaWatch.Core.Crawling;

namespace MediaWatch.Portal.Components;

/// <summary>Why a page could not be taken, as people read it, and what they can do.</summary>
public static class CrawlFailureNames
{
    extension(CrawlFailure failure)
    {
        public string Name => failure switch
        {
            CrawlFailure.NameNotResolved => "域名解析不了",
            CrawlFailure.Unreachable => "连接不上",
            CrawlFailure.TimedOut => "超时",
            CrawlFailure.TlsInvalid => "证书无效",
            CrawlFailure.AddressRefused => "不允许的地址",
            CrawlFailure.Blocked => "网站拒绝访问",
            CrawlFailure.TooManyRequests => "访问过于频繁",
            CrawlFailure.LoginRequired => "需要登录",
            CrawlFailure.Gone => "页面不存在",
            CrawlFailure.ServerError => "网站内部错误",
            CrawlFailure.TooManyRedirects => "跳转过多",
            CrawlFailure.TooLarge => "页面过大",
            CrawlFailure.Malformed => "内容无法解码",
            CrawlFailure.TooComplex => "页面过于复杂",
            CrawlFailure.LayoutChanged => "找不到列表",
            CrawlFailure.DisallowedByRobots => "robots 不允许",
            CrawlFailure.NotAPage => "不是网页",
            CrawlFailure.BadSettings => "设置不可用",
            CrawlFailure.SessionEnded => "会话已失效",
            CrawlFailure.NotAuthorised => "没有授权",
            CrawlFailure.AccountGone => "账号不存在",
            CrawlFailure.QuotaSpent => "调用次数用完",
            _ => "程序错误",
        };

        /// <summary>One sentence: what to check next.</summary>
        public string Advice => failure switch
        {
            CrawlFailure.NameNotResolved => "请核对网址是否写对，域名是否已停用。",
            CrawlFailure.Unreachable or CrawlFailure.TimedOut or CrawlFailure.ServerError => "网站此刻打不开，请用浏览器确认后再试。",
            CrawlFailure.TlsInvalid => "网站的 HTTPS 证书过期或不匹配，请通知主办单位更换，或改用 http:// 地址。",
            CrawlFailure.AddressRefused => "地址指向内网或本机。确需监测时，请管理员把它加入允许的地址。",
            CrawlFailure.Blocked or CrawlFailure.TooManyRequests => "网站拒绝了我们的访问，请联系网站运维把采集地址加入白名单，或稍后再试。",
            CrawlFailure.LoginRequired => "页面要登录才能看，不能采集。",
            CrawlFailure.Gone => "页面不存在，请核对网址。",
            CrawlFailure.TooManyRedirects => "网址不停地跳转，请填写最终打开的地址。",
            CrawlFailure.LayoutChanged => "没有找到列表，网站可能改版。可以手工填写列表地址和选择器。",
            CrawlFailure.DisallowedByRobots => "网站的 robots.txt 不允许采集，请联系网站运维。",
            CrawlFailure.BadSettings => "请检查设置里的地址和选择器。",
            CrawlFailure.SessionEnded => "会话或授权到期，请该账号的运营人员在“会话与授权”重新扫码。",
            CrawlFailure.NotAuthorised => "该账号还没有授权这个渠道，或已撤回授权，请在“会话与授权”重新授权。",
            CrawlFailure.AccountGone => "平台说账号已注销、迁移或不存在，请核对备案状态。",
            CrawlFailure.QuotaSpent => "接口的调用次数已用完，到期后自动继续；账号多时请增加授权。",
            _ => "请稍后再试；仍然失败时请查看采集日志。",
        };
    }
}

using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace MediaWatch.Crawler.Connectors.Website;

/// <summary>What of a page is not its text: scripts, hidden parts, navigation, share bars.</summary>
static partial class Furniture
{
    static readonly HashSet<string> NoText = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "head", "title", "meta", "link", "iframe", "object", "embed", "applet", "svg", "canvas", "map",
        "input", "button", "select", "option", "textarea", "audio", "video", "source", "track", "datalist",
    };

    static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption",
        "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre",
        "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "ucapcontent", "founder-content",
    };

    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    public static bool HasNoText(IElement element) => NoText.Contains(element.LocalName) || IsHidden(element);

    public static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || (element.GetAttribute("style") is { Length: > 8 } style && Hiding().Match(style) is { Success: true } hiding && !(hiding.Value[0] is 'v' or 'V' && IsRevealed(element)));

    /// <summary>Hidden only until the page is there: its script makes this element visible.</summary>
    static bool IsRevealed(IElement element) =>
        element.Id is { Length: > 0 } id && element.Owner?.Scripts.Any(s => s.TextContent is { Length: < 20_000 } text && text.Contains(id, StringComparison.Ordinal) && text.Contains("visible", StringComparison.Ordinal)) == true;

    /// <summary>Bars and boxes inside or beside an article: sharing, printing, related articles, page turning, QR codes.</summary>
    public static bool IsBeside(IElement element) =>
        element.LocalName is "nav" or "aside" or "footer" || (NameOf(element) is { Length: > 0 } name && Beside().IsMatch(name));

    /// <summary>Who runs the site and who is a friend of it, at the foot of every page; and what lies over the page: an assistant, a question about cookies.</summary>
    public static bool IsFoot(IElement element) => element.LocalName is "nav" or "footer" || (NameOf(element) is { Length: > 0 } name && Foot().IsMatch(name));

    /// <summary>A paragraph of the foot where no name says so: often the only sentences of a page.</summary>
    public static bool IsImprint(string text) => Imprint().IsMatch(text) || Hosts().Count(text) >= 2;

    /// <summary>How much a list counts where it stands: navigation and footers hardly, side boxes less than the main list.</summary>
    public static double PlaceWeight(IElement element)
    {
        var weight = 1.0;
        for (var at = element; at is not null && at.LocalName != "body"; at = at.ParentElement)
        {
            var name = NameOf(at);
            if (at.LocalName is "nav" or "header" or "footer" || (name.Length > 0 && Around().IsMatch(name)))
                weight = Math.Min(weight, 0.05);
            else if (at.LocalName is "aside" || (name.Length > 0 && Side().IsMatch(name)))
                weight = Math.Min(weight, 0.3);
        }
        return weight;
    }

    /// <summary>A whole line that is a button or a label of the page, not of the article.</summary>
    public static bool IsLine(string line) => line.Length <= 60 && Line().IsMatch(line);

    /// <summary>Who edited or checked the article: at an article's end only.</summary>
    public static bool IsEditorLine(string line) => line.Length <= 90 && Editor().IsMatch(line);

    /// <summary>From here on only other articles follow.</summary>
    public static bool StartsRelated(string line) => line.Length <= 20 && Related().IsMatch(line);

    /// <summary>Time, source, clicks, font size: the line between title and text.</summary>
    public static bool IsMetaLine(string line) => line.Length <= 120 && Meta().IsMatch(line);

    /// <summary>Where in the site the page stands.</summary>
    public static bool IsPlaceLine(string line) => Place().IsMatch(line);

    /// <summary>One of the marks under which open information stands (索引号, 文号, 有效性 …).</summary>
    public static bool IsMarkLine(string line) => line.Length <= 120 && Marks().IsMatch(line);

    static string NameOf(IElement element)
    {
        var (name, id) = (element.ClassName, element.Id);
        return string.IsNullOrEmpty(id) ? name ?? "" : string.IsNullOrEmpty(name) ? id : $"{name} {id}";
    }

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Hiding();

    [GeneratedRegex(@"(^|[\s_\-])(bd)?(share|sharebuttonbox|fenxiang|fx|jiathis\w*|qrcode|qr|ewm|erweima|qr_container|div_div|div_qrcode|print|dayin|printer|related|relate|relation|reldocuments|navdocuments|ai-?summary|appendix|fujian|fj|fjlist|fjxz|attachments?|xgwz|xgxw|xgyd|xgfj|xgwj|xgjd|xgzc|correlation|xiangguan|recommend|crumb|crumbs|breadcrumb|position|dqwz|pager|pages?|pagination|zdfy|prevnext|prev|next|shangxia|comment|comments|zan|copyright|toolbar|fontsize|font-size|zoom-tools|jiucuo|article-btn|article-extended|article-ewm|article-share|edit|p-tags|tags|biaoqian|keywords|tadd|box_tool)($|[\s_\-])", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Beside();

    [GeneratedRegex(@"(^|[\s_\-])(nav|navs|navi|navbar|mainnav|main-nav|subnav|submenu|menu|topbar|header|footer|foot|crumb|crumbs|breadcrumb|dqwz|friend|friend-link|friendlink|yqlj|copyright|pager|pagination|drawer|sidenav|popbox|toolbar|hotsearch)([0-9]{0,2})($|[\s_\-])|(^|\s)(head|top|position|path|location|links|search|login|quick|fixed)($|\s)|[a-z](Nav|Menu|Footer|Header)([A-Z\s_\-]|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Around();

    [GeneratedRegex(@"(^|[\s_\-])(footer|foot|copyright|banquan|bottom-?nav|yqlj|friend-?links?|robot|chatbot|chat|kefu|znwd|znkf|cookies?|popup|modal|dialog|toast)([0-9]{0,2})($|[\s_\-])", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Foot();

    [GeneratedRegex(@"版权所有|Copyright|备案号|ICP备|公网安备|网站标识码", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Imprint();

    [GeneratedRegex(@"(主办|承办)(单位)?\s*[:：]|(技术支持|联系电话|网站地图|邮政编码|邮编|传真)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hosts();

    [GeneratedRegex(@"(^|[\s_\-])(hot|rank|ranking|phb|paihang|paihangbang|recommend|related|relation|xgwz|xgxw|tuijian|sidebar|side|aside|right-wap|article_r|box_hot|tags)($|[\s_\-])", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Side();

    [GeneratedRegex(@"^[\s【\[\(（<>|/·]*(((我要)?(打\s*印|关\s*闭|收藏|分享|纠错|投诉|下载|转发|点赞|朗读|复制链接|返回(上页|上级)?|保存|放大|缩小|正常|大|中|小|繁体|简体|播放|暂停|停止|继续|广告|举报)(到|本页|本文|此页|此文|窗口|页面|顶部|列表|首页|上一页|字体|链接|稿件)?|字[号体](大小)?\s*[:：]?|\[?[大中小]\]?(\s*\[?[大中小]\]?){1,2}|扫一扫.{0,20}|扫描.{0,4}二维码.{0,20}|如?果?您?(无法|不能)(正常|在线)?(预览|浏览|打开|显示|播放|查看).{0,20}|微信扫.{0,20}|手机(扫码)?(看|阅读|查看|打开).{0,12}|分享(到|至)?[:：]?.{0,20}|微信|微博|qq空间|qzone|上一[篇条页].{0,50}|下一[篇条页].{0,50}|附\s*件\s*[:：]?|责任编辑[:：]?|浏览(次数|量)[:：]?\s*[0-9]*|TOP|\+1)[\s【】\[\]\(\)（）<>|/·]*)+$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Line();

    [GeneratedRegex(@"^[\u4E00-\u9FFF]{4,20}(政府|局|委员会|中心|办公室|公司)主办$|^[\s【]*(免责)?声明[】:：].*|.*转载.{0,12}注明(出处|来源).*|^您对.{2,16}(满意|评价|帮助|认为).*|^[□○\s]*(非常|很)?满意.{0,24}$|^[\s【\[\(（]*(责任编辑|责\s*编|编\s*辑|本期编辑|网络编辑|校对|初审|复审|终审|[一二三]\s*审|初核|复核|编审|审校|签发|制作|审核|审\s*核|监制|值班编委|信息员|发布人|录入)\s*[:：].{0,50}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Editor();

    [GeneratedRegex(@"^[\s【\[]*(相关(链接|文章|阅读|新闻|附件|文档|稿件|信息|报道|政策|解读|推荐|文件|内容)|关联(稿件|文档|信息)|延伸阅读|推荐阅读|猜你喜欢|热点推荐|热门(推荐|文章))[\s:：】\]>]*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Related();

    [GeneratedRegex(@"^[\s【\[]*(当前|您(当前|现在)?(所在)?的?)位置|^首页\s*[>＞»]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();

    [GeneratedRegex(@"^[\s【\[]*(索\s*引\s*号|(成文|生成|发文|印发)日期|发布(机构|单位)|发文(机关|单位)|文\s*号|发文字号|有\s*效\s*性|效\s*力|主题(分类|词)|体裁分类|公开(方式|范围|程序)|关\s*键\s*词|信息分类|服务对象|失效日期|废止日期|生效日期|信件编号|(处理|办理|信件)状态|(来信|信件)(类别|类型)|(写信|来信|提问|留言|咨询|提交|回复|答复|办结)(时间|日期)|(回复|答复|办理)(单位|部门)|来信人|留言人|咨询人)[\s】\]]*[:：\t]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Marks();

    [GeneratedRegex(@"((发布|發佈|發布|发表|更新|录入|公开|上传|公告|公示|回复|答复|发文|发稿|生成|成文)|(?<![\u4E00-\u9FFF]))(时间|時間|日期)\s*[:：]|(文章|信息|稿件|新闻|内容)?[来來]\s*源(于)?\s*[:：]|(浏览|点击|访问|阅读)(次数|量|数)?\s*[:：]|字[号体](大小)?\s*[:：]|【?字体|作\s*者\s*[:：]|稿\s*源\s*[:：]|(发布|供稿|发文|报送)(单位|机构|机关|部门)\s*[:：]|^发布于\s*[0-9]|[\[【]发布(日期|时间)[\]】]|^(Source|Updated|Published|Date|From)\s*[:：]|^当前位置|您(当前)?(所在)?的?位置", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Meta();
}

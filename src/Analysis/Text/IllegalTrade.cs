using System.Text.RegularExpressions;
using MediaWatch.Analysis.Checks;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;

namespace MediaWatch.Analysis.Text;

/// <summary>Whether a link's words advertise what no official page may link: gambling, pornography, arms, drugs, forged papers.
/// News of the fight against it names the same things and is none.</summary>
static partial class IllegalTrade
{
    public static IReadOnlySet<string> Themes { get; } = new HashSet<string>(StringComparer.Ordinal) { "赌博", "色情", "枪爆", "毒品", "假证假票", "诈骗" };

    /// <summary>Whether somebody speaks of such trade who warns of it, forbids or punishes it.</summary>
    public static bool IsFought(ReadOnlySpan<char> line) => Fight().IsMatch(line);

    /// <summary>The words that say so; null: none.</summary>
    public static string? Find(string words, CheckContext context)
    {
        if (words.Length == 0 || Fight().IsMatch(words))
            return null;
        if (Trade().Match(words) is { Success: true } match)
            return match.Value;
        var text = new ArticleText("", words, context.Today, Segmenter.Default);
        return context.Lexicons[LexiconSet.Sensitive].Search(text).FirstOrDefault(hit => Themes.Contains(hit.Row.Kind))?.Row.Term;
    }

    /// <summary>What a page calls itself that a domain's new owner has put up: illegal trade, or nothing but the domain for sale; null: neither.
    /// Authorities, schools and whoever reports about such trade are none.</summary>
    public static (string Words, bool Parked)? Behind(string title, string address, CheckContext context) =>
        IsOfficial(address) || Reports().IsMatch(title) ? null
        : Find(title, context) is { } trade ? (trade, false)
        : Parked().Match(title) is { Success: true } parked ? (parked.Value, true) : null;

    static bool IsOfficial(string address) => Uri.TryCreate(address, UriKind.Absolute, out var target) && Official().IsMatch(target.Host);

    [GeneratedRegex("(?:^|\\.)(?:gov|edu)\\.(?:cn|hk|mo)$", RegexOptions.IgnoreCase, PatternTime.Limit)]
    private static partial Regex Official();

    /// <summary>Names of news sites, reference works and bodies as they stand in titles.</summary>
    [GeneratedRegex("新华网|新华社|人民网|央视网|光明网|中国网|中新网|新闻网|新闻客户端|日报|晚报|早报|时报|澎湃|记者|评论员|百科|词条|知乎|论文|知网|学报|条例|规定|通知|公告|管理局|监察局|协调局|委员会|研究院|协会|学院|大学|度假村|度假区|度假城|酒店|旅游|景区|博物馆", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Reports();

    [GeneratedRegex("域名(?:正在)?(?:出售|转让|停放|已?过期|到期|抢注|交易|待售)|(?:本|该|此)域名|domain (?:name )?(?:is )?(?:for sale|parked|parking|has expired)|buy this domain|this domain (?:is|has|may)|parked (?:free|domain)|hugedomains|afternic|sedo domain", RegexOptions.IgnoreCase, PatternTime.Limit)]
    private static partial Regex Parked();

    [GeneratedRegex("打击|严禁|治理|清理|查处|查获|取缔|捣毁|破获|抓获|落网|刑事拘留|刑拘|逮捕|判处|获刑|涉案|涉嫌|嫌疑人|不法分子|违法犯罪|非法|防范|整治|举报|谨防|提防|当心|切勿|骗局|陷阱|受骗|上当|诱饵|警惕|反诈|禁毒|禁赌|扫黄|案件|宣传|典型案例|法院|公安|专项行动|危害|远离|抵制|预防|戒毒|福利彩票|体育彩票|中国体彩|中国福彩", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Fight();

    [GeneratedRegex("(?:开云|乐鱼|米兰|华体会|爱游戏|半岛|博鱼|亚博|万博|必威|九游|江南|火狐|泛亚|星空)(?:体育|电竞|娱乐)(?:官网|官方|app|平台|登录|入口|下载|在线|全站|_|-|·|\\|| ?$)|bet365|皇冠(?:体育|现金|投注|足球)|博彩|赌博|赌场|娱乐城|娱乐平台|真人荷官|百家乐|老虎机|时时彩|六合彩|快三(?:平台|开奖|计划|投注)|北京赛车|幸运飞艇|彩票(?:网|平台|开户|注册|投注)|体育投注|足球投注|棋牌(?:游戏|平台|下载|娱乐|官网)|电子游艺|澳门(?:金沙|葡京|新葡京|威尼斯人?|银河|永利|太阳城)|葡京|威尼斯人|金沙(?:娱乐|网|城)|开户送|注册送|菠菜(?:平台|网|导航)|外围(?:投注|女)|成人(?:视频|电影|小说|网站|影院)|黄色(?:网站|视频|电影)|色情|裸聊|约炮|同城交友|一夜情|无码|av(?:在线|视频|女优)|激情(?:视频|小说|图片)|三级片|楼凤|特殊服务|代开发票|办证刻章|私服|迷药", RegexOptions.IgnoreCase, PatternTime.Limit)]
    private static partial Regex Trade();
}

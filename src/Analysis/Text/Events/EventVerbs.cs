namespace MediaWatch.Analysis.Text.Events;

/// <summary>Which verbs tell of which kind of event, and which of its days they mean.</summary>
static class EventVerbs
{
    /// <summary>After these a clause ends; else it is something else that was held (…会议举行记者会).</summary>
    public const string Holding = "召开|举行|举办|进行";

    public const string Telling = "拉开帷幕|拉开大幕|开幕|闭幕|启幕|揭幕|落幕|收官|开园|审议通过|表决通过|讨论通过|通过|作出|做出|提出|选举产生|选举|决定|确立|确定|胜利结束|取得胜利|结束|爆发|发生|打响|发起|发动|领导|开始|发射升空|点火升空|发射|升空|飞天|点火|返回地球|返回地面|返回|着陆|软着陆|返航|落月|建成通车|通车运营|全线通车|通车|开通运营|开通|通水|投入使用|启用|投运|投入运营|通航|开市|首飞|入列|下水|落成启用|落成|启动|封关|运作|设立|建立|挂牌|发表|签订|签署|达成|宣布|取得|赢得|成立|撰写|写下|写成|写";

    static readonly string[] Meeting = ["召开", "举行", "举办", "开幕", "闭幕", "启幕", "落幕", "审议通过", "表决通过", "讨论通过", "通过", "作出", "做出", "提出", "选举产生", "选举", "决定", "确立", "确定", "结束"];
    static readonly string[] Show = ["召开", "举行", "举办", "开幕", "闭幕", "启幕", "揭幕", "落幕", "收官", "开园", "拉开帷幕", "拉开大幕"];
    static readonly string[] Landing = ["着陆", "软着陆", "落月"];

    static readonly Dictionary<string, string[]> ByKind = new(StringComparer.Ordinal)
    {
        ["党代会"] = Meeting, ["人大会"] = Meeting, ["会议"] = Meeting, ["国典"] = ["召开", "举行", "举办"], ["年会"] = ["召开", "举行", "举办"], ["论坛"] = ["召开", "举行", "举办", "闭幕"], ["展会"] = Show, ["峰会"] = Show, ["赛会"] = Show, ["典礼"] = ["举行", "召开"],
        ["事件"] = ["爆发", "发生", "发动"], ["起义"] = ["爆发", "举行", "打响", "发动", "领导", "发起", "进行"],
        ["战役"] = ["取得", "赢得", "打响", "爆发", "开始", "发起", "发动", "进行", "结束", "胜利结束", "取得胜利"],
        ["发射"] = ["发射", "发射升空", "点火升空", "升空", "飞天", "点火"], ["返回"] = ["返回", "返回地球", "返回地面", "着陆", "返航"], ["落月"] = Landing, ["落火"] = Landing,
        ["通车"] = ["通车", "开通", "建成通车", "通车运营", "开通运营", "全线通车"], ["全线通车"] = ["全线通车"], ["通水"] = ["通水"], ["开通"] = ["开通"], ["通航"] = ["通航", "投入运营", "投运"], ["开市"] = ["开市"], ["首飞"] = ["首飞"], ["入列"] = ["入列"], ["下水"] = ["下水"], ["落成"] = ["落成启用", "落成"],
        ["封关"] = ["封关"], ["运作"] = ["运作", "启动"], ["设立"] = ["设立", "成立", "建立"], ["挂牌"] = ["挂牌", "成立"], ["发表"] = ["发表", "撰写", "写下", "写成", "写"], ["签订"] = ["签订", "签署", "达成"], ["宣布"] = ["宣布"],
    };

    public static bool Tells(string kind, string verb) => ByKind.TryGetValue(kind, out var verbs) && Array.IndexOf(verbs, verb) >= 0;

    /// <summary>Kinds whose names say themselves what happened.</summary>
    public static bool SaysItself(string kind) => kind is "自述" or "首次" or "入世";

    /// <summary>Kinds of which a day without its year is told only of the one that bears the name; what is planned for a day may still come on another.</summary>
    public static bool NeedsNoYear(string kind) => kind is "党代会" or "人大会" or "展会" or "峰会" or "赛会" or "会议";

    /// <summary>Kinds of which every town held its own: the sentence must say that the country's is meant.</summary>
    public static bool IsAlsoLocal(string kind) => kind == "国典";

    /// <summary>Kinds of which one is held again and again under one name: that of the year is meant.</summary>
    public static bool Returns(string kind) => kind is "年会" or "国典";

    /// <summary>Kinds that are held at one place.</summary>
    public static bool HasPlace(string kind, string verb) => kind is "党代会" or "人大会" or "会议" or "展会" or "论坛" or "峰会" or "起义" || kind == "赛会" && RoleOf(kind, verb) != Role.Within;

    public static Role RoleOf(string kind, string verb) => verb switch
    {
        "开幕" or "启幕" or "揭幕" or "拉开帷幕" or "拉开大幕" or "爆发" or "打响" or "发起" or "发动" or "开始" or "开园" => Role.First,
        "闭幕" or "落幕" or "收官" or "胜利结束" or "取得胜利" or "结束" => Role.Last,
        "举行" when kind == "起义" => Role.First,
        _ => Role.Within,
    };
}

using System.Globalization;
using System.Net;
using System.Text;

namespace MediaWatch.City.Platforms.Weixin;

/// <summary>Article pages as anybody sees them, and the notices that stand where there is none.</summary>
static class WeixinPages
{
    public static string Article(CityPost post, WeixinPush push, DateTimeOffset now)
    {
        var index = push.Posts.ToList().FindIndex(p => p.Number == post.Number) + 1;
        var kind = post.Kind switch { PostKind.Pictures => 8, PostKind.Video => 5, PostKind.Text => 10, _ => 0 };
        var plain = post.Account.Number % 2 == 0; // pages of 2026 write texts plainly
        var paragraphs = Paragraphs(post, now);
        var html = new StringBuilder("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title></title>");
        html.Append(CultureInfo.InvariantCulture, $"<meta property=\"og:title\" content=\"{E(post.Title)}\" /></head>\n<body id=\"activity-detail\">\n");
        html.Append("<script>var ads = [{ nick_name: '微信广告', user_name: 'gh_1e80bb81a1d2' }];</script>\n<div id=\"js_article\" class=\"rich_media\">\n");
        if (kind is 0 or 5)
        {
            html.Append(CultureInfo.InvariantCulture, $"<h1 class=\"rich_media_title\" id=\"activity-name\">\n{E(post.Title)}</h1><div id=\"meta_content\"><span class=\"rich_media_meta rich_media_meta_nickname\"><a id=\"js_name\"> {E(post.Account.Name)} </a></span><em id=\"publish_time\"></em></div>\n");
            html.Append("<div class=\"rich_media_content\" id=\"js_content\" style=\"visibility: hidden; opacity: 0; \">").Append(Body(post, paragraphs)).Append("</div>\n");
        }
        html.Append("</div>\n<script>\n");
        Data(html, post, push, index, kind, plain, paragraphs);
        if (post.Number % 100 == 9)
            html.Append("/* ").Append('x', 3_000_000).Append(" */\n");
        return html.Append("</script></body></html>").ToString();
    }

    public static IReadOnlyList<string> Paragraphs(CityPost post, DateTimeOffset now) =>
        PostBook.IsEdited(post, now) ? [.. post.Paragraphs, "（本文已更正。）"] : post.Paragraphs;

    /// <summary>The content as the interfaces give it.</summary>
    public static string Body(CityPost post, IReadOnlyList<string> paragraphs)
    {
        var film = post.Kind == PostKind.Video ? $"<p><iframe class=\"video_iframe\" data-src=\"https://v.qq.com/iframe/preview.html?vid=c{post.Number}\"></iframe></p>" : "";
        var picture = $"<p><img data-src=\"https://mmbiz.qpic.cn/city/{post.Account.Number}/{post.Number}/640?wx_fmt=jpeg\"></p>";
        return $"<section>{film}{string.Concat(paragraphs.Select(p => $"<p><span>{E(p)}</span></p>"))}{picture}</section>";
    }

    static void Data(StringBuilder html, CityPost post, WeixinPush push, int index, int kind, bool plain, IReadOnlyList<string> paragraphs)
    {
        var seconds = post.PublishedAt.ToUnixTimeSeconds();
        var told = kind is 8 or 10 ? string.Join('\n', paragraphs) : "";
        html.Append(CultureInfo.InvariantCulture, $"var biz = \"\" || \"{WeixinPush.Biz(post.Account)}\";\nvar mid = \"\" || \"\" || \"{push.Message}\";\nvar idx = \"\" || \"{index}\";\nvar ct = \"{seconds}\";\n");
        html.Append("window.cgiDataNew = {\n base_resp: { ret: '0' * 1, errmsg: ").Append(T("ok")).Append(", },\n");
        html.Append(CultureInfo.InvariantCulture, $" user_name: {T($"gh_city{post.Account.Number}")},\n nick_name: {T(post.Account.Name)},\n title: {T(E(post.Title))},\n desc: {T(kind == 8 ? E(told) : "")},\n content_noencode: {T(E(told))},\n");
        html.Append(CultureInfo.InvariantCulture, $" ori_create_time: '{seconds}' * 1,\n bizuin: {T(WeixinPush.Biz(post.Account))},\n mid: '{push.Message}' * 1,\n idx: '{index}' * 1,\n item_show_type: '{kind}' * 1,\n signature: {T($"{post.Account.Unit}的官方公众号")},\n");
        html.Append(post.Source is { } source ? $" copyright_info: {{ copyright_stat: '2' * 1, platform: {T(source)}, }},\n" : $" copyright_info: {{ copyright_stat: '{(post.Number % 4 == 0 ? 1 : 0)}' * 1, }},\n");
        html.Append(" picture_page_info_list: [");
        for (var i = 0; kind == 8 && i < 3; i++)
            html.Append(CultureInfo.InvariantCulture, $"{{ cdn_url: {T($"https://mmbiz.qpic.cn/city/{post.Account.Number}/{post.Number}/{i}?wx_fmt=png&amp;from=appmsg")}, width: '800' * 1, }},");
        html.Append("],\n user_info: { is_paid: '0' * 1, appmsg_bar_data: { }, },\n};\n");

        string T(string text) => plain ? $"'{Escaped(text)}'" : $"JsDecode('{Escaped(text)}')";
    }

    static string Escaped(string text) => text.Replace("\\", @"\x5c", StringComparison.Ordinal).Replace("\r", @"\x0d", StringComparison.Ordinal).Replace("\n", @"\x0a", StringComparison.Ordinal).Replace("\"", @"\x22", StringComparison.Ordinal)
        .Replace("&", @"\x26", StringComparison.Ordinal).Replace("'", @"\x27", StringComparison.Ordinal).Replace("<", @"\x3c", StringComparison.Ordinal).Replace(">", @"\x3e", StringComparison.Ordinal);

    public static string Deleted => Notice("该内容已被发布者删除", "");
    public static string NoSuch => Notice("参数错误", "");
    public static string Check => Notice("环境异常", "<p>当前环境异常，完成验证后即可继续访问。</p><a id=\"js_verify\">去验证</a>");
    public static string Removed => Notice("此内容因违规无法查看", "<p>由用户投诉并经平台审核</p>") + "<script>window.cgiData = { del_reason_id: '20002', del_reason: '涉嫌违反相关法律法规和政策', };</script>";

    static string Notice(string title, string more) =>
        $"<!DOCTYPE html><html><head><title></title></head><body><div class=\"weui-msg\"><div class=\"weui-msg__text-area\"><h2 class=\"weui-msg__title\">{title}</h2><div class=\"weui-msg__desc\">{more}</div></div></div></body></html>";

    static string E(string text) => WebUtility.HtmlEncode(text);
}

namespace MediaWatch.Portal.Components;

/// <summary>Platforms as people call them, and their colours: always the same five.</summary>
public static class Platforms
{
    public static string Name(string key) => key switch
    {
        "website" or "rss" => "网站",
        "weixin" => "微信",
        "weibo" => "微博",
        "douyin" => "抖音",
        "toutiao" => "头条",
        _ => "其他",
    };

    /// <summary>Place among the five.</summary>
    public static int Order(string key) => key switch { "weixin" => 0, "weibo" => 1, "douyin" => 2, "toutiao" => 3, "website" => 4, "rss" => 5, _ => 6 };

    public static string Css(string key) => key switch
    {
        "weixin" or "weibo" or "douyin" or "toutiao" => key,
        "website" or "rss" => "site",
        _ => "other",
    };

    /// <summary>For charts, where no style sheet reaches.</summary>
    public static string Colour(string key) => key switch
    {
        "weixin" => "#07a35a",
        "weibo" => "#d5322e",
        "douyin" => "#1f1f2e",
        "toutiao" => "#e8590c",
        "website" or "rss" => "#2f6fed",
        _ => "#7b8794",
    };
}

namespace MediaWatch.City.Platforms.Weibo;

/// <summary>What a post of the book says on Weibo: a headline in 【】 and the paragraphs; short texts without headline; reposts with a few words of one's own.</summary>
public static class WeiboWords
{
    /// <summary>Lists cut texts here, and give the rest at an address of its own.</summary>
    public const int Shown = 140;

    const string Gone = "抱歉，此微博已被作者删除。";

    /// <summary>The account's own words, one paragraph a line.</summary>
    public static string Of(CityPost post, DateTimeOffset now)
    {
        var corrected = PostBook.IsEdited(post, now) ? "\n更正：文中时间以正式通知为准。" : "";
        return post.Kind switch
        {
            PostKind.Repost => $"请大家关注[赞]{corrected}",
            PostKind.Text => post.Paragraphs[0] + corrected,
            PostKind.Pictures => $"【{post.Title}】{post.Paragraphs[0]}{corrected}",
            PostKind.Video => $"【{post.Title}】#演示市#{post.Paragraphs[^1]}{corrected}",
            _ => $"【{post.Title}】{string.Join('\n', post.Paragraphs)}{corrected}",
        };
    }

    /// <summary>The reposted words; every third original has been deleted by its author.</summary>
    public static string OfOriginal(CityPost post) => OriginalIsGone(post) ? Gone : $"【{post.Title}】{string.Join('\n', post.Paragraphs)}";

    public static bool OriginalIsGone(CityPost post) => post.Number % 3 == 0;

    public static bool IsLong(string words) => words.Length > Shown;
}

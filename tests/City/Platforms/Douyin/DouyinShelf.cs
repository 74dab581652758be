namespace MediaWatch.City.Platforms.Douyin;

/// <summary>An account's works in the order and in the portions in which they are shown: the pinned first, then the newest.</summary>
static class DouyinShelf
{
    /// <param name="cursor">0, or where the portion before ended: milliseconds.</param>
    public static (List<CityPost> Posts, long Cursor, bool More) Portion(PostBook book, CityAccount account, long cursor, int count, DateTimeOffset now)
    {
        var visible = book.Visible(account, now);
        var rest = visible.Where(p => !DouyinWork.IsPinned(p) && (cursor == 0 || p.PublishedAt.ToUnixTimeMilliseconds() < cursor)).ToList();
        // Works of one instant are not parted: the next portion begins before it.
        var length = Math.Min(count, rest.Count);
        while (length < rest.Count && length > 0 && rest[length].PublishedAt == rest[length - 1].PublishedAt)
            length++;
        List<CityPost> posts = [.. visible.Where(p => cursor == 0 && DouyinWork.IsPinned(p)).OrderBy(p => p.Number), .. rest.Take(length)];
        return (posts, length > 0 ? rest[length - 1].PublishedAt.ToUnixTimeMilliseconds() : 0, length < rest.Count);
    }
}

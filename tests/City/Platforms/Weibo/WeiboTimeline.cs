namespace MediaWatch.City.Platforms.Weibo;

/// <summary>An account's list as it stands: pinned first, newest first, and for a while the rows of what was deleted.</summary>
sealed class WeiboTimeline(PostBook book, CityAccount account, DateTimeOffset now)
{
    /// <summary>So long the desktop list shows that something was deleted.</summary>
    static readonly TimeSpan DeletedShown = TimeSpan.FromDays(1);

    public IReadOnlyList<CityPost> Visible { get; } = book.Visible(account, now);

    /// <summary>Every third account keeps its oldest post at the top; null: it keeps none.</summary>
    public CityPost? Pinned => account.Number % 3 == 0 && Visible.Count > 0 ? Visible[^1] : null;

    /// <summary>With those deleted of late.</summary>
    public IReadOnlyList<CityPost> WithDeleted() => [.. book.Posted(account, now).Where(p => !(p.DeletedAt <= now - DeletedShown))];

    public CityPost? Find(long mid) => Visible.FirstOrDefault(p => WeiboNames.MidOf(p) == mid);

    public CityPost? FindDeleted(long mid) => book.Posted(account, now).FirstOrDefault(p => WeiboNames.MidOf(p) == mid && p.DeletedAt <= now);
}

namespace MediaWatch.City.Platforms.Weibo;

/// <summary>One request: what the book says now, and what is asked for.</summary>
sealed record WeiboView(PostBook Book, DateTimeOffset Now, IReadOnlyDictionary<string, string> Query)
{
    public string? this[string name] => Query.GetValueOrDefault(name);

    public WeiboStatus Status => new(Book, Now);

    public int Page => int.TryParse(this["page"], out var page) && page > 0 ? page : 1;

    public CityAccount? AccountOf(string? uid) => Book.On(WeiboSimulator.Platform).FirstOrDefault(a => WeiboNames.UidOf(a) == uid);

    public WeiboTimeline TimelineOf(CityAccount account) => new(Book, account, Now);

    public CityPost? Post => Find((timeline, mid) => timeline.Find(mid));

    public CityPost? DeletedPost => Find((timeline, mid) => timeline.FindDeleted(mid));

    CityPost? Find(Func<WeiboTimeline, long, CityPost?> find) =>
        WeiboNames.MidOf(this["id"]) is { } mid && Book.On(WeiboSimulator.Platform).FirstOrDefault(a => a.Number == WeiboNames.AccountOf(mid)) is { } account ? find(TimelineOf(account), mid) : null;
}

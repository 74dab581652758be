namespace MediaWatch.Crawler.Connectors.Platforms;

/// <summary>Instants that platforms' ids carry: a cross-check of a shown time, and a fallback where none is shown.</summary>
static class IdClock
{
    /// <summary>Second 0 of Weibo's ids. Verified to the second on captured posts of 2012–2021.</summary>
    const long WeiboEpoch = 515_483_463;

    public static DateTimeOffset? OfWeibo(string mid) => ulong.TryParse(mid, out var id) ? At((long)(id >> 22) + WeiboEpoch) : null;

    /// <summary>Douyin's aweme_id and Toutiao's group_id: seconds of the upload in the upper 32 bits.</summary>
    public static DateTimeOffset? OfByteDance(string id) => ulong.TryParse(id, out var number) ? At((long)(number >> 32)) : null;

    static DateTimeOffset? At(long seconds) => seconds is > 1_230_768_000 and < 4_102_444_800 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null; // 2009 to 2099
}

namespace MediaWatch.City.Platforms.Weibo;

/// <summary>Numbers and names of accounts and posts. A post's number holds the second of publication, as the platform's do.</summary>
static class WeiboNames
{
    const long Epoch = 515_483_463, FirstUid = 7_100_000_000;
    const string Digits = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    public static string UidOf(CityAccount account) => $"{FirstUid + account.Number}";

    public static long MidOf(CityPost post) => MidAt(post.PublishedAt, post.Account.Number << 8 | post.Number % 100);

    /// <param name="rest">The lower 22 bits: which of that second's numbers it is.</param>
    public static long MidAt(DateTimeOffset instant, int rest) => instant.ToUnixTimeSeconds() - Epoch << 22 | (uint)rest & 0x3FFFFF;

    /// <summary>The account's number, of a post's.</summary>
    public static int AccountOf(long mid) => (int)(mid & 0x3FFFFF) >> 8;

    public static string BidOf(long mid)
    {
        var bid = "";
        for (var rest = mid; rest > 0; rest /= 10_000_000)
        {
            var (part, four) = (rest % 10_000_000, "");
            for (; part > 0; part /= 62)
                four = Digits[(int)(part % 62)] + four;
            bid = (rest >= 10_000_000 ? four.PadLeft(4, '0') : four) + bid;
        }
        return bid;
    }

    /// <summary>Null where it is neither a number nor a short name.</summary>
    public static long? MidOf(string? id)
    {
        if (id is null or { Length: 0 or > 19 } || id.Any(c => !char.IsAsciiLetterOrDigit(c)))
            return null;
        if (id.Length > 12)
            return long.TryParse(id, out var number) ? number : null;
        var mid = 0L;
        for (var start = id.Length % 4 - 4; start < id.Length; start += 4)
        {
            if (start > -4)
                mid = mid * 10_000_000 + id[Math.Max(0, start)..(start + 4)].Aggregate(0L, (sum, c) => sum * 62 + Digits.IndexOf(c));
        }
        return mid;
    }
}

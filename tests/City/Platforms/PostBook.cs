using System.Collections.Concurrent;
using MediaWatch.City.Plan;
using MediaWatch.City.Writing;

namespace MediaWatch.City.Platforms;

/// <summary>Everything the city's accounts post: a pure function of seed and opening instant, the same whoever asks. </summary>
/// <param name="historyDays">How far back it goes.</param>
/// <param name="accounts">Null: so many of each platform as are asked for.</param>
/// <param name="originals">What the superior government has published by an instant, newest first; null: nobody reposts anything.</param>
/// <param name="extraEvery">Since the city opened, somewhere one post more at this distance, so that there is something to watch at any hour; null: none.</param>
public sealed class PostBook(int seed, DateTimeOffset opened, int accountsPerPlatform, TimeSpan? extraEvery = null, Func<DateTimeOffset, IReadOnlyList<CityArticle>>? originals = null, int historyDays = PostBook.HistoryDays, IReadOnlyList<CityAccount>? accounts = null)
{
    public const int HistoryDays = 30;

    /// <summary>Posts beside the usual ones are numbered from here.</summary>
    const int FirstExtra = 500_000;
    static readonly TimeSpan Beijing = TimeSpan.FromHours(8);
    static readonly string[] Columns = ["动态要闻", "通知公告"];

    /// <summary>Share of a day's posts by hour, Beijing time: office hours with peaks at 9, 11 and 17, few at night.</summary>
    static readonly double[] Hours = [.3, .2, .1, .1, .1, .3, 1, 3, 7, 10, 9, 9, 5, 4, 6, 7, 8, 9, 7, 5, 4, 3, 2, .9];

    readonly ConcurrentDictionary<(CityAccount Account, int Day), IReadOnlyList<CityPost>> days = new();
    readonly DateTimeOffset first = opened.ToOffset(Beijing).Date is var day ? new DateTimeOffset(day, Beijing).AddDays(-historyDays) : default;

    public DateTimeOffset Opened { get; } = opened;
    public IReadOnlyList<CityAccount> Accounts { get; } = accounts ?? CityAccount.Make(accountsPerPlatform, seed);

    public IReadOnlyList<CityAccount> On(string platform) => [.. Accounts.Where(a => a.Platform == platform)];

    /// <summary>Posts that can be seen now, newest first.</summary>
    public IReadOnlyList<CityPost> Visible(CityAccount account, DateTimeOffset now) => [.. Posted(account, now).Where(p => !(p.DeletedAt <= now))];

    /// <summary>All posts until now, those taken down included, newest first.</summary>
    public IReadOnlyList<CityPost> Posted(CityAccount account, DateTimeOffset now)
    {
        var last = (int)(now - first).TotalDays;
        return [.. Enumerable.Range(0, last + 1).Reverse().SelectMany(d => Day(account, d).Reverse()).Where(p => p.PublishedAt <= now)];
    }

    /// <summary>Null: never posted, or not yet.</summary>
    public CityPost? Find(CityAccount account, int number, DateTimeOffset now) =>
        Day(account, number < FirstExtra ? number / 100 : DayOf(ExtraAt(number - FirstExtra))).FirstOrDefault(p => p.Number == number && p.PublishedAt <= now);

    public static readonly TimeSpan EditedAfter = TimeSpan.FromMinutes(40);

    /// <summary>One in twenty posts is corrected a while after it was published.</summary>
    public static bool IsEdited(CityPost post, DateTimeOffset now) => post.Number % 20 == 7 && now >= post.PublishedAt + EditedAfter;

    IReadOnlyList<CityPost> Day(CityAccount account, int day) => days.GetOrAdd((account, day), key => Write(key.Account, key.Day));

    IReadOnlyList<CityPost> Write(CityAccount account, int day)
    {
        if (day < 0)
            return [];
        var random = new Random(unchecked((seed * 31 + account.Platform.Length * 7 + account.Number) * 10_007 + day));
        var start = first.AddDays(day);
        var mean = account.PostsPerDay * (start.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0.35 : 1);
        List<DateTimeOffset> instants = [.. Enumerable.Range(0, Math.Min(Poisson(random, mean), 99)).Select(_ => start.AddHours(Hour(random)).AddSeconds(random.Next(3600))).Order()];
        return [.. instants.Select((at, i) => Post(account, day * 100 + i, at.ToUniversalTime(), random)).Concat(Extras(account, day)).OrderBy(p => p.PublishedAt)];
    }

    IEnumerable<CityPost> Extras(CityAccount account, int day)
    {
        if (extraEvery is not { } every || day < DayOf(Opened))
            yield break;
        for (var turn = Math.Max(1, (int)((first.AddDays(day) - Opened) / every)); ExtraAt(turn) is var at && DayOf(at) <= day; turn++)
        {
            var random = new Random(unchecked(seed * 7_919 + turn));
            if (DayOf(at) == day && Accounts[random.Next(Accounts.Count)] == account)
                yield return Post(account, FirstExtra + turn, at, random);
        }
    }

    DateTimeOffset ExtraAt(int turn) => DateTimeOffset.FromUnixTimeSeconds((Opened + turn * (extraEvery ?? TimeSpan.FromDays(1))).ToUnixTimeSeconds());

    int DayOf(DateTimeOffset instant) => (int)Math.Floor((instant - first).TotalDays);

    CityPost Post(CityAccount account, int number, DateTimeOffset at, Random random)
    {
        var writer = new Writer(unchecked(seed * 17 + account.Number * 1_000_003 + number), at);
        var (title, paragraphs) = writer.Write(Columns[random.Next(Columns.Length)], []);
        var kind = random.Next(10) switch
        {
            0 or 1 => PostKind.Pictures,
            2 or 3 => PostKind.Video,
            4 => PostKind.Text,
            5 => PostKind.Repost,
            _ => PostKind.Article,
        };
        // One in forty is taken down, a few of them within minutes.
        DateTimeOffset? deletedAt = random.Next(40) == 0 ? at + TimeSpan.FromMinutes(3 + random.Next(3) * 600) : null;
        var post = new CityPost(account, number, kind, title, paragraphs, at, deletedAt, kind == PostKind.Repost ? "演示市人民政府" : null);
        return Slips.Plant(originals is null ? post : Reposts.Of(post, originals(at), seed), seed);
    }

    static double Hour(Random random)
    {
        var at = random.NextDouble() * Hours.Sum();
        for (var hour = 0; hour < 24; hour++)
        {
            if ((at -= Hours[hour]) < 0)
                return hour;
        }
        return 23;
    }

    static int Poisson(Random random, double mean)
    {
        var (count, product, limit) = (0, random.NextDouble(), Math.Exp(-mean));
        while (product > limit)
            (count, product) = (count + 1, product * random.NextDouble());
        return count;
    }
}

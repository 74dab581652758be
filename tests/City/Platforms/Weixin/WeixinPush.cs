using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MediaWatch.City.Platforms.Weixin;

/// <summary>One push of an account: mostly one article, sometimes two that were sent together. All ids follow from the book.</summary>
/// <param name="Lead">Its first article, which gives the push its number.</param>
sealed record WeixinPush(CityPost Lead, IReadOnlyList<CityPost> Posts)
{
    const long FirstMessage = 2_650_000_000;
    static readonly TimeSpan Together = TimeSpan.FromMinutes(10);

    public long Message => FirstMessage + Lead.Number;

    /// <summary>Published without notifying followers (发布); the others are sent to them (群发) and never stand in freepublish. Films cannot be published so.</summary>
    public bool Unnoticed => Lead.Number % 3 != 0 && Posts.All(p => p.Kind != PostKind.Video);

    public string Identity(int index) => $"{Message}_{index + 1}";

    public static string IdentityOf(CityPost lead, CityPost post) => $"{FirstMessage + lead.Number}_{(lead.Number == post.Number ? 1 : 2)}";

    /// <summary>All pushes until now, newest first, those whose articles were taken down included.</summary>
    public static IReadOnlyList<WeixinPush> Of(PostBook book, CityAccount account, DateTimeOffset now)
    {
        var posts = book.Posted(account, now);
        return [.. posts.GroupBy(p => LeadOf(book, p, now).Number).Select(g => g.OrderBy(p => p.Number).ToList()).Select(p => new WeixinPush(p[0], p)).OrderByDescending(p => p.Lead.PublishedAt)];
    }

    /// <summary>Null: there is no such article, or not yet.</summary>
    public static CityPost? Find(PostBook book, CityAccount account, long message, int index, DateTimeOffset now)
    {
        var number = message - FirstMessage;
        if (number is < 0 or > int.MaxValue || index is < 1 or > 2 || book.Find(account, (int)number + index - 1, now) is not { } post)
            return null;
        return LeadOf(book, post, now).Number == number ? post : null;
    }

    /// <summary>An odd one that follows the one before within ten minutes was sent with it.</summary>
    public static CityPost LeadOf(PostBook book, CityPost post, DateTimeOffset now) =>
        post.Number % 2 == 1 && book.Find(post.Account, post.Number - 1, now) is { } before && post.PublishedAt - before.PublishedAt <= Together ? before : post;

    public static string Biz(CityAccount account) => Convert.ToBase64String(Encoding.ASCII.GetBytes((3_000_000_000 + account.Number).ToString(CultureInfo.InvariantCulture)));

    public static string Short(CityPost post) => $"City{post.Account.Number:D5}x{post.Number:D8}";

    public static string Sign(CityPost post) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes($"{post.Account.Number}/{post.Number}")))[..32];

    /// <summary>As the platform writes it: long, escaped once, with more than is needed.</summary>
    public string Address(CityPost post)
    {
        var index = Posts.ToList().IndexOf(post) + 1;
        return $"http://mp.weixin.qq.com/s?__biz={Biz(post.Account)}&mid={Message}&idx={index}&sn={Sign(post)}&chksm=0#rd";
    }
}

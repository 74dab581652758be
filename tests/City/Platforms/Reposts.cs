using MediaWatch.City.Plan;
using MediaWatch.City.Writing;

namespace MediaWatch.City.Platforms;

/// <summary>Which posts carry what the superior government has just published, and how.</summary>
static class Reposts
{
    static readonly TimeSpan Fresh = TimeSpan.FromHours(30);

    /// <summary>Some ways are commoner than others; a near-miss is the account's own post on the same subject.</summary>
    static readonly Alteration[] Ways =
    [
        Alteration.None, Alteration.None, Alteration.None, Alteration.Source, Alteration.Source, Alteration.Retitled, Alteration.Retitled, Alteration.Lead, Alteration.Lead, Alteration.Edited,
        Alteration.Rewritten, Alteration.Cut60, Alteration.Cut30, Alteration.Excerpt, Alteration.Roundup, Alteration.Template, Alteration.Template,
    ];

    /// <param name="originals">By the post's instant, newest first.</param>
    public static CityPost Of(CityPost post, IReadOnlyList<CityArticle> originals, int seed)
    {
        var fresh = originals.TakeWhile(o => o.AppearsAt > post.PublishedAt - Fresh).Where(o => o.AppearsAt < post.PublishedAt - TimeSpan.FromMinutes(2)).Take(3).ToList();
        var random = new Random(unchecked((seed * 13 + post.Account.Platform[1] * 7 + post.Account.Number) * 1_000_033 + post.Number));
        if (fresh.Count == 0 || post.Kind == PostKind.Repost || random.Next(5) >= 2)
            return post;
        var original = fresh[random.Next(fresh.Count)];
        var way = post.Account.Platform == "douyin" ? Alteration.Title : Ways[random.Next(Ways.Length)];
        if (way == Alteration.Template)
        {
            var (likeTitle, like) = new Writer(random.Next(), post.PublishedAt).Write(original.Column.Name, []);
            return post with { Kind = KindOn(post.Account.Platform), Title = likeTitle, Paragraphs = like, Reposted = new CityRepost([original], way) };
        }
        var other = way == Alteration.Roundup ? fresh.FirstOrDefault(o => o != original) : null;
        var (title, paragraphs) = Altered.Of(way, original.Title, original.Paragraphs, other is null ? null : (other.Title, other.Paragraphs), [post.Paragraphs[0], post.Paragraphs[^1]], random);
        return post with { Kind = KindOn(post.Account.Platform), Title = title, Paragraphs = paragraphs, Reposted = new CityRepost(other is null ? [original] : [original, other], way) };
    }

    static PostKind KindOn(string platform) => platform == "douyin" ? PostKind.Video : PostKind.Article;
}

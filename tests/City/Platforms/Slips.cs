using MediaWatch.City.Plan;

namespace MediaWatch.City.Platforms;

/// <summary>One post in some thirty holds a slip of the pen, so that there is something to find on every platform.</summary>
static class Slips
{
    const int OneIn = 30;
    static readonly Planting[] Known = [.. Planting.All.Where(p => p.Kind == "term" && p.Correction.Length > 0)];

    /// <summary>Films say too little to hold one, and what is reposted is another's.</summary>
    public static CityPost Plant(CityPost post, int seed)
    {
        var random = new Random(unchecked((seed * 29 + post.Account.Platform[2] * 7 + post.Account.Number) * 1_000_037 + post.Number));
        if (random.Next(OneIn) != 0 || post.Kind is PostKind.Video or PostKind.Repost || post.Reposted is not null)
            return post;
        var slip = Known[random.Next(Known.Length)];
        return post with { Paragraphs = [post.Paragraphs[0] + slip.Sentence, .. post.Paragraphs.Skip(1)], Wrong = new CitySlip(slip.Words, slip.Correction) };
    }
}

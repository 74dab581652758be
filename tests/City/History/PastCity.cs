using MediaWatch.City.Plan;
using MediaWatch.City.Platforms;

namespace MediaWatch.City.History;

/// <summary>A city of any size that exists only as its past: who there was, what was published and how it did. Nobody serves it; it is laid down, and what the program then says is held against it.</summary>
/// <param name="until">The past ends here; it goes back <paramref name="days"/> days.</param>
public sealed class PastCity(int seed, int units, int accountsPerPlatform, int sites, DateTimeOffset until, int days)
{
    readonly Gazette gazette = new(new CityOptions { Seed = seed, NewArticleEvery = null }, until);
    readonly Lazy<PostBook> book = new(() => Book(seed, units, accountsPerPlatform, sites, until, days));

    public IReadOnlyList<CityUnit> Units { get; } = CityUnit.Many(units);
    public IReadOnlyList<CityAccount> Accounts => book.Value.Accounts;

    /// <summary>What the superior government published, newest first.</summary>
    public IReadOnlyList<CityArticle> Originals => gazette.Shown(CitySite.Superior, CitySite.Superior.Columns[0], until);

    public IEnumerable<PastPost> Posts => Accounts.SelectMany(a => book.Value.Posted(a, until)).Select(p => PastPost.Of(p, IdOf(p), until));

    public IEnumerable<PastFollowers> Followers => from account in Accounts
                                                   where account.Platform != "website"
                                                   from day in Enumerable.Range(0, days)
                                                   let at = until.AddDays(-day).AddHours(-1)
                                                   select new PastFollowers(account.Platform, account.Name, at, PastFollowers.Of(account, at, until));

    /// <summary>Websites by the name of their account.</summary>
    public IReadOnlyDictionary<string, PastSite> Sites => Accounts.Where(a => a.Platform == "website").ToDictionary(a => a.Name, a => PastSite.Of(a.Name, a.Number, until), StringComparer.Ordinal);

    public IEnumerable<PastMessage> Messages => Posts.SelectMany(p => PastMessage.Of(p, until));

    static string IdOf(CityPost post) => post.Account.Platform == "website" ? $"http://site{post.Account.Number}.example/{post.Number}.html" : $"{post.Account.Number}_{post.Number}";

    static PostBook Book(int seed, int units, int accountsPerPlatform, int sites, DateTimeOffset until, int days)
    {
        var (known, gazette) = (CityUnit.Many(units), new Gazette(new CityOptions { Seed = seed, NewArticleEvery = null }, until));
        return new PostBook(seed, until, 0, null, at => gazette.Shown(CitySite.Superior, CitySite.Superior.Columns[0], at), days,
            [.. CityAccount.Make(accountsPerPlatform, seed, known), .. CityAccount.Sites(sites, seed, known)]);
    }
}

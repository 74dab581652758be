using System.Collections.Concurrent;
using MediaWatch.City.Writing;

namespace MediaWatch.City.Plan;

/// <summary>Everything the city publishes: which articles a column shows at an instant, and what each says. A pure function of seed and opening instant.</summary>
sealed class Gazette(CityOptions options, DateTimeOffset opened)
{
    static readonly TimeSpan Amending = TimeSpan.FromMinutes(3);
    readonly ConcurrentDictionary<(int Site, int Column, int Index), CityArticle> written = new();

    /// <summary>In which turn a column gets its next article.</summary>
    readonly Dictionary<(int Site, int Column), int> places = CitySite.LivingOf(CitySite.With(options.MoreSites)).Index().ToDictionary(l => (l.Item.Site.Number, l.Item.Column.Number), l => l.Index);

    public int AtStart(CityColumn column) => Math.Max(Math.Min(column.Articles, 16), (int)(column.Articles * options.Size));

    /// <summary>Newest first.</summary>
    public List<CityArticle> Shown(CitySite site, CityColumn column, DateTimeOffset now) => [.. Published(site, column, now).Where(a => !(a.GoneAt <= now))];

    /// <summary>Also what has been taken down since. Newest first.</summary>
    public IEnumerable<CityArticle> Published(CitySite site, CityColumn column, DateTimeOffset now) =>
        Enumerable.Range(0, AtStart(column) + Arrived(site, column, now)).Select(i => Article(site, column, i)).Where(a => a.AppearsAt <= now).OrderByDescending(a => a.AppearsAt);

    /// <summary>Null: there is no such article (yet, or any more).</summary>
    public CityArticle? Find(CitySite site, int number, DateTimeOffset now)
    {
        var (column, index) = (number / 10_000 % 100, number % 10_000);
        if (column >= site.Columns.Count || index >= AtStart(site.Columns[column]) + Arrived(site, site.Columns[column], now))
            return null;
        var article = Article(site, site.Columns[column], index);
        return article.AppearsAt <= now && !(article.GoneAt <= now) ? Amended(article, now) : null;
    }

    public static int NumberOf(CityColumn column, int index) => 1_000_000 + column.Number * 10_000 + index;

    /// <summary>All planted problems, those still to come included.</summary>
    public IEnumerable<Truth> Truths(Func<CitySite, Uri> addressOf)
    {
        foreach (var planting in Planting.All.Where(p => p.Kind != "clean"))
        {
            var site = CitySite.All[planting.Site - 1];
            var column = site.Columns[planting.Column];
            if (planting.Ordinal is not null && options.NewArticleEvery is null)
                continue;
            var article = Article(site, column, planting.IndexIn(AtStart(column)));
            var page = new Uri(addressOf(site), Sites.SitePages.Of(site).TextPath(article)).AbsoluteUri;
            foreach (var (kind, words) in Problems(planting, article))
                yield return new Truth(kind, site.Name, page, words, planting.Correction is "" ? null : planting.Correction, article.AppearsAt,
                    planting.Kind == "amended" ? article.AppearsAt > opened ? article.AppearsAt + Amending : opened + Amending : article.GoneAt);
        }
        foreach (var site in CitySite.With(options.MoreSites))
        {
            if (site.Unreachable)
                yield return new Truth("unreachable", site.Name, null, site.Name, null, opened, null);
            else if (site.Columns.All(c => c.NewestDaysAgo is not null))
                yield return new Truth("stale-home", site.Name, null, site.Name, null, opened, null);
            foreach (var column in site.Columns.Where(c => !site.Unreachable && c.NewestDaysAgo > (c.Name == "动态要闻" ? 14 : 183)))
                yield return new Truth("stale-column", site.Name, null, column.Name, null, opened, null);
        }
    }

    static IEnumerable<(string Kind, string Words)> Problems(Planting planting, CityArticle article) => planting.Kind switch
    {
        "term" or "amended" or "gone" => [("term", planting.Words)],
        "sensitive" => [("sensitive", planting.Words)],
        "identity" => article.Paragraphs[^1].Split('，').Where(part => part.StartsWith("身份证号码", StringComparison.Ordinal)).Select(part => ("identity", part[5..])),
        "identity-table" => article.Table.Skip(1).Select(row => ("identity", row[1])),
        "identity-file" => article.Links.Where(l => l.Address.EndsWith(".csv", StringComparison.Ordinal)).SelectMany(l => Roster.Of(l.Address)).Select(p => ("identity", p.Identity)),
        "mobiles" => article.Table.Skip(1).Select(row => ("mobile", row[1])),
        "cards" => article.Table.Skip(1).Select(row => ("card", row[1])),
        "dead-page" or "dead-image" or "dead-attachment" => article.Links.Where(l => l.Dead).Select(l => ("dead-link", l.Address)),
        _ => [],
    };

    /// <summary>How many articles this column has got since the city opened.</summary>
    int Arrived(CitySite site, CityColumn column, DateTimeOffset now)
    {
        if (options.NewArticleEvery is not { } every || now <= opened)
            return 0;
        var place = PlaceOf(site, column);
        var all = (int)Math.Min(9_000, (now - opened) / every);
        return place < 0 ? 0 : (all + places.Count - 1 - place) / places.Count;
    }

    int PlaceOf(CitySite site, CityColumn column) => places.GetValueOrDefault((site.Number, column.Number), -1);

    CityArticle Article(CitySite site, CityColumn column, int index) => written.GetOrAdd((site.Number, column.Number, index), _ => Write(site, column, index));

    CityArticle Write(CitySite site, CityColumn column, int index)
    {
        var atStart = AtStart(column);
        var seed = HashCode(site.Number, column.Number, index);
        var appearsAt = index < atStart ? Earlier(column, index, atStart, seed)
            : opened + (options.NewArticleEvery ?? TimeSpan.Zero) * (1 + PlaceOf(site, column) + (index - atStart) * places.Count);
        var shownAt = appearsAt;
        var writer = new Writer(seed, appearsAt);
        var (title, paragraphs) = writer.Write(column.Name, site.Themes);
        List<CityLink> links = [];
        List<IReadOnlyList<string>> table = [];
        DateTimeOffset? goneAt = null;
        foreach (var planting in Planting.All.Where(p => p.Site == site.Number && p.Column == column.Number && p.IndexIn(atStart) == index))
        {
            if (planting.Kind == "backdated")
                shownAt = appearsAt.AddDays(-12);
            else if (planting.Kind == "gone")
                goneAt = opened + Amending;
            Plantings.Plant(planting, writer, paragraphs, links, table);
        }
        if (index % 4 == 1)
            links.Add(new CityLink("Image", $"/images/{index % 9}.png", "现场图片", Dead: false));
        if (column.Name == "政策文件" && index % 2 == 0)
            links.Add(new CityLink("Attachment", $"/files/{NumberOf(column, index)}.pdf", "附件：文件全文.pdf", Dead: false));
        // A title is one of its column: people tell articles apart by it.
        return new CityArticle(site, column, index, NumberOf(column, index), title, paragraphs, site.Unit, shownAt, appearsAt, goneAt, links) { Table = table };
    }

    /// <summary>When its slip is put right; null: it has none.</summary>
    public DateTimeOffset? AmendedAt(CityArticle article) => AmendingOf(article) is null ? null : opened + Amending;

    Planting? AmendingOf(CityArticle article) =>
        Planting.All.FirstOrDefault(p => p.Kind == "amended" && p.Site == article.Site.Number && p.Column == article.Column.Number && p.IndexIn(AtStart(article.Column)) == article.Index);

    CityArticle Amended(CityArticle article, DateTimeOffset now)
    {
        var planting = AmendingOf(article);
        return planting is null || now < opened + Amending ? article
            : article with { Paragraphs = [.. article.Paragraphs.Select(p => p.Replace(planting.Words, planting.Correction, StringComparison.Ordinal))] };
    }

    /// <summary>Spread over the column's days before the city opened (or before the column fell silent), in office hours.</summary>
    DateTimeOffset Earlier(CityColumn column, int index, int count, int seed)
    {
        var newest = opened - TimeSpan.FromDays(column.NewestDaysAgo ?? 0) - TimeSpan.FromHours(2);
        var at = newest - TimeSpan.FromDays(1.0 * column.Days * (count - 1 - index) / count);
        var local = at.ToOffset(TimeSpan.FromHours(8));
        var minute = new Random(seed).Next(9 * 60);
        var inOffice = new DateTimeOffset(local.Year, local.Month, local.Day, 8, 30, 0, local.Offset).AddMinutes(minute);
        return (inOffice < newest ? inOffice : newest.AddMinutes(-minute)).ToUniversalTime();
    }

    int HashCode(int site, int column, int index) => unchecked(((options.Seed * 31 + site) * 31 + column) * 10_007 + index);
}

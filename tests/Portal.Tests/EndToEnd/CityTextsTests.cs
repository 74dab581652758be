using MediaWatch.City;
using MediaWatch.City.Plan;
using MediaWatch.Portal.Commands;

namespace MediaWatch.Portal.Tests.EndToEnd;

/// <summary>The simulated city keeps its word: what it says is wrong is found by the checks, and nothing else is.</summary>
public sealed class CityTextsTests
{
    static readonly DateTimeOffset Opened = new(2026, 11, 24, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Every_planted_problem_is_found_and_clean_texts_are_not_flagged()
    {
        var gazette = new Gazette(new CityOptions(), Opened);
        var truths = gazette.Truths(site => new Uri($"http://city/{site.Number}/")).Where(t => t.OfArticle && t.AppearsAt < Opened.AddHours(1)).ToList();
        var missed = new List<string>();
        var wrong = new List<string>();
        foreach (var (site, column) in CitySite.All.SelectMany(s => s.Columns, (s, c) => (s, c)))
        {
            foreach (var article in gazette.Shown(site, column, Opened).Concat(gazette.Shown(site, column, Opened.AddHours(1))).DistinctBy(a => a.Number))
            {
                var page = new Uri(new Uri($"http://city/{site.Number}/"), City.Sites.SitePages.Of(site).TextPath(article)).AbsoluteUri;
                var body = string.Join('\n', article.Paragraphs.Concat(article.Table.Select(row => string.Join('\t', row))));
                body += string.Concat(article.Links.Where(l => l.Address.EndsWith(".csv", StringComparison.Ordinal)).Select(l => "\n姓名\t身份证号码" + string.Concat(City.Writing.Roster.Of(l.Address).Select(p => $"\n{p.Name}\t{p.Identity}"))));
                var text = $"{article.Title}\n{body}";
                var found = ExamineCommand.Examine(article.Title, body, TimeProvider.System);
                var planted = truths.Where(t => t.Page == page).ToList();
                missed.AddRange(planted.Where(t => !found.Any(f => f.Check == t.Check && Covers(text, f.Finding.Start, f.Finding.Length, t.Words))).Select(t => $"{t.Kind} {t.Words} in {article.Title}"));
                wrong.AddRange(found.Where(f => !planted.Any(t => f.Check == t.Check && Covers(text, f.Finding.Start, f.Finding.Length, t.Words))).Select(f => $"{f.Check} {f.Finding.Tier} {f.Finding.Excerpt}: {f.Finding.Message} ({f.Finding.Context})"));
            }
        }
        truths.Count.ShouldBeGreaterThan(50);
        missed.ShouldBeEmpty();
        wrong.ShouldBeEmpty();
    }

    /// <summary>The finding and the planted words overlap.</summary>
    static bool Covers(string text, int? start, int length, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            if (start < at + words.Length && start + length > at)
                return true;
        }
        return false;
    }
}

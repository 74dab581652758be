using MediaWatch.Analysis.Checks;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Time;

namespace MediaWatch.Analysis.Tests;

/// <summary>Small subjects for tests of checks.</summary>
static class Examples
{
    public static readonly DateTimeOffset Now = new(2026, 11, 24, 2, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly Today = new(2026, 11, 24);
    public static readonly WorkingCalendar Calendar = new(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), new Dictionary<DateOnly, bool>());

    public static ArticleText Text(string body, string title = "", DateOnly? on = null) => new(title, body, on ?? Today, Segmenter.Default);

    public static LexiconRow Row(string term, string? correction = null, Tier tier = Tier.Certain, string unless = "", string needs = "", DateOnly? since = null) =>
        new(term, correction, "错别字", tier, LexiconFile.Parts(unless), LexiconFile.Parts(needs), "《现代汉语词典》第7版", since);

    public static CheckContext Context(IReadOnlyList<LexiconRow>? terms = null, IReadOnlyList<LexiconRow>? sensitive = null, params string[] whitelist) =>
        new(LexiconSet.Of(1, new ShippedLexicons(terms ?? [], sensitive ?? [], [.. whitelist.Select(w => Row(w))], "test"), Enumerable.Empty<LexiconRow>().ToLookup(_ => "")), Now, Today);
}

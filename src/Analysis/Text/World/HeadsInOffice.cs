using System.Globalization;
using System.Text.RegularExpressions;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text.Leaders;

namespace MediaWatch.Analysis.Text.World;

/// <summary>Heads of states and of international bodies whom a sentence with a date of its own gives an office that they did not hold then (2025年10月，美国总统拜登). Table and sources: <c>dictionaries/lexicons/world-heads.tsv</c>.</summary>
static partial class HeadsInOffice
{
    /// <summary>Years of which the table is sure.</summary>
    const int Earliest = 2008, Latest = 2025;

    /// <summary>Days round a named month in which a visit or a speech may still be spoken of with the office of its day.</summary>
    const int Grace = 31;

    const int LongestGiven = 7;

    static readonly Lazy<(Row[] Rows, string[] Names, PhraseFinder Finder)> Heads = new(Read);

    static readonly Lazy<(string[] Titles, PhraseFinder Finder)> Offices = new(() =>
        Heads.Value.Rows.SelectMany(r => r.Offices).Distinct(StringComparer.Ordinal).ToArray() is var titles ? (titles, new(titles)) : default);

    public static IEnumerable<WorldSlip> Find(ArticleText article)
    {
        var (rows, names, finder) = Heads.Value;
        var (text, found) = (article.Simplified, new List<PhraseMatch>());
        finder.Find(text, found);
        foreach (var match in found)
        {
            var held = rows.Where(r => r.Names.Contains(names[match.Phrase], StringComparer.Ordinal)).ToLookup(r => OfficeBefore(text, match.Start, r.Offices));
            foreach (var office in held.Where(h => h.Key is not null))
            {
                var (title, start) = office.Key!.Value; // not null: asked before
                if (DateOf(text, start) is not var (from, to) || office.Any(r => r.Holds(from, to)))
                    continue;
                var right = rows.Where(r => r.Offices.Contains(title, StringComparer.Ordinal) && r.Holds(from, to)).ToList();
                if (right.Count > 0)
                    yield return new(start, match.End - start, $"{from.Year}年{(from.Month == to.Month ? $"{from.Month}月" : "")}的{title}是{string.Join('、', right.Select(r => r.Names[0]).Distinct(StringComparer.Ordinal))}。", right.Count == 1 ? title + right[0].Names[0] : null, office.First().Source);
            }
        }
    }

    /// <summary>A name behind its office that is a holder's but for one character of like sound or shape (法国总统马克隆).</summary>
    public static IEnumerable<WorldSlip> Misspelt(ArticleText article)
    {
        var (rows, names, _) = Heads.Value;
        var (titles, finder) = Offices.Value;
        var (text, found) = (article.Simplified, new List<PhraseMatch>());
        finder.Find(text, found);
        foreach (var office in found)
        {
            var after = text[office.End..Math.Min(text.Length, office.End + LongestGiven)];
            if (Array.Exists(names, n => after.StartsWith(n, StringComparison.Ordinal)))
                continue;
            var meant = from row in rows
                        where row.Offices.Contains(titles[office.Phrase], StringComparer.Ordinal)
                        from name in row.Names
                        where name.Length > 2 && name.Length <= after.Length && NearNames.DiffersInOne(name, after)
                        select (Name: name, row.Source);
            if (meant.FirstOrDefault() is { Name: not null } right)
                yield return new(office.End, right.Name.Length, $"{titles[office.Phrase]}的姓名有误：“{after[..right.Name.Length]}”应为“{right.Name}”。", right.Name, right.Source);
        }
    }

    /// <summary>The office that stands before the name, or before the given name and its point (唐纳德·).</summary>
    static (string Title, int Start)? OfficeBefore(string text, int name, string[] offices)
    {
        var given = name > 0 && text[name - 1] == '·' ? LongestGiven : 0;
        for (var end = name; end >= Math.Max(0, name - given); end--)
        {
            if (Array.Find(offices, o => text.AsSpan(0, end).EndsWith(o, StringComparison.Ordinal)) is { } office)
                return (office, end - office.Length);
        }
        return null;
    }

    /// <summary>The month, or year, that stands alone in the sentence before the place; null: none, more than one, or words that speak of another time.</summary>
    static (DateOnly From, DateOnly To)? DateOf(string text, int start)
    {
        var from = start == 0 ? 0 : text.LastIndexOfAny(['。', '；', '！', '？', '\n'], start - 1) + 1;
        var to = text.IndexOfAny(['。', '；', '！', '？', '\n'], start) is var stop and >= 0 ? stop : text.Length;
        var sentence = text[from..to];
        var years = Day().Matches(sentence);
        if (years.Count != 1 || years[0].Index > start - from || OtherTime().IsMatch(text[from..start]) || OtherYear().IsMatch(sentence))
            return null;
        var year = int.Parse(years[0].Groups["y"].ValueSpan, CultureInfo.InvariantCulture);
        if (year is < Earliest or > Latest)
            return null;
        return years[0].Groups["m"] is { Success: true } group && int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) is >= 1 and <= 12 and var month
            ? (new(year, month, 1), new(year, month, DateTime.DaysInMonth(year, month)))
            : (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
    }

    static (Row[] Rows, string[] Names, PhraseFinder Finder) Read()
    {
        static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var rows = TableFile.Rows(Path.Combine(DictionaryFolder.Path, "lexicons", "world-heads.tsv"))
            .Select(f => new Row([.. LexiconFile.Parts(f[0])], [.. LexiconFile.Parts(f[1])], Day(f[2]), f[3].Length > 0 ? Day(f[3]) : DateOnly.MaxValue.AddDays(-Grace), f[4])).ToArray();
        string[] names = [.. rows.SelectMany(r => r.Names).Where(n => n.Length > 1).Distinct(StringComparer.Ordinal)];
        return (rows, names, new(names));
    }

    sealed record Row(string[] Names, string[] Offices, DateOnly From, DateOnly To, string Source)
    {
        public bool Holds(DateOnly from, DateOnly to) => From.AddDays(-Grace) <= to && from <= To.AddDays(Grace);
    }

    [GeneratedRegex("(?<![0-9])(?<y>(?:19|20)[0-9]{2})年(?:(?<m>[0-9]{1,2})月)?", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Day();

    [GeneratedRegex("(?:前任?|时任|原|候任|当选|已故|准|下任|继任|现任)$|以来|以后|之后|至今|出生|生于|曾|当年|回忆|回顾|纪念|去年|前年|上届|此前|当时|开始|[0-9]年起|期间", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex OtherTime();

    [GeneratedRegex("[一二三四五六七八九十0-9]{1,4}年[前后]|年代|世纪|任期|任内|当选|竞选|参选|大选|就职|宣誓|卸任|辞职|离任", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex OtherYear();
}

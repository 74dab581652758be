using System.Text.RegularExpressions;
using MediaWatch.Analysis.Lexicons;

namespace MediaWatch.Analysis.Text.Events;

/// <summary>Meetings, fairs, games and events of history with their days. Table and sources: <c>dictionaries/lexicons/events.tsv</c>. Immutable.</summary>
sealed partial class EventTable
{
    /// <summary>Towns that a wrong place may be, beside those of the table.</summary>
    static readonly string[] Towns = ["石家庄", "太原", "呼和浩特", "沈阳", "大连", "长春", "哈尔滨", "南京", "苏州", "杭州", "宁波", "合肥", "福州", "厦门", "南昌", "济南", "青岛", "郑州", "武汉", "长沙", "广州", "深圳", "珠海", "南宁", "海口", "三亚", "重庆", "成都", "贵阳", "昆明", "拉萨", "西安", "兰州", "西宁", "银川", "乌鲁木齐", "井冈山", "瑞金", "遵义", "延安", "西柏坡", "香港", "澳门"];

    const string Numerals = "一二三四五六七八九十";

    static readonly Lazy<EventTable> shared = new(() => new());

    readonly Dictionary<string, KnownEvent[]> byName;
    readonly ILookup<string, KnownEvent> bySeries;
    readonly string[] names;
    readonly PhraseFinder finder;
    readonly string[] places;

    EventTable()
    {
        KnownEvent[] rows = [.. TableFile.Rows(Path.Combine(DictionaryFolder.Path, "lexicons", "events.tsv")).Select(KnownEvent.Read)];
        byName = rows.SelectMany(row => row.Names.Select(name => (name, row))).GroupBy(r => r.name, r => r.row, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        LastYear = rows.Max(r => r.Span.To.Year);
        bySeries = rows.Where(r => Numeral().IsMatch(r.Names[0])).ToLookup(SeriesOf);
        names = [.. byName.Keys.Concat(MemorialDays.Names).Concat(LawDays.Words).Concat(PlanYears.Words).Append(SouthLake.Word).Distinct(StringComparer.Ordinal)];
        finder = new(names);
        places = [.. rows.SelectMany(r => r.Places).Concat(Towns).Where(p => p.Length > 1 && p is not ("视频" or "线上")).Distinct(StringComparer.Ordinal)];
    }

    public static EventTable Shared => shared.Value;

    /// <summary>What is said of later years, meetings of the same name among it, the table cannot know.</summary>
    public int LastYear { get; }

    /// <summary>Names in the order of the text, of those that overlap the longest, and the words of the other rules; null: nothing of all that.</summary>
    public FoundWords? Find(string text)
    {
        var matches = new List<PhraseMatch>();
        finder.Find(text, matches);
        if (matches.Count == 0)
            return null;
        var (found, end) = (new FoundWords([], [], false, false), 0);
        foreach (var match in matches.OrderBy(m => m.Start).ThenByDescending(m => m.Length))
        {
            var name = names[match.Phrase];
            if (Array.IndexOf(LawDays.Words, name) >= 0)
                found.OfLaws.Add(match.Start);
            else if (Array.IndexOf(PlanYears.Words, name) >= 0)
                found = found with { HasPlan = true };
            else if (name == SouthLake.Word)
                found = found with { HasLake = true };
            else if (match.Start >= end && !IsOfOthers(text, match.Start, name))
            {
                found.Names.Add(new(match.Start, match.Length, byName.GetValueOrDefault(name, []), MemorialDays.Named(name)));
                end = match.End;
            }
        }
        return found;
    }

    /// <summary>A name that begins with its number is another body's where that stands before it (民盟十三届四中全会, 团十九大).</summary>
    static bool IsOfOthers(string text, int start, string name) => start > 0 && Numerals.Contains(name[0], StringComparison.Ordinal) && (name[^1] == '大' || name.Contains('届', StringComparison.Ordinal)) && text[start - 1] is >= '\u4E00' and <= '\u9FFF' and not ('在' or '和' or '与' or '及' or '的' or '了' or '开' or '是' or '为' or '席' or '持' or '从' or '到' or '日' or '月' or '年');

    /// <summary>Those that bear this name; none where nobody does.</summary>
    public KnownEvent[] Named(string name) => byName.GetValueOrDefault(name, []);

    /// <summary>The other of the same series (another session, another term) that the date fits.</summary>
    public KnownEvent? OtherOf(KnownEvent row, Func<KnownEvent, bool> fits) => Numeral().IsMatch(row.Names[0]) ? bySeries[SeriesOf(row)].FirstOrDefault(other => other != row && fits(other)) : null;

    /// <summary>A place of some event at the head of these words; null: none is known.</summary>
    public string? PlaceAt(string words) => Array.Find(places, place => words.StartsWith(place, StringComparison.Ordinal));

    static string SeriesOf(KnownEvent row) => row.Kind + Numeral().Replace(row.Names[0], "#");

    [GeneratedRegex("[一二三四五六七八九十百零0-9]+(?=[届次大中号]|年年会|年中国|年世界)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Numeral();
}

/// <summary>What stands in a text.</summary>
/// <param name="OfLaws">Where words of <see cref="LawDays"/> begin.</param>
sealed record FoundWords(List<FoundName> Names, List<int> OfLaws, bool HasPlan, bool HasLake);

/// <param name="Rows">Events of this name.</param>
/// <param name="Day">The day of commemoration of this name, if it is one.</param>
sealed record FoundName(int Start, int Length, KnownEvent[] Rows, MemorialDay? Day)
{
    public int End => Start + Length;
}

/// <param name="Kind">Decides the verbs that tell of it.</param>
/// <param name="Firsts">The first day; two where it is counted in two ways.</param>
/// <param name="Last">The last day, or the month or year in which it lies.</param>
/// <param name="Places">None: it is not known, or held in many.</param>
sealed record KnownEvent(string[] Names, string Kind, Days[] Firsts, Days Last, string[] Places, string Source)
{
    public static KnownEvent Read(string[] fields)
    {
        Days[] firsts = [.. LexiconFile.Parts(fields[2]).Select(Days.Read)];
        return new([.. LexiconFile.Parts(fields[0])], fields[1], firsts, fields[3].Length > 0 ? Days.Read(fields[3]) : firsts[^1], [.. LexiconFile.Parts(fields[4])], fields[5]);
    }

    public Days Span => new(Firsts[0].From, Last.To);

    /// <summary>Whether the date may be meant, where <paramref name="role"/> says which of its days is.</summary>
    public bool Fits(SaidDate said, Role role)
    {
        for (var year = Span.From.Year; year <= Span.To.Year; year++)
        {
            var days = said.In(year);
            if (said.Until is { } until ? FitsPeriod(days, until.In(year)) : FitsOne(days, role))
                return true;
        }
        return false;
    }

    bool FitsOne(Days days, Role role) => role switch
    {
        Role.First => Array.Exists(Firsts, first => first.Meets(days)),
        Role.Last => Last.Meets(days),
        _ => Span.Meets(days),
    };

    /// <summary>Days are held against days; where the table only has months, what lies within them is right.</summary>
    bool FitsPeriod(Days first, Days last) => Last.IsOneDay && Firsts[0].IsOneDay
        ? Array.Exists(Firsts, f => f.Meets(first)) && Last.Meets(last)
        : Span.Meets(first) && Span.Meets(last);

    /// <summary>What a sentence should say instead; null: more than one thing can be said.</summary>
    public string? Instead(SaidDate said, Role role)
    {
        var (first, last) = (Firsts[^1], Last);
        if (said.Until is not null)
            return Firsts.Length == 1 && first.IsOneDay && last.IsOneDay && first != last ? said.WordsFor(first.From, last.From) : null;
        var day = role == Role.Last ? last : first;
        return Firsts.Length > 1 && said.HasDay && role != Role.Last || said.HasDay && !day.IsOneDay || said.Month is not null && day.From.Month != day.To.Month
            || role == Role.Within && (said.HasDay ? first != last : said.Month is not null ? first.From.Month != last.To.Month || first.From.Year != last.To.Year : first.From.Year != last.To.Year) ? null : said.WordsFor(day.From, day.From);
    }

    /// <summary>In words: the day that is meant, or all of them.</summary>
    public string When(Role role) => role == Role.First ? $"{Firsts[^1]}" : role == Role.Last ? $"{Last}" : Firsts[^1] == Last ? $"{Last}" : Firsts[^1].IsOneDay && Last.IsOneDay
        ? $"{Firsts[^1]}至{(Last.From.Year != Firsts[^1].From.Year ? $"{Last.From.Year}年" : "")}{(Last.From.Month != Firsts[^1].From.Month ? $"{Last.From.Month}月" : "")}{Last.From.Day}日" : $"{Firsts[^1]}至{Last}";
}

/// <summary>Which of an event's days a verb means.</summary>
enum Role
{
    Within,
    First,
    Last,
}

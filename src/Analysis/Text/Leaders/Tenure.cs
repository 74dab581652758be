using System.Globalization;
using System.Text.RegularExpressions;
using MediaWatch.Analysis.Subjects;

namespace MediaWatch.Analysis.Text.Leaders;

/// <summary>Whether somebody held the office that a text gives him at the time of which it tells.</summary>
static partial class Tenure
{
    /// <summary>News of an election may be published on the eve or some days late.</summary>
    const int DaysOfGrace = 31;

    /// <summary>A text that nobody dated and that says 近日 is of today, unless its people left long ago.</summary>
    const int YearsOfNews = 10;

    /// <summary>Of the years before he was General Secretary it is told under his present titles.</summary>
    const string ToldUnderPresentTitle = "习近平";

    /// <summary>Whose whole register reaches back to the founders of the state.</summary>
    public static IReadOnlyList<string> SinceTheFounding { get; } = ["国家主席", "全国人大常委会委员长", "全国政协主席", "国务院总理", "中央人民政府主席", "中央人民政府副主席", "政务院总理"];

    /// <summary>What is wrong with it; null: it may be right.</summary>
    /// <param name="career">All that is known of the person.</param>
    /// <param name="offices">What the words may stand for.</param>
    /// <param name="office">The words.</param>
    /// <param name="place">Where they begin in <see cref="ArticleText.Text"/>.</param>
    /// <param name="end">Where the name behind them ends; null: it stands before them.</param>
    public static (string Message, string Source)? Fault(IReadOnlyList<LeaderTerm> career, string[] offices, string office, string name, ArticleText article, int place, int? end = null)
    {
        var terms = career.Where(t => offices.Contains(t.Office, StringComparer.Ordinal)).ToList();
        var said = SaidBefore(article.Text, place) ?? (end is { } after ? SaidRightBehind(article.Text, after) : null);
        if (terms.Count == 0)
            return NeverHeld(career, offices, said ?? (article.IsDated ? (article.PublishedOn, article.PublishedOn) : null)) ? ($"职务有误：{name}未担任过{office}，其职务为{string.Join("、", career.Where(t => t is { From: not null, To: null }).Select(t => t.Office).Distinct().DefaultIfEmpty(career[0].Office))}。", career[0].Source) : null;
        if (terms.Exists(t => t.From is null))
            return null;
        if (career.Any(IsFounder))
            return end is not null && said is { } month && IsUnderConstitution(month) && terms.TrueForAll(t => month.To < t.From) ? NotYet(name, office, terms) : null;
        if ((office != "总书记" || end is not null) && said is { } then && (name != ToldUnderPresentTitle || article.Text.AsSpan(0, place).EndsWith("时任") || end is not null && career.Any(t => t.Office == "总书记" && t.From <= then.From)) && then.From >= WholeSince(offices) && terms.TrueForAll(t => then.To.AddDays(IsDay(said) ? 0 : DaysOfGrace) < t.From))
            return NotYet(name, office, terms);
        var last = terms.MaxBy(t => t.To ?? DateOnly.MaxValue)!; // there is one
        if (last.To is not { } lastDay)
            return null;
        return DayTold(article, place, said, terms, lastDay) > lastDay.AddDays(IsDay(said) ? 0 : said is null ? DaysOfGrace : DateTime.DaysInMonth(lastDay.Year, lastDay.Month) - lastDay.Day) ? ($"职务已变动：{name}任{office}至{lastDay:yyyy年M月}。", last.Source) : null;
    }

    static (string Message, string Source) NotYet(string name, string office, List<LeaderTerm> terms) => ($"职务有误：{name}自{terms.Min(t => t.From):yyyy年M月}起任{office}。", terms[0].Source);

    /// <summary>The tables hold all who had the office at that time, and he is not among them. Of no time: since before he is first heard of.</summary>
    static bool NeverHeld(IReadOnlyList<LeaderTerm> career, string[] offices, (DateOnly From, DateOnly To)? said)
    {
        if (career.Any(IsFounder) && !Array.TrueForAll(offices, o => SinceTheFounding.Contains(o, StringComparer.Ordinal)))
            return false;
        if (Array.TrueForAll(offices, Offices.IsWhole) && career.Any(t => Offices.IsWhole(t.Office)))
            return true;
        // 王东明主席 of the trade unions: a title behind a name is short for many.
        return !career.Any(t => offices.Length > 1 && Array.Exists(offices, o => t.Office[^2..] == o[^2..])) && career.Min(t => t.From) is { } first && (said?.From ?? first) >= WholeSince(offices);
    }

    /// <summary>Whether somebody had left the one office when he took the other (中央政治局委员、国务院副总理丁薛祥, who is of the Standing Committee since). False: they were held together, or it is not known.</summary>
    public static bool EndedBefore(IReadOnlyList<LeaderTerm> career, string one, string other)
    {
        var (first, second) = (Terms(career, one), Terms(career, other));
        return first.Count > 0 && second.Count > 0 && second.TrueForAll(t => t.From is not null) && first.Max(t => t.To ?? DateOnly.MaxValue) <= second.Min(t => t.From);
    }

    static List<LeaderTerm> Terms(IReadOnlyList<LeaderTerm> career, string office) => [.. career.Where(t => t.Office == office)];

    /// <summary>A month since the first constitution: of earlier times it may be told under later titles, and a year says too little.</summary>
    static bool IsUnderConstitution((DateOnly From, DateOnly To) said) => said.From >= new DateOnly(1954, 9, 20) && said.To.DayNumber - said.From.DayNumber < 31;

    static bool IsDay((DateOnly From, DateOnly To)? said) => said is var (from, to) && from == to;

    /// <summary>Those who founded the state keep their titles in all that is told of them (朱德委员长).</summary>
    public static bool IsFounder(LeaderTerm term) => term is { From: null, Office: "早期领导人" or "开国元帅" };

    static DateOnly WholeSince(string[] offices) => offices.Max(o => Offices.WholeSince(o) ?? DateOnly.MaxValue);

    /// <summary>The first day of which it may be told. Without a date of its own a text may tell of the time when it was so.</summary>
    static DateOnly DayTold(ArticleText article, int place, (DateOnly From, DateOnly To)? said, List<LeaderTerm> terms, DateOnly end)
    {
        if (said is { } months)
            return terms.Exists(t => months.To >= t.From && months.From <= t.To) ? end : months.From;
        var years = YearsNamed(article, place);
        if (years.Exists(y => terms.Exists(t => y >= t.From?.Year && y <= t.To?.Year)))
            return end;
        var isNews = years.Count == 0 && end.AddYears(YearsOfNews) > article.PublishedOn && News().IsMatch(article.LineAt(place));
        if (isNews && !article.IsDated && DayInBrackets(article, place) is { } day)
            return day;
        return article.IsDated || isNews ? article.PublishedOn : years.Count > 0 ? new DateOnly(years.Max(), 1, 1) : end;
    }

    /// <summary>今天（1月22日）: the last such day before the text was examined; null: none is said.</summary>
    static DateOnly? DayInBrackets(ArticleText article, int place)
    {
        var line = article.LineAt(place).ToString();
        if (Bracketed().Match(line) is not { Success: true } match || !DateOnly.TryParseExact($"{article.PublishedOn.Year}-{match.Groups["month"].Value}-{match.Groups["day"].Value}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return null;
        return day > article.PublishedOn ? day.AddYears(-1) : day;
    }

    /// <summary>The date right behind a title and name (卫生健康委主任马晓伟2025年3月表示); null: none.</summary>
    public static (DateOnly From, DateOnly To)? SaidRightBehind(string text, int end) =>
        Behind().Match(text, end, Math.Min(14, text.Length - end)) is { Success: true } date ? Span(date) : null;

    /// <summary>The day, the month or the year of the last date before these words in their sentence; null: there is none, or the next figures are another's.</summary>
    public static (DateOnly From, DateOnly To)? SaidBefore(string text, int place)
    {
        var from = place == 0 ? 0 : text.LastIndexOfAny(['。', '；', '！', '？', '\n'], place - 1) + 1;
        return Date().Match(text, from, place - from) is { Success: true } date ? Span(date) : null;
    }

    static (DateOnly From, DateOnly To) Span(Match date)
    {
        var year = int.Parse(date.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        if (!date.Groups["month"].Success || int.Parse(date.Groups["month"].ValueSpan, CultureInfo.InvariantCulture) is not (>= 1 and <= 12 and var month))
            return (new(year, 1, 1), new(year, 12, 31));
        if (date.Groups["day"].Success && int.Parse(date.Groups["day"].ValueSpan, CultureInfo.InvariantCulture) is var day and >= 1 && day <= DateTime.DaysInMonth(year, month))
            return (new(year, month, day), new(year, month, day));
        return (new(year, month, 1), new DateOnly(year, month, 1).AddMonths(1).AddDays(-1));
    }

    static List<int> YearsNamed(ArticleText article, int place)
    {
        var years = new List<int>();
        var line = article.LineAt(place);
        foreach (var year in Year().EnumerateMatches(line))
            years.Add(int.Parse(line.Slice(year.Index, 4), CultureInfo.InvariantCulture));
        return years;
    }

    [GeneratedRegex("近日|日前|今天|今日|昨日|昨天|连日来", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex News();

    // A date in the middle of a clause is somebody else's (甘地1988年访华以及…), unless it says when something was held.
    [GeneratedRegex("(?<=^|[，；：、“（(\\] 】]|于|在|自|从|至|到|据|时间|出席|参加|参与)(?<year>(?:19|20)[0-9]{2})年(?:(?<month>[0-9]{1,2})月(?:(?<day>[0-9]{1,2})日)?)?|(?<year>20[0-9]{2})年(?<month>[0-9]{1,2})月(?:(?<day>[0-9]{1,2})日)?(?=[^，。；0-9]{0,10}(?:举行|召开|开幕|闭幕|期间|表决|来京|来华|来访|访华|抵京|到访|参访|赴京|进京|组成|产生|换届)[^，。；0-9]{0,10}，)|(?<year>20[0-9]{2})年(?:(?<month>[0-9]{1,2})月(?:(?<day>[0-9]{1,2})日)?)?(?=(?:正式|起|被)?(?:选举|当选|宣誓|就任|决定任命|任命|推举|出任|上任|履新))", RegexOptions.RightToLeft, PatternTime.Limit)]
    private static partial Regex Date();

    [GeneratedRegex("（(?<month>1?[0-9])月(?<day>[1-3]?[0-9])日）", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Bracketed();

    [GeneratedRegex("^[于在]?(?<year>20[0-9]{2})年(?:(?<month>[0-9]{1,2})月(?:(?<day>[0-9]{1,2})日)?)?(?!来|以|至)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Behind();

    [GeneratedRegex("(?<![0-9])(?:19|20)[0-9]{2}(?=年)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Year();
}

using System.Globalization;
using System.Text.RegularExpressions;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags anniversaries that do not fit the year named beside them (2026年是中国共产党成立106周年), and sessions that a Central Committee never held; in which years the others were, <see cref="EventCheck"/> knows.
/// Events, years and sources: <c>dictionaries/lexicons/anniversaries.tsv</c>.</summary>
public sealed partial class AnniversaryCheck : ICheck<ArticleText>
{
    /// <summary>A number further off is another event's, or a slip that other checks see.</summary>
    const int MostOff = 3, Decade = 10;

    /// <summary>How many full sessions the Central Committees of past terms held.</summary>
    static readonly Dictionary<string, int> Sessions = new(StringComparer.Ordinal) { ["十六"] = 7, ["十七"] = 7, ["十八"] = 7, ["十九"] = 7 };

    const string Numerals = "一二三四五六七八九十";
    const string Record = "历次党的全国代表大会和中央委员会全体会议公报";

    static readonly Lazy<List<(Regex Pattern, int Year, string Source)>> Events = new(() => [.. TableFile.Rows(Path.Combine(DictionaryFolder.Path, "lexicons", "anniversaries.tsv")).Select(f =>
        (new Regex($"(?:{f[0]})(?:的)?(?<n>[0-9]{{1,3}}|[一二三四五六七八九十百〇]{{1,5}})(?:周年|华诞)", RegexOptions.None, PatternTime.Span), int.Parse(f[1], CultureInfo.InvariantCulture), f[2]))]);

    public string Key => "anniversary";
    public string Name => "周年与届次";

    public IEnumerable<FindingDraft> Examine(ArticleText article, CheckContext context)
    {
        var text = article.Simplified;
        if (text.Contains("周年", StringComparison.Ordinal) || text.Contains("华诞", StringComparison.Ordinal))
        {
            foreach (var (pattern, year, source) in Events.Value)
            {
                foreach (Match match in pattern.Matches(text))
                {
                    if (YearBeside(text, match) is { } named && Number(match.Groups["n"].Value) is { } count && Math.Abs(count - (named - year)) is (> 0 and <= MostOff) or Decade && !Eve(text, match, count - (named - year)) && !Mention.IsCorrected(text, match.Index, match.Length))
                        yield return article.Draft(match.Index, match.Length, Tier.Likely, $"{named}年是{year}年以来的第{named - year}个周年：“{match.Value}”。", match.Value.Replace(match.Groups["n"].Value, (named - year).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal), source);
                }
            }
        }
        foreach (Match match in Session().Matches(text))
        {
            var (term, number) = (match.Groups["term"].Value, Numerals.IndexOf(match.Groups["n"].Value, StringComparison.Ordinal) + 1);
            if (number > Sessions[term])
                yield return article.Draft(match.Index, match.Length, Tier.Likely, $"第{term}届中央委员会只举行过{Sessions[term]}次全体会议：“{match.Value}”。", null, Record);
        }
    }

    /// <summary>The one year of the sentence, close by.</summary>
    static int? YearBeside(string text, Match match)
    {
        var from = text.LastIndexOfAny(['。', '；', '\n'], match.Index) + 1;
        var to = text.IndexOfAny(['。', '；', '\n'], match.Index) is var stop and >= 0 ? stop : text.Length;
        if (YearRightBefore().Match(text, Math.Max(0, match.Index - 10), Math.Min(10, match.Index)) is { Success: true } near)
            return int.Parse(near.Groups["y"].ValueSpan, CultureInfo.InvariantCulture);
        var years = Year().Matches(text[from..to]).Where(y => Math.Abs(from + y.Index - match.Index) <= 30).Select(y => int.Parse(y.Value, CultureInfo.InvariantCulture)).Distinct().ToList();
        return years is [var only] && only > 1949 ? only : null;
    }

    /// <summary>On the eve of a year it is spoken of already, and the year after still.</summary>
    static bool Eve(string text, Match match, int off) =>
        off == 1 && Coming().IsMatch(text.AsSpan(Math.Max(0, match.Index - 20), Math.Min(20, match.Index))) || off == -1 && text.AsSpan(Math.Max(0, match.Index - 20), Math.Min(20, match.Index)).Contains("去年", StringComparison.Ordinal);

    /// <summary>Up to 199; null: no number.</summary>
    static int? Number(string written)
    {
        if (int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        var (sum, rest) = (0, written);
        if (rest.IndexOf('百') is 1 && rest[0] == '一')
            (sum, rest) = (100, rest[2..].TrimStart('零', '〇'));
        if (rest.IndexOf('十') is var ten and >= 0 and <= 1)
            (sum, rest) = (sum + 10 * (ten == 0 ? 1 : Numerals.IndexOf(rest[0], StringComparison.Ordinal) + 1), rest[(ten + 1)..]);
        return rest.Length > 1 ? null : sum + (rest.Length == 1 ? Numerals.IndexOf(rest[0], StringComparison.Ordinal) + 1 : 0);
    }

    [GeneratedRegex("(?<![0-9])(?:19|20)[0-9]{2}(?=年)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Year();

    [GeneratedRegex("(?<![0-9])(?<y>20[0-9]{2})年(?:是|，|为|正值|的|将|庆祝|纪念|喜迎){0,2}$", RegexOptions.RightToLeft, PatternTime.Limit)]
    private static partial Regex YearRightBefore();

    [GeneratedRegex("迎接|喜迎|即将|将|前夕|筹备|献礼|明年|来年|次年|之际|倒计时|到来|为庆祝|为纪念", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Coming();

    [GeneratedRegex("(?:党的|中共|第)(?<term>十六|十七|十八|十九)届(?:中央委员会第)?(?<n>[一二三四五六七八九十])(?:中全会|次全体会议)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Session();
}

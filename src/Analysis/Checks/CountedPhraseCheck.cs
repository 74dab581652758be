using System.Text.RegularExpressions;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags phrases that sum up by a number and have the wrong one (五个意识 beside 两个维护, 中央六项规定精神), and 总体布局 said for 战略布局.
/// Phrases and sources: <c>dictionaries/lexicons/counted.tsv</c>.</summary>
public sealed partial class CountedPhraseCheck : ICheck<ArticleText>
{
    /// <summary>A number of parties or peoples is another country's or county's where these stand before it.</summary>
    const int Before = 30;

    static readonly Lazy<List<Phrase>> FromTable = new(() => [.. TableFile.Rows(Path.Combine(DictionaryFolder.Path, "lexicons", "counted.tsv")).Select(f => new Phrase(
        new($"(?<![第一二三四五六七八九十百0-9])(?:{f[0]})[“‘\"]?(?<n>[一二两三四五六七八九十]{{1,3}}|[0-9]{{1,2}})(?<after>{f[2]})", RegexOptions.None, PatternTime.Span),
        f[1].Split('|'), f[3].Split('|', StringSplitOptions.RemoveEmptyEntries), f[2], f[4]))]);

    public string Key => "counted-phrase";
    public string Name => "数字概括表述";

    public IEnumerable<FindingDraft> Examine(ArticleText article, CheckContext context)
    {
        var text = article.Simplified;
        var said = new HashSet<int>();
        foreach (var phrase in FromTable.Value.Where(p => text.Contains(p.Word, StringComparison.Ordinal)))
        {
            foreach (Match match in phrase.Pattern.Matches(text))
            {
                var n = match.Groups["n"];
                if (phrase.Right.Contains(Han(n.Value), StringComparer.Ordinal) || !HasCompany(phrase, text, match) || Mention.IsCorrected(text, n.Index, n.Length + phrase.Word.Length) || !said.Add(n.Index))
                    continue;
                var length = match.Index + match.Length - n.Index;
                yield return article.Draft(n.Index, length, Tier.Likely, $"“{text.Substring(n.Index, length)}”的数目有误，应为“{phrase.Right[0]}{match.Groups["after"].Value}”。", phrase.Right[0] + match.Groups["after"].Value, phrase.Source);
            }
        }
        foreach (Match match in Layouts().Matches(text))
        {
            var right = match.Value.Contains("五位一体", StringComparison.Ordinal) ? "“五位一体”总体布局" : "“四个全面”战略布局";
            yield return article.Draft(match.Index, match.Length, Tier.Likely, $"“五位一体”称总体布局，“四个全面”称战略布局：“{match.Value}”。", right, "《中国共产党章程》（2022）总纲");
        }
    }

    static string Han(string number) => number switch
    {
        "二" => "二", "2" => "两", "56" => "五十六", "14" => "十四", "10" => "十", "55" => "五十五",
        [var digit] when char.IsAsciiDigit(digit) => "零一二三四五六七八九"[digit - '0'].ToString(),
        _ => number,
    };

    static bool HasCompany(Phrase phrase, string text, Match match)
    {
        if (phrase.Company.Length == 0)
            return true;
        var from = Math.Max(text.LastIndexOfAny(['。', '\n'], match.Index) + 1, match.Index - Before);
        var to = text.IndexOfAny(['。', '\n'], match.Index) is var stop and >= 0 ? Math.Min(stop, match.Index + match.Length + Before) : Math.Min(text.Length, match.Index + match.Length + Before);
        var sentence = text[from..to];
        return Array.Exists(phrase.Company, word => sentence.Contains(word, StringComparison.Ordinal));
    }

    [GeneratedRegex("五位一体[”\"]?(?:的)?战略布局|四个全面[”\"]?(?:的)?总体布局", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Layouts();

    /// <param name="After">A piece of a pattern.</param>
    sealed record Phrase(Regex Pattern, string[] Right, string[] Company, string After, string Source)
    {
        /// <summary>Without it the pattern cannot match.</summary>
        public string Word { get; } = After.Split('[', '(')[0];
    }
}

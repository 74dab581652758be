using System.Text.RegularExpressions;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags laws and regulations that are cited as a present ground after the day they were repealed. Table and sources: <c>dictionaries/lexicons/repealed.tsv</c>.
/// What tells of the past (原, 废止, a year before the repeal) is left alone.</summary>
public sealed partial class RepealedLawCheck : ICheck<ArticleText>
{
    /// <summary>So far before and after the title its sentence may say that the law is a ground, or that it is past.</summary>
    const int Before = 24;
    const int After = 30;

    static readonly Lazy<Dictionary<string, LexiconRow>> Repealed = new(() =>
        LexiconFile.Read(Path.Combine(DictionaryFolder.Path, "lexicons", "repealed.tsv")).ToDictionary(r => r.Term, StringComparer.Ordinal));

    public string Key => "repealed-law";
    public string Name => "废止法规";

    public IEnumerable<FindingDraft> Examine(ArticleText article, CheckContext context)
    {
        foreach (Match match in Title().Matches(article.Text))
        {
            var law = match.Groups["law"].Value;
            if (!Repealed.Value.TryGetValue(law, out var row) || row.Since is not { } since || article.PublishedOn < since)
                continue;
            var before = article.Text.AsSpan(Math.Max(0, match.Index - Before), Math.Min(match.Index, Before));
            var after = article.Text.AsSpan(match.Index + match.Length, Math.Min(After, article.Text.Length - match.Index - match.Length));
            if (!Ground().IsMatch(Sentence(before)) && !Campaign().IsMatch(after) || Past().IsMatch(before) || Ended().IsMatch(after) || IsOfThePast(article, match.Index, since))
                continue;
            yield return new(match.Index, match.Length, match.Value, row.Tier,
                $"《{law}》已于{since:yyyy年M月d日}废止{(row.Correction is { } now ? $"，现行为《{now}》" : "")}，不应作为现行依据引用。", row.Correction is { } right ? $"《{right}》" : null, row.Source)
            {
                Context = article.ContextOf(match.Index, match.Length),
            };
        }
    }

    static ReadOnlySpan<char> Sentence(ReadOnlySpan<char> before) => before[(before.LastIndexOfAny("。；\n") + 1)..];

    /// <summary>The paragraph names years, and all of them lie before the repeal; or it makes rules, and nobody knows when.</summary>
    static bool IsOfThePast(ArticleText article, int place, DateOnly since)
    {
        var named = false;
        var line = article.LineAt(place);
        if (!article.IsDated && line.Contains("制定本", StringComparison.Ordinal))
            return true;
        foreach (var year in Year().EnumerateMatches(line))
        {
            if (int.Parse(line.Slice(year.Index, 4), System.Globalization.CultureInfo.InvariantCulture) >= since.Year)
                return false;
            named = true;
        }
        return named;
    }

    [GeneratedRegex("《(?:中华人民共和国)?(?<law>[\u4e00-\u9fff]{3,20})》", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Title();

    [GeneratedRegex("根据|依据|按照|依照|遵照|违反|适用|贯彻|执行|遵守|落实|学习|宣传|宣讲|解读|讲解|讲授|辅导|普及|符合|为了?实施|援引|引用|现行|按《?$|(?:依|[须应可]按|[可详]?见|参见)《?$", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Ground();

    [GeneratedRegex("^(?:施行|实施|颁布|公布)?[一二两三四五六七八九十0-9]{1,3}周年|^(?:集中)?(?:宣传|学习|宣讲|普法)(?:月|周|日|活动|培训|，|。|、)|^(?:（[^）\n]{1,12}）)?第[一二三四五六七八九十百零〇0-9]{1,7}条(?:第[一二三四五六七八九十]{1,2}[款项]|、第[一二三四五六七八九十百零〇0-9]{1,7}条){0,2}(?:的?规定|明确|之规定|：)|^(?:普法)?(?:读本|单行本|宣传册|手册|宣传单)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Campaign();

    [GeneratedRegex("原[《（(]?$|原《|旧|废止|失效|当时|时任|修订前|曾|历史|取代|代替|施行前|实施前|替代|修改|起草|编纂", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Past();

    [GeneratedRegex("^[^。；\n]{0,24}(?:废止|失效|被[^。]{0,10}(?:取代|代替)|不再适用|时期|施行期间)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Ended();

    [GeneratedRegex("(?<![0-9])(?:19|20)[0-9]{2}(?=年|[）)〕])", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Year();
}

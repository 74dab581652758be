using System.Globalization;
using System.Text.RegularExpressions;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags places by a name that they no longer bear, or under a city they no longer belong to, where the present is meant (2026年，山东省莱芜市…). Table and sources: <c>dictionaries/lexicons/former-places.tsv</c>.</summary>
public sealed partial class FormerPlaceCheck : ICheck<ArticleText>
{
    /// <summary>A document's title keeps the name of its day; so far before a name it may begin.</summary>
    const int TitleReach = 60;

    /// <summary>Names this short need the province or city before them: 公开县, 入户县 hold them by chance.</summary>
    const int NeedsParent = 2;

    static readonly Lazy<(Row[] Rows, PhraseFinder Finder)> Places = new(Read);

    /// <summary>Old names of places with their city, which <see cref="CountyCheck"/> leaves to this check.</summary>
    internal static bool IsFormer(string placeWithCity) => Array.Exists(Places.Value.Rows, row => row.Name == placeWithCity);

    public string Key => "former-place";
    public string Name => "地名沿革";

    public IEnumerable<FindingDraft> Examine(ArticleText article, CheckContext context)
    {
        var (rows, finder) = Places.Value;
        var (text, found) = (article.Simplified, new List<PhraseMatch>());
        finder.Find(text, found);
        var last = 0;
        foreach (var match in found.OrderBy(m => m.Start).ThenByDescending(m => m.Length))
        {
            var row = rows[match.Phrase];
            if (match.Start < last || !IsPlace(text, row, match) || !Tense.IsOfNow(article, match.Start, match.Length, row.Since) || Mention.IsCorrected(text, match.Start, match.Length) || Mention.IsInTitle(text, match.Start, TitleReach) || context.Lexicons.IsWhite(row.Name))
                continue;
            last = match.End;
            yield return article.Draft(match.Start, match.Length, Tier.Likely, $"{row.Name}已于{row.Since.Year - 1}年变更，现为{row.Province}{row.Now}。", row.Now.Contains("或者", StringComparison.Ordinal) ? null : row.Now, row.Source);
        }
    }

    static bool IsPlace(string text, Row row, PhraseMatch match)
    {
        var before = text.AsSpan(Math.Max(0, match.Start - 12), Math.Min(12, match.Start));
        var after = text.AsSpan(match.End, Math.Min(4, text.Length - match.End));
        if (Longer().IsMatch(after))
            return false;
        var below = before.Length > 0 && before[^1] is '省' or '市' or '州' or '区' or '盟' || before.EndsWith(row.Province, StringComparison.Ordinal);
        return below || row.Name.Length > NeedsParent && !row.Name.EndsWith("地区", StringComparison.Ordinal) && row.Name is not ("双城市" or "大港区") && (before.Length == 0 || before[^1] is not (>= '\u4E00' and <= '\u9FFF') || Led().IsMatch(before));
    }

    static (Row[] Rows, PhraseFinder Finder) Read()
    {
        var rows = TableFile.Rows(Path.Combine(DictionaryFolder.Path, "lexicons", "former-places.tsv"))
            .Select(f => new Row(f[0], f[1], new(int.Parse(f[2], CultureInfo.InvariantCulture) + 1, 1, 1), f[3], f[4])).ToArray();
        return (rows, new([.. rows.Select(r => r.Name)]));
    }

    /// <param name="Since">First day of the year after the change.</param>
    sealed record Row(string Name, string Now, DateOnly Since, string Province, string Source);

    [GeneratedRegex("^(?:场|民|区|内|外|城|域|级|委会|志|公园|（今|（现|\\(今|\\(现|音乐|小吃|豆瓣|籍|人，|画院|战|号|舰|路|街|道|站)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Longer();

    [GeneratedRegex("(?:在|赴|到|来|于|由|与|和|及|从|对|向|的|为|是|往|离|抵|驻|途经|中国|我国|当地|来自|位于|走进|深入|前往|地处|包括|其中|辖|获|被|据|称|让|使|等地|陕西|年|月|日|以来)$", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Led();
}

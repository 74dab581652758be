using System.Text.RegularExpressions;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Tenants;

namespace MediaWatch.Analysis.Checks;

/// <summary>Hints at short names that a text lays down (以下简称“…”) and does not keep: laid down for two things, or twice otherwise for one; never used after; and, at the setting 全面, the full name said again where the short one would do.</summary>
public sealed partial class AbbreviationCheck : ICheck<ArticleText>
{
    const string Source = "《党政机关公文处理工作条例》（中办发〔2012〕14号）第十九条“表述准确”；党政机关公文使用非规范化简称先用全称并注明简称";

    public string Key => "abbreviation";
    public string Name => "简称全称";

    public bool CanJudge(ArticleText article, CheckContext context) => !article.IsOfFile;

    public IEnumerable<FindingDraft> Examine(ArticleText article, CheckContext context)
    {
        var text = article.Text;
        var defined = Definition().Matches(text).Select(m => (Match: m, Short: m.Groups["short"].Value, Full: m.Groups["full"].Value)).ToList();
        foreach (var ((match, shortName, full), i) in defined.Select((d, i) => (d, i)))
        {
            var group = match.Groups["short"];
            if (defined.Take(i).FirstOrDefault(d => d.Short == shortName && d.Full.Length > 0 && full.Length > 0 && !d.Full.EndsWith(full, StringComparison.Ordinal) && !full.EndsWith(d.Full, StringComparison.Ordinal)) is { Match: not null } other)
                yield return article.Draft(group.Index, group.Length, Tier.Hint, $"“{shortName}”已是“{other.Full}”的简称，又作“{full}”的简称。", null, Source);
            else if (full.Length > 0 && defined.Take(i).FirstOrDefault(d => d.Full == full && d.Short != shortName) is { Match: not null } earlier)
                yield return article.Draft(group.Index, group.Length, Tier.Hint, $"“{full}”已简称“{earlier.Short}”，这里又简称“{shortName}”。", earlier.Short, Source);
            else if (!text.AsSpan(match.Index + match.Length).Contains(shortName, StringComparison.Ordinal) && match.Index + match.Length < text.Length - Rest)
                yield return article.Draft(group.Index, group.Length, Tier.Hint, $"注明了简称“{shortName}”，后文没有用。", null, Source);
            else if (context.Lexicons.Level == ProofreadingLevel.Thorough && full.Length > shortName.Length && text.IndexOf(full, match.Index + match.Length, StringComparison.Ordinal) is >= 0 and var again)
                yield return article.Draft(again, full.Length, Tier.Hint, $"前文已注明简称“{shortName}”，这里又用全称。", shortName, Source);
        }
    }

    /// <summary>A text that ends so soon after had no more to say of it.</summary>
    const int Rest = 400;

    // What is quoted before the bracket, or a title, is the full name; else nobody can tell where it begins.
    [GeneratedRegex("(?:(?:“(?<full>[^”\n]{2,60})”|《(?<full>[^》\n]{2,60})》))?[（(，](?:以下|下)(?:统称|简称|称)(?:为|：|:)?[“《]{1,2}(?<short>[^”》\n]{1,30})[”》]{1,2}", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Definition();
}

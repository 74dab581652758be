using System.Text.RegularExpressions;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags words of <c>dictionaries/lexicons/sensitive.tsv</c> and of the tenant's own list, also in full width, in traditional characters and with symbols strewn in.
/// A word that only offends in company is flagged only in it; trades are spoken of where they are fought (清理“办证刻章”小广告); what is only hinted at is no offence in the quotation marks of a warning (切勿轻信“稳赚不赔”).</summary>
public sealed partial class SensitiveWordCheck : ICheck<ArticleText>
{
    public string Key => "sensitive-word";
    public string Name => "敏感信息";

    public bool BearsRecognition => true;

    public IEnumerable<FindingDraft> Examine(ArticleText article, CheckContext context) =>
        from hit in context.Lexicons[LexiconSet.Sensitive].Search(article)
        where !(hit.Disguised && article.IsRecognised) // what looks disguised was misread
            && !(IllegalTrade.Themes.Contains(hit.Row.Kind) && IllegalTrade.IsFought(article.LineAt(hit.Start)))
            && !(hit.Row.Tier == Tier.Hint && Mention.IsQuoted(article.Text, hit.Start) && Warning().IsMatch(article.LineAt(hit.Start)))
        let written = article.Text.Substring(hit.Start, hit.Length)
        select new FindingDraft(hit.Start, hit.Length, written, hit.Row.Tier, MessageOf(written, hit), hit.Row.Correction, hit.Row.Source)
        {
            Context = article.ContextOf(hit.Start, hit.Length), Rule = hit.Row.Term,
        };

    static string MessageOf(string written, LexiconHit hit)
    {
        var theme = hit.Row.Kind.Length > 0 ? $"（{hit.Row.Kind}）" : "";
        var disguise = hit.Disguised ? $"，是“{hit.Row.Term}”的变形写法" : "";
        return $"出现敏感词“{written}”{theme}{disguise}，请核对语境。";
    }

    [GeneratedRegex("谨防|切勿|警惕|骗局|骗术|辟谣|轻信|识破|虚假宣传|谣言|话术|套路|诈骗|不可信|不能信|莫信|别信|所谓", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Warning();
}

using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text.Leaders;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags names of honoured persons (heroes, models, scientists) that are wrong by one character, beside words that show who is meant. Table and sources: <c>dictionaries/lexicons/honoured.tsv</c>.</summary>
public sealed class HonouredNameCheck : ICheck<ArticleText>
{
    public string Key => "honoured-name";
    public string Name => "先进人物姓名";

    public IEnumerable<FindingDraft> Examine(ArticleText article, CheckContext context) =>
        from near in HonouredNames.NearIn(article)
        let written = article.Text.Substring(near.Start, near.Person.Name.Length)
        where !context.Lexicons.IsWhite(written)
        select article.Draft(near.Start, written.Length, Tier.Likely, $"姓名疑有误：“{written}”应为“{near.Person.Name}”。", near.Person.Name, near.Person.Source);
}

using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Analysis.Text.Privacy;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags persons of the nine groups that official news does not name in full: relatives of suspects, minors and women or children in cases, patients, drug users.
/// Lists of three and more are the privacy check's.</summary>
public sealed class NamedPersonCheck : ICheck<ArticleText>
{
    const string Source = "《新华社新闻信息报道中的禁用词和慎用词》（2016年7月修订）法律法规类：不宜公开报道真实姓名的九类人员；《中华人民共和国个人信息保护法》第二十八条";

    public string Key => "named-person";
    public string Name => "不宜点名";

    public IEnumerable<FindingDraft> Examine(ArticleText article, CheckContext context)
    {
        foreach (var person in NamedPerson.In(article.Simplified, article.Segmenter))
        {
            if (context.Lexicons.IsWhite(person.Name))
                continue;
            yield return new(person.Start, person.Name.Length, Masking.Name(person.Name), Tier.Likely, $"{person.Group}一般不公开真实姓名，应用“姓+某”。", person.Name[..1] + "某", Source)
            {
                Context = Masking.MaskNumbers(article.ContextOf(person.Start, person.Name.Length).Replace(person.Name, Masking.Name(person.Name), StringComparison.Ordinal)),
            };
        }
    }
}

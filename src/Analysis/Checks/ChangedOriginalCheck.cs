using MediaWatch.Analysis.Subjects;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags wording that a repost of an important original changed. A changed number or name says something else and is certain; other words are for a person to weigh.
/// Source: 国办秘函〔2019〕19号 附件 1, 转载 (转载内容须与原文一致); 国办发〔2018〕123号 三(二) “确保内容准确, 不得篡改”.</summary>
public sealed class ChangedOriginalCheck : ICheck<CopiedOriginals>
{
    /// <summary>Characters told of the copy where words were left out, so that there is something to mark.</summary>
    const int Beside = 6;

    public string Key => "changed-original";
    public string Name => "转载改动原文";

    public IEnumerable<FindingDraft> Examine(CopiedOriginals article, CheckContext context)
    {
        foreach (var words in article.Changes)
        {
            var change = words.Change;
            if (change.ArticleAt < 0 || change.ArticleAt > article.Body.Length)
                continue; // it stands in a text read from a picture or attachment
            var (start, length) = change.Copy.Length > 0 ? (change.ArticleAt, change.Copy.Length) : Round(article.Body, change.ArticleAt);
            if (length == 0 || start + length > article.Body.Length)
                continue;
            yield return new FindingDraft(article.Title.Length + 1 + start, length, article.Body.Substring(start, length), words.Kind == ChangedKind.Wording ? Tier.Likely : Tier.Certain,
                Message(words), change.Original.Length == 0 ? $"删去“{change.Copy}”" : change.Original,
                "转载应与原文一致：国办秘函〔2019〕19号；国办发〔2018〕123号 三（二）")
            {
                Context = Sentence(article.Body, start, length),
                Rule = words.Kind switch { ChangedKind.Number => "number", ChangedKind.Name => "name", _ => "wording" },
            };
        }
    }

    static string Message(ChangedWords words)
    {
        var (original, copy) = (words.Change.Original, words.Change.Copy);
        var what = words.Kind switch { ChangedKind.Number => "数字", ChangedKind.Name => "名称", _ => "表述" };
        var said = copy.Length == 0 ? $"漏掉“{original}”" : original.Length == 0 ? $"多出“{copy}”" : $"“{original}”改成了“{copy}”";
        return $"转载《{(words.Work.Length > 30 ? words.Work[..30] + "…" : words.Work)}》时{what}有改动：{said}";
    }

    static (int Start, int Length) Round(string body, int at)
    {
        var (from, to) = (Math.Max(0, at - Beside), Math.Min(body.Length, at + Beside));
        while (from < at && body[from..at].Contains('\n'))
            from++;
        return (from, Math.Max(0, (body.IndexOf('\n', at) is var end and >= 0 ? Math.Min(end, to) : to) - from));
    }

    static string Sentence(string body, int start, int length)
    {
        var (from, to) = (Math.Max(0, start - 20), Math.Min(body.Length, start + length + 20));
        return body[from..to].ReplaceLineEndings(" ");
    }
}

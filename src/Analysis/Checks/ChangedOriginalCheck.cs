using MediaWatch.Analysis.Subjects;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Reposts;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags wording that a repost of an important original changed: one finding a copy and original, its places told inside, the gravest marked. A changed number or name says something else
/// and is certain; other words are for a person to weigh.
/// Source: 国办秘函〔2019〕19号 附件 1, 转载 (转载内容须与原文一致); 国办发〔2018〕123号 三(二) “确保内容准确, 不得篡改”.</summary>
public sealed class ChangedOriginalCheck : ICheck<CopiedOriginals>
{
    /// <summary>Characters told of the copy where words were left out, so that there is something to mark.</summary>
    const int Beside = 6;

    /// <summary>Places told in the message; all of them are marked where original and copy stand side by side.</summary>
    const int MostTold = 8;

    public string Key => "changed-original";
    public string Name => "转载改动原文";

    public IEnumerable<FindingDraft> Examine(CopiedOriginals article, CheckContext context)
    {
        // An original that two tasks ask for is one.
        foreach (var work in article.Changes.GroupBy(c => c.Work, StringComparer.Ordinal))
        {
            var places = work.DistinctBy(w => w.Change).Select(w => PlaceOf(article.Body, w)).OfType<Place>().OrderBy(p => p.Start).ToList();
            if (places.Count == 0)
                continue;
            var gravest = places.MaxBy(p => p.Words.Kind)!; // there is at least one; of equals the first
            yield return new FindingDraft(article.Title.Length + 1 + gravest.Start, gravest.Length, article.Body.Substring(gravest.Start, gravest.Length), gravest.Words.Kind == ChangedKind.Wording ? Tier.Likely : Tier.Certain,
                Message(work.Key, places), places is [var only] ? Right(only.Words.Change) : string.Join("；", places.Select(p => $"{Shown(p.Words.Change.Copy)}应为{Shown(p.Words.Change.Original)}")),
                "转载应与原文一致：国办秘函〔2019〕19号；国办发〔2018〕123号 三（二）")
            {
                About = $"《{work.Key}》",
                Context = Sentence(article.Body, gravest.Start, gravest.Length),
                Rule = gravest.Words.Kind switch { ChangedKind.Number => "number", ChangedKind.Name => "name", _ => "wording" },
            };
        }
    }

    /// <summary>Null: it stands behind this text, in one of the article's files, which are judged by themselves.</summary>
    static Place? PlaceOf(string body, ChangedWords words)
    {
        var change = words.Change;
        if (change.ArticleAt < 0 || change.ArticleAt > body.Length)
            return null;
        var (start, length) = change.Copy.Length > 0 ? (change.ArticleAt, change.Copy.Length) : Round(body, change.ArticleAt);
        return length == 0 || start + length > body.Length ? null : new Place(words, start, length);
    }

    static string Message(string work, IReadOnlyList<Place> places)
    {
        var title = work.Length > 30 ? work[..30] + "…" : work;
        return places is [var only]
            ? $"转载《{title}》时{What(only.Words)}有改动：{Said(only.Words.Change)}"
            : $"转载《{title}》时有 {places.Count} 处改动：{string.Join("；", places.Take(MostTold).Select(p => What(p.Words) + Said(p.Words.Change)))}{(places.Count > MostTold ? "等" : "")}";
    }

    static string What(ChangedWords words) => words.Kind switch { ChangedKind.Number => "数字", ChangedKind.Name => "名称", _ => "表述" };

    static string Said(RepostChange change) =>
        change.Copy.Length == 0 ? $"漏掉“{change.Original}”" : change.Original.Length == 0 ? $"多出“{change.Copy}”" : $"“{change.Original}”改成了“{change.Copy}”";

    static string Right(RepostChange change) => change.Original.Length == 0 ? $"删去“{change.Copy}”" : change.Original;

    static string Shown(string words) => words.Length == 0 ? "（无）" : $"“{words}”";

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

    sealed record Place(ChangedWords Words, int Start, int Length);
}

using MediaWatch.Analysis.Subjects;

namespace MediaWatch.Analysis.Text.World;

/// <summary>A town that is called the capital of a state and is not (澳大利亚首都悉尼; 仰光是缅甸首都). Former capitals may be called so of their time.</summary>
static class CapitalNames
{
    const string Word = "首都";

    /// <summary>Before a state's name: another state of another time (联邦德国首都波恩).</summary>
    static readonly string[] Others = ["联邦", "民主", "古"];

    static readonly string[] Links = ["——", "就是", "是", "为", "：", "—"];
    static readonly string[] Openings = ["（", "(", "是", "为", "作为", "，"];

    public static IEnumerable<WorldSlip> Find(ArticleText article)
    {
        var text = article.Simplified;
        for (var at = text.IndexOf(Word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Word, at + Word.Length, StringComparison.Ordinal))
        {
            var end = at > 0 && text[at - 1] == '的' ? at - 1 : at;
            if (Countries.Default.Before(text.AsSpan(0, end), out var length) is { Capitals: [var first, ..] } country && !Array.Exists(Others, o => text.AsSpan(0, end - length).EndsWith(o, StringComparison.Ordinal)) && TownOf(text, end - length, at + Word.Length) is { } town && IsWrong(article, country, text.Substring(town.Start, town.Length), end - length, at + Word.Length - end + length))
                yield return new(town.Start, town.Length, $"{country.Names[0]}的首都是{string.Join('、', country.Capitals)}，不是{text.AsSpan(town.Start, town.Length)}。", first, country.Source);
        }
    }

    /// <summary>The town after the word, else the one that is explained by it.</summary>
    static WordSpan? TownOf(string text, int start, int end)
    {
        var from = end + (Array.Find(Links, l => text.AsSpan(end).StartsWith(l, StringComparison.Ordinal))?.Length ?? 0);
        if (Countries.Default.TownAt(text.AsSpan(from)) is var length and > 0)
            return new(from, length);
        if (Array.Find(Openings, o => text.AsSpan(0, start).EndsWith(o, StringComparison.Ordinal)) is not { } opening || opening == "，" && !(end < text.Length && text[end] is '，' or '。'))
            return null;
        return Countries.Default.TownBefore(text.AsSpan(0, start - opening.Length)) is var before and > 0 ? new(start - opening.Length - before, before) : null;
    }

    static bool IsWrong(ArticleText article, Country country, string town, int start, int length)
    {
        if (Array.Exists(country.Capitals, c => town.StartsWith(c, StringComparison.Ordinal) || c.StartsWith(town, StringComparison.Ordinal)))
            return false;
        return !Tense.IsOfPast(article, start, length, country.Towns.GetValueOrDefault(town));
    }
}

using System.Text.RegularExpressions;
using MediaWatch.Analysis.Subjects;

namespace MediaWatch.Analysis.Text.World;

/// <summary>A state's name with a form of state that is not its own (蒙古共和国, 老挝民主人民共和国), or no longer (蒙古人民共和国) where the present is meant.</summary>
static partial class FullNames
{
    const int Reach = 20, LongestBefore = 6;

    /// <summary>No state of that name after this year is spoken of as one that was; those that were before stand in the table, but not all.</summary>
    const int End = 1991;

    const string Republic = "共和国", Kingdom = "王国", China = "中华人民";

    public static IEnumerable<WorldSlip> Find(ArticleText article)
    {
        var text = article.Simplified;
        foreach (var kind in (string[])[Republic, Kingdom])
        {
            for (var at = text.IndexOf(kind, StringComparison.Ordinal); at >= 0; at = text.IndexOf(kind, at + kind.Length, StringComparison.Ordinal))
            {
                if (!text.AsSpan(0, at).EndsWith(China, StringComparison.Ordinal) && NameBefore(text, at) is var (start, country) && SlipOf(article, text, start, at + kind.Length, country) is { } slip)
                    yield return slip;
            }
        }
    }

    /// <summary>Where the state's name begins of which nothing but words of its form stand before the place.</summary>
    static (int Start, Country Country)? NameBefore(string text, int at)
    {
        for (var start = Math.Max(0, at - Reach); start < at; start++)
        {
            if (Countries.Default.At(text.AsSpan(start, at - start), out var length) is { } country && Form().IsMatch(text.AsSpan(start + length, at - start - length)))
                return (start, country);
        }
        return null;
    }

    static WorldSlip? SlipOf(ArticleText article, string text, int start, int end, Country country)
    {
        // What may stand before: 阿拉伯埃及共和国, 大不列颠及北爱尔兰联合王国.
        for (var before = 0; before <= Math.Min(LongestBefore, start); before++)
        {
            if (Countries.Default.IsFullName(text[(start - before)..end]) || before > 0 && Countries.Default.FormerUntil(text[(start - before)..end]) is not null)
                return null;
        }
        var written = text[start..end];
        if (Other().IsMatch(text.AsSpan(end, Math.Min(4, text.Length - end))))
            return null;
        var right = country.FullNames[0];
        if (Countries.Default.FormerUntil(written) is { } until)
            return Tense.IsOfNow(article, start, written.Length, new(Math.Max(until, Tense.Remembered) + 1, 1, 1)) || Envoys().IsMatch(text.AsSpan(end, Math.Min(12, text.Length - end))) && !Tense.IsOfPast(article, start, written.Length, until) ? new(start, written.Length, $"“{written}”是{until}年以前的国名，现为“{right}”。", right, country.Source) : null;
        if (Tense.IsOfPast(article, start, written.Length, End) || written.EndsWith(Kingdom, StringComparison.Ordinal) && !right.EndsWith(Kingdom, StringComparison.Ordinal) && !Diplomacy().IsMatch(text.AsSpan(end, Math.Min(8, text.Length - end))))
            return null;
        return new(start, written.Length, $"国名：没有“{written}”，{country.Names[0]}的全称是“{right}”。", right, country.Source);
    }

    [GeneratedRegex("^(?:人民|民主主义|民主|社会主义|社会|伊斯兰教?|联邦|联合|阿拉伯|合作|多民族|玻利瓦尔|东岸|哈希姆|革命|国)*$", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Form();

    [GeneratedRegex("^(?:前进|卫队|时期|时代|成立|危机|日报|晚报)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Other();

    [GeneratedRegex("^驻[一-龥]{1,4}(?:总领|大使|使馆|使领馆|副领)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Envoys();

    [GeneratedRegex("^(?:驻|政府|总统|国王|首相|总理|外交|商务|大使|代表团|使馆|[一-龥]{1,4}部长)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Diplomacy();
}

using System.Text.RegularExpressions;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Tenants;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags what of punctuation can be decided without understanding the text (GB/T 15834—2011): marks doubled, brackets, titles and quotations left open,
/// marks of half width among Chinese ones, 、 behind figures and brackets that number a list, before 及, ellipses with 等, and titles within titles.</summary>
public sealed partial class PunctuationCheck : ICheck<ArticleText>
{
    const string Standard = "GB/T 15834—2011《标点符号用法》";
    const string Opening = "(《“‘【〔「『〈[";
    const string Closing = ")》”’】〕」』〉]";
    const string Stops = "，。、；：";

    /// <summary>So far an opening mark and its closing one may be parted by a line's end (headings and tables break anywhere).</summary>
    const int LinesApart = 3;

    /// <summary>A text of so many marks of full width to each of half width writes Chinese punctuation.</summary>
    const int MostlyFull = 3;

    /// <summary>One may be a quotation, or the typist's slip.</summary>
    const int Several = 2;

    public string Key => "punctuation";
    public string Name => "标点符号";

    public bool CanJudge(ArticleText article, CheckContext context) => !article.IsOfFile;

    public IEnumerable<FindingDraft> Examine(ArticleText article, CheckContext context)
    {
        var text = article.Text;
        foreach (Match match in Doubled().Matches(text))
            yield return Draft(article, match.Index, match.Length, Tier.Likely, $"标点重复或连用有误：“{match.Value}”。", text[match.Index + match.Length - 1].ToString(), "5.1");
        foreach (Match match in Dots().Matches(text))
            yield return Draft(article, match.Index, match.Length, match.Value[0] == '.' ? Tier.Hint : Tier.Likely, "省略号应写作“……”。", "……", "4.11");
        foreach (Match match in Stacked().Matches(text))
            yield return Draft(article, match.Index, match.Length, Tier.Hint, "问号、叹号叠用最多三个。", text.Substring(match.Index, 3), "4.2.3.3、4.3.3.3");
        foreach (var (place, mark) in Unpaired(text))
            yield return Draft(article, place, 1, Tier.Likely, Opening.Contains(mark, StringComparison.Ordinal) ? $"“{text[place]}”没有配对的后一半。" : $"“{text[place]}”没有配对的前一半。", null, "4.8、4.9、4.15");
        foreach (Match match in Etcetera().Matches(text))
            yield return Draft(article, match.Index, match.Length, Tier.Hint, "“等”与省略号不同时使用。", null, "4.11.3.3");
        foreach (var match in BracketedNumber().Matches(text).Take(1))
            yield return Draft(article, match.Index, match.Length, Tier.Hint, $"带括号的序号之后不加标点：“{match.Value}”。", match.Value[..^1], "附录B.4");
        // One alone may be a sentence torn from its list.
        if (ListNumber().Matches(text) is { Count: >= Several } numbers && numbers[0] is var first)
            yield return Draft(article, first.Index, first.Length, Tier.Hint, $"阿拉伯数字序号之后用下脚点：“{first.Value}”（全文共 {numbers.Count} 处）。", first.Value[..^1] + ".", "附录B.4");
        if (WordNumber().Matches(text) is { Count: >= Several } words && words[0] is var one)
            yield return Draft(article, one.Index, one.Length, Tier.Hint, $"汉字序号之后用顿号：“{one.Value}”（全文共 {words.Count} 处）。", one.Value[..^1] + "、", "附录B.4");
        foreach (Match match in BeforeAnd().Matches(article.Folded.Text))
        {
            if (article.CutsWord(match.Index + 2) || article.CutsWord(match.Index + match.Length))
                continue;
            var span = article.Folded.Original(match.Index, match.Length);
            yield return Draft(article, span.Start, span.Length, Tier.Hint, $"“{match.Value[1..]}”之前不加顿号。", match.Value[1..], "4.5");
        }
        foreach (Match match in TitleWithin().Matches(text))
            yield return Draft(article, match.Index, match.Length, Tier.Hint, "书名号里面还要用书名号时，里面一层用单书名号〈〉。", match.Groups["outer"].Value + "〈" + match.Groups["inner"].Value + "〉", "4.15.3.3");
        foreach (var match in LineBegins().Matches(text).Take(1))
            yield return Draft(article, match.Index, match.Length, Tier.Hint, $"点号不出现在一行之首：“{match.Value}”。", null, "5.1.1");
        if (HalfWidth(text, context.Lexicons.Level == ProofreadingLevel.Thorough ? 1 : Several) is { } half)
            yield return half with { Context = article.ContextOf(half.Start ?? 0, half.Length) };
    }

    /// <param name="least">Statutes have single ones now and then: only who asks for everything is told of them.</param>
    static FindingDraft? HalfWidth(string text, int least)
    {
        var places = HalfAmongHan().Matches(text);
        var full = text.Count(c => Stops.Contains(c, StringComparison.Ordinal));
        if (places.Count < (full == 0 ? Several : least) || full > 0 && full < places.Count * MostlyFull)
            return null;
        var first = places[0];
        return new(first.Index, 1, first.Value, Tier.Hint, $"汉字之间用了半角标点“{first.Value}”{(places.Count > 1 ? $"（全文共 {places.Count} 处）" : "")}。", ((char)(first.Value[0] + 0xFEE0)).ToString(), $"{Standard} 5.1");
    }

    static FindingDraft Draft(ArticleText article, int start, int length, Tier tier, string message, string? suggestion, string clause) =>
        article.Draft(start, length, tier, message, suggestion, $"{Standard} {clause}");

    /// <summary>Marks without a partner in their paragraph or in the lines next to it, half and full width taken as one.</summary>
    static IEnumerable<(int Place, char Mark)> Unpaired(string text)
    {
        var lonely = new List<(int Place, char Mark, int Line, bool IsSentence)>();
        var (isParagraph, firsts, lasts) = (IsParagraph(text), Array.ConvertAll(Opening.ToCharArray(), c => text.IndexOf(c, StringComparison.Ordinal)), Array.ConvertAll(Closing.ToCharArray(), c => text.LastIndexOf(c)));
        // Asked once for the text, not for each of its marks.
        bool OpensBefore(int kind, int place) => isParagraph || firsts[kind] >= 0 && firsts[kind] < place;
        bool ClosesBehind(int kind, int place) => isParagraph || lasts[kind] > place;
        var (line, start) = (0, 0);
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var isSentence = text.AsSpan(start, end - start).ContainsAny("。，；：");
            lonely.AddRange(LonelyIn(text, start, end, OpensBefore, ClosesBehind).Select(l => (l.Place, l.Mark, line, isSentence)));
            (start, line) = (end + 1, end > start ? line + 1 : line);
        }
        // A heading may be broken anywhere.
        foreach (var (place, mark, at, _) in lonely.Where(l => l.IsSentence))
        {
            var kind = Opening.IndexOf(mark, StringComparison.Ordinal);
            var opens = kind >= 0;
            var partner = opens ? Closing[kind] : Opening[Closing.IndexOf(mark, StringComparison.Ordinal)];
            if (!lonely.Exists(o => o.Mark == partner && (opens ? o.Line > at && o.Line - at <= LinesApart : o.Line < at && at - o.Line <= LinesApart)))
                yield return (place, mark);
        }
    }

    static IEnumerable<(int Place, char Mark)> LonelyIn(string text, int start, int end, Func<int, int, bool> opensBefore, Func<int, int, bool> closesBehind)
    {
        var open = new Stack<(int Place, char Mark)>();
        for (var i = start; i < end; i++)
        {
            var mark = text[i] is '（' ? '(' : text[i] is '）' ? ')' : text[i];
            if (Opening.Contains(mark, StringComparison.Ordinal))
                open.Push((i, mark));
            else if (Closing.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var kind)
            {
                if (open.TryPeek(out var last) && last.Mark == Opening[kind])
                    open.Pop();
                else if (open.Any(o => o.Mark == Opening[kind]))
                {
                    for (var skipped = open.Pop(); skipped.Mark != Opening[kind]; skipped = open.Pop())
                        yield return skipped;
                }
                else if (!Numbers(text, start, i) && mark != '’' && !(EndsQuotation(mark) && (i == start || text.AsSpan(i + 1, end - i - 1).IsWhiteSpace()) && opensBefore(kind, i)))
                    yield return (i, mark);
            }
        }
        // A quotation may go on in the paragraphs that follow: what somebody says, after a colon, is left open until its last one.
        foreach (var (place, mark) in open)
        {
            if (mark is not ('“' or '‘' or '「' or '『') || place > start && text[place - 1] is not ('：' or ':' or '\n') && text.AsSpan(place, end - place).TrimEnd().Length < 40
                || EndsSentence(text.AsSpan(start, end - start)) && !closesBehind(Opening.IndexOf(mark, StringComparison.Ordinal), place))
                yield return (place, mark);
        }
    }

    /// <summary>One alone may be torn from a text that opens and closes the quotation.</summary>
    static bool IsParagraph(string text) => !text.AsSpan().Trim('\n').Contains('\n');

    /// <summary>A text that was cut off may have lost its closing mark with its end.</summary>
    static bool EndsSentence(ReadOnlySpan<char> line) => line.TrimEnd() is [.., '。' or '！' or '？'];

    static bool EndsQuotation(char mark) => mark is '”' or '』' or '」';

    /// <summary>1）, a）, 二）: the bracket of a list's number has no other half.</summary>
    static bool Numbers(string text, int start, int bracket)
    {
        var from = bracket;
        while (from > start && (char.IsAsciiLetterOrDigit(text[from - 1]) || "一二三四五六七八九十.".Contains(text[from - 1], StringComparison.Ordinal)))
            from--;
        return text[bracket] is '）' or ')' && from < bracket && bracket - from <= 3;
    }

    [GeneratedRegex("，[，。、；：]|。[，、；：]|、[，。、；：]|；[，。、；：]|：[，。、；：]|[？！][，。；：、]|[，、；：][？！]|(?<!。)。。(?!。)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Doubled();

    [GeneratedRegex("。{3,}|(?<=[\u4e00-\u9fff])(?:\\.{3,}|·{3,})(?=[\u4e00-\u9fff”。，]|$)", RegexOptions.Multiline, PatternTime.Limit)]
    private static partial Regex Dots();

    [GeneratedRegex("(?<!一)等等?……|……等(?![待级候])", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Etcetera();

    [GeneratedRegex("(?<=^[ \t\u3000]*)[一二三四五六七八九十]{1,3}[.．,，](?=[\u4e00-\u9fff])", RegexOptions.Multiline, PatternTime.Limit)]
    private static partial Regex WordNumber();

    [GeneratedRegex("(?<=^[ \t\u3000]*|[。；])[（(][一二三四五六七八九十0-9]{1,3}[）)]、", RegexOptions.Multiline, PatternTime.Limit)]
    private static partial Regex BracketedNumber();

    [GeneratedRegex("(?<=^[ \t\u3000]*|[。；])[0-9]{1,2}、(?=[\u4e00-\u9fff])", RegexOptions.Multiline, PatternTime.Limit)]
    private static partial Regex ListNumber();

    [GeneratedRegex("、[及和](?=[\u4e00-\u9fff])", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex BeforeAnd();

    [GeneratedRegex("(?<outer>《[^《》\n]{1,30})《(?<inner>[^《》\n]{1,40})》(?=[^《\n]{0,20}》)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex TitleWithin();

    [GeneratedRegex("(?<=\n)[ \t\u3000]*[，。、；：](?=[\u4e00-\u9fff])", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex LineBegins();

    [GeneratedRegex("[？！]{4,}", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Stacked();

    [GeneratedRegex("(?<=[\u4e00-\u9fff])[,;?!](?=[\u4e00-\u9fff])", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex HalfAmongHan();
}

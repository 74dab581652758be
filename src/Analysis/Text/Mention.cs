using System.Buffers;
using System.Text.RegularExpressions;

namespace MediaWatch.Analysis.Text;

/// <summary>Whether words are only spoken of: they stand in quotation marks, or those are also put right (“某某”的提法是错误的).</summary>
static partial class Mention
{
    const int Reach = 40;

    /// <summary>Characters between what is wrong and what is right.</summary>
    const int Joint = 10;

    /// <summary>Between marks of their own there is no more than this before and after the words; more is speech.</summary>
    const int MarksReach = 14;

    static readonly SearchValues<char> Marks = SearchValues.Create("“‘「\"”’」");

    /// <summary>Whether a quotation mark of the same line is still open before the place.</summary>
    public static bool IsQuoted(ReadOnlySpan<char> text, int start)
    {
        for (var i = start - 1; i >= 0 && i >= start - Reach && text[i] != '\n'; i--)
        {
            if (text[i] is '”' or '」' or '’')
                return false;
            if (text[i] is '“' or '「' or '‘')
                return true;
        }
        return false;
    }

    /// <summary>Whether a title was opened in the words' own line and not closed.</summary>
    public static bool IsInTitle(ReadOnlySpan<char> text, int start) => IsOpenTitle(text[(text[..start].LastIndexOf('\n') + 1)..start]);

    /// <summary>The same over ends of lines, which cut titles in pages that were read from files.</summary>
    /// <param name="reach">So far before the words it may begin.</param>
    public static bool IsInTitle(ReadOnlySpan<char> text, int start, int reach) => IsOpenTitle(text[Math.Max(0, start - reach)..start]);

    static bool IsOpenTitle(ReadOnlySpan<char> before) => before.LastIndexOf('《') > before.LastIndexOf('》');

    /// <summary>Whether quotation marks stand round the words and little else (“渐进台独”).</summary>
    public static bool HasOwnMarks(ReadOnlySpan<char> text, int start, int length)
    {
        var before = text[Math.Max(0, start - MarksReach)..start];
        var after = text.Slice(start + length, Math.Min(MarksReach, text.Length - start - length));
        var (open, close) = (before.LastIndexOfAny(Marks), after.IndexOfAny(Marks));
        return open >= 0 && close >= 0 && (before[open] is '“' or '‘' or '「' or '"') && (after[close] is '”' or '’' or '」' or '"');
    }

    /// <summary>Whether quotation marks stand right round the words, or they are called words (一词, 的提法), and their own sentence says that they are not to be used so.</summary>
    public static bool IsCorrected(string text, int start, int length)
    {
        var end = start + length;
        if (Instead().IsMatch(text.AsSpan(Math.Max(0, start - 10), Math.Min(start, 10))))
            return false; // what was put right was put so
        var isQuoted = IsQuoted(text, start) && text.AsSpan(end, Math.Min(8, text.Length - end)).IndexOfAny("”」’") >= 0;
        if (!isQuoted && !AsWords().IsMatch(text.AsSpan(end, Math.Min(16, text.Length - end))))
            return false;
        var from = Math.Max(text.LastIndexOfAny(['。', '；', '\n'], Math.Max(0, start - 1)) + 1, start - Reach);
        var to = text.IndexOfAny(['。', '\n'], end) is var stop and >= 0 ? Math.Min(stop, end + Reach) : Math.Min(text.Length, end + Reach);
        return PutRight().IsMatch(text.AsSpan(from, to - from));
    }

    /// <summary>Whether what is right stands beside the words, as where the two are told apart: 部署与布署, a row of a table of 误 and 正.</summary>
    public static bool IsBesideRight(string text, int start, int length, string right)
    {
        var before = text.AsSpan(Math.Max(0, start - right.Length - Joint), Math.Min(start, right.Length + Joint));
        var after = text.AsSpan(start + length, Math.Min(right.Length + Joint, text.Length - start - length));
        return after.IndexOf(right, StringComparison.Ordinal) is > 0 and var next && Between().IsMatch(after[..next])
            || before.LastIndexOf(right, StringComparison.Ordinal) is >= 0 and var last && last + right.Length < before.Length && Between().IsMatch(before[(last + right.Length)..]);
    }

    /// <summary>What stands between the two.</summary>
    [GeneratedRegex("^[”’」）)]?(?:[ \u3000]?(?:\t|[与和或及][“‘「]|(?<![”’」）)])[与和或/／]|[”’」][与和/／]|还是|→|≠|不是|而非|—{1,2}|-{1,2}|－)[ \u3000]?|[ \u3000，,；;。]{0,2}[（(]?(?:正确?|误|错误?|应为|应作|改为|正确的?(?:写法|用法|说法|表述)?是?|规范(?:写法|表述)?为?)[）)]?[：: ]?)[“‘「（(]?$", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Between();

    [GeneratedRegex("^[”」’]?(?:一词|二字|之称|等词|等词语|等用语|这个(?:词|说法|字|成语)|的(?:提法|说法|表述|称谓|称呼|写法|字样)|是[^。，；\n]{0,8}蔑称)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex AsWords();

    [GeneratedRegex("(?:(?<!不[得能可应要准宜会该]?|误|错)(?:更正|订正|纠正|修正|修改|更改|统一)(?:为|成|作|写[为成作])|(?<![误错不])应(?:当|该)?写[为成作])[“‘「\"]?$", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Instead();

    [GeneratedRegex("须加|应加|误(?:写|作|为|称|将|把|用|植|说)|[敲打输错写][成作]|错(?:写|误|字|别)|[”’」][^，。；\n]{0,6}(?:都|均|全)?是错的|笔误|勘误|更正|纠正|订正|改(?:为|称|成|作)|不(?:得|能|可|要|应|宜|该|再|是|等于|准|称|写|用)[^，。；\n]{0,8}(?:写|称|说|用|提|叫|简称|表述|出现|是|等)|应(?:为|当?写|当?称|当?作|当?用|改)|而(?:非|不是)|不(?:规范|准确|妥当?)|规范(?:用语|表述|写法)|禁用|慎用|蔑称|(?:没有|并无|不存在)[“‘「]|避免(?:使用|出现)|混淆|称谓(?:变迁|演变|变化)|^从[“‘][^”’]{1,10}[”’]到[“‘]", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex PutRight();
}

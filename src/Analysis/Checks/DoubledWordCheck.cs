using System.Text.RegularExpressions;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags words that were written twice (的的, 进行进行) and limits said twice (大约……左右, 超过……以上). Reduplication that Chinese knows (试试, 实实在在, 一级一级) is none.</summary>
public sealed partial class DoubledWordCheck : ICheck<ArticleText>
{
    const string Source = "《党政机关公文处理工作条例》（中办发〔2012〕14号）第十九条“表述准确，文字精练”";

    /// <summary>Little words that never stand twice in a row.</summary>
    const string Once = "的了是和在与及或为对由把被从向并而但其该就都也以于之等将";

    /// <summary>Verbs and connectives that are never said twice in a row; nouns may meet (宁夏宁夏回族自治区).</summary>
    static readonly HashSet<string> NeverTwice =
    [
        "进行", "开展", "加强", "推进", "推动", "实施", "关于", "以及", "并且", "通过", "按照", "根据", "因此", "但是", "由于", "我们", "他们", "要求", "认真", "积极", "建立", "完善", "落实",
        "提高", "提升", "促进", "做好", "确保", "坚持", "贯彻", "强化", "深化", "优化", "加快", "加大", "全面", "切实", "严格", "不断", "进一步", "持续", "深入", "扎实", "充分", "应当", "可以", "必须",
        "不得", "对于", "为了", "如果", "虽然", "同时", "其中", "目前", "已经", "正在", "将要", "其他", "有关", "相关", "各级", "负责", "制定", "印发", "召开", "举行", "参加", "指出", "强调", "表示", "认为", "介绍", "了解", "完成", "获得", "具有", "属于", "位于", "来自", "针对", "围绕", "随着", "出席", "发布", "启动", "举办", "上报", "成为", "形成", "取得", "采取", "提出", "出现",
    ];

    const int ShortestSentence = 12;
    const int ShortestPhrase = 4, LongestPhrase = 12;

    public string Key => "doubled-word";
    public string Name => "重复多字";

    public bool CanJudge(ArticleText article, CheckContext context) => !article.IsOfFile;

    public IEnumerable<FindingDraft> Examine(ArticleText article, CheckContext context)
    {
        var text = article.Folded.Text;
        for (var i = 1; i < article.Words.Count; i++)
        {
            var (first, second) = (article.Words[i - 1], article.Words[i]);
            if (first.Length != second.Length || first.End != second.Start || !text.AsSpan(first.Start, first.Length).SequenceEqual(text.AsSpan(second.Start, second.Length)))
                continue;
            var word = text.Substring(first.Start, first.Length);
            // Three in a row are a sound or a name.
            var single = word.Length == 1 && Once.Contains(word, StringComparison.Ordinal) && !IsAt(text, first.Start - 1, word[0]) && !IsAt(text, second.End, word[0]);
            if (single ? !JoinsNeighbour(article, first, second) : NeverTwice.Contains(word) && !IsOnceMore(text, second.End, word))
                yield return Draft(article, first.Start, second.End - first.Start, $"“{word}”重复。", word);
        }
        for (var i = 3; i < article.Words.Count; i++)
        {
            if (IsPairTwice(article, i))
                yield return Draft(article, article.Words[i - 3].Start, article.Words[i].End - article.Words[i - 3].Start, $"“{text[article.Words[i - 1].Start..article.Words[i].End]}”重复。", text[article.Words[i - 1].Start..article.Words[i].End]);
        }
        foreach (var phrase in PhrasesTwice(text))
        {
            if (IsSlip(article, phrase))
                yield return Draft(article, phrase.Start, 2 * phrase.Length, $"“{text.AsSpan(phrase.Start, phrase.Length)}”重复。", text.Substring(phrase.Start, phrase.Length));
        }
        foreach (var (start, length) in SentencesTwice(text))
            yield return Draft(article, start, length, "同一句话连写了两遍。", "");
        foreach (Match match in Limits().Matches(text))
            yield return Draft(article, match.Index, match.Length, "概数的限定重复，“约”与“左右”、“多”与“余”、“超过”与“以上”、“截止日期”与“截止”应去掉一个。", null);
    }

    /// <summary>The first of two equal phrases that follow each other: the longest from where the first begins.</summary>
    static IEnumerable<WordSpan> PhrasesTwice(string text)
    {
        for (var start = 0; start + 2 * ShortestPhrase <= text.Length; start++)
        {
            for (var length = Math.Min(LongestPhrase, (text.Length - start) / 2); length >= ShortestPhrase; length--)
            {
                if (text[start] != text[start + length] || !text.AsSpan(start, length).SequenceEqual(text.AsSpan(start + length, length)) || text.AsSpan(start, length).ContainsAnyExceptInRange('\u4E00', '\u9FFF'))
                    continue;
                yield return new(start, length);
                start += 2 * length - 1;
                break;
            }
        }
    }

    /// <summary>Whole sentences that stand twice in a row, in one paragraph or in two; short ones may be called out.</summary>
    static IEnumerable<(int Start, int Length)> SentencesTwice(string text)
    {
        for (var (start, before) = (0, 0); start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny('。', '！', '？') is >= 0 and var stop ? start + stop + 1 : text.Length;
            while (start < end && text[start] is '\n' or ' ')
                start++;
            if (end - start >= ShortestSentence && text.AsSpan(before, start - before).TrimEnd("\n ").SequenceEqual(text.AsSpan(start, end - start)))
                yield return (start, end - start);
            (before, start) = (start, end);
        }
    }

    /// <summary>A verb and its little word twice: 召开了召开了.</summary>
    static bool IsPairTwice(ArticleText article, int last)
    {
        var (text, words) = (article.Folded.Text, article.Words);
        var (first, little) = (words[last - 3], words[last - 2]);
        return little.Length == 1 && words[last].End - words[last - 1].Start == little.End - first.Start && words[last - 1].Length == first.Length && first.Length == 2
            && words[last - 1].Start == little.End && text[little.Start] is '了' or '的' or '着' or '对' or '在'
            && text.AsSpan(first.Start, 3).SequenceEqual(text.AsSpan(words[last - 1].Start, 3)) && NeverTwice.Contains(text.Substring(first.Start, 2));
    }

    static FindingDraft Draft(ArticleText article, int start, int length, string message, string? suggestion)
    {
        var span = article.Folded.Original(start, length);
        return new(span.Start, span.Length, article.Text.Substring(span.Start, span.Length), Tier.Likely, message, suggestion, Source) { Context = article.ContextOf(span.Start, span.Length) };
    }

    /// <summary>The first of the two may end a word, the second begin one, that the cut did not see (目的的, 为了了解, 和和美美).</summary>
    static bool JoinsNeighbour(ArticleText article, WordSpan first, WordSpan second)
    {
        var text = article.Folded.Text;
        return first.Start > 0 && article.Segmenter.Knows(text.AsSpan(first.Start - 1, 2)) && text.AsSpan(first.Start - 1, 2) is not "真的" || second.End < text.Length && article.Segmenter.Knows(text.AsSpan(second.Start, 2));
    }

    /// <summary>A longer phrase twice: not 一步一步 and the like, and not the beginning of a longer name (国家标准国家标准委).</summary>
    static bool IsSlip(ArticleText article, WordSpan first)
    {
        var text = article.Folded.Text;
        var phrase = text.Substring(first.Start, first.Length);
        var after = first.End + first.Length;
        return !"一二三四五六七八九十大小很太好越几半又再多不每层年天日月代".Contains(phrase[0], StringComparison.Ordinal)
            && phrase.Distinct().Count() > 2
            && !article.CutsWord(first.Start) && !article.CutsWord(first.End) && !article.CutsWord(after)
            && (after >= text.Length || !"委会局部厅院所办处司网报社".Contains(text[after], StringComparison.Ordinal));
    }

    /// <summary>落实落实再落实.</summary>
    static bool IsOnceMore(string text, int end, string word) => text.AsSpan(end) is ['再', ..] rest && rest[1..].StartsWith(word, StringComparison.Ordinal);

    static bool IsAt(string text, int place, char c) => place >= 0 && place < text.Length && text[place] == c;

    [GeneratedRegex("(?<![\u4e00-\u9fff][简制节公契条合签特盟违履毁失预誓邀])约近(?=[0-9一二三四五六七八九十百千万])|(?:大约|大概|将近)(?:近|约)(?=[0-9一二三四五六七八九十百千万])|(?:大约|大概|约有|约为|(?<![节制简大公契条合签特盟违履毁失预誓邀])约)(?!占)[0-9.,]{1,9}[万亿余]{0,2}(?:%|[\u4e00-\u9fff]{0,2})左右|(?:大约|大概)[一二三四五六七八九十百千]{1,4}[\u4e00-\u9fff]{0,2}左右|(?:多达|高达|超过|(?<![期])逾)[0-9.,]{1,9}[万亿]{0,2}(?:%|[\u4e00-\u9fff]{0,2})(?:以上|左右)|截止(?:日期|时间)(?:为|是)?截[止至]|(?:[0-9.]{1,7}|[一二三四五六七八九十百千]{1,4})(?:多[万亿千百]{0,2}余|余[万亿千百]{0,2}多)(?=[万亿]?[元亩人户个名次吨年天家种件里公平斤])", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Limits();
}

using System.Collections.Frozen;
using System.Text.RegularExpressions;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags traditional, variant and Japanese forms of characters in a text that is otherwise in standard ones (為高校毕业生; 関系; 徵求意见), code points that only look like the character (⻄ U+2EC4), and wide letters and figures among narrow ones.
/// Lines and texts that are traditional as a whole, quotations, titles, inscriptions and names are left alone. 《通用规范汉字表》（2013）; 《中华人民共和国国家通用语言文字法》第十七条 says where others may stand.</summary>
public sealed partial class CharacterFormCheck : ICheck<ArticleText>
{
    const string Law = "《中华人民共和国国家通用语言文字法》第三条、第十七条；《通用规范汉字表》（2013）";
    const string Unicode = "The Unicode Standard 15.0：康熙部首、部首补充、兼容汉字不用于行文；《通用规范汉字表》（2013）";

    const string Widths = "《出版物上数字用法》（GB/T 15835—2011）";

    /// <summary>A line with so many other forms, more than standard ones, is traditional.</summary>
    const int Several = 3;

    /// <summary>In so few characters, none of which has two forms but one, nothing tells what the text is written in.</summary>
    const int ShortText = 8;

    /// <summary>Characters that are cut on both sides of one.</summary>
    const int Reach = 12;

    /// <summary>What is a word by itself; others may be a name's or a brand's (龍香).</summary>
    const string Alone = "为与个来说对这们时会后过还从于里让给将应该并无两几万亿种条张岁间处边级县镇乡区厂场项内别没问听请谁难读写买卖车门钱发开办见讲带进选员党军队团历树鱼鸡猪煤线经现绝高路各你它出向当吃即既据约称属占总真设极变热转尽刚离满随须却虽仅较战惊冲乱获断调轻归领觉挂举帮换错届欲负够压查补编载劝确采达";

    /// <summary>Ordinary words that the dictionary of words takes for names and that official text seldom has.</summary>
    static readonly FrozenSet<string> NoNames = new[] { "周密", "周转", "周旋", "周全", "周折", "许可", "许诺", "顾客", "顾问", "顾忌", "陈述", "陈列", "陈设", "陈旧", "陆军", "马匹", "高峰", "高耸", "黄金", "张贴", "张开", "张望", "张扬", "谢谢", "空旷", "朴素", "拓宽" }.ToFrozenSet(StringComparer.Ordinal);

    const string Surnames = "王李张刘陈杨赵黄周吴徐孙胡朱林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾魏薛叶阎余潘杜戴夏汪田任姜范石姚谭廖邹熊陆郝孔崔康毛邱秦江史顾侯邵孟";

    public string Key => "character-form";
    public string Name => "规范字形";

    public IEnumerable<FindingDraft> Examine(ArticleText article, CheckContext context)
    {
        var drafts = Forms(article, context).ToList();
        if (drafts.Count == 0)
            return drafts;
        // Whoever slips gambling into a page disguises its words (百家樂，註冊就送): that line is another check's.
        var disguised = context.Lexicons[LexiconSet.Sensitive].Search(article).Select(hit => LineOf(article.Text, hit.Start)).ToHashSet();
        return drafts.Where(d => !disguised.Contains(LineOf(article.Text, d.Start ?? 0)));
    }

    static int LineOf(string text, int place) => place == 0 ? -1 : text.LastIndexOf('\n', place - 1);

    static IEnumerable<FindingDraft> Forms(ArticleText article, CheckContext context)
    {
        var text = article.Text;
        var count = CharacterForms.Count(text);
        // Text of files has look-alikes from the way it was read.
        if (count.LookAlikes > 0 && !article.IsOfFile && CharacterForms.Next(text, 0, FormKind.LookAlike) is var alike && !Radicals().IsMatch(article.LineAt(alike)))
            yield return article.Draft(alike, 1, Tier.Hint, $"“{text[alike]}”（U+{(int)text[alike]:X4}）是部首或兼容字符，看似“{CharacterForms.Standard(text[alike])}”而编码不同，检索、朗读会出错（全文共 {count.LookAlikes} 处）。", CharacterForms.Standard(text[alike]).ToString(), Unicode);
        // Old systems write all figures wide; among narrow ones they are a slip, as are wide letters.
        if (!article.IsOfFile && Wide().Matches(text) is { Count: > 0 } wide && (Narrow().IsMatch(text) || !wide.Any(w => w.ValueSpan.ContainsAnyInRange('\uFF10', '\uFF19'))))
            yield return article.Draft(wide[0].Index, wide[0].Length, Tier.Hint, $"“{wide[0].Value}”是全角字母、数字，应为半角“{Narrowed(wide[0].Value)}”（全文共 {wide.Count} 处）。", Narrowed(wide[0].Value), Widths);
        if (count.Others > count.Simplified && (count.Others >= Several || text.Length < ShortText))
            yield break;
        var told = 0;
        foreach (var misuse in CharacterForms.Misuses(text))
        {
            if (misuse.Start < told)
                continue; // 有利於 holds 利於
            if (!Continues().IsMatch(text.AsSpan(misuse.Start, Math.Min(misuse.Length + 1, text.Length - misuse.Start))) && !Precedes().IsMatch(text.AsSpan(Math.Max(0, misuse.Start - 1), Math.Min(misuse.Start, 1) + 1)) && !IsMeant(text, misuse.Start, misuse.Length))
            {
                told = misuse.End;
                yield return article.Draft(misuse.Start, misuse.Length, Tier.Likely, $"“{text.Substring(misuse.Start, misuse.Length)}”应写作“{CharacterForms.RightOf(misuse)}”。", CharacterForms.RightOf(misuse), Law);
            }
        }
        for (var i = count.Others > 0 ? CharacterForms.Next(text, 0, FormKind.Other) : text.Length; i < text.Length; i = CharacterForms.Next(text, i, FormKind.Other))
        {
            if (WordAt(text, i, article.Segmenter) is not { } word)
            {
                i++;
                continue;
            }
            i = word.End;
            var (written, right) = (text.Substring(word.Start, word.Length), InStandard(text.AsSpan(word.Start, word.Length)));
            if (!IsMeant(text, word.Start, word.Length) && !context.Lexicons.IsWhite(written))
                yield return article.Draft(word.Start, word.Length, Tier.Likely, $"“{written}”用了繁体字、异体字或旧字形，应写作“{right}”。", right, Law);
        }
    }

    /// <summary>The word, as it would be in standard characters, that holds the one at a place; null: none that is known, or a person's name.</summary>
    static WordSpan? WordAt(string text, int place, Segmenter segmenter)
    {
        var (from, to) = (place, place + 1);
        while (from > 0 && place - from < Reach && IsHan(text[from - 1]))
            from--;
        while (to < text.Length && to - place < Reach && IsHan(text[to]))
            to++;
        if (IsOfAddress(text, from - 1) || IsOfAddress(text, to))
            return null;
        var clause = InStandard(text.AsSpan(from, to - from));
        var at = place - from;
        var words = new List<WordSpan>();
        segmenter.CutByDictionary(clause, words);
        var word = words.Find(w => w.Start <= at && at < w.End);
        if (word.Length == 1 ? !Alone.Contains(clause[at], StringComparison.Ordinal) : IsPersonName(clause.Substring(word.Start, word.Length), segmenter.ClassOf(clause.AsSpan(word.Start, word.Length))))
            return null;
        var named = segmenter.CutWithClasses(clause).First(w => w.Start <= at && at < w.Start + w.Length);
        if (named.Length > 1 && IsPersonName(clause.Substring(named.Start, named.Length), named.Class))
            return null;
        // 砲台镇: a place may be written so.
        if (word.Length > 1 && (IsVillage(clause[word.End - 1]) && word.Length > 2 || segmenter.ClassOf(clause.AsSpan(word.Start, word.Length)) is ['n', ..] && words.Exists(w => w.Start == word.End && w.Length == 1 && IsVillage(clause[w.Start]))))
            return null;
        // 王為民: whoever bears a surname may write his name as he likes.
        var before = words.FindIndex(w => w.End == word.Start);
        if (before >= 0 && words[before].Length == 1 && Surnames.Contains(clause[words[before].Start], StringComparison.Ordinal) && word.Length <= 2)
            return null;
        return new(from + word.Start, word.Length);
    }

    /// <summary>A wide letter or figure stands this far behind its narrow one.</summary>
    static string Narrowed(string wide) => string.Concat(wide.Select(c => (char)(c - ('Ａ' - 'A'))));

    static bool IsVillage(char c) => c is '镇' or '乡' or '村';

    /// <summary>The dictionary of words takes many ordinary ones for names (康复, 光荣): those stand in official text, or in the list here.</summary>
    static bool IsPersonName(string word, string? kind) =>
        kind?.StartsWith("nr", StringComparison.Ordinal) is true && !NoNames.Contains(word) && CleanFrequencies.Default.PerTenThousand(word) == 0;

    /// <summary>The other form is what is meant: quoted or in a title among its like, of an inscription or a character's history, in a line or a sentence that is traditional as a whole.</summary>
    static bool IsMeant(string text, int start, int length)
    {
        var (lineFrom, lineTo) = Within(text, start, length, "\n");
        var line = text.AsSpan(lineFrom, lineTo - lineFrom);
        if (line.ContainsAnyInRange('\u3041', '\u30FA') || line.ContainsAny('「', '『'))
            return true;
        if (IsTraditional(line))
            return true;
        var (from, to) = Within(text, start, length, "。！？；\n");
        if (Explained().IsMatch(text.AsSpan(from, to - from)) || IsTraditional(text.AsSpan(from, to - from)))
            return true;
        var open = text.LastIndexOfAny(['“', '‘', '《', '〈', '”', '’', '》', '〉', '\n'], start);
        if (open < 0 || text[open] is not ('“' or '‘' or '《' or '〈'))
            return false;
        var close = text.IndexOfAny(['”', '’', '》', '〉', '\n'], start + length);
        var (others, simplified, _) = CharacterForms.Count(text.AsSpan(open, (close < 0 ? text.Length : close) - open));
        return others > simplified;
    }

    static bool IsTraditional(ReadOnlySpan<char> span) => CharacterForms.Count(span) is var (others, simplified, _) && others >= Several && others > simplified;

    static (int From, int To) Within(string text, int start, int length, string ends)
    {
        var from = start == 0 ? 0 : text.AsSpan(0, start).LastIndexOfAny(ends) + 1;
        var to = text.AsSpan(start + length).IndexOfAny(ends);
        return (from, to < 0 ? text.Length : start + length + to);
    }

    static string InStandard(ReadOnlySpan<char> span) => string.Create(span.Length, span, (into, all) =>
    {
        for (var i = 0; i < all.Length; i++)
            into[i] = CharacterForms.KindOf(all[i]) == FormKind.LookAlike ? all[i] : CharacterForms.Standard(all[i]);
    });

    static bool IsHan(char c) => c is >= '\u3400' and <= '\u9FFF';

    /// <summary>Letters and marks of addresses right beside.</summary>
    static bool IsOfAddress(string text, int place) => place >= 0 && place < text.Length && (char.IsAsciiLetter(text[place]) || text[place] is '.' or '/' or '-' or '_' or '@');

    [GeneratedRegex("繁体|繁简|繁體|异体|正体字|简化字|简体|字形|字体|古文字|书法|篆|隶书|楷书|草书|行书|碑|匾|题写|题字|题词|题有|题额|印章|印文|封泥|拓片|拓本|刻有|刻着|刻写|镌刻|石刻|木刻|铭文|古籍|善本|刻本|字典|说文|甲骨|金文|竹简|简牍|手书|手迹|落款|钤|[”」’》]一?字|写作|写成|写法|店招|招牌|牌坊|商标|老字号|门额|楹联|对联|报头|刊头|部首|偏旁", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Explained();

    [GeneratedRegex("[０-９Ａ-Ｚａ-ｚ]{2,}", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Wide();

    [GeneratedRegex("[0-9A-Za-z]", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Narrow();

    [GeneratedRegex("部首|偏旁|笔画|编码", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Radicals();

    /// <summary>The misused character belongs to the word behind: 看著名演员, 反覆盖, 位於潜江.</summary>
    [GeneratedRegex("著[名作述称者录书]|覆[盖灭没]|於潜|徵明|沈阳|藉口(?![推拒敷拖不逃为掩搪回延，。、；”])", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Continues();

    /// <summary>It belongs to the word before: 精神慰藉以及, 原著力求, 土著.</summary>
    [GeneratedRegex("[慰狼蕴]藉|[原名专论巨遗编译合拙土显昭卓撰]著|[颠倾]覆|今朝", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Precedes();
}

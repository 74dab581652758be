using System.Globalization;
using System.Text.RegularExpressions;
using MediaWatch.Analysis.Subjects;

namespace MediaWatch.Analysis.Text;

/// <summary>Whether a sentence says something of the present: needed where a name was right in its time (工商局, 莱芜市).</summary>
static partial class Tense
{
    /// <summary>So far from the name a word of the past still belongs to it; one of the present must be nearer.</summary>
    const int PastBefore = 24, PastAfter = 30, NowReach = 14;

    /// <summary>What changed before is found without a year in old texts far oftener than in new ones.</summary>
    public const int Remembered = 2009;

    /// <summary>Whether these words of <see cref="ArticleText.Text"/> are said of a day on or after <paramref name="since"/>. Where nobody knows when a text was published it must say so itself: a year, or 今年, 近日.</summary>
    public static bool IsOfNow(ArticleText article, int start, int length, DateOnly since)
    {
        if (article.PublishedOn < since)
            return false;
        var text = article.Text;
        var (from, to) = SentenceOf(text, start, length);
        if (HasWordsOfPast(text, from, to, start, length))
            return false;
        var later = false;
        foreach (var year in Year().EnumerateMatches(text.AsSpan(from, to - from)))
        {
            var named = int.Parse(text.AsSpan(from + year.Index, 4), CultureInfo.InvariantCulture);
            var month = named == since.Year && MonthAfter().Match(text, from + year.Index + 4, Math.Min(4, to - from - year.Index - 4)) is { Success: true } said ? int.Parse(said.Groups["month"].ValueSpan, CultureInfo.InvariantCulture) : since.Month;
            if (named < since.Year || month < since.Month)
                return false;
            later |= named <= article.PublishedOn.Year && (named > since.Year || month > since.Month || since is { Month: 1, Day: 1 });
        }
        return later || article.IsDated || since.Year >= Remembered && IsSaidOfNow(text, Math.Max(from, start - NowReach), Math.Min(to, start + length + NowReach)) || IsOfLaterYear(article, start, since);
    }

    /// <summary>Whether these words of <see cref="ArticleText.Text"/> are said of a day no later than the year <paramref name="until"/>, or of some past.</summary>
    public static bool IsOfPast(ArticleText article, int start, int length, int until)
    {
        var text = article.Text;
        var (from, to) = SentenceOf(text, start, length);
        if (HasWordsOfPast(text, from, to, start, length))
            return true;
        foreach (var year in Year().EnumerateMatches(text.AsSpan(from, to - from)))
        {
            if (int.Parse(text.AsSpan(from + year.Index, 4), CultureInfo.InvariantCulture) <= until)
                return true;
        }
        return false;
    }

    static bool HasWordsOfPast(string text, int from, int to, int start, int length)
    {
        var before = text.AsSpan(Math.Max(from, start - PastBefore), start - Math.Max(from, start - PastBefore));
        return JustBefore().IsMatch(before) || Past().IsMatch(before) || Ended().IsMatch(text.AsSpan(start + length, Math.Min(PastAfter, to - start - length)));
    }

    static (int From, int To) SentenceOf(string text, int start, int length) =>
        (start == 0 ? 0 : text.LastIndexOfAny(['。', '；', '！', '？', '\n'], start - 1) + 1, text.IndexOfAny(['。', '；', '！', '？', '\n'], start + length) is var stop and >= 0 ? stop : text.Length);

    static bool IsSaidOfNow(string text, int from, int to) => Now().IsMatch(text.AsSpan(from, to - from));

    /// <summary>All years of the paragraph are later ones.</summary>
    static bool IsOfLaterYear(ArticleText article, int start, DateOnly since)
    {
        var any = false;
        var line = article.LineAt(start);
        foreach (var year in Year().EnumerateMatches(line))
        {
            if (int.Parse(line.Slice(year.Index, 4), CultureInfo.InvariantCulture) <= since.Year)
                return false;
            any |= int.Parse(line.Slice(year.Index, 4), CultureInfo.InvariantCulture) <= article.PublishedOn.Year;
        }
        return any;
    }

    [GeneratedRegex("^年(?<month>[0-9]{1,2})月", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex MonthAfter();

    [GeneratedRegex("(?:组建|成立|新设|设立)$|(?:原|前|旧|老|旧称|古|时任)(?:来的|来|国家|中国|省|市|县|区|[\u4e00-\u9fff]{2,3}[省市])?[（(“]?$", RegexOptions.RightToLeft, PatternTime.Limit)]
    private static partial Regex JustBefore();

    [GeneratedRegex("原(?:[^材料油野告因则本][\u4e00-\u9fff]{0,5}|)、?$|原(?:国家|名|为|系|属|称|由|有|是|中国|省|市|县|区)|前身|时任|曾|历任|先后任|先后担任|当时|当年|早年|出生|生于|籍贯|原籍|祖籍|毕业|参军|入伍|入党|旧|古|撤销|更名|改名|改称|升格为|改组为|转为|合并(?!重组|报表|执法|办理)|整合|成立时|同志生前|解放|抗战|战争|战役|革命|红军|地下党|起义|清代|清朝|明代|明朝|宋代|民国|历史|年代|世纪|自古|不再保留|烈士|去世|逝世|此前|以前|过去|回忆|追忆|令第|公告第", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Past();

    [GeneratedRegex("^(?:令|公告|规章|[（(](?:现|今|已|后|原|于)|[^，。]{0,8}(?:被撤销|转制|转隶|移交|退出现役|撤销|更名|改名|改称|改为|改组|改制|变更|合并|整合|并入|划归|升格|撤县|撤市|不再保留|不复存在|前身|旧址|时期|时代|出生|生人|籍(?!股|科|处|室|调查))|[^。]{0,24}(?:更名为|改名为|改称|改为|合并|整合为|组建|撤销|划归|代管|升格|前身|（现|\\(现|（今|\\(今))", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Ended();

    [GeneratedRegex("今年(?![0-9一二三四五六七八九十]{1,3}岁)|近日|日前|本月|最近|近期|昨日|本周|上周|即日起|今晚|今[夏秋冬春]|明[天日晚]|下周|目前|现行|正在?对接|连日来|前不久|新学期|新时代", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Now();

    [GeneratedRegex("(?<![0-9])(?:19|20)[0-9]{2}(?=年|[—\\-–至到][0-9]{4}|[）)〕])|(?<=〔)(?:19|20)[0-9]{2}(?=〕)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Year();
}

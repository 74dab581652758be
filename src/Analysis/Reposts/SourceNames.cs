using System.Text.RegularExpressions;

namespace MediaWatch.Analysis.Reposts;

/// <summary>The names under which a source may be named. Its name itself, of some length, counts wherever it stands; another way of writing it and its house's other names only where the text says where it
/// comes from (来源：…, 转自…, 据…报道, …电, a bracket at the end), since a text may speak of them otherwise.
/// Houses: the media of 《互联网新闻信息稿源单位名单》(中央网信办, 2021-10-20), each with its agency, paper, site and client.</summary>
sealed partial class SourceNames
{
    /// <summary>Where a text says it: its first and last characters.</summary>
    const int Edge = 240;

    static readonly string[][] Houses =
    [
        ["新华社", "新华通讯社", "新华网", "新华视点", "新华每日电讯"],
        ["人民日报", "人民网", "人民日报客户端"],
        ["中央广播电视总台", "央视", "总台央视", "央视网", "央视新闻", "中央电视台", "央广网", "cctv"],
        ["光明日报", "光明网"],
        ["经济日报", "中国经济网"],
        ["中国新闻社", "中新社", "中新网", "中国新闻网"],
        ["中国日报", "中国日报网"],
        ["中国政府网", "中央政府门户网站", "国务院客户端"],
    ];

    readonly string bare;
    readonly string[] names;

    /// <param name="source">As the original says it: a name, perhaps behind 来源：, perhaps several parted by marks, of which one is enough.</param>
    public SourceNames(string? source)
    {
        bare = RepostText.Strip(source ?? "");
        List<string> own = [.. Parts().Split(Lead().Replace(source ?? "", "")).Select(Normal).Where(n => n.Length > 1)];
        names = [.. own.Concat(Houses.Where(h => own.Exists(o => h.Any(n => o.StartsWith(n, StringComparison.Ordinal)))).SelectMany(h => h)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>There is nothing that a copy has to name.</summary>
    public bool AreNone => bare.Length == 0;

    public bool StandIn(RepostArticle article)
    {
        if (article.Text.Bare.IndexOf(bare, StringComparison.Ordinal) >= 0 || RepostText.Strip(article.Source ?? "").Contains(bare, StringComparison.Ordinal) || Names(Normal(article.Source ?? "")))
            return true;
        var body = article.Text.Body;
        return Said(body[..Math.Min(Edge, body.Length)]) || body.Length > Edge && Said(body[^Edge..]);
    }

    bool Said(string edge) => Says().Matches(edge).Any(m => Names(Normal(m.Groups["n"].Value)));

    bool Names(string said) => names.Any(n => said.Contains(n, StringComparison.Ordinal));

    /// <summary>Ways of writing that mean the same: 市人民政府门户网站 is 市政府网, 市人民政府办公室 is 市政府办.</summary>
    static string Normal(string name) => RepostText.Strip(Usual().Replace(name, m => m.Value switch { "人民政府" => "政府", "办公室" or "办公厅" => "办", _ => "网" }));

    [GeneratedRegex("人民政府|办公室|办公厅|(?:官方|门户)*网站|官网", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Limit)]
    private static partial Regex Usual();

    [GeneratedRegex(@"^\s*(?:(?:文章|信息|稿件|内容)?(?:来源|出处|稿源)|转载?自|摘自|据)\s*[:：]?\s*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Limit)]
    private static partial Regex Lead();

    [GeneratedRegex(@"[、，,;；/|｜\s]+|(?:作者|记者|编辑|责编)[:：].*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Limit)]
    private static partial Regex Parts();

    /// <summary>来源：X; 转自X; 据X报道; X 11月20日电 at a line's head; （X） at the end.</summary>
    [GeneratedRegex(@"(?:来源|出处|稿源|转载?自|摘自)\s*[:：丨|]?\s*(?<n>[^\n，。；,;（）()]{2,40})|据(?<n>[^\n，。；,;：:（）()]{2,20}?)(?:\d{1,2}月\d{1,2}日)?(?:报道|消息|电|讯|通报|发布)|^[ \t　]*(?<n>[^\n，。；,;（）()]{2,20}?)\d{1,2}月\d{1,2}日[ \t]*(?:电|讯)|[（(](?<n>[^\n（）()]{2,30})[）)]\s*$", RegexOptions.CultureInvariant | RegexOptions.Multiline, matchTimeoutMilliseconds: PatternTime.Limit)]
    private static partial Regex Says();
}

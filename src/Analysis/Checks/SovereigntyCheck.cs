using System.Text.RegularExpressions;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags combinations of words that put Taiwan, Hong Kong or Macao beside the country they belong to, or among countries; single words are the lists' business.
/// What stands in quotation marks, or is refuted (所谓, 反对), is left alone.</summary>
public sealed partial class SovereigntyCheck : ICheck<ArticleText>
{
    const string Taiwan = "《关于正确使用涉台宣传用语的意见》（2016年修订）";
    const string Xinhua = "《新华社新闻信息报道中的禁用词和慎用词》（2016年修订）港澳台和领土主权类";

    static readonly (Regex Pattern, Tier Tier, string Message, string? Suggestion, string Source)[] Rules =
    [
        (AmongCountries(), Tier.Certain, "台湾、香港、澳门不是国家，与国家并列时应称“国家和地区”", null, Xinhua),
        (CountriesBefore(), Tier.Certain, "台湾、香港、澳门不是国家，与国家并列时应称“国家和地区”", null, Xinhua),
        (BesideChina(), Tier.Certain, "不得把台湾、香港、澳门与中国并列，应称“祖国大陆（内地）与台湾（香港、澳门）”", null, Xinhua),
        (TwoNations(), Tier.Certain, "不得称为两国", null, Taiwan),
        (TaiwanOffice(), Tier.Certain, "台湾地区的机构不得用“国家”级名称，应加引号或改称“台湾当局”“台湾地区某某机构”", null, Taiwan),
        (RepublicYear(), Tier.Likely, "1949年10月1日之后不得使用“中华民国”纪年", null, Taiwan),
        (Mainland(), Tier.Likely, "与台湾对称时“大陆”之后不加“地区”", "大陆", Taiwan),
        (MedianLine(), Tier.Likely, "“海峡中线”应加引号", "所谓“海峡中线”", Taiwan),
        (Smuggling(), Tier.Likely, "涉台事务不使用“护照”“引渡”“偷渡”等国家间用语", null, Taiwan),
        (English(), Tier.Certain, "英文应写作“Taiwan, China”（“Hong Kong, China”“Macao, China”）", null, "《关于台湾、香港、澳门名称使用的规定》（贸促法〔2005〕041号）"),
        (RegionAsCountry(), Tier.Certain, "台湾、香港、澳门是中国的一部分，不得称为国家", null, Xinhua),
        (Unification(), Tier.Likely, "中国对香港、澳门是“恢复行使主权”，主权从未丧失", null, Xinhua),
    ];

    public string Key => "sovereignty";
    public string Name => "涉港澳台与主权表述";

    public IEnumerable<FindingDraft> Examine(ArticleText article, CheckContext context)
    {
        var text = article.Text;
        var last = 0;
        var drafts = from rule in Rules
                     from match in rule.Pattern.Matches(text)
                     where !IsRefuted(text, match.Index, match.Length)
                     orderby match.Index, match.Length descending
                     select new FindingDraft(match.Index, match.Length, match.Value, rule.Tier, $"{rule.Message}：“{match.Value}”。", rule.Suggestion, rule.Source)
                     {
                         Context = article.ContextOf(match.Index, match.Length),
                     };
        foreach (var draft in drafts)
        {
            if (draft.Start < last)
                continue;
            last = (draft.Start ?? 0) + draft.Length;
            yield return draft;
        }
    }

    static bool IsRefuted(string text, int start, int length)
    {
        var before = text.AsSpan(Math.Max(0, start - 12), Math.Min(start, 12));
        var after = text.AsSpan(start + length, Math.Min(8, text.Length - start - length));
        return Refuting().IsMatch(before) || start > 0 && text[start - 1] is '“' or '‘' or '《' || Refuted().IsMatch(after);
    }

    const string Region = "(?:中国)?(?:台湾|香港|澳门|港澳台|港澳|港台)(?:地区)?";
    const string Country = "(?:日本|韩国|美国|英国|法国|德国|俄罗斯|新加坡|马来西亚|泰国|越南|印度|加拿大|澳大利亚|菲律宾|印度尼西亚|印尼)";

    [GeneratedRegex($"{Region}(?:、{Country})*(?:等|这些)(?:[0-9一二三四五六七八九十多几]+个)?国家(?!和地区|[及与、]地区|（地区）|\\(地区\\)|级|重点|一级)", RegexOptions.None, 2000)]
    private static partial Regex AmongCountries();

    [GeneratedRegex($"{Country}(?:、{Country})*(?:、|和|及|与)(?:中国)?(?:台湾|香港|澳门)(?:地区)?(?:、{Country})*(?:等|这)(?:[0-9一二三四五六七八九十多几]+个)?国家(?!和地区|[及与、]地区|（地区）|\\(地区\\))", RegexOptions.None, 2000)]
    private static partial Regex CountriesBefore();

    [GeneratedRegex("(?<![一-龥]中|新|反)中国(?:和|与|同|跟)(?:台湾|香港|澳门)(?!特别行政区|同胞|问题|居民|青年)(?:地区)?(?=之间|两地|两岸|的(?:关系|贸易|边界|边境)|关系|贸易|双方|都|均|签)|(?:中国|大陆)(?:和|与)台湾(?:两国|两个国家)|中港(?:两地|关系|贸易|边境|合作|台)(?![口区])", RegexOptions.None, 2000)]
    private static partial Regex BesideChina();

    [GeneratedRegex("(?:台湾|两岸|海峡两岸|香港|澳门)[^。；，\n]{0,8}(?:两国(?:关系|之间|人民)|两个国家|国与国)", RegexOptions.None, 2000)]
    private static partial Regex TwoNations();

    [GeneratedRegex("(?:台湾|台北)(?:地区|当局)?(?:的)?(?:总统府?|副总统|立法院|行政院|司法院|监察院|考试院|外交部|国防部|内政部|国安局|国安会|国家安全局|政府(?=总统|首脑|领导人|宣布|表示|官员|发言人|部门))|(?:台湾|台北)[^。“”；\n]{0,12}(?<!“)(?:总统(?=选举|府|就职|大选|候选人)|立法院|行政院长?)(?!”)", RegexOptions.None, 2000)]
    private static partial Regex TaiwanOffice();

    [GeneratedRegex("中华民国(?:(?:3[9]|[4-9][0-9]|1[0-9]{2})|四十|[五六七八九]十[一二三四五六七八九]?|一百)[一二三四五六七八九〇零]*年", RegexOptions.None, 2000)]
    private static partial Regex RepublicYear();

    [GeneratedRegex("(?:祖国)?大陆地区(?=[^。\n]{0,20}台湾)|(?<=台湾[^。\n]{0,20})(?:祖国)?大陆地区", RegexOptions.None, 2000)]
    private static partial Regex Mainland();

    [GeneratedRegex("(?<![“所谓])(?:台湾)?海峡中线(?!”)", RegexOptions.None, 2000)]
    private static partial Regex MedianLine();

    [GeneratedRegex("台湾护照|中华民国护照|(?:从|自|由)台湾(?:引渡|偷渡)|(?:引渡|偷渡)(?:到|至|往|去|回)?台湾", RegexOptions.None, 2000)]
    private static partial Regex Smuggling();

    [GeneratedRegex("\\b(?:Taiwan|Hong ?Kong|Macao|Macau) ?(?:/|\\(|（) ?(?:China|R\\.?O\\.?C\\.?)|\\bChina ?[(（/] ?Taiwan|\\bR\\.O\\.C\\.|Republic of China(?! ?\\(1912)(?<!People's Republic of China)(?<!People’s Republic of China)", RegexOptions.None, 2000)]
    private static partial Regex English();

    [GeneratedRegex("(?:台湾|香港|澳门)(?:这个|是一?个?)(?:独立的?)?(?:主权)?国家(?!级|的|园|重点)|台湾国(?!际|民|家|语|立|中|小|宝|道|货|庆|有|画|术|企|军|防|安|会|务|内|外|发|产|标|营|科|泰|贸|人|医|剧|父|光)", RegexOptions.None, 2000)]
    private static partial Regex RegionAsCountry();

    [GeneratedRegex("(?:收回|归还|移交)(?:香港|澳门)(?:的)?主权|(?:香港|澳门)主权(?:移交|回归|收回)", RegexOptions.None, 2000)]
    private static partial Regex Unification();

    [GeneratedRegex("(?:所谓|反对|谴责|不得|禁止|制造|鼓吹|绝不|并非|不是|妄称|谬论|不应|错误|宣扬)[^，。；\n]{0,8}$|[“‘][^”’]{0,11}$", RegexOptions.None, 1000)]
    private static partial Regex Refuting();

    [GeneratedRegex("^[^，。；\n]{0,4}(?:的(?:错误|谬论|说法)|”)", RegexOptions.None, 1000)]
    private static partial Regex Refuted();
}

using System.Text.RegularExpressions;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags marks of secrecy and of internal papers in what was published, and numbers of military units of the present.
/// 《中华人民共和国保守国家秘密法》（2024）第二十二条; GB/T 9704—2012, 7.2.2; 《中华人民共和国军事设施保护法》, 《新闻出版保密规定》.</summary>
public sealed partial class SecrecyCheck : ICheck<ArticleText>
{
    /// <summary>So far before the words a title may begin.</summary>
    const int TitleReach = 40;

    const string Law = "《中华人民共和国保守国家秘密法》（2024）；GB/T 9704—2012《党政机关公文格式》7.2.2";
    const string Army = "《中华人民共和国保守国家秘密法》（2024）第十三条；《新闻出版保密规定》第五条";

    public string Key => "secrecy";
    public string Name => "涉密标记";

    public IEnumerable<FindingDraft> Examine(ArticleText article, CheckContext context)
    {
        var text = article.Simplified;
        List<LexiconHit>? said = null;
        foreach (var match in Mark().Matches(text).Concat(Internal().Matches(text)))
        {
            if (About().IsMatch(article.LineAt(match.Index)) || Mention.IsQuoted(text, match.Index))
                continue;
            // The list of sensitive words has some of the marks.
            said ??= [.. context.Lexicons[LexiconSet.Sensitive].Search(article)];
            if (!said.Exists(hit => hit.Meets(match.Index, match.Length)))
                yield return article.Draft(match.Index, match.Length, Tier.Likely, $"公开的内容带有涉密或者内部标记“{match.Value}”，请核实能否公开。", null, Law);
        }
        foreach (Match match in Unit().Matches(text))
        {
            var line = article.LineAt(match.Index);
            if (!Past().IsMatch(line) && (!match.Groups["army"].Success || Local().IsMatch(line)) && !Honour().IsMatch(line) && !Mention.IsCorrected(text, match.Index, match.Length) && !Mention.IsInTitle(text, match.Index, TitleReach))
                yield return article.Draft(match.Index, match.Length, match.Groups["army"].Success ? Tier.Hint : Tier.Likely, $"公开了部队番号、代号“{match.Value}”，一般称“某部”“驻某地部队”。", null, Army);
        }
    }

    // At a line's beginning in brackets or alone, or with the star and the time that the standard asks for.
    [GeneratedRegex("(?<=^|\n)[ \u3000]*[【\\[（(〔][ \u3000]*(?:绝密|机密|秘密|内部(?:资料|文件|材料|参阅|刊物|使用|传阅)?)[ \u3000]*(?:★[^】\\]）)〕\n]{0,8})?[】\\]）)〕]|(?<=^|\n)[ \u3000]*(?:(?:绝密|机密|秘密)[ \u3000]*(?:特急|加急|(?=\n))|(?:绝密|机密)[ \u3000]+(?=[\u4e00-\u9fff]))|(?<=附件[^。；\n]{0,40})[（(](?:绝密|机密|秘密)[）)]|保密期限[ \u3000]*[：:]|(?:绝密|机密|秘密)[ \u3000]*[★☆✩⭐*＊][ \u3000]*(?:[0-9一二三五十]{1,3}[年月]|长期|启用前)?|(?:密[ \u3000]*级|保密等级|秘密等级)[ \u3000]*[：:][ \u3000]*(?:绝密|机密|秘密|内部)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Mark();

    [GeneratedRegex("阅后(?:收回|销毁|退回|即毁)|(?:内部(?:资料|文件|材料|参阅|参考|使用|刊物|传阅|掌握|信息)|(?:本|此)(?:资料|文件|材料|件|文|表|稿|刊|报告)[^。\n]{0,4}(?:仅供|仅限|只供|供)[^。\n]{0,4}(?:内部|领导|工作人员)[^。，\n]{0,6})[】，,、。！：:；; \u3000（(）)]{0,2}(?:请|严|切)?(?:禁|勿|不得|不可|不准|注意|妥善)[^。\n]{0,4}(?:外传|外泄|转载|扩散|传播|公开|泄露|上网|保存|保密|复印|翻印)|(?:仅供|仅限|只限|限)(?:内部|系统内|单位内部)(?:参阅|传阅|使用|参考|掌握|交流)(?=[，。！）)】\n]|$)|(?:此件|本件|此文|本文)(?:不|不予|不得|不宜)(?:对外)?(?:公开|上网|外传|登报)(?:发布)?|(?:阅后|用后)(?:即焚|销毁|收回|退回|请退)|(?:发至|印发至|传达到)(?:县团级|县处级|乡科级)(?=[，。）)\n]|$)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Internal();

    /// <summary>Papers about secrecy name its marks; examination papers bear one until they are opened.</summary>
    [GeneratedRegex("商业秘密|密级标志|密级标识|保密标志|标明|标注|标识|标志着|字样|保密法|泄密案|国家秘密分为|试卷|试题|考试|高考|中考|知识点|问答|什么是|绝密级|机密级|秘密级", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex About();

    [GeneratedRegex("(?<![0-9A-Za-z-])[0-9]{5}(?:部队|分队)(?![0-9])|武警[0-9]{4}部队|(?<army>(?:陆军|空降兵)?第(?:[0-9]{2}|[七八][十][一二三四五六七八九]?)集团军)|(?:驻[\u4e00-\u9fff]{1,8}|集团军|陆军|武警|解放军|部队|海军|空军|火箭军|我军)(?:某?部?)(?:合成|装甲|炮兵|防空|特战|工兵|陆航|步兵|导弹|雷达|通信|机动)?第(?:[0-9]{1,3}|[一二三四五六七八九十百零〇]{1,5})(?:旅|师|团|营|支队|基地)(?=官兵|战士|指战员|干部|党委|的|在|与|，|、|某|开展|参加|举行|组织)|第(?:[0-9]{1,3}|[一二三四五六七八九十百零〇]{1,5})(?:合成旅|炮兵旅|装甲旅|防空旅|特战旅|步兵旅|导弹旅|摩步旅|摩托化步兵[旅师]|装甲师|步兵[师团]|海军陆战旅|空降兵旅|舰载机部队)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Unit();

    /// <summary>Names of armies of the past are history.</summary>
    [GeneratedRegex("八路军|新四军|红军|志愿军|抗日|抗战|抗美援朝|解放战争|解放军第[一二三四]野战军|野战军|战役|革命|烈士|老兵|老战士|离休|遗址|旧址|纪念|起义|国民|日军|美军|北约|联合国|维和|俄|乌克兰|苏军|敌|歼|会战|历史|参战|荣立|牺牲|1[0-9]{3}年|199[0-9]|200[0-9]年|原|曾任|时任|前身|二战|伪军|游击|参军入伍时|对越|剿匪|建国前|长征|电影|电视剧|小说|演习对手|蓝军", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Past();

    /// <summary>The central press names armies where they fight floods; a town's own news tells where they are stationed.</summary>
    [GeneratedRegex("驻|慰问|走访|双拥|拥军|共建|服役|军民|市领导|县领导|区领导|本市|我市|我县|我区", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Local();

    /// <summary>Who was honoured or elected is announced with his unit by the highest authority.</summary>
    [GeneratedRegex("授予|荣誉称号|奖章|一等功|二等功|时代楷模|最美|代表大会代表|全国人大代表|政协委员|评选|先进|模范|楷模|记功|主席令|习近平|习主席|战区|中央军委|国防部|新华社", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Honour();
}

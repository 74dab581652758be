using System.Text.RegularExpressions;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text.Expressions;
using MediaWatch.Analysis.Text.Leaders;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags an office of party or state said of somebody who never held it, or no longer holds it when the text was published, before the name (国务院总理李强) or behind it (李强总理),
/// somebody chosen for an office that he did not begin then, and a holder's name that is wrong by one character beside the office or what leaders do. A right name alone is never flagged. Table and sources: <c>dictionaries/lexicons/leaders.tsv</c>.</summary>
public sealed partial class LeaderTitleCheck : ICheck<ArticleText>
{
    /// <summary>What the title behind a name may stand for. 主席 is many people's: only names of three characters are asked; 副主席 are too many bodies'.</summary>
    static readonly Dictionary<string, string[]> ShortTitles = new(StringComparer.Ordinal)
    {
        ["总书记"] = ["总书记"], ["总理"] = ["国务院总理"], ["副总理"] = ["国务院副总理"], ["委员长"] = ["全国人大常委会委员长"],
        ["国务院总理"] = ["国务院总理"], ["国务院副总理"] = ["国务院副总理"], ["国家主席"] = ["国家主席"], ["国家副主席"] = ["国家副主席"], ["全国政协主席"] = ["全国政协主席"], ["全国人大常委会委员长"] = ["全国人大常委会委员长"],
        ["主席"] = ["国家主席", "中央军委主席", "全国政协主席"],
    };

    static readonly string[] OfOnePerson = ["国务院总理", "中央纪委书记", "国家副主席", "外交部长"];

    /// <summary>Of the text behind an office so much may be a name and what its bearer does.</summary>
    const int LongestName = 14;

    const string Member = "中央政治局委员";

    static readonly int[] NameLengths = [3, 2];

    public string Key => "leader-title";
    public string Name => "领导人姓名职务";

    public IEnumerable<FindingDraft> Examine(ArticleText article, CheckContext context)
    {
        var chains = Offices.ChainsIn(article.Text).ToList();
        var drafts = BesideTitles(article, chains, context).ToList();
        drafts.AddRange(Appointments.WrongIn(article, chains).Where(a => !drafts.Exists(d => d.Meets(a.Start, a.Length)))
            .Select(a => Draft(article, a.Start, a.Length, Tier.Likely, $"职务有误：{a.Name}当时未就任{a.Office}。", null, a.Source)).ToList());
        foreach (var draft in InNewsOfOffices(article, chains, context).Where(n => !drafts.Exists(d => d.Meets(n.Start, n.Length))))
            drafts.Add(draft);
        drafts.AddRange(OtherRanks.In(article).Where(r => !drafts.Exists(d => d.Meets(r.Start, r.Length))).Select(r => Draft(article, r.Start, r.Length, Tier.Likely, r.Message, r.Right, r.Source)).ToList());
        return drafts.Concat(Misspelt(article, context, drafts));
    }

    /// <summary>What news of appointments has wrong: names before the verb, who came after whom, what somebody left.</summary>
    static IEnumerable<FindingDraft> InNewsOfOffices(ArticleText article, IReadOnlyList<IReadOnlyList<OfficeAt>> chains, CheckContext context)
    {
        foreach (var appointed in Appointed.In(article.Text, chains))
        {
            foreach (var (start, length, right) in AppointedNames.NearIn(article, appointed).Where(n => !context.Lexicons.IsWhite(article.Text.Substring(n.Start, n.Length))))
                yield return Draft(article, start, length, Tier.Likely, $"{right.Office}的姓名疑有误：“{article.Text.Substring(start, length)}”应为“{right.Name}”。", right.Name, right.Source);
            foreach (var (start, length, message, right, source) in OfficeChanges.WrongIn(article, chains, appointed))
                yield return Draft(article, start, length, Tier.Likely, message, right, source);
        }
    }

    /// <summary>Names that are nearly a leader's, also where no office stands; what the list of wrong terms or the words round the title have said is not said again.</summary>
    static IEnumerable<FindingDraft> Misspelt(ArticleText article, CheckContext context, List<FindingDraft> said)
    {
        var rare = from match in RareNames().Matches(article.Text)
                   let name = MisspeltNames.Begun(match.Value[..2])
                   where name is not null && match.Value != name
                   select new LexiconHit(MisspeltNames.Of(match.Value, name), match.Index, match.Length, Disguised: false);
        var anyCharacter = from match in GeneralSecretary().Matches(article.Text)
                           select new LexiconHit(MisspeltNames.Of(match.Value, "习近平"), match.Index, match.Length, Disguised: false);
        var comrades = from near in Comrades.In(article)
                       select new LexiconHit(MisspeltNames.Of(near.Written, near.Name), near.Start, near.Written.Length, Disguised: false);
        var hits = MisspeltNames.Default.Search(article).Concat(anyCharacter).Concat(rare).Concat(NameRows.WrongIn(article)).Concat(AtHeadOfGroups(article)).Concat(comrades).DistinctBy(h => h.Start).Where(h => !context.Lexicons.IsWhite(article.Text.Substring(h.Start, h.Length)) && !said.Exists(d => d.Meets(h.Start, h.Length))).ToList();
        if (hits.Count == 0)
            return [];
        var terms = context.Lexicons[LexiconSet.Terms].Search(article).ToList();
        return from hit in hits
               where !terms.Exists(t => t.Meets(hit.Start, hit.Length))
               select Draft(article, hit.Start, hit.Length, Tier.Likely, $"领导人姓名疑有误：“{article.Text.Substring(hit.Start, hit.Length)}”应为“{hit.Row.Correction}”。", hit.Row.Correction, hit.Row.Source);
    }

    /// <summary>中央主题教育领导小组组长蔡琪: groups of the Centre are headed by members of the Standing Committee.</summary>
    static IEnumerable<LexiconHit> AtHeadOfGroups(ArticleText article) =>
        from match in HeadOfGroup().Matches(article.Text)
        let at = match.Index + match.Length
        let name = StandingOrder.Present.Names.FirstOrDefault(n => at + n.Length <= article.Text.Length && NearNames.DiffersInOne(n, article.Text.Substring(at, n.Length)))
        where name is not null && !MisspeltNames.Known.Contains(article.Text.Substring(at, name.Length)) && !article.Segmenter.IsOrdinaryWord(article.Text.AsSpan(at, name.Length))
        select new LexiconHit(MisspeltNames.Of(article.Text.Substring(at, name.Length), name), at, name.Length, Disguised: false);

    static IEnumerable<FindingDraft> BesideTitles(ArticleText article, IReadOnlyList<IReadOnlyList<OfficeAt>> chains, CheckContext context)
    {
        var table = LeaderTable.Default;
        foreach (var chain in chains)
        {
            var (start, place) = (chain[0].Start, NameStart(article.Text, BehindOtherTitle(article.Text, chain[^1].End, table)));
            var after = article.Text.AsSpan(place, Math.Min(LongestName, article.Text.Length - place));
            if (after.Length < 2)
                continue;
            var isPast = IsPast(article, start);
            if (table.NameAt(after) is not { } known)
            {
                if (article.Text[place] is '是' or '为' && after.Length > 2) // 全国政协主席是汪阳
                {
                    place++;
                    after = after[1..];
                }
                if (Misspelt(table, chain, after, article, context) is { } slip)
                    yield return Draft(article, place, slip.Length, Tier.Certain, $"{chain[^1].Office}的姓名有误：“{after[..slip.Length]}”应为“{slip.Right.Name}”。", slip.Right.Name, slip.Right.Source);
                continue;
            }
            if (NearNames.IsDoubled(known, after, article.Segmenter))
                yield return Draft(article, place, known.Length + 1, Tier.Likely, $"领导人姓名疑有误：“{after[..(known.Length + 1)]}”应为“{known}”。", known, table.Of(known).First().Source);
            List<FindingDraft> faults = [.. from title in isPast && !(article.Text.AsSpan(0, start).EndsWith("时任") && Tenure.SaidBefore(article.Text, start) is not null) ? [] : chain.Where(t => !article.Text.AsSpan(t.Start, t.Length).Contains("任行政长官", StringComparison.Ordinal)) // 第五任行政长官 says which
                                            let fault = Tenure.Fault([.. table.Of(known)], [title.Office], title.Office, known, article, start, place + known.Length)
                                            where fault is not null
                                            select Draft(article, title.Start, place + known.Length - title.Start, Tier.Certain, fault.Value.Message, null, fault.Value.Source)];
            if (faults.Count == 0 && !isPast && OvertakenIn(chain, [.. table.Of(known)]) is { } overtaken)
                faults.Add(Draft(article, overtaken.Start, overtaken.Length, Tier.Likely, $"职务已变动：{known}任同列其他职务时已不任{overtaken.Office}。", StandingOrder.Present.Names.Contains(known, StringComparer.Ordinal) ? "中央政治局常委" : null, table.Of(known).First().Source));
            foreach (var fault in faults)
                yield return fault;
        }
        foreach (Match match in Behind().Matches(article.Text))
        {
            if (BehindName(table, match, article, context) is { } draft)
                yield return draft;
        }
    }

    /// <summary>The office of the Politburo that somebody had left for its Standing Committee before he took another of the row; of others the tables may lack a second term. Null: none.</summary>
    static OfficeAt? OvertakenIn(IReadOnlyList<OfficeAt> chain, IReadOnlyList<LeaderTerm> career) =>
        chain.Where(o => o.Office == Member && chain.Any(other => Tenure.EndedBefore(career, o.Office, other.Office))).Select(o => (OfficeAt?)o).FirstOrDefault();

    /// <summary>Behind a title that no table holds, where a leader's name follows it (北京市委书记、北京冬奥组委主席蔡奇).</summary>
    static int BehindOtherTitle(string text, int end, LeaderTable table) =>
        end < text.Length && text[end] == '、' && OtherTitle().Match(text, end, Math.Min(LongestName + 4, text.Length - end)) is { Success: true } title && table.NameAt(text.AsSpan(title.Index + title.Length)) is not null ? title.Index + title.Length : end;

    /// <summary>国务院总理：李强.</summary>
    static int NameStart(string text, int end) => end + 1 < text.Length && text[end] is '：' or ':' && text[end + 1] is >= '\u4e00' and <= '\u9fff' ? end + 1 : end;

    /// <summary>习近平总书记, 李强总理; a name that is nearly that of a holder before the title or before what leaders do.</summary>
    static FindingDraft? BehindName(LeaderTable table, Match title, ArticleText article, CheckContext context)
    {
        var offices = ShortTitles.GetValueOrDefault(title.Value);
        foreach (var length in NameLengths.Where(length => length <= title.Index && IsName(article.Text.AsSpan(title.Index - length, length))))
        {
            var (start, name) = (title.Index - length, article.Text.Substring(title.Index - length, length));
            if (StandsBehindTitle(article.Text, start) || IsPast(article, start))
                continue;
            if (table.Of(name).Any())
            {
                return offices is not null && (title.Value != "主席" || length > 2 && table.Of(name).Any(t => Offices.IsWhole(t.Office))) && Tenure.Fault([.. table.Of(name)], offices, title.Value, name, article, start) is { } fault
                    ? Draft(article, start, length + title.Length, Tier.Likely, fault.Message, null, fault.Source)
                    : null;
            }
            var holders = offices is not null ? offices.SelectMany(table.In).Where(t => t.To is null) : StandingOrder.Present.Names.SelectMany(table.Of);
            if (holders.FirstOrDefault(t => t.Name.Length == length && (length > 2 || title.Value == "总理") && NearNames.DiffersInOne(t.Name, name)) is { } right
                && !article.Segmenter.Knows(name) && !article.CutsWord(article.Folded.Text.IndexOf(name, StringComparison.Ordinal)) && !context.Lexicons.IsWhite(name))
                return Draft(article, start, length, Tier.Likely, $"领导人姓名疑有误：“{name}”应为“{right.Name}”。", right.Name, right.Source);
        }
        return null;
    }

    static bool IsName(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('\u4e00', '\u9fff');

    /// <summary>What the offices before names have said already.</summary>
    static bool StandsBehindTitle(string text, int start) => Offices.EndsWithOne(text.AsSpan(0, start));

    /// <summary>The holder of one of the offices whose name stands there but for one slip.</summary>
    static (LeaderTerm Right, int Length)? Misspelt(LeaderTable table, IReadOnlyList<OfficeAt> chain, ReadOnlySpan<char> after, ArticleText article, CheckContext context)
    {
        foreach (var office in chain.Reverse())
        {
            foreach (var term in table.In(office.Office).Where(NearNames.IsLate).DistinctBy(t => t.Name))
            {
                if (NearNames.LengthOf(term.Name, after, article.Segmenter, Array.IndexOf(OfOnePerson, office.Office) >= 0 && term.To is null) is > 0 and var length
                    && after[..length].ToString() is var written && !article.Segmenter.IsOrdinaryWord(written) && !context.Lexicons.IsWhite(written) && !IsOtherName(term.Name, written, after, article))
                    return (term, length);
            }
        }
        return null;
    }

    /// <summary>Two characters of which the second begins a word of what is said of the office (国务委员李|主持).</summary>
    static bool IsOtherName(string name, string written, ReadOnlySpan<char> after, ArticleText article) =>
        written.Length == 2 && after.Length > 2 && written[0] == name[0] && !CharacterTable.Default.AreClose(name[1], written[1]) && article.Segmenter.IsOrdinaryWord(after.Slice(1, 2));

    static bool IsPast(ArticleText article, int place)
    {
        var before = article.Text.AsSpan(Math.Max(0, place - 8), Math.Min(place, 8));
        return Former().IsMatch(before);
    }

    static FindingDraft Draft(ArticleText article, int start, int length, Tier tier, string message, string? suggestion, string source) =>
        article.Draft(start, length, tier, message, suggestion, $"{source}；国办秘函〔2019〕19号 单项否决“严重表述错误”");

    [GeneratedRegex("(?:原|时任|(?<![日目以之此会])前(?![，、])|曾任|已故|老|历任|先后任|曾经担任|出任过|首任|第[一二三四五六]任|上任|卸任|离任|前任|届)(?:中共|中央|党和国家领导人|的|，|、)?$", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Former();

    [GeneratedRegex("^、[^，。；、\n]{2,14}?(?:主席|主任|部长|组长|会长|院长|总指挥)(?=[\u4e00-\u9fff])", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex OtherTitle();

    [GeneratedRegex("中央[^，。；、\n巡督视]{2,20}(?:领导小组|委员会)(?:组长|主任)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex HeadOfGroup();

    [GeneratedRegex("国务院总理|国务院副总理|国家主席|国家副主席|全国政协主席|全国人大常委会委员长|总书记|副主席(?!团|台)|(?<!副)主席(?!团|台)|副总理|(?<!副)总理|委员长(?!会议)|同志|强调|指出|主持|出席|发表|会见", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Behind();

    // Two characters that begin no other known name, and an office that nobody else of that family held.
    [GeneratedRegex("(?:毛泽(?![民覃建连])|周恩|江泽|胡锦|朱镕|彭德|刘伯|罗荣|聂荣|叶剑|赵乐|王沪|丁薛|栗战)[\u4e00-\u9fff](?=(?:总书记|主席|总理|副总理|委员长|元帅|将军|司令员))|毛泽(?![民覃建连全])[\u4e00-\u9fff](?=同志(?:青年|少年|早年|在|的|故居|旧居|诞辰|主持|领导|率领))|(?<=总书记|主席|总理|委员长|元帅|政治局常委|政治局委员|党和国家领导人)(?:毛泽(?![民覃建连])|周恩|江泽|胡锦|朱镕|彭德|刘伯|罗荣|聂荣|叶剑|赵乐|王沪|丁薛|栗战)[\u4e00-\u9fff]", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex RareNames();

    // Before his title whatever stands for the one missing character is a slip.
    [GeneratedRegex("(?<=国家主席|总书记|军委主席)(?:习近平平|习平|习近(?!平)[\u4e00-\u9fff]|习(?!近)[\u4e00-\u9fff]平)|习近(?!平)[\u4e00-\u9fff](?=总书记|主席)|习(?!近)[\u4e00-\u9fff]平(?=总书记|主席)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex GeneralSecretary();
}

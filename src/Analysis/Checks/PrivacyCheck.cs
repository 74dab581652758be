using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Analysis.Text.Privacy;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags personal data that was published unmasked: identity numbers, mobiles and flats beside names, bank cards, passports, plates.
/// Public contacts of offices and codes of organisations are none. Nothing of it is repeated in clear: excerpts and contexts are masked.</summary>
public sealed class PrivacyCheck : ICheck<ArticleText>
{
    const string Law = "《中华人民共和国个人信息保护法》（2021）第二十八条、《中华人民共和国政府信息公开条例》（2019）第十五条";
    const string IdRule = $"GB 11643—1999《公民身份号码》；{Law}";

    /// <summary>From so many rows on a list is graver by one tier.</summary>
    const int LongList = 10;

    /// <summary>First six and last four places.</summary>
    const int CommonMask = 10;

    /// <summary>So many rows are a list.</summary>
    const int List = 2;

    static readonly string[] Offices =
    [
        "联系人", "联系电话", "联系方式", "咨询", "热线", "值班", "办公", "传真", "投诉", "举报", "监督", "客服", "招标", "采购", "代理", "经办", "窗口", "服务电话",
        "报名", "受理", "负责人", "责任人", "河长", "林长", "书记", "主任", "局长", "科长", "所长", "站长", "队长", "校长", "院长", "经理", "律师", "村医", "医生", "网格员", "联络员", "民警", "辅警", "通讯录", "职务",
        "邮编", "邮箱", "有限公司", "办公室", "招聘单位", "机构",
    ];

    static readonly string[] OfficeHeadings = ["责任人", "河长", "林长", "网格员", "值班", "窗口", "咨询", "联络员", "负责人", "通讯录", "监督电话", "举报电话", "律师", "包保", "职务", "科室", "机构"];
    static readonly string[] CardWords = ["卡号", "银行卡", "一卡通", "社保卡", "惠农卡", "存折", "银行账号", "打卡账号"];
    static readonly string[] CompanyWords = ["公司", "财政局", "专户", "保证金", "开户行", "开户银行", "对公", "单位名称", "收款单位", "基金会", "慈善", "捐赠", "捐款"];
    static readonly string[] Sensitive = ["低保", "残疾", "艾滋", "精神障碍", "精神病", "未成年", "吸毒", "戒毒", "社区矫正", "贫困", "孕情", "病种", "特困", "孤儿", "困境儿童"];

    /// <summary>So many rows are a list that names people; one row alone is a hint at most.</summary>
    const int NamedList = 3;

    public const string CheckKey = "privacy";

    public string Key => CheckKey;
    public string Name => "个人隐私";
    public bool BearsRecognition => true;

    public IEnumerable<FindingDraft> Examine(ArticleText article, CheckContext context)
    {
        var scan = PersonalScan.Of(article, context.Today);
        var items = scan.Items.Where(i => !context.Lexicons.IsWhite(i.Value) && (!article.IsRecognised || HasCheckDigit(i, scan))).ToList();
        foreach (var judged in items.GroupBy(i => i.Kind))
        {
            var verdicts = judged.Select(item => (Item: item, Verdict: Judge(item, scan))).Where(v => v.Verdict is not null).ToList();
            foreach (var (item, verdict) in verdicts)
            {
                if (verdict is { } v && !(v.OnlyInLists && verdicts.Count < List))
                    yield return Draft(article, scan, item, Raised(v, verdicts.Count), v.Message) with { About = verdicts.Count >= LongList && IsNumber(item.Kind) ? $"名单 {item.Kind}" : "" };
            }
        }
        foreach (var rows in NamedRows.Of(scan))
        {
            if (rows.Rows >= NamedList && !article.IsRecognised)
                yield return NamedDraft(article, rows);
        }
    }

    /// <summary>A long list of numbers is one thing to put right, not hundreds; elsewhere every number is told. (Other kinds are masked on pages by their places, so each place is told.)</summary>
    static bool IsNumber(PersonalKind kind) => kind is PersonalKind.IdNumber or PersonalKind.OldIdNumber or PersonalKind.Mobile or PersonalKind.BankCard;

    /// <summary>Digits that were misread do not pass for a number of this kind; a mobile stands beside one.</summary>
    static bool HasCheckDigit(PersonalItem item, PersonalScan scan) => item.Kind switch
    {
        PersonalKind.IdNumber or PersonalKind.BankCard => true,
        PersonalKind.Mobile => scan.InRowOf(item).Any(i => i.Kind == PersonalKind.IdNumber && i.Line == item.Line),
        _ => false,
    };

    static FindingDraft NamedDraft(ArticleText article, NamedRows rows)
    {
        var span = article.Folded.Original(rows.Start, rows.Name.Length);
        var what = rows.Group switch
        {
            NamedGroup.NeverNamed => "疾病、吸毒、矫正等敏感情况",
            NamedGroup.Ill => "疾病或残疾的敏感情况",
            NamedGroup.Minors => "未成年人处境的敏感情况",
            _ => "家庭成员关系",
        };
        return new(span.Start, span.Length, Masking.Name(rows.Name), rows.Group == NamedGroup.Household ? Tier.Hint : rows.Rows >= LongList ? Tier.Certain : Tier.Likely,
            $"名单公开了 {rows.Rows} 人的姓名及其{what}，应隐去姓名。", null, $"{Law}；《新华社新闻信息报道中的禁用词和慎用词》（2016）不宜公开报道真实姓名的人群")
        {
            Context = Masking.MaskNumbers(article.ContextOf(span.Start, span.Length).Replace(rows.Name, Masking.Name(rows.Name), StringComparison.Ordinal)),
        };
    }

    /// <summary>Null: nothing to be said against it here.</summary>
    static PrivacyVerdict? Judge(PersonalItem item, PersonalScan scan) => item.Kind switch
    {
        PersonalKind.IdNumber => new(Tier.Certain, scan.NamesNear(item).Count > 0 ? "公开了姓名和完整的居民身份证号码" : "公开了完整的居民身份证号码"),
        PersonalKind.OldIdNumber => new(Tier.Likely, "公开了 15 位的旧居民身份证号码"),
        PersonalKind.MaskedId => JudgeMask(item.Value),
        PersonalKind.Mobile => JudgeMobile(item, scan),
        PersonalKind.BankCard => JudgeCard(item, scan),
        PersonalKind.Plate => new(Tier.Hint, "公开了机动车号牌号码，请核对是否有公开依据", CanRise: false),
        PersonalKind.Passport => new(Tier.Likely, "公开了护照或通行证号码"),
        PersonalKind.Address => scan.NamesNear(item).Count == 0 || Has(scan.RowOf(item), Offices) ? null
            : Has(scan.RowOf(item), Sensitive) ? new(Tier.Certain, "与个人困难、健康等敏感情况一同公开了姓名和住址") : new(Tier.Likely, "公开了姓名和具体到门牌户室的住址"),
        PersonalKind.PersonalNumber => new(Tier.Hint, "公开了个人的户口、社保、学籍或病历编号"),
        _ => null,
    };

    /// <summary>More visible places than the usual first six and last four, or the date of birth, let the number be completed.</summary>
    static PrivacyVerdict? JudgeMask(string value)
    {
        var visible = value.Count(char.IsAsciiDigit);
        var birth = value.Length == 18 && !value.AsSpan(6, 8).ContainsAnyExceptInRange('0', '9');
        return visible > CommonMask || birth ? new(Tier.Hint, birth ? "身份证号码遮挡过弱：出生日期可见" : $"身份证号码遮挡过弱：仍可见 {visible} 位", CanRise: false) : null;
    }

    static PrivacyVerdict? JudgeMobile(PersonalItem item, PersonalScan scan)
    {
        var row = scan.RowOf(item);
        var capacity = scan.CapacityOf(item);
        if (capacity == Capacity.Official)
            return null;
        var beside = scan.InRowOf(item).Select(i => i.Kind).ToHashSet();
        if (beside.Contains(PersonalKind.IdNumber) || beside.Contains(PersonalKind.OldIdNumber))
            return new(Tier.Certain, "手机号码与身份证号码一同公开");
        if (capacity == Capacity.Unknown && (scan.NamesNear(item).Count == 0 || Has(row, Offices) || Has(scan.LeadOf(item), Offices) || Has(scan.HeadingsOf(item), OfficeHeadings)))
            return null;
        if (Has(row, Sensitive))
            return new(Tier.Certain, "与个人困难、健康等敏感情况一同公开了姓名和手机号码");
        if (beside.Contains(PersonalKind.Address))
            return new(Tier.Certain, "同时公开了姓名、手机号码和住址");
        return capacity == Capacity.Private ? new(Tier.Likely, "公开了个人的姓名和完整的手机号码") : new(Tier.Likely, "名单中公开了姓名和完整的手机号码", OnlyInLists: true);
    }

    static PrivacyVerdict? JudgeCard(PersonalItem item, PersonalScan scan)
    {
        var row = scan.RowOf(item);
        var entry = scan.EntryOf(item);
        if (Has(entry, CompanyWords) || !Has(entry, CardWords) && Has(row, CompanyWords))
            return null;
        var named = scan.NamesNear(item).Count > 0;
        return named || Has(row, CardWords) || Has(scan.HeadingsOf(item), CardWords)
            ? new(named ? Tier.Certain : Tier.Likely, named ? "公开了姓名和完整的银行卡号" : "公开了完整的银行卡号")
            : null;
    }

    static bool Has(string text, string[] words) => Array.Exists(words, word => text.Contains(word, StringComparison.Ordinal));

    static Tier Raised(PrivacyVerdict verdict, int rows) => verdict.CanRise && rows >= LongList && verdict.Tier > Tier.Certain ? verdict.Tier - 1 : verdict.Tier;

    static FindingDraft Draft(ArticleText article, PersonalScan scan, PersonalItem item, Tier tier, string message)
    {
        var span = article.Folded.Original(item.Start, item.Length);
        var around = article.ContextOf(span.Start, span.Length).Replace(article.Text.Substring(span.Start, span.Length), MaskOf(item), StringComparison.Ordinal);
        foreach (var name in scan.NamesNear(item))
            around = around.Replace(name, Masking.Name(name), StringComparison.Ordinal);
        return new(span.Start, span.Length, MaskOf(item), tier, $"{message}，应作去标识化处理。", null, item.Kind is PersonalKind.IdNumber or PersonalKind.OldIdNumber or PersonalKind.MaskedId ? IdRule : Law)
        {
            Context = Masking.MaskNumbers(around),
        };
    }

    static string MaskOf(PersonalItem item) => item.Kind switch
    {
        PersonalKind.IdNumber or PersonalKind.OldIdNumber => Masking.IdNumber(item.Value.ToUpperInvariant()),
        PersonalKind.MaskedId => Masking.Middle(item.Value.ToUpperInvariant(), 1, 1),
        PersonalKind.Mobile => Masking.Mobile(item.Value),
        PersonalKind.BankCard => Masking.Card(item.Value),
        PersonalKind.Plate => Masking.Middle(item.Value.ToUpperInvariant(), 2, 1),
        PersonalKind.Address => Masking.Middle(item.Value, Math.Min(6, item.Value.Length / 2), 0),
        _ => Masking.Middle(item.Value.ToUpperInvariant(), 1, 1),
    };

    /// <param name="OnlyInLists">A single one is the exception that law allows; several are a list.</param>
    sealed record PrivacyVerdict(Tier Tier, string Message, bool OnlyInLists = false, bool CanRise = true);
}

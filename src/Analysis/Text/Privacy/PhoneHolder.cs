namespace MediaWatch.Analysis.Text.Privacy;

/// <summary>In what capacity somebody's telephone stands in a text.</summary>
enum Capacity
{
    /// <summary>Nothing says it.</summary>
    Unknown,

    /// <summary>The contact of an office or a firm: public on purpose.</summary>
    Official,

    /// <summary>One of those whom a list is about.</summary>
    Listed,

    /// <summary>Who is named as caller, patient, applicant, parent: private even alone.</summary>
    Private,
}

/// <summary>Whose telephone a number is: what stands between the entry's begin and the number, and in tables the headings of both columns.</summary>
static class PhoneHolder
{
    const int LongestName = 4, LongestEntry = 80;

    static readonly string[] Labels = ["联系电话", "联系方式", "联系号码", "手机号码", "电话号码", "来电号码", "手机号", "手机", "电话", "号码", "本人", "男", "女"];

    static readonly string[] PrivateRoles =
    [
        "来电人", "信访人", "投诉人", "举报人", "申请人", "反映人", "患者", "病人", "学生", "考生", "学员", "家长", "监护人", "户主", "业主", "租户", "承租人", "被征收人", "受助人", "受灾户", "贫困户", "低保户", "当事人", "被执行人", "失主", "参保人", "中奖人", "本人", "儿童", "村民", "居民", "志愿者", "候选人", "低保对象", "特困人员", "帮扶对象", "救助对象", "优抚对象", "残疾人", "孤儿", "原告", "申请执行人", "被申请人",
    ];

    static readonly string[] OfficialWords =
    [
        "联系人", "咨询", "热线", "值班", "办公", "传真", "投诉", "举报", "监督", "客服", "招标", "采购", "代理", "经办", "窗口", "服务", "报名", "受理", "负责", "责任人", "河长", "林长", "书记", "主任", "局长", "处长", "科长", "所长", "站长", "队长", "校长", "院长", "园长", "镇长", "乡长", "村长", "组长",
        "经理", "律师", "村医", "医生", "医师", "网格员", "联络员", "民警", "辅警", "法官", "书记员", "专员", "客户", "法人", "法定代表", "老师", "干部", "同志", "主管", "承办", "邮编", "邮箱", "接收", "救援", "预约", "订购", "销售", "购票", "租赁", "招聘", "应聘", "捐", "急诊", "抢修", "维修",
    ];

    /// <summary>A list under such words is one of contacts.</summary>
    static readonly string[] ContactLists = ["联系人", "联系电话", "联系方式", "联系表", "报名联系", "业务联系", "请联系", "可联系", "咨询", "热线", "值班", "客服", "预约", "救援", "责任人", "负责人", "河长", "林长", "网格员", "便民", "服务队", "专家", "律师", "经办", "通讯录", "代办", "联络"];

    /// <summary>Whose telephones are nobody's contacts, whatever the list calls them.</summary>
    static readonly string[] ListedPeople = ["学生", "家长", "学员", "考生", "患者", "户主", "候选人", "获奖", "录取"];

    static readonly string[] ListWords = ["名单", "公示", "名册", "花名册", "登记", "申领", "候选", "台账", "汇总", "报名表", "一览表", "明细", "发放", "录取", "录用", "入围", "中奖", "拟", "对象"];

    static readonly char[] Bodies = [.. "局处科室办部委所院校园站队会社司厂店行厅馆台坊镇乡村厦"];

    /// <param name="cells">Of the number's row, where it is one of a table; else empty.</param>
    /// <param name="headings">The same columns' headings; empty: there are none.</param>
    /// <param name="entry">The text from where the entry begins to the number.</param>
    /// <param name="sentence">The same from the sentence's begin or the telephone before: what else is told of the person (his home) ends no sentence.</param>
    /// <param name="lead">What leads to the list: the beginning of its line, the line above it, the text's title.</param>
    public static Capacity Of(IReadOnlyList<string> cells, IReadOnlyList<string> headings, int column, string entry, string sentence, string lead, Segmenter segmenter)
    {
        if (headings.Count > 0)
            return InTable(cells, headings, column, lead, segmenter);
        var before = WithoutLabels(entry.Length > LongestEntry ? entry[^LongestEntry..] : entry, out var labelled);
        var words = LastWords(before);
        var (name, role) = NameIn(words, segmenter);
        if (name.Length == 0 && labelled && IsOfSomebodyNamed(WithoutLabels(sentence, out _), segmenter))
            return Capacity.Private;
        if (words.Length == 0)
            return Capacity.Unknown;
        if (name.Length == 0)
            return Has(words, OfficialWords) || labelled && Bodies.Contains(words[^1]) ? Capacity.Official : Capacity.Unknown;
        if (role.Length == 0)
            role = LastWords(before[..^name.Length].TrimEnd(' ', '\t', ':', ',', '(', '/', '\u3000'));
        if (Array.Exists(PrivateRoles, r => role.EndsWith(r, StringComparison.Ordinal)))
            return Capacity.Private;
        return Has(role, OfficialWords) || IsOfContacts(lead) ? Capacity.Official : Has(lead, ListWords) ? Capacity.Listed : Capacity.Unknown;
    }

    /// <summary>The holder is the nearest name before the number, else behind it; what both columns are headed decides first, then the row's own words, then the title.</summary>
    static Capacity InTable(IReadOnlyList<string> cells, IReadOnlyList<string> headings, int column, string lead, Segmenter segmenter)
    {
        var holder = Enumerable.Range(0, column).Reverse().Concat(Enumerable.Range(column + 1, cells.Count - column - 1)).FirstOrDefault(c => PersonNames.IsName(cells[c], segmenter), -1);
        if (holder < 0)
            return Capacity.Unknown;
        var said = headings[column] + headings[holder];
        return Has(said, PrivateRoles) ? Capacity.Listed
            : Has(said, OfficialWords) || headings.Any(h => h.Contains("职务", StringComparison.Ordinal)) || cells.Any(c => Has(c, OfficialWords)) || IsOfContacts(lead) ? Capacity.Official : Capacity.Listed;
    }

    /// <summary>The name behind what a person is called by; null: no such word begins it (原告张建国).</summary>
    public static string? WithoutRole(string words) => Array.Find(PrivateRoles, r => words.StartsWith(r, StringComparison.Ordinal)) is { } role ? words[role.Length..] : null;

    /// <summary>Who is named at the sentence's begin by what he is, with other things of his before the number: 申请人：张建国，男，住址：…，联系电话：.</summary>
    static bool IsOfSomebodyNamed(string entry, Segmenter segmenter)
    {
        foreach (var role in PrivateRoles)
        {
            if (entry.IndexOf(role, StringComparison.Ordinal) is not (>= 0 and var at))
                continue;
            var rest = entry[(at + role.Length)..].TrimStart(':', '：', ' ');
            var end = rest.AsSpan().IndexOfAnyExceptInRange('\u4E00', '\u9FFF');
            if (end is >= 2 and <= LongestName && PersonNames.IsName(rest.AsSpan(0, end), segmenter) && !Has(rest[end..], OfficialWords))
                return true;
        }
        return false;
    }

    static bool IsOfContacts(string lead) => Has(lead, ContactLists) && !Has(lead, ListedPeople);

    static bool Has(string text, string[] words) => Array.Exists(words, word => text.Contains(word, StringComparison.Ordinal));

    /// <summary>Without the separators and the labels that stand before a number.</summary>
    static string WithoutLabels(string entry, out bool labelled)
    {
        labelled = false;
        for (var text = entry; ; labelled = true)
        {
            text = text.TrimEnd(' ', '\t', ',', ':', '/', '|', '(', ')', '\u3000', '为', '是');
            var label = Array.Find(Labels, l => text.EndsWith(l, StringComparison.Ordinal));
            if (label is null)
                return text;
            text = text[..^label.Length];
        }
    }

    static string LastWords(string text)
    {
        var from = text.AsSpan().LastIndexOfAnyExceptInRange('\u4E00', '\u9FFF') + 1;
        return text[from..];
    }

    /// <summary>The name at the end, and the words of the same run before it that say who it is (学生家长卢杰).</summary>
    static (string Name, string Role) NameIn(string words, Segmenter segmenter)
    {
        if (PersonNames.IsName(words, segmenter))
            return (words, "");
        foreach (var role in PrivateRoles.Concat(OfficialWords))
        {
            if (words.LastIndexOf(role, StringComparison.Ordinal) is >= 0 and var at && words[(at + role.Length)..] is { Length: >= 2 and <= LongestName } name && PersonNames.IsName(name, segmenter))
                return (name, words[..(at + role.Length)]);
        }
        return ("", "");
    }
}

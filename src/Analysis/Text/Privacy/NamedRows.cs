namespace MediaWatch.Analysis.Text.Privacy;

/// <summary>Rows of a list that name persons together with what nobody should read of them: illness and disability, crime and drugs, children in need, who lives with whom.
/// What the row does not say, the list's title or its heading row may.</summary>
/// <param name="Name">On the first row.</param>
/// <param name="Start">Of that name, in the folded text.</param>
sealed record NamedRows(NamedGroup Group, string Name, int Start, int Rows)
{
    /// <summary>A line so short that begins a text or stands above rows may be a title.</summary>
    const int LongestTitle = 60;

    static readonly (NamedGroup Group, string[] Words)[] Groups =
    [
        // Whom official news must not name by his full name.
        (NamedGroup.NeverNamed, ["艾滋", "精神障碍", "精神分裂", "精神病", "吸毒", "戒毒", "社区矫正", "社区服刑", "孕情", "刑满释放"]),
        (NamedGroup.Ill, ["病种", "疾病名称", "患病情况", "诊断", "残疾类别", "残疾等级", "残疾类型", "白血病", "尿毒症", "恶性肿瘤", "肿瘤", "癌", "癫痫", "抑郁症", "双相", "肺结核", "乙肝", "梅毒", "脑瘫", "孤独症", "自闭症", "肾衰竭", "透析",
            "再生障碍", "血友病", "帕金森", "偏瘫", "植物人", "智力残疾", "精神残疾", "视力残疾", "听力残疾", "言语残疾", "肢体残疾", "多重残疾", "智力一级", "智力二级", "精神一级", "精神二级", "肢体一级", "肢体二级", "视力一级", "视力二级", "听力一级", "听力二级", "流产", "不孕"]),
        (NamedGroup.Minors, ["孤儿", "困境儿童", "留守儿童", "事实无人抚养", "流浪儿童", "残疾儿童", "未成年犯", "涉案未成年", "涉罪未成年", "受害女童", "心理异常学生", "问题学生", "辍学学生"]),
        (NamedGroup.Household, ["与户主关系", "家庭成员姓名", "家庭成员信息", "共同生活家庭成员"]),
    ];

    /// <summary>Those who help, and those who may be named.</summary>
    static readonly string[] Helpers =
    [
        "志愿", "爱心", "捐", "代理家长", "工作人员", "儿童主任", "督导", "先进", "表彰", "专家", "医师", "医生", "护士", "医院", "联系人", "联络员", "负责人", "责任人", "民警", "辅警", "社工", "教师", "校长", "院长", "主任", "书记", "局长", "科长", "帮扶干部", "结对", "律师",
        "网格员", "职务", "委员", "录用", "招聘", "研究员", "课题", "作者", "科室", "值班", "坐诊", "门诊时间", "委员会", "协会", "机构",
    ];

    /// <summary>The groups of a text, each at most once, with as many rows as name somebody.</summary>
    public static IEnumerable<NamedRows> Of(PersonalScan scan)
    {
        foreach (var (group, words) in Groups)
        {
            var (headed, helpers, rows, first) = (false, false, 0, (Name: "", Start: 0));
            for (var line = 0; line < scan.Lines; line++)
            {
                var text = scan.LineAt(line);
                if (text.Length == 0)
                    continue;
                var said = Has(text, words);
                // A row says it itself or stands under a heading that does.
                if ((said || headed) && (said || text.Length <= LongestTitle) && scan.NamesOnLine(line) is [var name, ..])
                {
                    if (!helpers && !Has(text, Helpers))
                        first = rows++ == 0 ? (name, scan.StartOf(line) + text.IndexOf(name, StringComparison.Ordinal)) : first;
                    continue;
                }
                var columns = text.Contains("姓名", StringComparison.Ordinal);
                if (text.Length > LongestTitle)
                    (headed, helpers) = (false, false);
                else if (said || columns || line == 0 || Has(text, Helpers))
                    (headed, helpers) = (said || headed && columns, Has(text, Helpers) || helpers && columns);
            }
            if (rows > 0)
                yield return new(group, first.Name, first.Start, rows);
        }
    }

    static bool Has(string text, string[] words) => Array.Exists(words, word => text.Contains(word, StringComparison.Ordinal));
}

enum NamedGroup { NeverNamed, Ill, Minors, Household }

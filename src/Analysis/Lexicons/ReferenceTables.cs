namespace MediaWatch.Analysis.Lexicons;

/// <summary>The tables of <c>dictionaries/lexicons</c> that checks read for themselves (who held which office, laws, set phrases, sayings), as people look things up in them. Patterns stay in the files.</summary>
public static class ReferenceTables
{
    const string Source = "source";

    /// <summary>What only a program reads.</summary>
    static readonly string[] Unshown = [Source, "pattern", "with", "without", "how", "rare"];

    static readonly Dictionary<string, string> Headings = new(StringComparer.Ordinal)
    {
        ["title"] = "职务", ["office"] = "职务", ["from"] = "起", ["to"] = "止", ["written"] = "写法", ["whole"] = "列全", ["names"] = "名单", ["body"] = "机构", ["event"] = "事件", ["year"] = "年份", ["before"] = "前文", ["right"] = "应为", ["after"] = "后文", ["company"] = "伴随词",
        ["province"] = "省份", ["prefecture"] = "地市", ["counties"] = "县区", ["places"] = "地名", ["full"] = "全称", ["capital"] = "首都", ["towns"] = "其他城市", ["former"] = "旧名", ["kind"] = "类别", ["unless"] = "例外", ["needs"] = "伴随词", ["correction"] = "应为或比对方式", ["now"] = "现名", ["since"] = "起始",
        ["mark"] = "标记", ["form"] = "字形", ["who"] = "出处", ["members"] = "各项", ["order"] = "次序", ["wrong"] = "误称", ["message"] = "说明", ["tier"] = "级别", ["name"] = "名称", ["honour"] = "荣誉", ["term"] = "词条", ["first"] = "首日", ["last"] = "末日", ["place"] = "地点", ["day"] = "日期", ["passed"] = "通过", ["meeting"] = "会议", ["words"] = "词语",
    };

    /// <summary>File names without their ending, and what people call them.</summary>
    public static IReadOnlyList<(string Key, string Name)> Tables { get; } =
    [
        ("leaders", "领导人任期"), ("offices", "职务"), ("orders", "领导成员次序"), ("standing", "常委次序"), ("honoured", "先进人物"), ("formulas", "规定表述"), ("expressions", "固定表述"), ("series", "并列表述"), ("formulations", "规范提法"), ("quotations", "引文金句"), ("counted", "数词搭配"), ("anniversaries", "周年"), ("events", "会议和事件"), ("memorial-days", "纪念日"), ("resolutions", "会议文件"),
        ("laws", "法规名录"), ("repealed", "废止法规"), ("law-days", "施行日期"), ("former-bodies", "机构沿革"), ("former-places", "地名沿革"), ("counties", "县级区划"), ("places", "地名归属"), ("countries", "国家"), ("world-names", "外国旧名"), ("world-bodies", "国际组织"), ("world-heads", "外国首脑"),
        ("usage", "用语规则"), ("sovereignty", "涉港澳台规则"), ("forms", "字形"), ("english", "英文名称"),
    ];

    static readonly Lazy<IReadOnlyList<ReferenceRow>> FromDictionaries = new(() => [.. Tables.SelectMany(t => Read(t.Key))]);

    public static IReadOnlyList<ReferenceRow> All => FromDictionaries.Value;

    static IEnumerable<ReferenceRow> Read(string table)
    {
        var path = Path.Combine(DictionaryFolder.Path, "lexicons", $"{table}.tsv");
        var columns = TableFile.Columns(path);
        var source = Array.IndexOf(columns, Source);
        // Of rules what they say; of rows that begin with a date whom they name.
        var subject = Math.Max(0, Array.IndexOf(columns, columns[0] == "from" ? "names" : "message"));
        foreach (var fields in TableFile.Rows(path).Where(f => !f[0].StartsWith('$')))
        {
            if (columns[0] == "before")
            {
                // A number with its neighbours is one phrase (四个意识).
                yield return new(table, string.Concat(fields[..3]).Replace("[”\"]?", "", StringComparison.Ordinal).Replace("?", "", StringComparison.Ordinal).Replace('|', '、'), fields[3].Length > 0 ? $"伴随词：{fields[3].Replace('|', '、')}" : "", fields[source]);
                continue;
            }
            var content = from i in Enumerable.Range(0, Math.Min(columns.Length, fields.Length))
                          where i != subject && fields[i].Length > 0 && !fields[i].AsSpan().ContainsAny('{', '(') && Array.IndexOf(Unshown, columns[i]) < 0
                          select $"{Headings.GetValueOrDefault(columns[i], columns[i])}：{fields[i].Replace("|", "、", StringComparison.Ordinal)}";
            yield return new(table, fields[subject].Replace("|", "、", StringComparison.Ordinal), string.Join("；", content), source < fields.Length ? fields[source] : "");
        }
    }
}

/// <param name="Table">Its file's name without the ending.</param>
/// <param name="Subject">What one looks for: a name, a phrase, an office.</param>
public sealed record ReferenceRow(string Table, string Subject, string Content, string Source);

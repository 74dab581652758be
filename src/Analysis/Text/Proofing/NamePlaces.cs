namespace MediaWatch.Analysis.Text.Proofing;

/// <summary>Places that are probably part of a name, which no statistics can judge: a person's name before or behind a title or in a list of names, a foreign name spelt by sound,
/// two countries in short (中莫), an animal of the zodiac before its year.</summary>
static class NamePlaces
{
    const string Countries = "美俄英法德日韩朝越老柬缅泰马印巴斯尼孟阿伊沙埃南塞匈波捷奥瑞西葡意希土以叙黎约哈吉乌塔蒙澳新加墨古智秘莫坦肯苏刚赞津安几毛卢乍圣多欧非拉东盟";
    const string Zodiac = "鼠牛虎兔龙蛇马羊猴鸡狗猪";

    /// <summary>The usual characters of Xinhua's tables for foreign names.</summary>
    const string BySound = "阿埃艾安奥巴贝本比波伯博布查达丹德登迪蒂杜多恩尔法菲费弗夫福盖戈格古哈海赫亨霍基吉加卡凯坎科克库昆拉莱兰朗劳勒雷里利列林卢鲁路伦罗洛马迈曼梅米莫姆穆纳奈南内尼涅努诺欧帕佩皮普奇乔切琼瑞萨塞森沙舍什史斯舒司苏索塔泰坦特提图托瓦威韦维魏温沃乌西希夏谢辛休雅亚耶叶伊因英尤约扎詹泽兹朱";

    /// <summary>Ordinary words begin with these too: they make a name only where it stands alone.</summary>
    const string RareSurnames = "支鱼干仰经亓仉逄禚佴呼漆隗战撒";

    /// <summary>So many of these in a row are a name.</summary>
    const int ShortestBySound = 4;

    static readonly string[] Behind = ["说", "表示", "指出", "同志", "先生", "女士", "教授", "主任", "书记", "主席", "总理", "部长", "省长", "市长", "县长", "局长", "处长", "科长", "院长", "校长", "所长", "站长", "乡长", "镇长", "村长", "厂长", "经理", "董事", "老师", "医生", "博士", "院士", "介绍", "告诉"];
    static readonly string[] Before = ["同志", "先生", "女士", "教授", "主任", "书记", "主席", "总理", "总统", "议长", "部长", "省长", "市长", "县长", "局长", "处长", "科长", "院长", "校长", "所长", "站长", "乡长", "镇长", "村长", "厂长", "经理", "董事长", "老师", "医生", "博士", "院士", "大使", "记者", "民警", "村民", "居民", "选手", "教练"];

    public static bool Covers(string folded, Correction correction)
    {
        var at = correction.First;
        if (IsBetween(folded, correction, '中') && Countries.Contains(folded[at]))
            return true;
        if (Zodiac.Contains(folded[at]) && at + 1 < folded.Length && folded[at + 1] == '年')
            return true;
        return RunBySound(folded, at) >= ShortestBySound || TextTable.IsCell(folded, at, at + 1) || IsPerson(folded, correction);
    }

    static bool IsBetween(string folded, Correction correction, char neighbour) =>
        correction.First > 0 && folded[correction.First - 1] == neighbour || correction.Last + 1 < folded.Length && folded[correction.Last + 1] == neighbour;

    static int RunBySound(string folded, int at)
    {
        if (!BySound.Contains(folded[at]))
            return 0;
        var (from, to) = (at, at + 1);
        while (from > 0 && BySound.Contains(folded[from - 1]))
            from--;
        while (to < folded.Length && BySound.Contains(folded[to]))
            to++;
        return to - from;
    }

    /// <summary>A surname and one or two characters more that hold the place, with a title at either end or separators at both; in a cell of a table alone, any two or three characters.</summary>
    static bool IsPerson(string folded, Correction correction)
    {
        for (var start = Math.Max(0, correction.Last - 2); start <= correction.First; start++)
        {
            var common = SlipFeatures.Surnames.Contains(folded[start]);
            var known = common || RareSurnames.Contains(folded[start]);
            for (var end = Math.Max(start + 2, correction.Last + 1); end <= Math.Min(start + 3, folded.Length); end++)
            {
                if (common && (StartsWithAny(folded.AsSpan(end), Behind) || EndsWithAny(folded.AsSpan(0, start), Before)) || known && StandsAlone(folded, start, end) || TextTable.IsCell(folded, start, end))
                    return true;
            }
        }
        return false;
    }

    static bool StandsAlone(string text, int start, int end) => (start == 0 || "、\t\n ".Contains(text[start - 1])) && (end == text.Length || "、,。;\t\n ".Contains(text[end]));

    static bool StartsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    static bool EndsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}

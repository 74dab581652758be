using System.Buffers;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Text.Expressions;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Text.Leaders;

/// <summary>Names of the Party's and the state's leaders that are wrong by one character of like sound or shape, by a missing or a swapped one, beside words that show who is meant:
/// alone such a name may be somebody else's.</summary>
static class MisspeltNames
{
    const string Source = "《中国共产党历史》、历届全国人民代表大会公告所载姓名";

    /// <summary>Who has given names that many others bear needs words that no county's official is spoken of with.</summary>
    static readonly string[] Strict = ["总书记", "国家主席", "毛主席", "总理", "国务院", "党中央", "理论", "诞辰", "故居", "纪念馆", "缅怀", "丰功伟绩", "伟人", "元帅", "总设计师", "开国", "南方谈话", "生平", "就义", "烈士", "革命根据地", "遵义会议", "三人团", "长征", "延安五老", "常州三杰", "革命先驱", "革命家", "革命前辈", "《中国青年》", "中共一大", "五四运动", "英烈", "周恩来和", "和周恩来", "与周恩来", "周恩来、", "、周恩来", "毛泽东、", "、毛泽东", "和毛泽东", "与毛泽东", "毛泽东和", "朱德、", "、朱德"];
    static readonly string[] Usual = [.. Strict, "主席", "委员长", "同志", "思想", "重要讲话", "重要指示", "科学发展观", "领导人", "将军", "全国人大", "全国政协", "中央政治局", "中央委员会", "志愿军", "百团大战", "八路军", "新四军", "抗美援朝", "红军"];

    /// <summary>Beside these nobody else of nearly that name is meant.</summary>
    static readonly Dictionary<string, string[]> Own = new(StringComparer.Ordinal)
    {
        ["邓小平"] = ["南方谈话", "南方讲话", "视察", "南巡", "总设计师", "理论", "一国两制", "特区", "硬道理", "三中全会", "四个现代化", "小康社会", "初级阶段", "社会主义本质", "毛泽东", "周恩来", "陈云", "江泽民", "题词", "1978年", "1992年", "1984年"],
        ["刘少奇"] = ["毛泽东", "周恩来", "朱德", "安源", "论共产党员的修养", "党的七大", "党的八大", "花明楼", "炭子冲", "天华大队", "农村调查", "蹲点调查", "1961年"], ["周恩来"] = ["中华之崛起", "觉悟社", "南开学校", "西花厅", "万隆会议", "淮安"], ["毛泽东"] = ["韶山", "井冈山", "延安", "诗词", "湘江评论"],
        ["陈云"] = ["经济工作", "经济计划", "计划工作", "遵义会议", "中央纪委", "十一届三中全会", "交换、比较、反复"], ["朱德"] = ["南昌起义", "井冈山", "红军", "八路军", "仪陇"],
        ["宋庆龄"] = ["孙中山", "名誉主席", "保卫中国同盟"], ["董必武"] = ["中共一大", "党的一大", "毛泽东"], ["邓颖超"] = ["周恩来", "西花厅", "觉悟社"],
    };

    /// <summary>Words beside which a name is a leader's.</summary>
    public static SearchValues<string> Company { get; } = SearchValues.Create(Usual, StringComparison.Ordinal);

    /// <summary>Three characters each; two are too many people's names.</summary>
    public static readonly string[] Rare = ["毛泽东", "周恩来", "江泽民", "胡锦涛", "习近平", "朱镕基", "丁薛祥", "赵乐际", "王沪宁", "栗战书", "任弼时", "叶剑英", "彭德怀", "刘伯承", "罗荣桓", "聂荣臻", "瞿秋白", "李大钊", "习仲勋"];
    static readonly string[] Common = ["刘少奇", "邓小平", "李克强", "温家宝", "李先念", "董必武", "宋庆龄", "何立峰", "张国清", "刘国中", "张高丽", "吴邦国", "贾庆林", "俞正声", .. LeaderTable.Default.Founders.Where(n => n.Length > 2 && !EndsInWord(n) && Array.IndexOf(Rare, n) < 0)];

    static readonly Lazy<Lexicon> FromTable = new(() => new("leader-names", [.. Rows()], [.. Rare, .. Common], disguises: false));

    public static Lexicon Default => FromTable.Value;

    /// <summary>Of these a character is missed now and then right before the title or the name of a work.</summary>
    static readonly string[] Titles = ["总书记", "主席", "总理", "同志"];
    static readonly string[] Works = ["谈治国理政", "著作选读", "选集", "文选", "关于", "论述摘编"];
    static readonly string[] OftenTitled = ["习近平", "毛泽东", "周恩来", "江泽民", "胡锦涛"];

    /// <summary>Like in shape though the table of characters does not say so, or does not hold them.</summary>
    static readonly string[] AlikeInNames = ["镕熔溶容", "瞿翟", "勋勤薰熏", "仲伸", "钊钧钓", "弼弻弱", "粟栗"];

    /// <summary>Two characters, or such as make words, so only with the rank behind them.</summary>
    static readonly string[] Marshals = ["陈云", .. LeaderTable.Default.Founders.Where(n => n.Length == 2 || EndsInWord(n))];

    /// <summary>Names of which none is a slip of another.</summary>
    public static IReadOnlySet<string> Known { get; } = Rare.Concat(Common).Concat(Marshals).Concat(LeaderTable.Default.Names).ToHashSet(StringComparer.Ordinal);

    /// <summary>Of these a slip is looked for beside another leader's name.</summary>
    public static IReadOnlyList<string> InRows { get; } =
        [.. Rare.Concat(Common).Concat(StandingOrder.All.SelectMany(o => o.Names)).Concat(BodyOrder.NamesNow.Where(n => n.Length > 2)).Concat(["朱德", "陈云"]).Distinct(StringComparer.Ordinal)];

    /// <summary>徐向前: its slips stand in 持续向前 too.</summary>
    static bool EndsInWord(string name) => name.Length > 2 && Segmenter.Default.Knows(name.AsSpan(1));

    static IEnumerable<LexiconRow> Rows()
    {
        var names = Rare.Concat(Common).Concat(LeaderTable.Default.Names).ToHashSet(StringComparer.Ordinal);
        var slips = from name in Rare.Concat(Common)
                    from written in Slips(name)
                    where !names.Contains(written) && !Segmenter.Default.Knows(written)
                    select Row(written, name, name);
        // The dictionary of words holds some of these slips as names (朱熔基).
        slips = slips.Concat(from name in Rare.Concat(Common)
                             from written in SlipsOfShape(name)
                             select Row(written, name, name));
        // With the title right behind it nobody else is meant, though its characters may make other words (习近来总书记).
        var titled = from name in OftenTitled
                     from title in Titles
                     from written in Slips(name).Append($"{name[0]}{name[1]}").Append($"{name[0]}{name[2]}").Concat(name.Skip(1).Select((c, i) => name.Insert(i + 1, c.ToString())))
                     where !names.Contains(written)
                     select Row(written + title, name + title, name);
        var works = from name in OftenTitled.Append("邓小平")
                    from title in Works
                    from written in Slips(name).Concat(name.Skip(1).Select((c, i) => name.Insert(i + 1, c.ToString())))
                    where !names.Contains(written)
                    select Row(written + title, name + title, name);
        // A cut name that is another's is no slip (李强总理).
        // Twice the first may end a word (学习|习近平), twice the last begin one (习近平|平易近人).
        var doubled = from name in Rare.Concat(Common)
                      where name.Length > 2
                      let written = name.Insert(1, name[1].ToString())
                      where !names.Contains(written)
                      select Row(written, name, name);
        var cut = from name in (string[])["赵乐际", "王沪宁", "丁薛祥", "胡锦涛", "周恩来", "李克强", "温家宝", "朱镕基", "栗战书", "张德江", "吴邦国"]
                  from title in (string[])["委员长", "主席", "副总理", "总理", "总书记"]
                  from left in (string[])[name[..2], $"{name[0]}{name[2]}"]
                  where !names.Contains(left)
                  select Row(left + title, name + title, name);
        var ranked = from name in Marshals
                     from title in (string[])["元帅", "大将", "将军", "总司令", "委员长", "故居", "纪念馆", "同志诞辰", "同志故居", "同志纪念馆"]
                     from written in Slips(name).Concat(SlipsOfShape(name))
                     where !Segmenter.Default.Knows(written)
                     select Row(written + title, name + title, name);
        // Anybody may be called so: only beside what such a one is known for.
        var known = from name in Own.Keys
                    from written in name.Length > 2 ? [$"{name[0]}{name[1]}", $"{name[0]}{name[2]}"] : Slips(name).Where(s => s[0] == name[0])
                    select Row(written + "同志", name + "同志", name) with { Needs = [.. Strict, .. Own[name]] };
        return slips.Concat(titled).Concat(known).Concat(works).Concat(cut).Concat(doubled).Concat(ranked).DistinctBy(r => r.Term, StringComparer.Ordinal);
    }

    public static LexiconRow Of(string written, string name) => Row(written, name, name);

    /// <summary>The rare name that begins so; null: none.</summary>
    public static string? Begun(string characters) => Array.Find(Rare, name => name.StartsWith(characters, StringComparison.Ordinal));

    static LexiconRow Row(string written, string right, string name) =>
        new(written, right, "领导人姓名", Tier.Certain, [], written.Length > name.Length ? [] : Array.IndexOf(Rare, name) >= 0 ? [.. Usual, .. Own.GetValueOrDefault(name) ?? []] : Own.TryGetValue(name, out var own) ? [.. Strict, .. own] : Strict, Source, null);

    static IEnumerable<string> SlipsOfShape(string name) =>
        from i in Enumerable.Range(0, name.Length)
        from set in AlikeInNames
        where set.Contains(name[i], StringComparison.Ordinal)
        from alike in set
        where alike != name[i]
        select $"{name[..i]}{alike}{name[(i + 1)..]}";

    static IEnumerable<string> Slips(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            foreach (var alike in HanCharacter.All.Where(c => c.Character != name[i] && CharacterTable.Default.AreAlike(c.Character, name[i])))
                yield return $"{name[..i]}{alike.Character}{name[(i + 1)..]}";
        }
        if (name.Length > 2)
            yield return $"{name[0]}{name[2]}{name[1]}";
    }
}

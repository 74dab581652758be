namespace MediaWatch.Analysis.Text.Privacy;

/// <summary>Names of natural persons as they stand alone in a cell of a list: a surname and one or two characters more, or a name with interpuncts.</summary>
static class PersonNames
{
    const string Surnames =
        "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文" +
        "庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺骆佘阚缪晁";

    static readonly HashSet<string> CompoundSurnames = ["欧阳", "上官", "皇甫", "司徒", "令狐", "诸葛", "司马", "宇文", "公孙", "慕容", "尉迟", "东方", "夏侯", "长孙"];

    public static bool IsName(ReadOnlySpan<char> cell, Segmenter segmenter)
    {
        if (cell.Contains('·'))
            return IsWithInterpuncts(cell);
        if (cell.Length is < 2 or > 4 || !IsHan(cell))
            return false;
        var compound = cell.Length >= 3 && CompoundSurnames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(cell[..2]);
        return (compound || cell.Length <= 3 && Surnames.Contains(cell[0], StringComparison.Ordinal)) && !segmenter.IsOrdinaryWord(cell);
    }

    static bool IsWithInterpuncts(ReadOnlySpan<char> cell)
    {
        foreach (var part in cell.Split('·'))
        {
            var name = cell[part];
            if (name.Length is < 1 or > 8 || !IsHan(name))
                return false;
        }
        return true;
    }

    static bool IsHan(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('\u4E00', '\u9FFF');
}

using System.Text;

namespace MediaWatch.Bench.Reposts;

/// <summary>Small changes of a text, so many in a hundred characters, of one sort or of all.</summary>
sealed class Edits(Random random, string characters)
{
    static readonly (string, string)[] Synonyms =
    [
        ("提高", "提升"), ("加强", "强化"), ("推动", "促进"), ("开展", "进行"), ("必须", "务必"), ("关于", "有关"), ("表示", "指出"), ("强调", "要求"), ("全面", "全方位"), ("积极", "主动"),
        ("目前", "现在"), ("今年", "本年"), ("举行", "召开"), ("落实", "执行"), ("重要", "关键"), ("建设", "打造"), ("发展", "进步"), ("问题", "难题"), ("工作", "任务"), ("群众", "百姓"),
        ("企业", "公司"), ("以及", "和"), ("进一步", "更加"), ("通过", "经过"), ("实现", "达到"), ("增加", "增长"), ("保障", "确保"), ("支持", "扶持"), ("需要", "需"), ("各地", "各地区"),
    ];

    const string Fillers = "的了也将已还更都在";

    /// <param name="percent">Of the characters.</param>
    public string Apply(string text, int percent)
    {
        var sort = random.Next(8);
        var edited = sort == 6 ? Swap(text, ref percent) : sort == 7 ? Reorder(text, ref percent) : text;
        var wanted = edited.Length * percent / 100;
        var made = new StringBuilder(edited);
        foreach (var at in Enumerable.Range(0, wanted).Select(_ => random.Next(edited.Length)).Distinct().OrderDescending())
        {
            if (at >= made.Length || made[at] == '\n')
                continue;
            switch (sort >= 4 ? random.Next(4) : sort)
            {
                case 0: made[at] = characters[random.Next(characters.Length)]; break;
                case 1: made.Remove(at, 1); break;
                case 2: made.Insert(at, random.Next(2) == 0 ? Fillers[random.Next(Fillers.Length)] : characters[random.Next(characters.Length)]); break;
                default:
                    if (at + 1 < made.Length && made[at + 1] != '\n')
                        (made[at], made[at + 1]) = (made[at + 1], made[at]);
                    break;
            }
        }
        return made.ToString();
    }

    /// <summary>Words for others that mean the same; what is left to change is changed by characters.</summary>
    string Swap(string text, ref int percent)
    {
        var (made, changed) = (new StringBuilder(text), 0);
        foreach (var (word, other) in Synonyms.OrderBy(_ => random.Next()))
        {
            if (changed * 100 > text.Length * percent)
                break;
            changed += word.Length * ((text.Length - text.Replace(word, "", StringComparison.Ordinal).Length) / word.Length);
            made.Replace(word, other);
        }
        percent = Math.Max(0, percent - changed * 100 / Math.Max(1, text.Length));
        return made.ToString();
    }

    /// <summary>Neighbouring clauses change places here and there.</summary>
    string Reorder(string text, ref int percent)
    {
        var sentences = text.Split('。');
        for (var i = 0; i < sentences.Length; i++)
        {
            var clauses = sentences[i].Split('，');
            if (clauses.Length < 3 || random.Next(100) >= percent * 2)
                continue;
            var at = random.Next(1, clauses.Length - 1);
            (clauses[at], clauses[at + 1]) = (clauses[at + 1], clauses[at]);
            sentences[i] = string.Join('，', clauses);
        }
        percent /= 2;
        return string.Join('。', sentences);
    }
}

using System.Globalization;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Text;

namespace MediaWatch.Bench.Scores;

/// <param name="Kind">What was done to the expression; "trap" for a sentence that only looks as if something had been.</param>
sealed record Variant(string Kind, string Written, string Right);

/// <summary>Fixed expressions of <c>Sets/expressions.tsv</c> in sentences of our own, each with one slip of every kind; the same seed makes the same set.</summary>
static class VariantSet
{
    static readonly Dictionary<string, string[]> Sentences = new(StringComparer.Ordinal)
    {
        ["slogan"] = ["会议强调，要深刻领会{0}的重要意义。", "全市各级各部门要把{0}落到实处，推动各项工作再上新台阶。", "座谈会上，大家围绕{0}作了交流发言。", "宣讲团成员结合实际，讲解了{0}的丰富内涵。", "下一步，我县将继续抓好{0}，不断取得新成效。"],
        ["office"] = ["近日，{0}印发通知，部署下一阶段工作。", "据{0}介绍，今年以来有关工作进展顺利。", "上述数据由{0}发布。", "经报{0}批准，现将有关事项公告如下。", "活动由{0}主办，县融媒体中心承办。"],
        ["meeting"] = ["全体干部认真学习{0}精神。", "{0}召开后，各单位迅速组织传达。", "昨天上午，我市组织收听收看{0}实况。", "与会人员结合{0}的部署，谈了体会。"],
        ["law"] = ["执法人员向商户宣传《{0}》。", "根据《{0}》有关规定，现予以公告。", "为贯彻实施《{0}》，制定本办法。", "普法志愿者就《{0}》的主要内容作了解读。"],
        ["idiom"] = ["他说，干工作就要有{0}的劲头。", "评论认为，这正是{0}的生动写照。", "多年来，村里的变化可以用{0}来形容。", "老师常用{0}这个词勉励学生。"],
    };

    /// <summary>Right words beside what could be taken for a slip.</summary>
    static readonly string[] Traps =
    [
        "{0}组长主持会议。", "领导小组组长、副组长分别讲话。", "小姐姐们在展台前合影。", "督导小组现场检查。", "工作组组员逐户走访。", "村民代表大会表决通过了村规民约。", "职工代表大会审议了报告。",
        "以法治国家建设为目标，推进普法。", "全面从严治军取得新成效。", "人民代表大会堂前广场", "绿水青山，碧波荡漾。", "他一心为民，一生清廉。", "中国人民的老朋友来访。", "国家市场监督管理部门负责人出席。",
        "乡村振兴局局长到村调研。", "扫黄打非工作有序开展。", "科技成果展开幕。", "新时代的文明实践活动丰富多彩。", "社会主义制度的优越性充分显现。", "改革开放四十多年来，城乡面貌一新。", "市民政局、市民族宗教局联合发文。",
        "他为人和善，事事为人着想。", "一个个中国品牌走向世界。", "把实事办好，把好事办实。", "人大代表大多来自基层。", "党史、党纪知识竞赛举行。", "安全生产的责任重于泰山。", "两个维修班组同时施工。", "四个信箱同时开通。", "共产党员先锋队走在前列。",
    ];

    public static IReadOnlyList<Variant> Make(int seed)
    {
        var random = new Random(seed);
        var confusable = new Confusables();
        var expressions = Expressions().ToList();
        var set = new List<Variant>();
        foreach (var (group, words) in expressions)
        {
            foreach (var (kind, slip) in Slips(words, confusable, random))
            {
                var sentence = Sentences[group][random.Next(Sentences[group].Length)];
                set.Add(new(kind, string.Format(null, sentence, slip), string.Format(null, sentence, words)));
            }
        }
        foreach (var (group, words) in expressions)
        {
            var sentence = string.Format(null, Sentences[group][random.Next(Sentences[group].Length)], words);
            set.Add(new("trap", sentence, sentence));
        }
        set.AddRange(Traps.Select(t => string.Format(null, t, "领导小组")).Select(t => new Variant("trap", t, t)));
        return set;
    }

    static IEnumerable<(string Group, string Words)> Expressions()
    {
        using var reader = new StreamReader(typeof(VariantSet).Assembly.GetManifestResourceStream("expressions")!); // embedded by the project file
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is [var group, var words])
                yield return (group, words);
        }
    }

    static IEnumerable<(string Kind, string Written)> Slips(string words, Confusables confusable, Random random)
    {
        foreach (var kind in Confusables.Kinds)
        {
            // From a place picked by chance on, the first character that has such a neighbour.
            var from = random.Next(words.Length);
            foreach (var place in Enumerable.Range(0, words.Length).Select(i => (from + i) % words.Length))
            {
                if (confusable.Of(words[place], kind) is not { Count: > 0 } others)
                    continue;
                yield return (kind, words[..place] + others[random.Next(others.Count)] + words[(place + 1)..]);
                break;
            }
        }
        var at = random.Next(words.Length);
        yield return ("dropped", words.Remove(at, 1));
        at = random.Next(words.Length);
        yield return ("doubled", words.Insert(at, words[at].ToString()));
        var swaps = Enumerable.Range(0, words.Length - 1).Where(i => words[i] != words[i + 1]).ToList();
        at = swaps[random.Next(swaps.Count)];
        yield return ("swapped", words[..at] + words[at + 1] + words[at] + words[(at + 2)..]);
    }

    /// <summary>Common characters that are mistaken for each other, made from the readings and codes themselves, apart from the engine's own judgement of likeness.</summary>
    sealed class Confusables
    {
        public static readonly string[] Kinds = ["same-sound", "near-sound", "shape", "code"];

        /// <summary>By their frequency in jieba's dictionary; rare ones are not what people type by mistake.</summary>
        const int Common = 500;

        readonly Dictionary<char, HanCharacter> rows;

        public Confusables()
        {
            var common = File.ReadLines(Path.Combine(DictionaryFolder.Path, "segmentation", "jieba.dict.utf8")).Select(l => l.Split(' '))
                .Where(w => w[0].Length == 1 && int.Parse(w[1], CultureInfo.InvariantCulture) >= Common).Select(w => w[0][0]).ToHashSet();
            rows = HanCharacter.All.Where(f => common.Contains(f.Character)).ToDictionary(f => f.Character);
        }

        public List<char> Of(char c, string kind)
        {
            if (!rows.TryGetValue(c, out var own) || own.Syllables.Count == 0)
                return [];
            return [.. rows.Where(r => r.Key != c && r.Value.Syllables.Count > 0 && Is(kind, own, r.Value)).Select(r => r.Key)];
        }

        static bool Is(string kind, HanCharacter a, HanCharacter b)
        {
            var (one, other) = (a.Syllables[0], b.Syllables[0]);
            return kind switch
            {
                "same-sound" => one == other,
                "near-sound" => one != other && Near(one) == Near(other),
                "shape" => one != other && a.Phonetics.Intersect(b.Phonetics).Any(),
                _ => one != other && a.Cangjie.Length == b.Cangjie.Length && a.Cangjie.Length >= 3 && a.Cangjie.Zip(b.Cangjie).Count(p => p.First != p.Second) == 1,
            };
        }

        static string Near(string syllable) => syllable.Replace("zh", "z", StringComparison.Ordinal).Replace("ch", "c", StringComparison.Ordinal).Replace("sh", "s", StringComparison.Ordinal)
            .Replace("ang", "an", StringComparison.Ordinal).Replace("eng", "en", StringComparison.Ordinal).Replace("ing", "in", StringComparison.Ordinal);
    }
}

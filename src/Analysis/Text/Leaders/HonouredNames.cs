using System.Buffers;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text.Expressions;

namespace MediaWatch.Analysis.Text.Leaders;

/// <summary>Names that are nearly those of heroes, models and scientists whom Party and state have honoured (<c>dictionaries/lexicons/honoured.tsv</c>), beside words that show who is meant:
/// what each is known for, or for rare names an honour, 精神, 事迹, 同志 and the like.</summary>
static class HonouredNames
{
    /// <summary>Between a word that shows who is meant and the name, in the same sentence.</summary>
    const int Reach = 25;

    const int Usual = 3;

    /// <summary>Before a name of two characters: else it may be a longer name's end.</summary>
    const string Openers = "学向像习颂扬承念与和当做是的";

    static readonly string[] Honours = ["勋章", "楷模", "改革先锋", "最美奋斗者", "先进事迹", "感动中国", "道德模范", "两弹一星", "国家荣誉称号", "国家最高科学技术奖", "英模", "革命烈士"];

    /// <summary>A name stands right before these.</summary>
    static readonly string[] Behind = ["精神", "事迹", "烈士", "院士", "纪念馆", "故居", "同志", "干部学院", "式好干部", "式的好干部"];

    static readonly string[] Marks = [.. Honours, .. Behind];

    static readonly Lazy<IReadOnlyList<Honoured>> All = new(() =>
        [.. TableFile.Rows(Path.Combine(DictionaryFolder.Path, "lexicons", "honoured.tsv")).Select(f => new Honoured(f[0], f[1].Length > 0, LexiconFile.Parts(f[2]), f[3], f[4]))]);

    static readonly Lazy<Index> ByMark = new(() => new(All.Value));

    /// <summary>In the order of the text; each place once.</summary>
    public static IReadOnlyList<(int Start, Honoured Person)> NearIn(ArticleText article)
    {
        var (index, marks) = (ByMark.Value, new List<PhraseMatch>());
        index.Finder.Find(article.Text, marks);
        if (marks.Count == 0)
            return [];
        var found = new SortedDictionary<int, Honoured>();
        foreach (var mark in marks)
        {
            var (from, to) = SentenceRound(article.Text, mark);
            foreach (var person in index.Known[mark.Phrase])
            {
                // Two of three characters are right, so one of the first two is.
                for (var i = NextOf(article.Text, from, to, person); i >= 0; i = NextOf(article.Text, i + 1, to, person))
                {
                    var at = article.Text[i] == person.Name[0] ? i : i - 1;
                    if (at >= from && at <= to - person.Name.Length && IsNear(article, at, person, isSure: true) && (person.Name.Length > 2 || IsBeside(article.Text, mark, at)))
                        found.TryAdd(at, person);
                }
            }
            if (mark.Phrase >= Marks.Length)
                continue;
            // Right before 精神 and the like, else anywhere near the honour.
            for (var at = mark.Phrase < Honours.Length ? from : Math.Max(from, mark.Start - Usual); at <= (mark.Phrase < Honours.Length ? to : mark.Start) - Usual; at++)
            {
                foreach (var person in index.LikeThree(article.Text, at))
                {
                    if (IsNear(article, at, person, isSure: false))
                        found.TryAdd(at, person);
                }
            }
        }
        return [.. found.Select(f => (f.Key, f.Value))];
    }

    /// <summary>Where the first or the second character of the name stands next; negative: nowhere.</summary>
    static int NextOf(string text, int from, int to, Honoured person) =>
        from < to && text.AsSpan(from, to - from).IndexOfAny(person.Name[0], person.Name[1]) is >= 0 and var next ? from + next : -1;

    static (int From, int To) SentenceRound(string text, PhraseMatch mark)
    {
        var (from, to) = (Math.Max(0, mark.Start - Reach), Math.Min(text.Length, mark.End + Reach));
        var before = text.AsSpan(from, mark.Start - from).LastIndexOfAny('。', '；', '\n');
        var after = text.AsSpan(mark.End, to - mark.End).IndexOfAny('。', '；', '\n');
        return (from + before + 1, after < 0 ? to : mark.End + after);
    }

    /// <summary>Two characters right behind the mark, or right before it and no longer name's end (张雷峰同志).</summary>
    static bool IsBeside(string text, PhraseMatch mark, int at) =>
        at == mark.End || at == mark.End + 1 && text[mark.End] is '”' or '’' or '、' || at + 2 == mark.Start && (at == 0 || text[at - 1] is not (>= '\u4e00' and <= '\u9fff') || Openers.Contains(text[at - 1], StringComparison.Ordinal));

    /// <summary>One character off that sounds or looks like the right one; where what the person is known for stands near, also two in each other's place.</summary>
    static bool IsNear(ArticleText article, int at, Honoured person, bool isSure)
    {
        var name = person.Name;
        var written = article.Text.AsSpan(at, name.Length);
        var (wrong, count) = (-1, 0);
        for (var i = 0; i < name.Length && count < 3; i++)
        {
            if (name[i] != written[i])
                (wrong, count) = (i, count + 1);
        }
        var isSlip = count switch
        {
            1 => (name.Length > 2 || wrong > 0) && (isSure && wrong > 0 && name.Length > 2 ? CharacterTable.Default.AreAlike(name[wrong], written[wrong]) : CharacterTable.Default.AreClose(name[wrong], written[wrong])) || person.IsRare && wrong > 0 && IsUnheardOf(written[wrong]),
            // Two in each other's place, or one that stands twice (屠哟哟).
            2 => isSure && name.Length == Usual && wrong == 2 && (name[1] == written[2] && name[2] == written[1] || name[1] == name[2] && written[1] == written[2] && CharacterTable.Default.AreClose(name[1], written[1])),
            _ => false,
        };
        // 高擎爱国 is nobody's name.
        return isSlip && !(wrong == 0 && article.Segmenter.Knows(name.AsSpan(1))) && written.ToString() is var words && !LeaderTable.Default.Knows(words) && !ByMark.Value.Names.Contains(words) && !article.Segmenter.IsOrdinaryWord(words);
    }

    /// <summary>Nothing is known of its sound and shape (黄文琇).</summary>
    static bool IsUnheardOf(char written) => written is >= '\u4e00' and <= '\u9fff' && !ByMark.Value.Characters.Contains(written);

    sealed class Index
    {
        readonly Dictionary<(int Open, char A, char B), List<Honoured>> rare = [];

        public Index(IReadOnlyList<Honoured> all)
        {
            var company = all.SelectMany(p => p.Company).Distinct(StringComparer.Ordinal).Except(Marks, StringComparer.Ordinal).ToList();
            string[] phrases = [.. Marks, .. company];
            Finder = new(phrases);
            Known = [.. phrases.Select(w => all.Where(p => p.Company.Contains(w, StringComparer.Ordinal)).ToList())];
            Names = all.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
            var three = all.Where(p => p.IsRare && p.Name.Length == Usual).ToList();
            (Firsts, Seconds) = (SearchValues.Create([.. three.Select(p => p.Name[0])]), SearchValues.Create([.. three.Select(p => p.Name[1])]));
            foreach (var person in three)
            {
                foreach (var key in Keys(person.Name, 0))
                {
                    if (!rare.TryGetValue(key, out var like))
                        rare[key] = like = [];
                    like.Add(person);
                }
            }
        }

        SearchValues<char> Firsts { get; }

        SearchValues<char> Seconds { get; }

        public PhraseFinder Finder { get; }

        /// <summary>By phrase: who is known for it.</summary>
        public IReadOnlyList<List<Honoured>> Known { get; }

        public HashSet<string> Names { get; }

        public HashSet<char> Characters { get; } = [.. HanCharacter.All.Select(c => c.Character)];

        /// <summary>Rare names that have two of the three characters there.</summary>
        public IEnumerable<Honoured> LikeThree(string text, int at)
        {
            foreach (var key in Firsts.Contains(text[at]) || Seconds.Contains(text[at + 1]) ? Keys(text, at) : [])
            {
                if (rare.TryGetValue(key, out var like))
                {
                    foreach (var person in like)
                        yield return person;
                }
            }
        }

        static (int, char, char)[] Keys(string text, int at) => [(0, text[at + 1], text[at + 2]), (1, text[at], text[at + 2]), (2, text[at], text[at + 1])];
    }
}

/// <param name="IsRare">Hardly anybody else is called nearly so.</param>
/// <param name="Company">What the person is known for.</param>
/// <param name="Honour">One of those given.</param>
sealed record Honoured(string Name, bool IsRare, IReadOnlyList<string> Company, string Honour, string Source);

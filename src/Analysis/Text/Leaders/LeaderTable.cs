using System.Globalization;
using MediaWatch.Analysis.Lexicons;

namespace MediaWatch.Analysis.Text.Leaders;

/// <summary>Who held which office of party and state from when to when: <c>dictionaries/lexicons/leaders.tsv</c>.</summary>
sealed class LeaderTable
{
    /// <summary>What an office is called too, longest first; the office stands as the table calls it.</summary>
    public static readonly (string Written, string Office)[] Titles =
    [
        ("中国共产党中央委员会总书记", "总书记"), ("全国人民代表大会常务委员会委员长", "全国人大常委会委员长"), ("中国人民政治协商会议全国委员会主席", "全国政协主席"), ("中央纪律检查委员会书记", "中央纪委书记"),
        ("最高人民检察院检察长", "最高人民检察院检察长"), ("全国人大常委会委员长", "全国人大常委会委员长"), ("中华人民共和国副主席", "国家副主席"), ("最高人民法院院长", "最高人民法院院长"), ("国家监察委员会主任", "国家监察委员会主任"),
        ("中华人民共和国主席", "国家主席"), ("中央军事委员会主席", "中央军委主席"), ("中共中央总书记", "总书记"), ("中央军委主席", "中央军委主席"), ("全国政协主席", "全国政协主席"), ("国务院副总理", "国务院副总理"), ("国家监委主任", "国家监察委员会主任"),
        ("中央纪委书记", "中央纪委书记"), ("最高法院长", "最高人民法院院长"), ("国务院总理", "国务院总理"), ("国家副主席", "国家副主席"), ("中央书记处书记", "中央书记处书记"), ("中央办公厅主任", "中央办公厅主任"), ("中华人民共和国外交部部长", "外交部长"), ("外交部部长", "外交部长"), ("中央军委副主席", "中央军委副主席"), ("外交部长", "外交部长"), ("国家主席", "国家主席"), ("总书记", "总书记"),
    ];

    static readonly Lazy<LeaderTable> FromDictionaries = new(() => new(Read(Path.Combine(DictionaryFolder.Path, "lexicons", "leaders.tsv"))));

    readonly ILookup<string, LeaderTerm> byName;
    readonly ILookup<string, LeaderTerm> byOffice;

    LeaderTable(IReadOnlyList<LeaderTerm> terms) => (byName, byOffice) = (terms.ToLookup(t => t.Name, StringComparer.Ordinal), terms.ToLookup(t => t.Office, StringComparer.Ordinal));

    public static LeaderTable Default => FromDictionaries.Value;

    public IEnumerable<string> Names => byName.Select(n => n.Key);

    public IEnumerable<LeaderTerm> Of(string name) => byName[name];

    public IEnumerable<LeaderTerm> In(string office) => byOffice[office];

    static IReadOnlyList<LeaderTerm> Read(string path) =>
    [
        .. TableFile.Rows(path).Select(f => new LeaderTerm(f[0], f[1], Day(f[2]), f[3].Length > 0 ? Day(f[3]) : null, f[4])),
    ];

    static DateOnly Day(string written) => DateOnly.ParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <param name="To">Null: still in office.</param>
sealed record LeaderTerm(string Name, string Office, DateOnly From, DateOnly? To, string Source);

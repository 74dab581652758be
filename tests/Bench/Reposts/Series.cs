using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace MediaWatch.Bench.Reposts;

/// <summary>Notices of one series: the same wording with other dates, names, places and figures. Templates of our own, filled by chance.</summary>
sealed partial class Series(Random random)
{
    static readonly (string Title, string Body)[] Templates = [.. Read()];
    const string Surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程魏苏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾";
    const string Given = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华建国志文海波春梅晓东红玲宁斌辉鹏飞云峰佳宇昊天泽";
    const string Syllables = "安丰永清河阳山林泉平长新和东西南北大石柳桥龙凤金银白云湖溪江岭塘沙湾梅竹松花田口集镇远宁德化昌盛兴";
    static readonly string[] Offices = ["教育", "财政", "民政", "水利", "交通运输", "自然资源", "生态环境", "农业农村", "文化广电旅游", "卫生健康", "应急管理", "市场监督管理", "审计", "统计", "林业", "医疗保障", "司法", "住房和城乡建设"];

    public static int Kinds => Templates.Length;

    public RepostItem Write(int kind)
    {
        var slots = new Dictionary<string, string>(StringComparer.Ordinal);
        string Fill(string text) => Slot().Replace(text, m => slots.TryGetValue(m.Value, out var known) ? known : slots[m.Value] = Value(m.Value[1]));
        return new(Fill(Templates[kind].Title), Fill(Templates[kind].Body));
    }

    string Value(char slot) => slot switch
    {
        'd' => string.Create(CultureInfo.InvariantCulture, $"{random.Next(2025, 2027)}年{random.Next(1, 13)}月{random.Next(1, 29)}日"),
        't' => string.Create(CultureInfo.InvariantCulture, $"{random.Next(0, 24)}时{random.Next(0, 60)}分"),
        'n' => random.Next(2, random.Next(4) switch { 0 => 9, 1 => 1000, _ => 100 }).ToString(CultureInfo.InvariantCulture),
        'p' => $"{One(Surnames)}{One(Given)}{(random.Next(4) == 0 ? "" : One(Given))}",
        'c' => $"{One(Syllables)}{One(Syllables)}县",
        'a' => $"{One(Syllables)}{One(Syllables)}{(random.Next(3) == 0 ? One(Syllables) : "")}",
        _ => Offices[random.Next(Offices.Length)],
    };

    string One(string characters) => characters[random.Next(characters.Length)].ToString();

    static IEnumerable<(string, string)> Read()
    {
        using var reader = new StreamReader(typeof(Series).Assembly.GetManifestResourceStream("series")!, Encoding.UTF8); // embedded by the project
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#' && line.Split('\t') is [var title, var body])
                yield return (title, body.Replace("\\n", "\n", StringComparison.Ordinal));
        }
    }

    [GeneratedRegex(@"\{[a-z]\d+\}")]
    private static partial Regex Slot();
}

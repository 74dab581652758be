using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace MediaWatch.Bench.Scores;

/// <summary>A notice and the personal data in it that must be flagged.</summary>
sealed record PrivacyText(string Text, IReadOnlyList<PrivacySpan> Spans);

/// <param name="Start">In UTF-16 code units.</param>
sealed record PrivacySpan(string Kind, int Start, int Length);

/// <summary>Notices from the templates of <c>Sets/notices.tsv</c>, filled with made-up numbers: what stands in double braces must be flagged, what stands in single ones must not.</summary>
static partial class PrivacySet
{
    const int Positives = 1000;
    const int LookAlikesToOne = 3;
    const string Surnames = "王李张刘陈杨黄赵周吴徐孙马朱胡郭何林罗高";
    const string Given = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英建华玉兰志国秀梅海燕";
    const string Areas = "411402 411403 411421 411422 411423 411424 411425 411426 411481 410102 410105 110105 310104 440106 510104 330106 420106 370102 320102 610103";
    const string CreditAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    public static IReadOnlyList<PrivacyText> Make(int seed)
    {
        var random = new Random(seed);
        var templates = Templates().ToList();
        var guilty = templates.Where(t => t.Contains("{{", StringComparison.Ordinal)).ToList();
        var innocent = templates.Except(guilty).ToList();
        var set = new List<PrivacyText>();
        var positives = 0;
        for (var i = 0; positives < Positives; i++)
        {
            set.Add(Fill(guilty[i % guilty.Count], random));
            positives += set[^1].Spans.Count;
        }
        for (var (i, lookAlikes) = (0, 0); lookAlikes < Positives * LookAlikesToOne; i++)
        {
            var template = innocent[i % innocent.Count];
            set.Add(Fill(template, random));
            lookAlikes += Rows(template, out var head, out var row, out var count) ? Slot().Count(head) + Slot().Count(row) * count : Slot().Count(template);
        }
        return set;
    }

    static IEnumerable<string> Templates()
    {
        using var reader = new StreamReader(typeof(PrivacySet).Assembly.GetManifestResourceStream("notices")!); // embedded by the project file
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line.Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\t", "\t", StringComparison.Ordinal);
        }
    }

    /// <summary>“…@5@row”: the row stands five times.</summary>
    static bool Rows(string template, out string head, out string row, out int count)
    {
        (head, row, count) = (template, "", 0);
        if (template.Split('@') is not [var before, var times, var repeated])
            return false;
        (head, row, count) = (before, repeated, int.Parse(times, CultureInfo.InvariantCulture));
        return true;
    }

    static PrivacyText Fill(string template, Random random)
    {
        var whole = Rows(template, out var head, out var row, out var count) ? head + "\n" + string.Concat(Enumerable.Repeat(row + "\n", count)) : template;
        var (text, spans, last) = (new StringBuilder(), new List<PrivacySpan>(), 0);
        foreach (Match slot in Slot().Matches(whole))
        {
            text.Append(whole, last, slot.Index - last);
            var value = Value(slot.Groups["what"].Value, random);
            if (slot.Value.StartsWith("{{", StringComparison.Ordinal))
                spans.Add(new(slot.Groups["what"].Value.Split('-')[0], text.Length, value.Length));
            text.Append(value);
            last = slot.Index + slot.Length;
        }
        return new(text.Append(whole, last, whole.Length - last).ToString(), spans);
    }

    static string Value(string what, Random random) => what switch
    {
        "name" or "named" => Name(random),
        "name-masked" => Name(random) is var name ? name[0] + "*" + name[2..] : "",
        "id-disabled" => Id(random) + random.Next(1, 8) + random.Next(1, 5),
        "address-village" => $"李庄村{random.Next(1, 12)}组{random.Next(1, 90)}号",
        "address-dash" => $"滨河花园{random.Next(1, 30)}-{random.Next(1, 4)}-{random.Next(1, 30)}0{random.Next(1, 5)}",
        "tail" => Digits(random, 4),
        "id" => Id(random),
        "id-lower" => Id(random).ToLowerInvariant(),
        "id-full" => string.Concat(Id(random).Select(c => (char)(c + 0xFEE0))),
        "id-gap" => Id(random).Insert(14, " ").Insert(6, " "),
        "id-masked" => Masked(Id(random), 6, 4),
        "id-weak" => Masked(Id(random), 3, 3),
        "id-wrong" => Broken(Id(random)),
        "oldid" => Area(random) + Birth(random)[2..] + Digits(random, 3),
        "mobile" => Mobile(random),
        "mobile-gap" => Mobile(random).Insert(7, " ").Insert(3, " "),
        "mobile-dash" => Mobile(random).Insert(7, "-").Insert(3, "-"),
        "mobile-masked" => Masked(Mobile(random), 3, 4),
        "landline" => $"0{random.Next(300, 999)}-{random.Next(2, 9)}{Digits(random, 6)}",
        "card" => Card(random, "622848", 19),
        "card-16" => Card(random, "622202", 16),
        "card-gap" => Regex.Replace(Card(random, "621700", 19), ".{4}(?=.)", "$0 ", RegexOptions.None, TimeSpan.FromSeconds(1)),
        "card-masked" => Masked(Card(random, "622848", 19), 4, 4),
        "account" => $"{random.Next(1, 9)}{Digits(random, 16)}",
        "passport" => $"E{random.Next(10_000_000, 99_999_999)}",
        "plate" => $"豫N{Digits(random, 5)}",
        "address" => $"幸福路{random.Next(1, 300)}号阳光小区{random.Next(1, 30)}号楼{random.Next(1, 5)}单元{random.Next(1, 30)}0{random.Next(1, 5)}室",
        "number" => $"00{Digits(random, 6)}",
        "uscc" => Credit(random),
        "docno" => $"〔{random.Next(2015, 2027)}〕{random.Next(1, 300)}号",
        "case" => $"（{random.Next(2018, 2027)}）豫1402民初{random.Next(1, 9999)}号",
        "money" => $"{random.Next(1, 9999)}{Digits(random, 7)}.{Digits(random, 2)}",
        "order" => $"20{random.Next(20, 27)}{random.Next(10, 13)}{random.Next(10, 29)}{Digits(random, 10)}",
        "site" => $"41140000{Digits(random, 2)}",
        "police" => $"豫公网安备 {random.Next(41_140_002, 41_149_999)}{Digits(random, 6)}号",
        _ => throw new InvalidDataException($"The template's slot {what} is unknown."),
    };

    static string Name(Random random) => $"{Surnames[random.Next(Surnames.Length)]}{Given[random.Next(Given.Length)]}{(random.Next(3) > 0 ? Given[random.Next(Given.Length)] : "")}";

    static string Area(Random random) => Areas.Split(' ')[random.Next(Areas.Count(c => c == ' ') + 1)];

    static string Birth(Random random) => new DateOnly(1945, 1, 1).AddDays(random.Next(25_000)).ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    static string Id(Random random)
    {
        var body = Area(random) + Birth(random) + Digits(random, 3);
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        return body + "10X98765432"[body.Zip(weights).Sum(p => (p.First - '0') * p.Second) % 11];
    }

    /// <summary>The check character is another.</summary>
    static string Broken(string id) => id[..17] + (id[17] is 'X' ? '3' : id[17] is '9' ? 'X' : (char)(id[17] + 1));

    static string Mobile(Random random) => $"1{"3456789"[random.Next(7)]}{Digits(random, 9)}";

    static string Card(Random random, string issuer, int length)
    {
        var body = issuer + Digits(random, length - issuer.Length - 1);
        var sum = body.Reverse().Select((c, i) => (c - '0') * (i % 2 == 0 ? 2 : 1)).Sum(d => d > 9 ? d - 9 : d);
        return body + (char)('0' + (10 - sum % 10) % 10);
    }

    static string Credit(Random random)
    {
        var body = $"9{random.Next(1, 4)}{Area(random)}{Digits(random, 8)}{CreditAlphabet[random.Next(CreditAlphabet.Length)]}";
        int[] weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
        return body + CreditAlphabet[(31 - body.Zip(weights).Sum(p => CreditAlphabet.IndexOf(p.First, StringComparison.Ordinal) * p.Second) % 31) % 31];
    }

    static string Masked(string value, int head, int tail) => value[..head] + new string('*', value.Length - head - tail) + value[^tail..];

    static string Digits(Random random, int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + random.Next(10))));

    [GeneratedRegex("\\{\\{(?<what>[a-z0-9-]+)\\}\\}|\\{(?<what>[a-z0-9-]+)\\}")]
    private static partial Regex Slot();
}

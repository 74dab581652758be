using System.Diagnostics;
using MediaWatch.Analysis.Text;
using MediaWatch.Testing;

namespace MediaWatch.Analysis.Tests.Text;

/// <summary>Held against python's jieba with its own dictionary, word for word; skipped where it is not installed.</summary>
public sealed class JiebaEqualityTests
{
    const string Script = """
        import sys, jieba, logging
        jieba.setLogLevel(logging.ERROR)
        jieba.dt.tmp_dir = sys.argv[1]
        mode = sys.argv[2]
        for given in sys.argv[3:]:
            word, _, count = given.partition('=')
            jieba.add_word(word, int(count) if count else None)
        if mode == 'classes':
            import jieba.posseg
        cut = (lambda line: (w.word + ' ' + w.flag for w in jieba.posseg.cut(line))) if mode == 'classes' else jieba.cut_for_search if mode == 'search' else (lambda line: jieba.cut(line, HMM=mode != 'dictionary'))
        for line in sys.stdin.buffer.read().decode('utf-8').split('\n'):
            sys.stdout.buffer.write(('\x1f'.join(cut(line)) + '\n').encode('utf-8'))
        """;

    static readonly UserWord[] OurWords =
    [
        new("买买提江"), new("政务新媒体"), new("县卫生健康委员会", 50), new("结婚的"), new("球拍", 0), new("李小明", 3), new("网站“通知"), new("检查情"), new("尚未结婚"), new("乐天宇"), new("务新"), new("江镇", 0), new("通知公告", 100_000),
    ];

    static readonly string[] Own =
    [
        "市人民政府关于2026年第二季度政府网站和政务新媒体检查情况的通报",
        "经查，XX局网站“通知公告”栏目超过6个月未更新，首页有3个链接打不开（错误率1.5%）。",
        "习近平新时代中国特色社会主义思想主题教育扎实推进，干部群众精神面貌焕然一新",
        "李小明同志任县卫生健康委员会主任，免去王建国同志的原职务",
        "联系电话：0370-1234567，邮箱：a.b_c@example.gov.cn，网址 https://www.example.gov.cn/index.html?id=1&x=2",
        "他说的确实在理，乒乓球拍卖完了，结婚的和尚未结婚的都来了",
        "繁體字與简体字混排，ＡＢＣ１２３，①②③，☆★，ABC-123#+x.y%",
        "阿卜杜热西提·买买提江、耶律楚材及其后裔迁居嵩明县牛栏江镇",
        "  多个  空格\t制表符和　全角空格 ",
    ];

    [Theory]
    [InlineData("plain")]
    [InlineData("search")]
    [InlineData("dictionary")]
    [InlineData("classes")]
    public async Task Words_are_those_of_jieba_on_our_own_sentences(string mode) => await CompareAsync(Own, mode, Segmenter.Default);

    [Theory]
    [InlineData("plain")]
    [InlineData("search")]
    [InlineData("dictionary")]
    public async Task Words_are_those_of_jieba_with_a_tenants_words(string mode) => await CompareAsync([.. Own, .. Noise(5, 400)], mode, Segmenter.Default.With(OurWords), OurWords);

    [Theory]
    [InlineData("gov_policy_dev.txt")]
    [InlineData("laws_dev.txt")]
    [InlineData("rmrb1998_sentences.txt")]
    [InlineData("xwlb_2026h1.txt")]
    public async Task Words_are_those_of_jieba_on_official_text(string file)
    {
        var path = Shared.PathOf("benchmarks", "clean", file);
        Assert.SkipWhen(path is null, "The clean texts are absent.");
        await CompareAsync((await File.ReadAllTextAsync(path!, TestContext.Current.CancellationToken)).Split('\n'), "search", Segmenter.Default); // not null: skipped above
    }

    [Fact]
    public async Task Classes_are_those_of_jieba_on_official_text()
    {
        var path = Shared.PathOf("benchmarks", "clean", "rmrb1998_sentences.txt");
        Assert.SkipWhen(path is null, "The clean texts are absent.");
        await CompareAsync((await File.ReadAllTextAsync(path!, TestContext.Current.CancellationToken)).Split('\n'), "classes", Segmenter.Default); // not null: skipped above
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("search")]
    [InlineData("dictionary")]
    [InlineData("classes")]
    public async Task Words_are_those_of_jieba_on_any_characters(string mode) => await CompareAsync([.. Noise(3, 3000)], mode, Segmenter.Default);

    /// <summary>Words, Latin letters, digits, emoji, full-width and traditional forms, marks, control characters, and rare characters of the block: whatever posts may hold.</summary>
    static IEnumerable<string> Noise(int seed, int count)
    {
        string[] bits =
        [
            "AT&T", "C++", "c#", "T恤", "A股", "4S店", "3.14%", "１２３ＡＢＣ", "😀", "👨\u200D👩", "𠮷", "①②", "㎡", "…", "——", "·", "\u200B", "\uFEFF", "\t", "\u0001", "\u001B", "\u0085", "\u00A0", "\u3000",
            "\r", " ", "#话题#", "@", "哈哈哈哈", "繁體中文", "龍鳳呈祥", "v2.0.1", "-", "%%", "é", "Ω", "かな", "한글", "٣٤", "龘", "\u9FD5", "\u9FD6", "〇", "々", "，", "!", "的", "了", "是", "一", "不", "结婚的和尚未结婚的", "政务新媒体",
            "检查情况", "阿卜杜热西提", "乒乓球拍卖完了", "买买提江", "https://www.example.gov.cn/a_b-c.html?x=1&y=2",
        ];
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            yield return string.Concat(Enumerable.Range(0, random.Next(1, 25)).Select(_ => random.Next(3) switch
            {
                0 => bits[random.Next(bits.Length)],
                1 => ((char)(0x4E00 + (int)(random.NextDouble() * random.NextDouble() * 20_950))).ToString(),
                _ => ((char)random.Next(0x20, 0x7F)).ToString(),
            }));
        }
    }

    static async Task CompareAsync(string[] lines, string mode, Segmenter segmenter, params UserWord[] own)
    {
        var words = await JiebaAsync(lines, mode, own);
        Assert.SkipWhen(words is null, "python3-jieba is absent.");
        var spans = new List<WordSpan>();
        for (var i = 0; i < lines.Length; i++)
        {
            spans.Clear();
            if (mode == "classes")
            {
                string.Join('/', segmenter.CutWithClasses(lines[i]).Select(w => $"{lines[i].AsSpan(w.Start, w.Length)} {w.Class}")).ShouldBe(words![i].Replace('\u001f', '/')); // not null: skipped above
                continue;
            }
            if (mode == "search")
                segmenter.CutForSearch(lines[i], spans);
            else if (mode == "dictionary")
                segmenter.CutByDictionary(lines[i], spans);
            else
                segmenter.Cut(lines[i], spans);
            string.Join('/', spans.Select(w => lines[i].Substring(w.Start, w.Length))).ShouldBe(words![i].Replace('\u001f', '/')); // not null: skipped above
        }
    }

    /// <summary>Null where python or its jieba is absent.</summary>
    static async Task<string[]?> JiebaAsync(string[] lines, string mode, UserWord[] own)
    {
        if (!File.Exists("/usr/bin/python3"))
            return null;
        var start = new ProcessStartInfo("/usr/bin/python3", ["-c", Script, Path.GetTempPath(), mode, .. own.Select(w => $"{w.Word}={w.Count}")])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            StandardOutputEncoding = new System.Text.UTF8Encoding(false), StandardInputEncoding = new System.Text.UTF8Encoding(false),
        };
        using var python = Process.Start(start)!; // /usr/bin/python3 exists
        var output = python.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = python.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        try
        {
            await python.StandardInput.WriteAsync(string.Join('\n', lines));
            python.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended already: no jieba there. Its exit code says so below.
        }
        await python.WaitForExitAsync(TestContext.Current.CancellationToken);
        return python.ExitCode == 0 ? (await output).Split('\n')
            : (await errors).Contains("No module named", StringComparison.Ordinal) ? null
            : throw new InvalidOperationException(await errors);
    }
}

using System.Diagnostics;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Text;
using MediaWatch.Testing;

namespace MediaWatch.Analysis.Tests.Text;

/// <summary>Held against python's jieba over the same dictionary; skipped where it is not installed.</summary>
public sealed class JiebaEqualityTests
{
    const string Script = """
        import sys, jieba, logging
        jieba.setLogLevel(logging.ERROR)
        jieba.set_dictionary(sys.argv[1]); jieba.dt.tmp_dir = sys.argv[2]
        cut = jieba.cut_for_search if sys.argv[3] == 'search' else jieba.cut
        for line in sys.stdin.buffer.read().decode('utf-8').split('\n'):
            sys.stdout.buffer.write(('\x1f'.join(cut(line)) + '\n').encode('utf-8'))
        """;

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
    public async Task Words_are_those_of_jieba_on_our_own_sentences(string mode) => await CompareAsync(Own, mode);

    [Theory]
    [InlineData("gov_policy_dev.txt")]
    [InlineData("rmrb1998_sentences.txt")]
    public async Task Words_are_those_of_jieba_on_official_text(string file)
    {
        var path = Shared.PathOf("benchmarks", "clean", file);
        Assert.SkipWhen(path is null, "The clean texts are absent.");
        await CompareAsync(await File.ReadAllLinesAsync(path!, TestContext.Current.CancellationToken), "search"); // not null: skipped above
    }

    static async Task CompareAsync(string[] lines, string mode)
    {
        var words = await JiebaAsync(lines, mode);
        Assert.SkipWhen(words is null, "python3-jieba is absent.");
        for (var i = 0; i < lines.Length; i++)
        {
            var spans = mode == "search" ? Segmenter.Default.CutForSearch(lines[i]) : Segmenter.Default.Cut(lines[i]);
            string.Join('/', spans.Select(w => lines[i].Substring(w.Start, w.Length))).ShouldBe(words![i].Replace('\x1f', '/')); // not null: skipped above
        }
    }

    /// <summary>Null where python or its jieba is absent.</summary>
    static async Task<string[]?> JiebaAsync(string[] lines, string mode)
    {
        if (!File.Exists("/usr/bin/python3"))
            return null;
        var dictionary = Path.Combine(DictionaryFolder.Path, "segmentation", "jieba.dict.utf8");
        var start = new ProcessStartInfo("/usr/bin/python3", ["-c", Script, dictionary, Path.GetTempPath(), mode])
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

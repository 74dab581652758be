using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Text.Proofing;

namespace MediaWatch.Analysis.Tests.Text.Proofing;

public sealed class SlipSearchTests
{
    static readonly Lazy<ProofingFiles> Files = new(() => ProofingFiles.Load(Path.Combine(DictionaryFolder.Path, "proofing")));

    [Theory]
    [InlineData("会议布署了下一步工作", 2, "部")] // same sound
    [InlineData("深入开展扫黑险恶专项斗争", 6, "除")] // a Wubi slip, alike in nothing: the model is shocked enough to try anything
    [InlineData("依法保护公民的合法全益", 9, "权")]
    [InlineData("不断推厂应用新技术", 3, "广")] // shape
    [InlineData("经济社会展发取得新成就", 4, "发展")] // changed places
    [InlineData("推动高质量法展", 5, "发")]
    public void Has_what_was_meant_among_the_candidates(string text, int place, string meant)
    {
        var slips = Find(text);
        var candidates = slips.Where(s => s.Start <= place && place < s.End).Select(s => s.Right).ToList();
        candidates.ShouldContain(c => c == meant || meant.EndsWith(c, StringComparison.Ordinal), string.Join(' ', candidates));
    }

    [Theory]
    [InlineData("他们认真的学习文件")]
    [InlineData("她说它们在那里")]
    [InlineData("把工作作好做实")]
    public void Never_proposes_one_of_a_disputed_set_for_another(string text)
    {
        string[] sets = ["的地得", "他她它", "那哪", "做作", "象像"];
        Find(text).Where(s => s.Length == 1).ShouldAllBe(s => !sets.Any(set => set.Contains(text[s.Start]) && set.Contains(s.Right[0])));
    }

    [Fact]
    public void Finds_little_in_plain_official_text() =>
        Find("中华人民共和国的一切权力属于人民。").ShouldBeEmpty();

    static List<Slip> Find(string text) => Files.Value.Search.Find(new LineReading(Files.Value.Model, TokenLine.Of(text, 0, text.Length)));
}

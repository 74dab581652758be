using CsCheck;
using MediaWatch.Portal.Proofing;
using static MediaWatch.Portal.Tests.Proofing.WordFile;

namespace MediaWatch.Portal.Tests.Proofing;

/// <summary>Files that are not marked themselves, and whatever else somebody may send.</summary>
public sealed class MarkedOriginalLimitsTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    const string Simple = "<w:p><w:r><w:t>全面布署</w:t></w:r></w:p>", Relations = "word/_rels/document.xml.rels", Comments = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";

    static MarkedFile? Mark(byte[] file, string? text = null) => MarkedOriginal.Write(file, Decided(text ?? Text(file), Marks(text ?? Text(file)), [], []), Ct);

    [Fact]
    public void A_text_that_was_changed_since_is_written_as_a_new_document_with_all_its_marks()
    {
        const string text = "全面布署，再布署";
        var file = Of(Simple);
        MarkedOriginal.Fits(file, text, Ct).ShouldBeFalse();
        Mark(file, text).ShouldBeNull();
        var plain = MarkedFile.Of(file, Decided(text, Marks(text), [], []), Ct);
        plain.Ending.ShouldBe(".docx");
        Part(plain.Bytes, "word/comments.xml").Elements().Count().ShouldBe(2);
    }

    public static TheoryData<string, byte[]> Odd => new()
    {
        { "its comments lie elsewhere", With(With(Of(Simple), Relations, _ => ""), Relations, _ => $"<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='a' Type='{Comments}' Target='file:///etc/passwd' TargetMode='External'/></Relationships>") },
        { "its comments are missing", With(Of(Simple), Relations, _ => $"<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='a' Type='{Comments}' Target='../../comments.xml'/></Relationships>") },
        { "its comments are a bomb", With(With(Of(Simple), Relations, _ => $"<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='a' Type='{Comments}' Target='talk.xml'/></Relationships>"), "word/talk.xml", _ => "<!DOCTYPE c [<!ENTITY e 'xx'>]><c>&e;</c>") },
        { "its main part is another", With(Of(Simple), "_rels/.rels", xml => xml.Replace("document.xml", "other.xml", StringComparison.Ordinal)) },
        { "a part has two writings", With(Of(Simple), "WORD/document.xml", _ => "<x/>") },
        { "it is of no known kind", With(Of(Simple), "[Content_Types].xml", xml => xml.Replace("wordprocessingml.document.main", "wordprocessingml.other", StringComparison.Ordinal)) },
        { "a line end is two characters", Of("<w:p><w:r><w:t>前&#13;&#10;布署</w:t></w:r></w:p>") },
        { "its words lie too deep", Of($"<w:p>{string.Concat(Enumerable.Repeat("<w:smartTag>", 600))}<w:r><w:t>布署</w:t></w:r>{string.Concat(Enumerable.Repeat("</w:smartTag>", 600))}</w:p>") },
        { "a paragraph holds too much", Of($"<w:p>{string.Concat(Enumerable.Repeat("<w:r/>", 10_001))}<w:r><w:t>布署</w:t></w:r></w:p>") },
        { "a part is too large for a tree", Of($"{Simple}<!--{new string('x', 17 << 20)}-->") },
    };

    [Theory]
    [MemberData(nameof(Odd))]
    public void An_odd_file_is_not_marked_itself(string why, byte[] file) => Mark(file, Text(file) is { Length: > 0 } text ? text : "全面布署").ShouldBeNull(why);

    [Fact]
    public void What_grows_too_large_is_left_alone() =>
        MarkedOriginal.Fits(With(Of(Simple), "word/media/a.bin", _ => new string('x', 65 << 20)), "全面布署", Ct).ShouldBeFalse();

    [Theory]
    [InlineData("PK\u0003\u0004")]
    [InlineData("%PDF-1.7")]
    [InlineData("")]
    public void What_is_no_word_file_is_left_alone(string file) => MarkedOriginal.Fits([.. file.Select(c => (byte)c)], "", Ct).ShouldBeFalse();

    /// <summary>However the text is cut into runs, and wherever marks stand: accepted it is the right text, rejected the old one.</summary>
    [Fact]
    public void Accepted_is_right_and_rejected_is_as_before()
    {
        var piece = Gen.OneOf("布", "署", "布署", "　", " 工作 ", "😀", "<w:br/>", "<w:tab/>");
        var look = Gen.OneOf("", "<w:rPr><w:b/></w:rPr>", "<w:rPr><w:color w:val=\"FF0000\"/><w:highlight w:val=\"green\"/><w:lang w:val=\"zh-CN\"/></w:rPr>");
        var run = Gen.Select(look, piece.Array[1, 4], (l, ps) => $"<w:r>{l}{string.Concat(ps.Select(p => p[0] == '<' ? p : $"<w:t xml:space=\"preserve\">{p}</w:t>"))}</w:r>");
        var held = Gen.Select(Gen.OneOf("{0}", "<w:hyperlink w:anchor=\"a\">{0}</w:hyperlink>", "<w:ins w:id=\"1\" w:author=\"李\">{0}</w:ins>"), run.Array[1, 4], (h, rs) => h.Replace("{0}", string.Concat(rs), StringComparison.Ordinal));
        var paragraphs = held.Array[1, 3].Select(hs => $"<w:p>{string.Concat(hs)}</w:p>").Array[1, 4];
        Gen.Select(paragraphs, Gen.Int[0, 2].Array[60]).Sample((ps, deeds) =>
        {
            var file = Of(string.Concat(ps));
            var text = Text(file);
            if (text.Length == 0)
                return;
            var marks = Marks(text).Where(m => m.Number < deeds.Length).ToList();
            var marking = Decided(text, marks, marks.Where(m => deeds[m.Number] == 1).Select(m => m.Number), marks.Where(m => deeds[m.Number] == 2).Select(m => m.Number));
            var marked = MarkedOriginal.Write(file, marking, Ct)?.Bytes ?? throw new InvalidOperationException("Not marked.");
            var right = text;
            foreach (var mark in marks.Where(m => deeds[m.Number] == 1).Reverse())
                right = right.Remove(mark.Draft.Start ?? 0, mark.Draft.Length).Insert(mark.Draft.Start ?? 0, "部署");
            if (Settled(marked, accepted: true) != right || Settled(marked, accepted: false) != text || ErrorsOf(marked).Except(ErrorsOf(file)).Any())
                throw new InvalidOperationException($"{string.Concat(ps)}\n{MainOf(marked)}\n{string.Join('\n', ErrorsOf(marked))}");
        }, iter: 300);
    }
}

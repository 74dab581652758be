using System.Xml.Linq;
using MediaWatch.Analysis.Readers;
using MediaWatch.Portal.Proofing;
using static MediaWatch.Portal.Tests.Proofing.WordFile;

namespace MediaWatch.Portal.Tests.Proofing;

public sealed class MarkedOriginalTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static readonly int[] None = [];

    /// <summary>Every "布署" of the file, marked.</summary>
    static byte[] Mark(byte[] file, Func<int, bool>? adopted = null, Func<int, bool>? ignored = null, string wrong = "布署")
    {
        var marks = Marks(Text(file), wrong);
        var marking = Decided(Text(file), marks, marks.Select(m => m.Number).Where(adopted ?? (_ => false)), marks.Select(m => m.Number).Where(ignored ?? (_ => false)));
        var marked = MarkedOriginal.Write(file, marking, Ct).ShouldNotBeNull();
        ErrorsOf(marked.Bytes).Except(ErrorsOf(file)).ShouldBeEmpty();
        return marked.Bytes;
    }

    static string Words(IEnumerable<XElement> runs) => string.Concat(runs.Descendants().Where(e => e.Name == W + "t" || e.Name == W + "delText").Select(e => e.Value));

    static List<string> ChangedParts(byte[] file, byte[] marked)
    {
        var (before, after) = (PartsOf(file), PartsOf(marked));
        after.Keys.ShouldBe(before.Keys, ignoreOrder: true);
        return [.. before.Where(p => !p.Value.AsSpan().SequenceEqual(after[p.Key])).Select(p => p.Key)];
    }

    [Fact]
    public void Adopted_words_are_tracked_changes_wherever_they_stand_and_look_as_before()
    {
        var file = Notice();
        ErrorsOf(file).ShouldBeEmpty();
        var marked = Mark(file, adopted: _ => true);
        Settled(marked, accepted: true).ShouldBe(Text(file).Replace("布署", "部署", StringComparison.Ordinal));
        Settled(marked, accepted: false).ShouldBe(Text(file));
        var main = MainOf(marked);
        var changes = main.Descendants().Where(e => e.Name == W + "ins" || e.Name == W + "del").Where(e => (string?)e.Attribute(W + "author") == "MediaWatch").ToList();
        changes.Select(e => (string?)e.Attribute(W + "date")).Distinct().ShouldBe(["2026-11-24T02:00:00Z"]);
        // Half of the word was bold: the first half's look is the new word's.
        var bold = main.Descendants(W + "ins").Single(e => e.Descendants(W + "b").Any());
        bold.Descendants(W + "rPr").Single().Elements().Select(e => e.Name.LocalName).ShouldBe(["b", "sz", "u"]);
        Words([bold]).ShouldBe("部署");
        Words(bold.ElementsBeforeSelf(W + "del")).ShouldBe("布署");
        main.Descendants(W + "highlight").ShouldBeEmpty();
    }

    [Fact]
    public void Open_words_are_highlighted_and_commented_and_the_rest_of_the_file_is_as_it_was()
    {
        var file = Notice();
        var marked = Mark(file);
        var main = MainOf(marked);
        Words(main.Descendants(W + "r").Where(r => r.Elements(W + "rPr").Elements(W + "highlight").Any(h => (string?)h.Attribute(W + "val") == "yellow"))).ShouldBe("布署布署布署布署布署布署布署");
        var said = Part(marked, "word/comments.xml").Elements().ToList();
        said.Count.ShouldBe(8);
        Words(said.Take(1)).ShouldBe("请核实布署");
        said.Skip(1).Select(c => Words([c])).Distinct().ShouldBe(["【错误表述】“布署”应为“部署”。建议：部署。依据：《现代汉语词典》"]);
        said.Select(c => (int)c.Attribute(W + "id")!).ShouldBeUnique(); // every comment has one
        said.Skip(1).ShouldAllBe(c => (int)c.Attribute(W + "id")! > 40); // as above
        foreach (var name in new[] { "commentRangeStart", "commentRangeEnd", "commentReference" })
            main.Descendants(W + name).Select(e => (string?)e.Attribute(W + "id")).Order().ShouldBe(said.Select(c => (string?)c.Attribute(W + "id")).Order());
        ChangedParts(file, marked).ShouldBe([DocxText.MainPart, "word/header1.xml", "word/footnotes.xml", "word/comments.xml"], ignoreOrder: true);
        main.Descendants(W + "tbl").ShouldHaveSingleItem().Descendants(W + "tc").Count().ShouldBe(2);
        ((string?)main.Descendants(W + "pStyle").ShouldHaveSingleItem().Attribute(W + "val")).ShouldBe("Title");
    }

    [Fact]
    public void Ignored_words_leave_every_part_as_it_was()
    {
        var file = Notice();
        ChangedParts(file, Mark(file, ignored: _ => true)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("word/header1.xml")]
    [InlineData("word/footnotes.xml")]
    [InlineData("word/comments.xml")]
    public void Where_word_has_no_comments_the_words_are_highlighted_or_changed(string part)
    {
        var file = Notice();
        var open = Part(Mark(file), part);
        Words(open.Descendants(W + "r").Where(r => r.Descendants(W + "highlight").Any())).ShouldBe("布署");
        open.Descendants().Where(e => e.Name.LocalName.StartsWith("commentR", StringComparison.Ordinal)).ShouldBeEmpty();
        Words(Part(Mark(file, adopted: _ => true), part).Descendants(W + "ins")).ShouldBe("部署");
    }

    [Fact]
    public void A_text_box_is_marked_once_and_its_comment_lies_around_it()
    {
        var main = MainOf(Mark(Notice()));
        var box = main.Descendants().Single(e => e.Name.LocalName == "AlternateContent");
        Words(box.Descendants(W + "r").Where(r => r.Descendants(W + "highlight").Any())).ShouldBe("布署");
        box.Descendants().Single(e => e.Name.LocalName == "Fallback").Descendants(W + "highlight").ShouldBeEmpty();
        box.Descendants(W + "commentReference").ShouldBeEmpty();
        box.Parent!.ElementsBeforeSelf().Last().Name.ShouldBe(W + "commentRangeStart"); // it stands in a run
        box.Parent.ElementsAfterSelf().First().Name.ShouldBe(W + "commentRangeEnd");
    }

    [Fact]
    public void Within_somebody_s_insertion_his_words_stay_his_and_ours_are_ours()
    {
        var paragraph = MainOf(Mark(Notice(), adopted: _ => true)).Descendants(W + "p").Single(p => Words([p]) == "新增布署部署内容");
        paragraph.Elements().Select(e => ((string?)e.Attribute(W + "author"), Words([e]))).ShouldBe([("李某", "新增布署"), ("MediaWatch", "部署"), ("李某", "内容")]);
        paragraph.Descendants(W + "del").ShouldHaveSingleItem().Parent!.Name.ShouldBe(W + "ins"); // it stands in one
        paragraph.Descendants().Attributes(W + "id").Select(a => a.Value).ShouldBeUnique();
    }

    [Theory]
    [InlineData("""<w:p><w:r><w:t>上段</w:t></w:r></w:p><w:p><w:r><w:t>下段</w:t></w:r></w:p>""", "段\n下", "段")]
    [InlineData("""<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r></w:p>""", "甲\n乙", "甲")]
    [InlineData("""<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r></w:p>""", "甲\t乙", "甲乙")]
    [InlineData("""<w:p><w:r><w:t>外</w:t></w:r>{box}<w:r><w:t>文</w:t></w:r></w:p>""", "外框", "外")]
    [InlineData("""<w:p><w:sdt><w:sdtPr><w:dataBinding w:xpath="/a" w:storeItemID="{00000000-0000-0000-0000-000000000000}"/></w:sdtPr><w:sdtContent><w:r><w:t>控件</w:t></w:r></w:sdtContent></w:sdt></w:p>""", "控件", "控件")]
    [InlineData("""<w:p><w:r><w:ruby><w:rubyPr><w:rubyAlign w:val="center"/><w:hps w:val="10"/><w:hpsRaise w:val="10"/><w:hpsBaseText w:val="21"/><w:lid w:val="zh-CN"/></w:rubyPr><w:rt><w:r><w:t>bu</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>布</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>""", "布", "布")]
    [InlineData("""<w:p><w:ins w:id="1" w:author="李"><w:smartTag w:uri="u" w:element="e"><w:r><w:t>深处</w:t></w:r></w:smartTag></w:ins></w:p>""", "深处", "深处")]
    public void What_cannot_be_changed_is_highlighted_and_commented_though_adopted(string body, string wrong, string shown)
    {
        var main = MainOf(Mark(Of(body.Replace("{box}", TextBox, StringComparison.Ordinal)), adopted: _ => true, wrong: wrong));
        Words(main.Descendants(W + "r").Where(r => r.Elements(W + "rPr").Elements(W + "highlight").Any())).ShouldBe(shown);
        main.Descendants(W + "commentReference").ShouldHaveSingleItem().Ancestors().ShouldNotContain(a => a.Name == W + "sdt" || a.Name == W + "ruby");
        main.Descendants().Where(e => (string?)e.Attribute(W + "author") == "MediaWatch").ShouldBeEmpty();
    }

    [Fact]
    public void What_was_moved_away_is_left_alone_and_what_was_moved_there_is_marked()
    {
        var main = MainOf(Mark(Of("""<w:p><w:moveFrom w:id="1" w:author="李"><w:r><w:t>移布署走</w:t></w:r></w:moveFrom><w:del w:id="2" w:author="李"><w:r><w:delText>布署</w:delText></w:r></w:del><w:moveTo w:id="3" w:author="李"><w:r><w:t>移布署走</w:t></w:r></w:moveTo></w:p>"""), adopted: _ => true));
        main.Descendants(W + "p").Single().Elements().Select(e => (e.Name.LocalName, Words([e]))).ShouldBe([("moveFrom", "移布署走"), ("del", "布署"), ("moveTo", "移布署"), ("ins", "部署"), ("moveTo", "走")]);
    }

    [Fact]
    public void Runs_are_split_only_where_a_mark_begins_or_ends_and_keep_their_blanks()
    {
        var main = MainOf(Mark(Of("""<w:p><w:r w:rsidR="00AB12CD"><w:rPr><w:i/></w:rPr><w:t>先 布署 后</w:t><w:tab/><w:t>完</w:t></w:r><w:r><w:t>布署</w:t></w:r><w:r><w:t>又</w:t></w:r></w:p>""")));
        var runs = main.Descendants(W + "r").Where(r => r.Elements(W + "t").Any()).ToList();
        runs.Select(r => Words([r])).ShouldBe(["先 ", "布署", " 后完", "布署", "又"]);
        runs.Take(3).ShouldAllBe(r => (string?)r.Attribute(W + "rsidR") == "00AB12CD" && r.Elements(W + "rPr").Elements(W + "i").Any());
        runs[0].Elements(W + "t").Single().Attributes(XNamespace.Xml + "space").ShouldHaveSingleItem();
        runs[2].Elements().Select(e => e.Name.LocalName).ShouldBe(["rPr", "t", "tab", "t"]);
        runs[3].Element(W + "t")!.Attributes().ShouldBeEmpty(); // looked at above
    }

    [Theory]
    [InlineData("<w:r><w:t>先布署，再布署，又布署了</w:t></w:r>")]
    [InlineData("<w:r><w:t>先布署，再布</w:t></w:r><w:r><w:t>署，又布署了</w:t></w:r>")]
    public void Every_mark_of_one_run_is_made(string runs)
    {
        var file = Of($"<w:p>{runs}</w:p>");
        Settled(Mark(file, adopted: _ => true), accepted: true).ShouldBe("先部署，再部署，又部署了");
        var open = Mark(file);
        Words(MainOf(open).Descendants(W + "r").Where(r => r.Elements(W + "rPr").Elements(W + "highlight").Any())).ShouldBe("布署布署布署");
        Part(open, "word/comments.xml").Elements().Count().ShouldBe(3);
        Words(MainOf(Mark(file, adopted: n => n == 2)).Descendants(W + "del")).ShouldBe("布署");
    }

    [Fact]
    public void Of_marks_that_overlap_the_adopted_one_is_changed_and_the_other_commented_there()
    {
        var file = Of("<w:p><w:r><w:t>台湾总统访问美国。</w:t></w:r></w:p>");
        var marks = Marks(Text(file), "台湾总统").Concat(Marks(Text(file), "总统访问", "领导人窜访").Select(m => m with { Number = 2 })).ToList();
        var marked = MarkedOriginal.Write(file, Decided(Text(file), marks, [2], None), Ct)!.Bytes; // it is a Word file
        ErrorsOf(marked).ShouldBeEmpty();
        Settled(marked, accepted: true).ShouldBe("台湾领导人窜访美国。");
        Words(Part(marked, "word/comments.xml").Elements()).ShouldContain("“台湾总统”");
    }

    [Fact]
    public void Of_a_file_longer_than_is_read_the_read_part_is_marked()
    {
        var file = Of($"<w:p><w:r><w:t>\n</w:t></w:r></w:p><w:p><w:r><w:t>{new string('好', Proofreading.Most - 3)}布署好布署</w:t></w:r></w:p><w:p><w:r><w:t>布署</w:t></w:r></w:p>");
        Text(file).Length.ShouldBe(Proofreading.Most);
        var marked = Mark(file, adopted: _ => true);
        Words(MainOf(marked).Descendants(W + "del")).ShouldBe("布署");
        Words([MainOf(marked)]).ShouldEndWith("好布署部署好布署布署");
    }

    [Theory]
    [InlineData("docm")]
    [InlineData("dotx")]
    public void A_file_with_macros_and_a_template_keep_their_type(string ending)
    {
        var type = ending == "docm" ? DocumentFormat.OpenXml.WordprocessingDocumentType.MacroEnabledDocument : DocumentFormat.OpenXml.WordprocessingDocumentType.Template;
        var file = Of("<w:p><w:r><w:t>布署</w:t></w:r></w:p>", type: type);
        var marked = MarkedFile.Of(file, Decided(Text(file), Marks(Text(file)), [1], None), Ct);
        (marked.Ending, marked.ContentType).ShouldBe(($".{ending}", ending == "docm" ? "application/vnd.ms-word.document.macroEnabled.12" : "application/vnd.openxmlformats-officedocument.wordprocessingml.template"));
        using var word = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(new MemoryStream(marked.Bytes), isEditable: false);
        word.DocumentType.ShouldBe(type);
    }
}

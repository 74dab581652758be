using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using MediaWatch.Core.Findings;
using MediaWatch.Portal.Proofing;

namespace MediaWatch.Portal.Tests.Proofing;

public sealed class MarkedDocumentTests
{
    const string Text = "市里布署了工作。\n县里也布署了。\u0001\n乡里布署。";

    static ProofMark Mark(int number, int start) => new(number, "wrong-term", new FindingDraft(start, 2, "布署", Tier.Certain, "“布署”应为“部署”。", "部署", "《现代汉语词典》"));

    static WordprocessingDocument Write(int[] adopted, int[] ignored)
    {
        var file = MarkedDocument.Write(new(Text, [Mark(1, 2), Mark(2, Text.IndexOf("县里", StringComparison.Ordinal) + 3), Mark(3, Text.LastIndexOf("布署", StringComparison.Ordinal))], adopted.ToHashSet(), ignored.ToHashSet(), _ => "错误表述", new(2026, 11, 24, 2, 0, 0, TimeSpan.Zero)));
        return WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
    }

    [Fact]
    public void Adopted_words_are_tracked_changes_open_ones_comments_and_ignored_ones_plain()
    {
        using var word = Write(adopted: [1], ignored: [3]);
        var body = word.MainDocumentPart!.Document!.Body!; // written just now
        body.Descendants<DeletedText>().ShouldHaveSingleItem().Text.ShouldBe("布署");
        body.Descendants<InsertedRun>().ShouldHaveSingleItem().InnerText.ShouldBe("部署");
        body.Descendants<Highlight>().ShouldHaveSingleItem();
        word.MainDocumentPart.WordprocessingCommentsPart!.Comments!.ShouldHaveSingleItem().InnerText.ShouldBe("【错误表述】“布署”应为“部署”。建议：部署。依据：《现代汉语词典》");
        body.Elements<Paragraph>().Select(p => string.Concat(p.Descendants<Text>().Select(t => t.Text))).ShouldBe(["市里部署了工作。", "县里也布署了。", "乡里布署。"]);
    }

    const string Overlap = "台湾总统访问美国。\uFFFE\uFFFF\uD800😀";

    static WordprocessingDocument WriteOverlap(params int[] adopted)
    {
        FindingDraft Draft(int start, string words, string right) => new(start, words.Length, words, Tier.Veto, $"“{words}”不妥。", right, "规范用语");
        var file = MarkedDocument.Write(new(Overlap, [new(1, "political", Draft(0, "台湾总统", "台湾地区领导人")), new(2, "wrong-term", Draft(2, "总统访问", "领导人窜访"))], adopted.ToHashSet(), new HashSet<int>(), _ => "政治表述", new(2026, 11, 24, 2, 0, 0, TimeSpan.Zero)));
        return WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
    }

    [Fact]
    public void Of_marks_that_overlap_the_adopted_one_is_changed_and_the_other_commented_there()
    {
        using var word = WriteOverlap(2);
        var main = word.MainDocumentPart!; // written just now
        main.Document!.Body!.Descendants<DeletedText>().ShouldHaveSingleItem().Text.ShouldBe("总统访问");
        main.Document.Body.Descendants<InsertedRun>().ShouldHaveSingleItem().InnerText.ShouldBe("领导人窜访");
        main.WordprocessingCommentsPart!.Comments!.ShouldHaveSingleItem().InnerText.ShouldContain("“台湾总统”");
    }

    [Fact]
    public void Of_marks_that_overlap_and_are_open_both_are_commented()
    {
        using var word = WriteOverlap();
        word.MainDocumentPart!.WordprocessingCommentsPart!.Comments!.Count().ShouldBe(2);
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word, TestContext.Current.CancellationToken).Select(e => e.Description).ShouldBeEmpty();
    }

    [Fact]
    public void Leaves_out_what_xml_cannot_hold()
    {
        using var word = WriteOverlap();
        word.MainDocumentPart!.Document!.Body!.InnerText.ShouldBe("台湾总统访问美国。😀");
    }

    [Fact]
    public void Opens_without_a_repair()
    {
        using var word = Write([1, 2], []);
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word, TestContext.Current.CancellationToken).Select(e => e.Description).ShouldBeEmpty();
    }
}

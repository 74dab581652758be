using System.Text;
using CsCheck;
using MediaWatch.Core.Articles;
using MediaWatch.Testing;

namespace MediaWatch.Core.Tests.Articles;

public sealed class PageTextTests
{
    const string Sentence = "市人民政府关于印发《政务公开工作要点》的通知，现予以公布，请认真贯彻执行。";
    static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    static string Decode(byte[] bytes, string? contentType, out string charset) => PageText.Decode(bytes, contentType, out charset);
    static string Html(string charset, string body = Sentence) => $"<html><head><meta charset=\"{charset}\"><title>{body}</title></head></html>";

    [Theory]
    [InlineData("text/html; charset=gb2312", "gb2312")]
    [InlineData("text/html;charset=GBK", "gbk")]
    [InlineData("text/html", "gb2312")]
    [InlineData(null, "utf-8")]
    [InlineData("text/html; charset=ISO-8859-1", "gbk")]
    public void Reads_utf8_bytes_whatever_is_declared(string? header, string meta)
    {
        Decode(Encoding.UTF8.GetBytes(Html(meta)), header, out var charset).ShouldBe(Html(meta));
        charset.ShouldBe("utf-8");
    }

    [Theory]
    [InlineData("text/html; charset=utf-8", "utf-8")]
    [InlineData("text/html; charset=UTF-8", "gb2312")]
    [InlineData("text/html", "utf-8")]
    [InlineData("text/html; charset=ISO-8859-1", "gb2312")]
    [InlineData("text/html; charset=ISO-8859-1", "none")]
    [InlineData(null, "no-such-charset")]
    [InlineData("text/html; charset=\"gbk\"", "x")]
    public void Reads_gbk_bytes_whatever_is_declared(string? header, string meta)
    {
        Decode(Gb18030.GetBytes(Html(meta)), header, out var charset).ShouldBe(Html(meta));
        charset.ShouldBe("gb18030");
    }

    [Fact]
    public void Reads_characters_that_only_gb18030_has_under_a_gb2312_label()
    {
        var text = Html("gb2312", "朱镕基、㛃、𠮷野家、€");
        Decode(Gb18030.GetBytes(text), "text/html; charset=gb2312", out _).ShouldBe(text);
    }

    [Fact]
    public void Keeps_utf8_with_a_character_cut_in_half()
    {
        byte[] cut = [.. Encoding.UTF8.GetBytes(Html("utf-8"))[..^20], 0xE4, 0xB8, .. Encoding.UTF8.GetBytes("</title>")];
        Decode(cut, "text/html", out var charset).ShouldContain("贯彻执行");
        charset.ShouldBe("utf-8");
    }

    [Fact]
    public void Byte_order_marks_win_and_are_not_part_of_the_text()
    {
        foreach (var encoding in new Encoding[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode })
            Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Html("gb2312"))], "text/html; charset=gb2312", out _).ShouldBe(Html("gb2312"));
    }

    [Fact]
    public void Reads_utf16_without_a_mark() => Decode(Encoding.Unicode.GetBytes(Html("utf-8")), null, out _).ShouldBe(Html("utf-8"));

    [Fact]
    public void Reads_an_xml_declaration()
    {
        var xml = $"<?xml version=\"1.0\" encoding=\"gb2312\"?><a>{Sentence}</a>";
        Decode(Gb18030.GetBytes(xml), "text/xml", out _).ShouldBe(xml);
    }

    [Fact]
    public void A_script_tags_charset_is_not_the_pages()
    {
        var html = $"<script charset=\"utf-8\" src=a.js></script><meta http-equiv=Content-Type content=\"text/html; charset=gb2312\">{Sentence}";
        Decode(Gb18030.GetBytes(html), null, out _).ShouldBe(html);
    }

    [Fact]
    public void Reads_big5_where_it_is_declared_and_true()
    {
        var html = "<meta charset=big5><p>臺北市政府公告</p>";
        Decode(CodePagesEncodingProvider.Instance.GetEncoding("big5")!.GetBytes(html), null, out var charset).ShouldBe(html);
        charset.ShouldBe("big5");
    }

    [Fact]
    public void Drops_nul_bytes() => Decode("政\0府"u8.ToArray(), null, out _).ShouldBe("政府");

    [Fact]
    public void An_empty_page_is_an_empty_text() => Decode([], null, out _).ShouldBe("");

    [Fact]
    public void Any_bytes_decode_without_throwing() => Check.Sample(
        Gen.Select(Gen.Byte.Array, Gen.OneOf("text/html; charset=utf-8", "text/html; charset=gbk", "text/html; charset=", "charset=utf-7", "")),
        (bytes, header) => PageText.Decode(bytes, header, out _).ShouldNotBeNull(), iter: 2000);

    [Fact]
    public void Reads_a_real_page_that_declares_gb2312_over_utf8_bytes()
    {
        var path = Shared.PathOf("samples", "gov", "people-cn-article-declares-gb2312-bytes-utf8.html");
        if (path is null)
            Assert.Skip("The sample is not here.");
        var bytes = File.ReadAllBytes(path);
        Decode(bytes, null, out var charset).ShouldContain("人民网");
        charset.ShouldBe("utf-8");
    }
}

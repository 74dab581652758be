using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace MediaWatch.Portal.Reports.Word;

/// <summary>Styles of official documents (GB/T 9704—2012): fonts by the names of the standard, and in the font table what replaces them where they are not installed.</summary>
static class WordStyles
{
    public const string Title = "Title", Subtitle = "Subtitle", Heading1 = "Heading1", Heading2 = "Heading2", Contents = "TOC1", ContentsTitle = "ContentsTitle", Text = "ReportText",
        Note = "ReportNote", Small = "ReportSmall", Caption = "Caption", Cell = "ReportCell", Page = "Footer", Header = "Header";

    const string TitleFont = "方正小标宋简体", BlackFont = "黑体", KaiFont = "楷体_GB2312", SongFont = "宋体", BodyFont = "仿宋_GB2312";

    /// <summary>One of 22 lines on 225 mm, in twentieths of a point.</summary>
    public const int Line = 579;

    public static Styles Styles() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(Fonts(BodyFont), new Color { Val = "000000" }, Size(32), new Languages { Val = "en-US", EastAsia = "zh-CN" })),
            new ParagraphPropertiesDefault()),
        Style("Normal", "Normal", BodyFont, 32, new ParagraphProperties(), isDefault: true),
        Style(Title, "Title", TitleFont, 44, Set(JustificationValues.Center, line: 640)),
        Style(Subtitle, "Subtitle", KaiFont, 32, Set(JustificationValues.Center, after: 400)),
        Style(ContentsTitle, "目录标题", BlackFont, 32, Set(JustificationValues.Center)),
        Style(Heading1, "heading 1", BlackFont, 32, Set(JustificationValues.Both, indent: true, keep: true, level: 0)),
        Style(Heading2, "heading 2", KaiFont, 32, Set(JustificationValues.Both, indent: true, keep: true, level: 1)),
        Style(Contents, "toc 1", BodyFont, 32, ContentsLine()),
        Style(Text, "报告正文", BodyFont, 32, Set(JustificationValues.Both, indent: true)),
        Style(Note, "报告说明", BodyFont, 24, Set(JustificationValues.Both, indent: true, line: 400)),
        Style(Small, "报告网址", BodyFont, 21, Set(JustificationValues.Left, line: 360)),
        Style(Caption, "caption", BlackFont, 24, Set(JustificationValues.Center, line: 400, keep: true)),
        Style(Cell, "报告表格", BodyFont, 21, Set(JustificationValues.Left, line: 320)),
        Style(Page, "footer", SongFont, 28, new ParagraphProperties(new SnapToGrid { Val = false })),
        Style(Header, "header", SongFont, 18, new ParagraphProperties(new SnapToGrid { Val = false }, new Justification { Val = JustificationValues.Center })),
        new Style(new StyleName { Val = "Hyperlink" }, new StyleRunProperties(new Color { Val = "1D5FC4" })) { Type = StyleValues.Character, StyleId = "Hyperlink" });

    public static Fonts FontTable() => new(
        Font(TitleFont, "方正小标宋_GBK;小标宋;Noto Serif CJK SC"), Font(BodyFont, "仿宋;FangSong;STFangsong;Noto Serif CJK SC"), Font(KaiFont, "楷体;KaiTi;STKaiti;Noto Serif CJK SC"),
        Font(BlackFont, "SimHei;Noto Sans CJK SC"), Font(SongFont, "SimSun;Noto Serif CJK SC"));

    static Font Font(string name, string instead) => new(new AltName { Val = instead }, new FontCharSet { Val = "86" }, new FontFamily { Val = FontFamilyValues.Auto }, new Pitch { Val = FontPitchValues.Variable }) { Name = name };

    static Style Style(string id, string name, string font, int halfPoints, ParagraphProperties paragraph, bool isDefault = false)
    {
        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id };
        if (isDefault)
            style.Default = true;
        else
            style.Append(new BasedOn { Val = "Normal" });
        style.Append(new PrimaryStyle());
        var properties = new StyleParagraphProperties();
        foreach (var child in paragraph.ChildElements.ToList())
        {
            child.Remove();
            properties.Append(child);
        }
        style.Append(properties, Run(font, halfPoints));
        return style;
    }

    /// <summary>Two characters' indent stands in twips too: LibreOffice does not know the other.</summary>
    static ParagraphProperties Set(JustificationValues justification, bool indent = false, bool keep = false, int line = 0, int after = 0, int? level = null)
    {
        var properties = new ParagraphProperties();
        if (keep)
            properties.Append(new KeepNext());
        if (line > 0)
            properties.Append(new SnapToGrid { Val = false });
        properties.Append(new SpacingBetweenLines { After = $"{after}", Line = $"{(line > 0 ? line : Line)}", LineRule = LineSpacingRuleValues.Exact });
        if (indent)
            properties.Append(new Indentation { FirstLine = "640", FirstLineChars = 200 });
        properties.Append(new Justification { Val = justification });
        if (level is { } outline)
            properties.Append(new OutlineLevel { Val = outline });
        return properties;
    }

    static ParagraphProperties ContentsLine() => new(
        new Tabs(new TabStop { Val = TabStopValues.Right, Leader = TabStopLeaderCharValues.Dot, Position = 8840 }),
        new SpacingBetweenLines { Line = $"{Line}", LineRule = LineSpacingRuleValues.Exact });

    /// <summary>28 characters of 16 points on 156 mm: a quarter of a point less each. (The grid of characters would say so too, but not every program spaces by it alike.)</summary>
    static StyleRunProperties Run(string font, int halfPoints)
    {
        var properties = new StyleRunProperties(Fonts(font));
        if (halfPoints == 32)
            properties.Append(new Spacing { Val = -5 });
        properties.Append(Size(halfPoints));
        return properties;
    }

    static RunFonts Fonts(string eastAsia) => new() { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = eastAsia, ComplexScript = "Times New Roman" };

    static FontSize Size(int halfPoints) => new() { Val = $"{halfPoints}" };
}

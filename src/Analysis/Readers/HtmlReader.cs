using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using MediaWatch.Core.Articles;

namespace MediaWatch.Analysis.Readers;

/// <summary>Reads pages that are handed out as documents (.doc, .xls written by web programs and by "save as web page"). A page that only says that there is no file is none.</summary>
public sealed class HtmlReader : IReader
{
    const int MostBytes = 8 << 20;

    /// <summary>A page with fewer words and no table says why there is no file.</summary>
    const int FewestWords = 80;

    static readonly string[] Blocks = ["P", "DIV", "BR", "TR", "LI", "H1", "H2", "H3", "H4", "H5", "H6", "TABLE", "UL", "OL", "SECTION", "ARTICLE", "HEADER", "FOOTER", "BLOCKQUOTE", "PRE"];

    public string Key => "html";
    public string Name => "网页格式的文档";

    public bool Reads(ReadOnlySpan<byte> start)
    {
        start = start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? start[3..] : start;
        start = start.TrimStart(" \t\r\n"u8);
        return Begins(start, "<html"u8) || Begins(start, "<!doctype html"u8) || Begins(start, "<table"u8) || Begins(start, "<meta"u8) || Begins(start, "<?xml"u8) && start.IndexOf("<html"u8) > 0;
    }

    public ReadDocument Read(byte[] file, ReadLimits limits, CancellationToken ct)
    {
        if (file.Length > Math.Min(MostBytes, limits.MostBytes))
            return ReadDocument.Failed(ReadState.TooLarge);
        using var page = new HtmlParser().ParseDocument(PageText.Decode(file, null, out _));
        var text = new StringBuilder();
        if (page.Body is { } body)
            Append(body, text, ct);
        var words = Tidy(text.ToString());
        return words.Length >= FewestWords || page.QuerySelector("table") is not null ? ReadDocument.Of(words, limits) : ReadDocument.Failed(ReadState.Unknown);
    }

    static void Append(INode node, StringBuilder text, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        for (var child = node.FirstChild; child is not null; child = child.NextSibling)
        {
            if (child is IText words)
                text.Append(words.Data.ReplaceLineEndings(" "));
            else if (child is IElement element && element.TagName is not ("SCRIPT" or "STYLE" or "HEAD" or "TITLE" or "TEMPLATE"))
            {
                Append(element, text, ct);
                text.Append(element.TagName is "TD" or "TH" ? "\t" : Blocks.Contains(element.TagName) && element.Closest("td,th") is null ? "\n" : "");
            }
        }
    }

    static string Tidy(string text) => string.Join('\n', text.Split('\n').Select(l => string.Join('\t', l.Split('\t').Select(c => string.Join(' ', c.Split((char[])[' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)))).Trim('\t', ' ')).Where(l => l.Length > 0));

    static bool Begins(ReadOnlySpan<byte> start, ReadOnlySpan<byte> with) => start.Length >= with.Length && Ascii.EqualsIgnoreCase(start[..with.Length], with);
}

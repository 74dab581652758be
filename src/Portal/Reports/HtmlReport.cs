using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace MediaWatch.Portal.Reports;

/// <summary>Draws a report as one HTML page without scripts, set as official documents are (GB/T 9704—2012); printed, it is the PDF.</summary>
static class HtmlReport
{
    static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <param name="source">Where a problem's picture is found.</param>
    public static string Write(ReportDocument document, ReportPictures pictures, Func<long, ReportPicture, string> source)
    {
        var html = new StringBuilder($"<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>{E(document.Title + document.Subtitle)}</title><style>{Style}</style></head><body><main>")
            .Append($"<h1>{E(document.Title)}</h1><p class=\"subtitle\">{E(document.Subtitle)}</p><nav><p class=\"toc-title\">目　录</p><ol>");
        foreach (var section in document.Sections)
            html.Append($"<li><a href=\"#s{section.Number}\">{E(section.Heading)}</a></li>");
        html.Append($"</ol></nav><p class=\"preface\">{E(document.Preface)}</p>");
        foreach (var section in document.Sections)
        {
            html.Append($"<section><h2 id=\"s{section.Number}\">{E(section.Heading)}</h2>");
            var heading = 0;
            foreach (var block in section.Blocks)
                Append(html, block, ref heading, document, pictures, source);
            html.Append("</section>");
        }
        return html.Append($"<p class=\"date\">{E(document.Date)}</p></main></body></html>").ToString();
    }

    public static string DataAddress(long problem, ReportPicture picture) => $"data:image/jpeg;base64,{Convert.ToBase64String(picture.Jpeg)}";

    static void Append(StringBuilder html, ReportBlock block, ref int heading, ReportDocument document, ReportPictures pictures, Func<long, ReportPicture, string> source)
    {
        switch (block)
        {
            case Heading h:
                html.Append($"<h3>（{ReportDocument.Numeral(++heading)}）{E(h.Text)}</h3>");
                break;
            case Paragraph p:
                html.Append($"<p>{E(p.Text)}</p>");
                break;
            case Note n:
                html.Append($"<p class=\"note\">{E(n.Text)}</p>");
                break;
            case Table t:
                AppendTable(html, t);
                break;
            case Figure f:
                html.Append($"<figure>{SvgChart.Draw(f)}<figcaption>{E(f.Title)}（单位：{E(f.Chart.Unit)}）</figcaption></figure>");
                break;
            case ProblemCard c:
                AppendCard(html, c, document, pictures.Of(c.Problem.Id), source);
                break;
        }
    }

    static void AppendTable(StringBuilder html, Table table)
    {
        var whole = (double)table.Columns.Sum(c => c.Share);
        html.Append($"<table><caption>{E(table.Title)}</caption><colgroup>");
        foreach (var column in table.Columns)
            html.Append(string.Create(CultureInfo.InvariantCulture, $"<col style=\"width:{100 * column.Share / whole:0.##}%\">"));
        html.Append("</colgroup><thead><tr>");
        foreach (var column in table.Columns)
            html.Append($"<th scope=\"col\">{E(column.Title)}</th>");
        html.Append("</tr></thead><tbody>");
        foreach (var (index, row) in table.Rows.Index())
        {
            html.Append(table.Total && index == table.Rows.Count - 1 ? "<tr class=\"total\">" : "<tr>");
            foreach (var (column, cell) in table.Columns.Zip(row))
                html.Append(column.Number ? $"<td class=\"num\">{E(cell)}</td>" : $"<td>{E(cell)}</td>");
            html.Append("</tr>");
        }
        html.Append("</tbody></table>");
    }

    static void AppendCard(StringBuilder html, ProblemCard card, ReportDocument document, ReportPicture? picture, Func<long, ReportPicture, string> source)
    {
        var problem = card.Problem;
        html.Append($"<article id=\"p{problem.Id}\"><p><b>{E(CardText.Lead(card))}</b>{E(CardText.Story(document.Facts, card))}</p>");
        if (CardText.Sentence(problem) is var (before, excerpt, after))
            html.Append($"<p>所在语句：“{E(before)}<mark>{E(excerpt)}</mark>{E(after)}”{CardText.Stop(after)}</p>");
        if (CardText.Link(problem.Address) is { } link)
            html.Append($"<p class=\"link\"><a href=\"{E(link.AbsoluteUri)}\" rel=\"noreferrer\">{E(problem.Address)}</a></p>");
        if (picture is not null)
            html.Append(string.Create(CultureInfo.InvariantCulture, $"<figure class=\"shot\"><div style=\"aspect-ratio:{1 / picture.Ratio:0.####}\"><img src=\"{E(source(problem.Id, picture))}\" alt=\"{E(CardText.PictureAlternative(card))}\"></div>"))
                .Append($"<figcaption>{E(CardText.PictureCaption(document.Facts, card))}</figcaption></figure>");
        else
            html.Append($"<p class=\"note\">{E(CardText.NoPicture(problem))}</p>");
        html.Append($"<p class=\"basis\">{E(CardText.Basis(document.Facts, problem))}</p>");
        if (card.Remark is not null)
            html.Append($"<p class=\"note\">批注：{E(card.Remark)}</p>");
        html.Append("</article>");
    }

    static string E(string text) => Encoder.Encode(text);

    /// <summary>Margins 37, 35, 28 and 26 mm, 22 lines a page; 小标宋 2号, 黑体, 楷体 and 仿宋 3号 by name, with what a free system has behind them.</summary>
    const string Style = """
        @page{size:A4;margin:37mm 26mm 35mm 28mm}
        @page:right{@bottom-right{content:"— " counter(page) " —";font:14pt SimSun,"Noto Serif CJK SC",serif;vertical-align:top;padding:7mm 1em 0 0}}
        @page:left{@bottom-left{content:"— " counter(page) " —";font:14pt SimSun,"Noto Serif CJK SC",serif;vertical-align:top;padding:7mm 0 0 1em}}
        *{box-sizing:border-box}
        html{font:16pt/28.9pt "仿宋_GB2312",FangSong,"仿宋",STFangsong,"Noto Serif CJK SC",serif;color:#000;-webkit-print-color-adjust:exact}
        body{margin:0}
        h1{font:22pt/32pt "方正小标宋简体",FZXiaoBiaoSong-B05S,"Noto Serif CJK SC",SimSun,serif;font-weight:600;text-align:center;margin:0;text-wrap:balance}
        .subtitle{font-family:"楷体_GB2312",KaiTi,STKaiti,"Noto Serif CJK SC",serif;text-align:center;text-indent:0;margin:0 0 20pt}
        h2{font:16pt/28.9pt SimHei,"黑体","Noto Sans CJK SC",sans-serif;margin:0;text-indent:2em;break-after:avoid}
        h3{font:16pt/28.9pt "楷体_GB2312",KaiTi,STKaiti,"Noto Serif CJK SC",serif;margin:0;text-indent:2em;break-after:avoid}
        p{margin:0;text-indent:2em;text-align:justify;overflow-wrap:anywhere}
        nav{margin-bottom:28.9pt}
        nav ol{list-style:none;margin:0;padding:0 2em}
        nav a{color:inherit;text-decoration:none}
        .toc-title{text-align:center;text-indent:0;font-family:SimHei,"黑体","Noto Sans CJK SC",sans-serif}
        .note{font-size:12pt;line-height:20pt;color:#333}
        .basis{font-size:12pt;line-height:20pt}
        .link{font-size:10.5pt;line-height:18pt;text-indent:0}
        .link a{color:#1d5fc4;overflow-wrap:anywhere}
        mark{background:none;color:#c62828;font-weight:600}
        table{border-collapse:collapse;width:100%;table-layout:fixed;font-size:10.5pt;line-height:16pt;margin:6pt 0 12pt}
        caption{font:12pt/20pt SimHei,"黑体","Noto Sans CJK SC",sans-serif;break-after:avoid}
        thead{display:table-header-group}
        tr{break-inside:avoid}
        th,td{border:.5pt solid #000;padding:2pt 4pt;overflow-wrap:anywhere;text-align:left;vertical-align:middle}
        th{font-weight:600;text-align:center}
        td.num{text-align:right;font-variant-numeric:tabular-nums}
        tr.total td{font-weight:600}
        figure{margin:6pt 0 12pt;break-inside:avoid;text-align:center}
        figure svg{width:100%;height:auto}
        figcaption{font-size:10.5pt;line-height:18pt}
        .shot div{border:.5pt solid #666;overflow:hidden}
        .shot img{width:100%;display:block}
        article{margin-bottom:10pt}
        .date{text-align:right;padding-right:4em;margin-top:28.9pt}
        @media screen{html{background:#e9edf2}main{background:#fff;width:210mm;max-width:100%;margin:12px auto;padding:20mm 18mm;zoom:.82;box-shadow:0 0 0 1px #cbd2d9}article:target{outline:3px solid #1d5fc4;outline-offset:6px}}
        """;
}

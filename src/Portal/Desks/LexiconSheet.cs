using System.Globalization;
using System.Text;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Core.Findings;

namespace MediaWatch.Portal.Desks;

/// <summary>Reads dictionary rows from a table as text: tab- or comma-separated (RFC 4180), headings in Chinese or English, UTF-8 or GB18030.</summary>
static class LexiconSheet
{
    const int MostRows = 5000;

    static readonly Dictionary<string, string> Headings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["词库"] = "lexicon", ["lexicon"] = "lexicon", ["词条"] = "term", ["term"] = "term", ["更正"] = "correction", ["correction"] = "correction",
        ["类别"] = "kind", ["kind"] = "kind", ["theme"] = "kind", ["级别"] = "tier", ["tier"] = "tier", ["例外"] = "unless", ["unless"] = "unless",
        ["伴随词"] = "needs", ["needs"] = "needs", ["依据"] = "source", ["source"] = "source", ["起始日"] = "since", ["since"] = "since",
    };

    /// <summary>GB18030 is what spreadsheets in China write as CSV.</summary>
    public static string Decode(byte[] file)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            return Encoding.GetEncoding("GB18030").GetString(file);
        }
    }

    /// <param name="lexicon">For rows that do not name theirs.</param>
    /// <returns>Each row with its line number, and what is wrong with it; null: nothing.</returns>
    public static IReadOnlyList<(int Line, LexiconForm Form, string? Problem)> Read(string text, string lexicon)
    {
        var lines = Rows(text).Where(r => r.Fields.Any(f => f.Length > 0) && !r.Fields[0].StartsWith('#')).ToList();
        if (lines.Count == 0)
            return [(1, new LexiconForm(), "文件是空的。")];
        if (lines.Count > MostRows + 1)
            return [(1, new LexiconForm(), $"一次最多导入 {MostRows} 行。")];
        var columns = lines[0].Fields.Select(h => Headings.GetValueOrDefault(h.Trim(), "")).ToList();
        if (!columns.Contains("term"))
            return [(1, new LexiconForm(), "第一行应是表头，至少有“词条”一列；可先导出现有词条作模板。")];
        return [.. lines.Skip(1).Select(r => Parse(r.Line, name => columns.IndexOf(name) is var at and >= 0 && at < r.Fields.Count ? Plain(r.Fields[at]) : "", lexicon))];
    }

    static (int, LexiconForm, string?) Parse(int line, Func<string, string> field, string lexicon)
    {
        var named = field("lexicon");
        var form = new LexiconForm
        {
            Lexicon = named.Length == 0 ? lexicon : LexiconForm.Lexicons.FirstOrDefault(l => l.Key == named || l.Name == named).Key ?? named,
            Term = field("term"), Correction = field("correction"), Kind = field("kind"), Unless = field("unless"), Needs = field("needs"), Source = field("source"),
        };
        Tier? tier = field("tier") switch { "否决" or "veto" => Tier.Veto, "" or "确定" or "certain" => Tier.Certain, "疑似" or "likely" => Tier.Likely, "提示" or "hint" => Tier.Hint, _ => null };
        if (tier is null)
            return (line, form, "级别应为否决、确定、疑似或提示。");
        form.Tier = tier.Value;
        if (field("since") is { Length: > 0 } since)
        {
            if (!DateOnly.TryParseExact(since, ["yyyy-MM-dd", "yyyy/M/d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return (line, form, "起始日应写作 2026-01-31。");
            form.SinceOn = day;
        }
        form.Tidy();
        return (line, form, form.Problem());
    }

    /// <summary>An export puts an apostrophe before what a spreadsheet would take for a formula.</summary>
    static string Plain(string field) => field.StartsWith('\'') && field.Length > 1 && "=+-@＝＋－＠".Contains(field[1]) ? field[1..] : field.Trim();

    static IEnumerable<(int Line, List<string> Fields)> Rows(string text)
    {
        var separator = text.AsSpan(0, Math.Max(0, text.IndexOf('\n') is var end and >= 0 ? end : text.Length)).Contains('\t') ? '\t' : ',';
        var (line, start) = (1, 1);
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                (_, i) = (field.Append('"'), i + 1);
            else if (c == '"' && separator == ',' && (quoted || field.Length == 0))
                quoted = !quoted;
            else if (!quoted && c == separator)
                Next();
            else if (!quoted && c is '\n')
            {
                Next();
                yield return (start, fields);
                (fields, start) = ([], line + 1);
            }
            else if (c != '\r')
                field.Append(c);
            if (c == '\n')
                line++;
        }
        Next();
        yield return (start, fields);

        void Next()
        {
            fields.Add(field.ToString());
            field.Clear();
        }
    }
}

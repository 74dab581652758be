using System.Globalization;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Core.Findings;
using MediaWatch.Portal.Lists;

namespace MediaWatch.Portal.Desks;

/// <summary>Reads dictionary rows from a table: xlsx, or text, tab- or comma-separated (RFC 4180), in UTF-8 or GB18030; headings in Chinese or English.</summary>
static class LexiconSheet
{
    const int MostRows = 5000;

    static readonly Dictionary<string, string> Headings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["词库"] = "lexicon", ["lexicon"] = "lexicon", ["词条"] = "term", ["term"] = "term", ["更正"] = "correction", ["correction"] = "correction",
        ["类别"] = "kind", ["kind"] = "kind", ["theme"] = "kind", ["级别"] = "tier", ["tier"] = "tier", ["例外"] = "unless", ["unless"] = "unless",
        ["伴随词"] = "needs", ["needs"] = "needs", ["依据"] = "source", ["source"] = "source", ["起始日"] = "since", ["since"] = "since", ["状态"] = "state", ["state"] = "state",
    };

    /// <param name="lexicon">For rows that do not name theirs.</param>
    /// <returns>Each row with its line number, and what is wrong with it; null: nothing.</returns>
    /// <exception cref="SheetException">It is no table of rows at all.</exception>
    public static IReadOnlyList<(int Line, LexiconForm Form, string? Problem)> Read(byte[] file, string lexicon)
    {
        List<SheetRow> rows = [.. Sheet.Read(file).Rows.Where(r => !r.Cells[0].StartsWith('#'))];
        if (rows.Count > MostRows + 1)
            throw new SheetException($"一次最多导入 {MostRows} 行，表中有 {rows.Count - 1:N0} 行。");
        var columns = rows.Count == 0 ? [] : rows[0].Cells.Select(h => Headings.GetValueOrDefault(h.Trim(), "")).ToList();
        if (!columns.Contains("term"))
            throw new SheetException("第一行应是表头，至少有“词条”一列；可先导出现有词条作模板。");
        if (rows.Count == 1)
            throw new SheetException("只有表头，没有词条。");
        return WithoutTwins([.. rows.Skip(1).Select(r => Parse(r.Line, name => columns.IndexOf(name) is var at and >= 0 && at < r.Cells.Count ? r.Cells[at].Trim() : "", lexicon))]);
    }

    /// <summary>Which of two rows of one term should count, nobody can say.</summary>
    static IReadOnlyList<(int, LexiconForm, string?)> WithoutTwins(IReadOnlyList<(int Line, LexiconForm Form, string? Problem)> rows)
    {
        var first = new Dictionary<(string, string), int>();
        return [.. rows.Select(r => r.Problem is null && !first.TryAdd((r.Form.Lexicon, r.Form.Term), r.Line) ? (r.Line, r.Form, $"“{r.Form.Term}”与第 {first[(r.Form.Lexicon, r.Form.Term)]} 行重复。") : r)];
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
        if (field("state") is not ("" or "启用" or "停用" or "on" or "off"))
            return (line, form, "状态应为启用或停用。");
        form.Off = field("state") is "停用" or "off";
        if (field("since") is { Length: > 0 } since)
        {
            if (!DateOnly.TryParseExact(since, ["yyyy-MM-dd", "yyyy/M/d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return (line, form, "起始日应写作 2026-01-31。");
            form.SinceOn = day;
        }
        form.Tidy();
        return (line, form, form.Problem());
    }
}

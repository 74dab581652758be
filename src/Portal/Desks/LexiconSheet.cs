using System.Globalization;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Core.Findings;
using MediaWatch.Portal.Lists;

namespace MediaWatch.Portal.Desks;

/// <summary>Reads dictionary rows from a table as text: tab- or comma-separated (RFC 4180), headings in Chinese or English, UTF-8 or GB18030.</summary>
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
    public static IReadOnlyList<(int Line, LexiconForm Form, string? Problem)> Read(string text, string lexicon)
    {
        var lines = DelimitedText.Rows(text).Where(r => r.Fields.Any(f => f.Length > 0) && !r.Fields[0].StartsWith('#')).ToList();
        if (lines.Count == 0)
            return [(1, new LexiconForm(), "文件是空的。")];
        if (lines.Count > MostRows + 1)
            return [(1, new LexiconForm(), $"一次最多导入 {MostRows} 行。")];
        var columns = lines[0].Fields.Select(h => Headings.GetValueOrDefault(h.Trim(), "")).ToList();
        if (!columns.Contains("term"))
            return [(1, new LexiconForm(), "第一行应是表头，至少有“词条”一列；可先导出现有词条作模板。")];
        if (lines.Count == 1)
            return [(1, new LexiconForm(), "只有表头，没有词条。")];
        return WithoutTwins([.. lines.Skip(1).Select(r => Parse(r.Line, name => columns.IndexOf(name) is var at and >= 0 && at < r.Fields.Count ? DelimitedText.Plain(r.Fields[at]) : "", lexicon))]);
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

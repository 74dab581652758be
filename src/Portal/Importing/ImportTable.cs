using MediaWatch.Portal.Lists;

namespace MediaWatch.Portal.Importing;

/// <summary>An uploaded table under the headings that an import knows.</summary>
/// <param name="Refused">Why nothing of it can be read; then there are no rows.</param>
sealed record ImportTable(IReadOnlyList<ImportRow> Rows, IReadOnlyList<string> Notes, string? Refused)
{
    /// <param name="headings">Known headings; those in <paramref name="needed"/> have to be there.</param>
    public static ImportTable Of(byte[] file, IReadOnlyList<string> headings, IReadOnlyList<string> needed)
    {
        Sheet sheet;
        try
        {
            sheet = Sheet.Read(file);
        }
        catch (SheetException e)
        {
            return new([], [], e.Message);
        }
        var found = sheet.Rows[0].Cells.Select(h => h.Trim().TrimEnd('*').Trim()).ToList();
        var missing = needed.Where(n => !found.Contains(n)).ToList();
        if (missing.Count > 0)
            return new([], [], $"第 {sheet.Rows[0].Line} 行应是表头，缺少：{string.Join("、", missing)}。请下载模板，按模板的表头填写。");
        if (headings.FirstOrDefault(h => found.Count(f => f == h) > 1) is { } twice)
            return new([], [], $"表头“{twice}”出现了两次，请删去一列。");
        List<string> notes = [.. sheet.Notes];
        if (found.Where(f => f.Length > 0 && !headings.Contains(f)).ToList() is { Count: > 0 } unknown)
            notes.Add($"没有读入不认识的列：{string.Join("、", unknown.Take(5))}。");
        var places = headings.Where(found.Contains).ToDictionary(h => h, h => found.IndexOf(h), StringComparer.Ordinal);
        return new([.. sheet.Rows.Skip(1).Select(r => new ImportRow(r.Line, places, r.Cells))], notes, sheet.Rows.Count == 1 ? "表里只有表头，没有内容。" : null);
    }
}

/// <summary>One row and what is wrong with it.</summary>
sealed class ImportRow(int line, IReadOnlyDictionary<string, int> places, IReadOnlyList<string> cells)
{
    readonly List<ImportProblem> problems = [];

    public int Line { get; } = line;
    public IReadOnlyList<ImportProblem> Problems => problems;
    public bool Good => problems.Count == 0;

    /// <summary>Empty where the column or the cell is not there.</summary>
    public string this[string heading] => places.TryGetValue(heading, out var at) && at < cells.Count ? cells[at] : "";

    public bool Has(string heading) => places.ContainsKey(heading);

    public void Wrong(string heading, string text) => problems.Add(new ImportProblem(Line, heading, text));

    public string Text(string heading, int most, bool needed = true)
    {
        var text = this[heading];
        if (needed && text.Length == 0)
            Wrong(heading, "没有填写");
        else if (text.Length > most)
            Wrong(heading, $"最多 {most} 字，现有 {text.Length} 字");
        return text;
    }

    public T? Choice<T>(string heading, IEnumerable<(T Value, string Name)> choices) where T : struct
    {
        var text = this[heading];
        foreach (var (value, name) in choices)
        {
            if (name == text)
                return value;
        }
        Wrong(heading, text.Length == 0 ? "没有填写" : $"“{Short(text)}”不在可选的值中：{string.Join("、", choices.Select(c => c.Name))}");
        return null;
    }

    /// <summary>Null where it is left empty, or wrong.</summary>
    public long? Id(string heading)
    {
        if (this[heading].Length == 0)
            return null;
        if (long.TryParse(this[heading], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var id))
            return id;
        Wrong(heading, $"“{Short(this[heading])}”不是编号；新增的行请留空");
        return null;
    }

    public static string Short(string text) => text.Length <= 30 ? text : text[..30] + "…";
}

/// <param name="Column">Heading of the cell.</param>
public sealed record ImportProblem(int Line, string Column, string Text);

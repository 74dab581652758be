using System.Globalization;
using System.Text.RegularExpressions;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Hints at a total in a table (合计, 总计) that is not the sum of its column while the totals of other columns are theirs. Only tables of plain rows are
/// added up: none with subtotals, merged cells or words among the figures. Shares whose total is 100 % are added up in themselves.</summary>
public sealed partial class TableSumCheck : ICheck<ArticleText>
{
    const string Source = "GB/T 15835—2011《出版物上数字用法》；《中华人民共和国统计法》第三条（数据真实准确）";

    /// <summary>Items that make a sum worth asking.</summary>
    const int LeastItems = 3;

    /// <summary>Per cent.</summary>
    const decimal Whole = 100;

    public string Key => "table-sum";
    public string Name => "表格合计";

    public IEnumerable<FindingDraft> Examine(ArticleText article, CheckContext context)
    {
        if (!article.Text.Contains('\t', StringComparison.Ordinal) || !Total().IsMatch(article.Text))
            return [];
        return TextTable.AllIn(article.Text).SelectMany(table => Wrong(article, table));
    }

    static IEnumerable<FindingDraft> Wrong(ArticleText article, TextTable table)
    {
        var totals = table.Rows.Where(r => Total().IsMatch(r.Label)).ToList();
        if (totals.Count != 1 || table.Rows.Any(r => Part().IsMatch(r.Label)))
            yield break;
        var total = totals[0];
        var columns = Enumerable.Range(1, total.Cells.Count - 1).Where(i => !Unsummed().IsMatch(table.HeadingOf(i))).Select(i => Column.Of(table, total, i)).OfType<Column>().Where(c => !c.IsPercent).ToList();
        var (right, wrong) = (columns.Count(c => c.AddsUp), columns.Where(c => !c.AddsUp).ToList());
        var shares = Enumerable.Range(1, total.Cells.Count - 1).Where(i => Share().IsMatch(table.HeadingOf(i))).Select(i => Column.Of(table, total, i)).OfType<Column>().Where(c => c.Total == Whole && !c.AddsUp);
        foreach (var column in (right > 0 && right >= wrong.Count ? wrong : []).Concat(shares))
        {
            var cell = total.Cells[column.Index];
            yield return article.Draft(cell.Start, cell.Length, Tier.Hint, $"表格“{total.Label.Trim()}”一行的数与各行之和不符：各行相加为 {column.Sum.ToString(CultureInfo.InvariantCulture)}，表中为 {article.Text.Substring(cell.Start, cell.Length).Trim()}。", null, Source);
        }
    }

    /// <param name="Total">As the table has it.</param>
    /// <param name="Sum">Of the items.</param>
    /// <param name="AddsUp">As far as rounding lets it.</param>
    sealed record Column(int Index, decimal Total, decimal Sum, bool AddsUp, bool IsPercent)
    {
        /// <summary>Null: not all of it are figures, or there is nothing to add.</summary>
        public static Column? Of(TextTable table, TableRow total, int index)
        {
            var items = table.Rows.Where(r => r != total && r.HasFigures && r.Cells.Count == total.Cells.Count).ToList();
            if (table.NumberIn(total, index) is not { } whole || table.Rows.Exists(r => r.HasFigures && r.Cells.Count != total.Cells.Count))
                return null;
            var figures = items.Select(r => table.IsBlank(r, index) ? new TableNumber(0, 0, IsPercent: false) : table.NumberIn(r, index)).ToList();
            if (figures.Exists(f => f is null) || figures.Count(f => f!.Value != 0) < LeastItems)
                return null;
            var sum = figures.Sum(f => f!.Value);
            var places = figures.Append(whole).Max(f => f!.Decimals);
            // Each figure may have been rounded by half of its last place; counts of whole things are not.
            var slack = places == 0 ? 0 : (figures.Count + 1) * 0.5m / (decimal)Math.Pow(10, places);
            return new(index, whole.Value, sum, Math.Abs(sum - whole.Value) <= slack, figures.Exists(f => f!.IsPercent));
        }
    }

    [GeneratedRegex("^[ 　]*(?:全[市县区州省国])?(?:合|总)[ 　]*计[ 　]*(?=\t|$)", RegexOptions.Multiline, PatternTime.Limit)]
    private static partial Regex Total();

    [GeneratedRegex("小[ 　]*计|其中|^[ 　]*[（(]?[一二三四五六七八九十]+[、）)]", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Part();

    [GeneratedRegex("占比|比重|构成", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Share();

    // Rates, means and numbers of order are not added.
    [GeneratedRegex("序号|编号|代码|年份|年度|电话|占|比重|比例|率|增长|增减|增幅|同比|环比|平均|人均|均价|单价|标准|排名|名次|得分|%|％", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Unsummed();
}

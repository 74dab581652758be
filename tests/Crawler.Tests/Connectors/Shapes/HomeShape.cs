using MediaWatch.Core.Accounts;

namespace MediaWatch.Crawler.Tests.Connectors.Shapes;

/// <summary>A site with the columns that a person would watch.</summary>
/// <param name="Pages">By path; "/" is the home page, an absolute address another host's.</param>
/// <param name="Others">Paths that may be taken for columns as well.</param>
sealed record HomeShape(string Name, IReadOnlyDictionary<string, string> Pages, IReadOnlyList<(string Path, string Name, ColumnKind Kind)> Columns, params string[] Others)
{
    public override string ToString() => Name;
}

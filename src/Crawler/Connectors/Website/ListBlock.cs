using AngleSharp.Dom;

namespace MediaWatch.Crawler.Connectors.Website;

/// <summary>Lines of one kind under one parent, and how much they look like a list of articles.</summary>
sealed class ListBlock(IElement parent, string tag, IReadOnlyList<ListRow> rows)
{
    /// <summary>Undated lists below this many lines or with shorter titles on average are menus.</summary>
    const int FewestUndated = 3, ShortestUndated = 8;

    /// <summary>Blocks are held against each other; a page with more has none that is its list.</summary>
    const int MostBlocks = 200;

    public IElement Parent => parent;
    public IReadOnlyList<ListRow> Rows => rows;
    public double DatedShare { get; } = rows.Count(r => r.IsDated) / (double)rows.Count;
    public double Score { get; } = Points(rows) * Furniture.PlaceWeight(parent);

    bool IsDated => DatedShare >= 0.5;

    /// <summary>The main list with its pieces, or all lists.</summary>
    public static IReadOnlyList<ListBlock> Choose(IEnumerable<ListBlock> all, Uri page, bool everyBlock)
    {
        var lists = all.Where(b => b.IsList(page)).OrderByDescending(b => b.Score).Take(MostBlocks).ToList();
        lists = [.. lists.Where(b => !lists.Exists(outer => outer.HasAsNested(b)))];
        if (lists.Count == 0)
            return [];
        var families = lists.Select(b => (Block: b, Pieces: lists.Where(other => b.IsFamily(other)).ToList())).ToList();
        var best = families.MaxBy(f => f.Pieces.Sum(p => p.Score));
        if (!everyBlock)
            return best.Pieces;
        var taken = new List<ListBlock>();
        foreach (var block in lists)
        {
            if (!taken.Exists(t => t.Parent.Contains(block.Parent) || block.Parent.Contains(t.Parent)))
                taken.Add(block);
        }
        return taken;
    }

    bool IsList(Uri page)
    {
        // Head and middle of a page, each with one link and a date, are two boxes, not two lines.
        if (tag is "div" or "section" && rows.GroupBy(r => r.Element.ClassList.Length > 0 ? r.Element.ClassList[0] : "").Max(g => g.Count()) is var alike && (alike * 2 < rows.Count || (rows.Count is 2 or 3 && alike < rows.Count)))
            return false;
        if (IsDated)
            return Score >= 0.8;
        return rows.Count >= FewestUndated && Score >= FewestUndated * 0.6 && rows.Average(r => r.Title.Length) >= ShortestUndated
            && rows.Count(r => Addresses.SameSite(page, r.Address)) * 2 >= rows.Count;
    }

    /// <summary>The other one stands within this one's lines, beside their own links (related articles under each item).</summary>
    bool HasAsNested(ListBlock other)
    {
        if (ReferenceEquals(this, other) || !IsDated || Score < other.Score || !parent.Contains(other.Parent))
            return false;
        var row = rows.FirstOrDefault(r => r.Element.Contains(other.Parent));
        return row is not null && !ReferenceEquals(row.Element, other.Parent) && !other.Rows.Any(r => ReferenceEquals(r.Link, row.Link));
    }

    /// <summary>Pieces of one list: of the same make, side by side, directly or each in a box of the same make.</summary>
    bool IsFamily(ListBlock other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (other.IsDated != IsDated || other.Tag != Tag || !Alike(parent, other.Parent))
            return false;
        var (mine, its) = (parent.ParentElement, other.Parent.ParentElement);
        for (var level = 0; level < 3 && mine is not null && its is not null; level++)
        {
            if (ReferenceEquals(mine, its))
                return true;
            if (!Alike(mine, its))
                return false;
            (mine, its) = (mine.ParentElement, its.ParentElement);
        }
        return false;
    }

    string Tag => tag;

    static bool Alike(IElement a, IElement b) =>
        a.LocalName == b.LocalName && (a.ClassList.Length == 0 && b.ClassList.Length == 0 || a.ClassList.Any(c => b.ClassList.Contains(c)));

    /// <summary>Of a dated list only the dated lines count: the others are what is said of them (the document that an interpretation explains).</summary>
    static double Points(IReadOnlyList<ListRow> rows) => rows.Where(r => r.IsDated || rows.Count(d => d.IsDated) * 2 < rows.Count).Sum(Weight);

    static double Weight(ListRow row)
    {
        var length = row.Title.Length switch { >= 8 => 1.0, >= 5 => 0.3, _ => 0.05 };
        return row.Date is not null ? Math.Max(length, 0.6) * 3 : row.IsDated ? length * 2 : length;
    }
}

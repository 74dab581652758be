namespace MediaWatch.Analysis.Recognition;

/// <summary>Puts what stands in a picture in the order in which people read it: columns from left to right, in each the lines from the top, pieces of a line (cells of a table) parted by tabs.</summary>
static class ReadingOrder
{
    /// <summary>Columns of running text have at least so many lines each, so long on the middle line, in its own heights; the columns of a table have shorter ones.</summary>
    const int FewestLines = 5;
    const double ColumnLength = 8;

    public static IReadOnlyList<IReadOnlyList<RecognisedLine>> Of(IReadOnlyList<RecognisedLine> pieces)
    {
        var tilt = TextComponents.Tilt([.. pieces.Select(p => (p.Box.Angle, p.Box.Length))]);
        return [.. Blocks([.. pieces.Select(p => new Piece(p, p.Box.Straightened(tilt)))]).SelectMany(Rows).Select(r => r.Select(p => p.Line).ToList())];
    }

    static IEnumerable<List<Piece>> Blocks(List<Piece> pieces)
    {
        if (pieces.Count >= 2 * FewestLines && Gutter(pieces) is { } gutter)
        {
            var band = new List<Piece>();
            foreach (var row in Rows(pieces))
            {
                if (row.Any(p => p.Place.Left < gutter && p.Place.Right > gutter))
                {
                    foreach (var block in Columns(band, gutter))
                        yield return block;
                    yield return row;
                    band = [];
                }
                else
                    band.AddRange(row);
            }
            foreach (var block in Columns(band, gutter))
                yield return block;
        }
        else
            yield return pieces;
    }

    static IEnumerable<List<Piece>> Columns(List<Piece> band, double gutter)
    {
        List<Piece> left = [.. band.Where(p => p.Place.X < gutter)], right = [.. band.Where(p => p.Place.X >= gutter)];
        return IsColumn(left) && IsColumn(right) ? Blocks(left).Concat(Blocks(right)) : [band];
    }

    static bool IsColumn(List<Piece> pieces) => pieces.Count >= FewestLines && Median(pieces.Select(p => p.Place.Length / p.Place.Thickness)) > ColumnLength;

    /// <summary>The place that the fewest pieces cross, of those in the middle three fifths; null: pieces stand on one side of it alone.</summary>
    static double? Gutter(List<Piece> pieces)
    {
        var (left, right) = (pieces.Min(p => p.Place.Left), pieces.Max(p => p.Place.Right));
        var (best, fewest) = ((double?)null, pieces.Count / 3);
        for (var i = 20; i <= 80; i++)
        {
            var x = left + (right - left) * i / 100;
            var crossing = pieces.Count(p => p.Place.Left < x && p.Place.Right > x);
            if (crossing < fewest && IsColumn([.. pieces.Where(p => p.Place.Right <= x)]) && IsColumn([.. pieces.Where(p => p.Place.Left >= x)]))
                (best, fewest) = (x, crossing);
        }
        return best;
    }

    static IEnumerable<List<Piece>> Rows(List<Piece> pieces)
    {
        var row = new List<Piece>();
        foreach (var piece in pieces.OrderBy(p => p.Place.Y))
        {
            if (row.Count > 0 && piece.Place.Y - row.Average(p => p.Place.Y) > Math.Min(piece.Place.Thickness, row.Min(p => p.Place.Thickness)) / 2)
            {
                yield return [.. row.OrderBy(p => p.Place.X)];
                row = [];
            }
            row.Add(piece);
        }
        if (row.Count > 0)
            yield return [.. row.OrderBy(p => p.Place.X)];
    }

    static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    /// <param name="Place">On the page laid straight.</param>
    sealed record Piece(RecognisedLine Line, TextBox Place);
}

using System.Text;

namespace MediaWatch.Analysis.Readers;

/// <summary>A piece of text at its place on a page, from the top left.</summary>
sealed record PlacedText(double X, double Y, double Width, double Size, string Text)
{
    /// <summary>In its own sizes: a gap that parts cells; a row that ends so near to the right edge goes on in the next.</summary>
    const double CellGap = 1.2, Full = 2;

    /// <summary>Pieces on one height are a line, in whatever order the file names them; those that touch are one word.</summary>
    public static string Lines(IReadOnlyList<PlacedText> pieces)
    {
        if (pieces.Count == 0)
            return "";
        var (text, right) = (new StringBuilder(), pieces.Max(p => p.X + p.Width));
        foreach (var row in Rows(pieces))
        {
            for (var i = 0; i < row.Count; i++)
            {
                if (i > 0 && row[i].X - (row[i - 1].X + row[i - 1].Width) > CellGap * row[i].Size)
                    text.Append('\t');
                text.Append(row[i].Text);
            }
            var goesOn = row.Count == 1 && row[0].X + row[0].Width > right - Full * row[0].Size && row[0].Text.Length > 0 && row[0].Text[^1] is not ('。' or '；' or '：');
            text.Append(goesOn ? "" : "\n");
        }
        return text.ToString().Trim('\n');
    }

    static IEnumerable<List<PlacedText>> Rows(IReadOnlyList<PlacedText> pieces)
    {
        var row = new List<PlacedText>();
        foreach (var piece in pieces.OrderBy(p => p.Y))
        {
            if (row.Count > 0 && piece.Y - row[0].Y > Math.Max(0.5, row[0].Size / 2))
            {
                yield return [.. row.OrderBy(p => p.X)];
                row = [];
            }
            row.Add(piece);
        }
        if (row.Count > 0)
            yield return [.. row.OrderBy(p => p.X)];
    }
}

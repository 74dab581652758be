using MediaWatch.Analysis.Readers;

namespace MediaWatch.Portal.Proofing;

/// <summary>Marks a Word file where it stands: layout, tables, pictures and whatever else is in it stay as they are. A word is marked only where the very text that was proofread is found.</summary>
static class MarkedOriginal
{
    /// <summary>Elements within elements. Nobody writes so many, and who looks up from within climbs for long.</summary>
    const int MostDepth = 500;

    /// <summary>Whether the text is what is read out of the file, so that its places are places in the file.</summary>
    public static bool Fits(byte[] file, string text, CancellationToken ct)
    {
        try
        {
            using var package = new WordPackage(file, ct);
            return IsTextOf(package, text);
        }
        catch (Exception e) when (OfficeParts.IsDamage(e))
        {
            return false;
        }
    }

    /// <returns>Null: it is no Word file, has another text, or is built so that it cannot be marked.</returns>
    public static MarkedFile? Write(byte[] file, Marking marking, CancellationToken ct)
    {
        try
        {
            using var package = new WordPackage(file, ct);
            if (!IsTextOf(package, marking.Text))
                return null;
            var changes = new WordChanges(marking, package.GreatestId(ct));
            foreach (var part in Placed(package.Words.Pieces, marking.Shown()).GroupBy(p => p.Pieces[0].Part, StringComparer.Ordinal))
            {
                var marked = new MarkedPart(package.Change(part.Key), package.Words.Text, changes, mayComment: part.Key == DocxText.MainPart);
                foreach (var (mark, pieces) in part.Reverse()) // what stands before keeps its place
                {
                    ct.ThrowIfCancellationRequested();
                    marked.Mark(mark, pieces);
                }
            }
            if (changes.Comments.Count > 0)
                package.Comments().Add(changes.Comments.AsEnumerable().Reverse());
            return new(package.Saved(), package.Kind.ContentType, package.Kind.Ending);
        }
        catch (Exception e) when (OfficeParts.IsDamage(e))
        {
            return null;
        }
    }

    /// <summary>Line ends of two characters became one in the text: then its places are not the file's.</summary>
    static bool IsTextOf(WordPackage package, string text) =>
        !package.Words.Text.Contains("\r\n", StringComparison.Ordinal) && Proofreading.Normal(package.Words.Text) == text && package.Words.Pieces.All(p => p.Depth <= MostDepth);

    /// <summary>The pieces of the file in which each mark stands, of one part alone; a mark in none is left out.</summary>
    static IEnumerable<(ShownMark Mark, IReadOnlyList<DocxPiece> Pieces)> Placed(IReadOnlyList<DocxPiece> pieces, IReadOnlyList<ShownMark> shown)
    {
        var at = 0;
        foreach (var mark in shown)
        {
            while (at < pieces.Count && pieces[at].Start + pieces[at].Length <= mark.Start)
                at++;
            List<DocxPiece> within = [];
            for (var i = at; i < pieces.Count && pieces[i].Start < mark.End && pieces[i].Part == pieces[at].Part; i++)
                within.Add(pieces[i]);
            if (within.Count > 0)
                yield return (mark, within);
        }
    }
}

namespace MediaWatch.Analysis.Text;

static class EditDistance
{
    /// <summary>Levenshtein's; beyond <paramref name="most"/> any larger number.</summary>
    public static int Of(string a, string b, int most = int.MaxValue)
    {
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var (corner, least) = (row[0], row[0] = i);
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1));
                (corner, row[j]) = (row[j], cost);
                least = Math.Min(least, cost);
            }
            if (least > most)
                return least;
        }
        return row[b.Length];
    }
}

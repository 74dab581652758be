using MediaWatch.City.History;
using MediaWatch.City.Plan;
using MediaWatch.City.Platforms;

namespace MediaWatch.Bench.Month;

/// <summary>What an account made of the originals whose day fell into the month.</summary>
sealed record TrueDuties(IReadOnlyList<TrueDuty> Cells)
{
    const int OneExempt = 41, LeastShare = 50;
    static readonly TimeSpan Allowed = TimeSpan.FromHours(24);

    public static TrueDuties None { get; } = new([]);

    public int Count(string state) => Cells.Count(c => c.State == state);
    public int Demanded => Cells.Count(c => c.State != "免转");
    public int Fulfilled => Count("按时") + Count("逾期");
    public IEnumerable<TrueDuty> Gaps => Cells.Where(c => c.State is "逾期" or "部分" or "改动" or "未转");

    public static bool IsExempt(int original, CityAccount account) => account.Platform != "website" && (original + account.Number) % OneExempt == 0;

    public static TrueDuties Of(CityAccount account, IReadOnlyList<PastPost> posts, IEnumerable<CityArticle> originals, DateTimeOffset judged)
    {
        if (account.Platform == "website")
            return None;
        var carrying = posts.SelectMany(p => p.Reposts.Select(n => (Number: n, Post: p))).ToLookup(c => c.Number, c => c.Post);
        // A film says no more than the title: of two originals of one title it carries both.
        var films = posts.Where(p => p.Alteration == "Title").ToLookup(p => p.Title, StringComparer.Ordinal);
        return new TrueDuties([.. originals.Select(o => Of(o, IsExempt(o.Number, account), carrying[o.Number].Union(films[o.Title].Where(f => TrueMonth.DayOf(f.PublishedAt) >= TrueMonth.DayOf(o.AppearsAt))), judged))]);
    }

    static TrueDuty Of(CityArticle original, bool exempt, IEnumerable<PastPost> copies, DateTimeOffset judged)
    {
        var due = original.AppearsAt + Allowed;
        if (exempt)
            return new TrueDuty(original, due, "免转", null);
        var best = copies.Where(c => c.Alteration != "Template" && !(c.DeletedAt <= judged)).Select(c => (Post: c, Worth: WorthOf(c, original)))
            .OrderByDescending(c => c.Worth).ThenBy(c => c.Post.PublishedAt).Select(c => ((PastPost Post, int Worth)?)c).FirstOrDefault();
        return best is not var (post, worth) ? new TrueDuty(original, due, "未转", null)
            : new TrueDuty(original, due, worth switch { 2 => post.PublishedAt <= due ? "按时" : "逾期", 1 => "改动", _ => "部分" }, post.PublishedAt);
    }

    /// <returns>2: it fulfils; 1: whole, with other words; 0: a part that is too small.</returns>
    static int WorthOf(PastPost copy, CityArticle original) => copy.Alteration switch
    {
        "Edited" or "Rewritten" => copy.Body == string.Join('\n', original.Paragraphs) ? 2 : 1,
        "Cut60" or "Cut30" or "Roundup" or "Excerpt" => 100 * Carried(copy, original) >= LeastShare * original.Paragraphs.Sum(p => Letters(p).Length) ? 2 : 0,
        _ => 2,
    };

    /// <summary>Characters of the original's that stand in the copy: paragraphs, their beginnings, or a quotation; and as far as the copy happens to go on like the original, before and after.</summary>
    static int Carried(PastPost copy, CityArticle original)
    {
        var (whole, text) = (Letters(string.Concat(original.Paragraphs)), Letters(copy.Body));
        var carried = new bool[whole.Length];
        foreach (var piece in copy.Body.Split('\n').Select(p => Letters(p.StartsWith("通知指出：", StringComparison.Ordinal) ? p["通知指出：".Length..] : p)).Where(p => p.Length > 1))
        {
            if (whole.IndexOf(piece, StringComparison.Ordinal) is not (>= 0 and var start))
                continue;
            var (end, from) = (start + piece.Length, text.IndexOf(piece, StringComparison.Ordinal));
            for (var until = from + piece.Length; end < whole.Length && until < text.Length && whole[end] == text[until]; until++)
                end++;
            for (; start > 0 && from > 0 && whole[start - 1] == text[from - 1]; from--)
                start--;
            carried.AsSpan(start, end - start).Fill(true);
        }
        return carried.Count(c => c);
    }

    /// <summary>Punctuation is nobody's text.</summary>
    static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}

/// <param name="State">按时, 逾期, 部分, 改动, 未转 or 免转.</param>
sealed record TrueDuty(CityArticle Original, DateTimeOffset DueAt, string State, DateTimeOffset? At);

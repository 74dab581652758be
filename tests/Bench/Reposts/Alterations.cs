namespace MediaWatch.Bench.Reposts;

/// <summary>The ways in which accounts repost (proofing.md, section 6), with text of others put around what is taken.</summary>
/// <param name="others">Texts that are no originals: leads, comments and the rest of a round-up are cut from them.</param>
sealed class Alterations(Random random, IReadOnlyList<RepostItem> others, Edits edits, Dress dress)
{
    public static readonly string[] Kinds = ["retitled", "edited-3", "edited-10", "cut-60", "cut-30", "excerpt", "lead", "roundup"];

    const int LeastExcerpt = 120, MostExcerpt = 150;

    /// <summary>Null where the original is too short for the kind.</summary>
    public RepostItem? Of(RepostItem original, string kind) => kind switch
    {
        "retitled" => new(Title(original), dress.Of(original.Text)),
        "edited-3" => new(Title(original), dress.Of(edits.Apply(original.Text, 3))),
        "edited-10" => new(Title(original), dress.Of(edits.Apply(original.Text, 10))),
        "cut-60" => new(Title(original), dress.Of(Cut(original.Text, 60))),
        "cut-30" => new(Title(original), dress.Of(Cut(original.Text, 30))),
        "excerpt" => Excerpt(original.Text),
        "lead" => new(Title(original), $"{Stretch(150, 300)}\n{dress.Of(original.Text)}"),
        _ => null,
    };

    /// <summary>Several originals in one article, whole or for the most part, with other news between them.</summary>
    public RepostItem RoundUp(IReadOnlyList<RepostItem> originals)
    {
        var parts = originals.Select(o => $"【{o.Title}】{(random.Next(2) == 0 ? o.Text : Cut(o.Text, 60))}").ToList();
        parts.Insert(random.Next(parts.Count + 1), Stretch(150, 500));
        return new("早间新闻速览", dress.Of(string.Join('\n', parts)));
    }

    string Title(RepostItem original) => random.Next(3) switch { 0 => original.Title, 1 => $"【转发】{original.Title}", _ => Stretch(10, 25) };

    RepostItem Excerpt(string text)
    {
        var length = Math.Min(text.Length, random.Next(LeastExcerpt, MostExcerpt));
        var at = random.Next(text.Length - length + 1);
        var (before, after) = random.Next(4) switch { 0 => (0, 400), 1 => (400, 0), 2 => (150, 900), _ => (200, 200) };
        return new(Stretch(10, 25), $"{Stretch(before, before)}{text.Substring(at, length)}{Stretch(after, after)}");
    }

    /// <summary>From the beginning, the middle or the end, or sentence after sentence left out.</summary>
    string Cut(string text, int percent)
    {
        var kept = text.Length * percent / 100;
        if (random.Next(4) is < 3 and var where)
            return text.Substring(where switch { 0 => 0, 1 => (text.Length - kept) / 2, _ => text.Length - kept }, kept);
        var sentences = text.Split('。');
        var left = new List<string>();
        foreach (var (index, sentence) in sentences.Index().OrderBy(s => random.Next()).ToList())
        {
            if (left.Sum(s => s.Length) >= kept)
                break;
            left.Add($"{index:0000}{sentence}。");
        }
        return string.Concat(left.Order(StringComparer.Ordinal).Select(s => s[4..]));
    }

    string Stretch(int least, int most)
    {
        var length = random.Next(least, most + 1);
        while (length > 0)
        {
            var text = others[random.Next(others.Count)].Text;
            if (text.Length > length)
                return text.Substring(random.Next(text.Length - length), length);
        }
        return "";
    }
}

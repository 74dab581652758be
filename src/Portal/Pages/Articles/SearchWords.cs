namespace MediaWatch.Portal.Pages.Articles;

/// <summary>What people type into the search box: words, and words after 标题: or 账号:.</summary>
public sealed record SearchWords(IReadOnlyList<string> Anywhere, IReadOnlyList<string> Title, IReadOnlyList<string> Account)
{
    public bool Any => Anywhere.Count + Title.Count > 0;

    /// <summary>For marking in results.</summary>
    public IEnumerable<string> Shown => Anywhere.Concat(Title);

    public static SearchWords Of(string? typed)
    {
        List<string> anywhere = [], title = [], account = [];
        foreach (var part in (typed ?? "").Split([' ', '\u3000', '\t', '，', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            var (list, word) = part.Split([':', '：'], 2) switch
            {
                ["标题", var rest] => (title, rest),
                ["账号", var rest] => (account, rest),
                _ => (anywhere, part),
            };
            if (word.Length > 0)
                list.Add(word);
        }
        return new(anywhere, title, account);
    }
}

using System.Text.Json;
using MediaWatch.Crawler.Connectors.Platforms;

namespace MediaWatch.Crawler.Connectors.Weibo;

/// <summary>Readers' comments, each with the account's own answer: answers stand inside the comment (web), or beside it and name it (open platform).</summary>
static class WeiboComments
{
    /// <param name="owner">The account's uid: what it writes itself is an answer, not a reader's comment.</param>
    public static async Task<IReadOnlyList<FetchedComment>> ReadAsync(IEnumerable<JsonElement> items, string owner, DateTimeOffset seenAt, CancellationToken ct)
    {
        var comments = new Dictionary<string, FetchedComment>(StringComparer.Ordinal);
        var answers = new List<(string To, JsonElement? Comment, JsonElement Answer)>();
        foreach (var item in items)
        {
            if (IdOf(item) is not { } id)
                continue;
            if (IsOwn(item, owner))
            {
                if (item.Member("reply_comment") is { } asked && IdOf(asked) is { } askedId)
                    answers.Add((askedId, asked, item));
                continue;
            }
            comments.TryAdd(id, await OfAsync(item, id, seenAt, ct));
            answers.AddRange(item.Items("comments").Where(c => IsOwn(c, owner)).Select(c => (id, (JsonElement?)null, c)));
        }
        foreach (var (to, comment, answer) in answers.OrderBy(a => IdOf(a.Answer), StringComparer.Ordinal))
        {
            if (!comments.TryGetValue(to, out var known))
            {
                if (comment is not { } asked || IsOwn(asked, owner))
                    continue;
                known = await OfAsync(asked, to, seenAt, ct);
            }
            if (known.Reply is null)
                comments[to] = known with { Reply = await AnswerAsync(answer, ct), RepliedAt = TimeOf(answer, seenAt) };
        }
        return [.. comments.Values];
    }

    static async Task<FetchedComment> OfAsync(JsonElement item, string id, DateTimeOffset seenAt, CancellationToken ct) =>
        new(id, await WeiboText.PlainAsync(item.Text("text_raw") ?? item.Text("text"), ct), TimeOf(item, seenAt), null, null);

    /// <summary>Without the "回复@…:" that Weibo puts before it.</summary>
    static async Task<string> AnswerAsync(JsonElement item, CancellationToken ct)
    {
        var text = await WeiboText.PlainAsync(item.Text("reply_original_text") ?? item.Text("text_raw") ?? item.Text("text"), ct);
        return text.StartsWith("回复@", StringComparison.Ordinal) && text.IndexOfAny([':', '：']) is > 0 and var end ? text[(end + 1)..].TrimStart() : text;
    }

    static DateTimeOffset? TimeOf(JsonElement item, DateTimeOffset seenAt) => WeiboTime.Parse(item.Text("created_at"), IdOf(item) ?? "", seenAt);
    static bool IsOwn(JsonElement item, string owner) => (item.Text("user", "idstr") ?? item.Text("user", "id")) == owner;
    static string? IdOf(JsonElement item) => item.Text("idstr") ?? item.Text("id") ?? item.Text("mid");
}

using System.Text.Json;
using System.Text.Json.Nodes;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors.Platforms;

namespace MediaWatch.Crawler.Connectors.Weixin;

/// <summary><c>comment/list</c> with the account's replies. Who wrote a comment is not kept.</summary>
static class CommentList
{
    const int PageSize = 49, MostPages = 20;

    /// <summary>None where the account has no comments, or no right to them: the article is no worse for it.</summary>
    public static async Task<IReadOnlyList<FetchedComment>> OfAsync(OfficialApi api, string identity, CancellationToken ct)
    {
        if (identity.Split('_') is not [var mid, var idx] || !long.TryParse(mid, out var message) || !int.TryParse(idx, out var position))
            return [];
        var comments = new Dictionary<string, FetchedComment>(StringComparer.Ordinal);
        try
        {
            for (var (page, begin) = (0, 0); page < MostPages; page++)
            {
                var (json, _) = await api.CallAsync("cgi-bin/comment/list", new JsonObject { ["msg_data_id"] = message, ["index"] = position - 1, ["begin"] = begin, ["count"] = PageSize, ["type"] = 0 }, ct);
                var items = json.Items("comment").ToList();
                foreach (var comment in items.Select(Of).OfType<FetchedComment>())
                    comments.TryAdd(comment.PlatformId, comment);
                begin += items.Count;
                if (items.Count == 0 || begin >= (json.Number("total") ?? 0))
                    break;
            }
        }
        catch (CrawlException e) when (e.Failure is not CrawlFailure.SessionEnded)
        {
            // Comments are an extra: 88000 and 88001 say that there are none, and a busy interface is asked with the next reading.
        }
        return [.. comments.Values];
    }

    static FetchedComment? Of(JsonElement comment)
    {
        if (comment.ValueKind != JsonValueKind.Object || comment.Text("user_comment_id") is not { Length: > 0 } id || comment.Text("content") is not { } text)
            return null;
        var reply = comment.Member("reply") switch
        {
            { ValueKind: JsonValueKind.Array } many when many.GetArrayLength() > 0 => many[0],
            { ValueKind: JsonValueKind.Object } one => one,
            _ => default,
        };
        var answer = reply.ValueKind == JsonValueKind.Object && reply.Text("content") is { Length: > 0 } said ? said : null;
        return new FetchedComment(id, text, comment.Instant("create_time"), answer, answer is null ? null : reply.Instant("create_time"));
    }
}

using System.Text.Json;
using MediaWatch.Crawler.Connectors.Platforms;

namespace MediaWatch.Crawler.Connectors.Douyin;

/// <summary>Comments as the web and the open platform write them. Who wrote them is looked at only to find the account's own answers.</summary>
static class DouyinComments
{
    /// <param name="own">The account's sec_uid or open_id.</param>
    public static IReadOnlyList<FetchedComment> Of(IEnumerable<JsonElement> comments, string own) =>
    [
        .. from comment in comments
           let id = IdOf(comment)
           let text = TextOf(comment)
           where id is not null && text is not null
           let reply = comment.Items("reply_comment").FirstOrDefault(r => IsBy(r, own))
           select new FetchedComment(id, text, comment.Instant("create_time"), TextOf(reply), TextOf(reply) is null ? null : reply.Instant("create_time")),
    ];

    public static bool IsBy(JsonElement comment, string own) =>
        own.Length > 0 && (comment.Text("user", "sec_uid") == own || comment.Text("sec_uid") == own || comment.Text("comment_user_id") == own);

    public static string? IdOf(JsonElement comment) => comment.Text("cid") ?? comment.Text("comment_id");

    public static string? TextOf(JsonElement comment) => (comment.Text("text") ?? comment.Text("content")) is { Length: > 0 } text ? text : null;
}

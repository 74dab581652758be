using System.Globalization;
using System.Text.Json.Nodes;

namespace MediaWatch.City.Platforms.Weibo;

/// <summary>Readers' comments under a post, as many as its counter says: every third is answered by the account.</summary>
sealed class WeiboTalk(CityPost post, DateTimeOffset now)
{
    public static string WordsOf(int number) => $"请问第{number}项什么时候开始[赞]";

    /// <summary>Null: not answered (yet).</summary>
    public static string? AnswerTo(int number) => number % 3 == 0 ? $"第{number}项下周一开始。" : null;

    public int Count => (int)post.CountsAt(now).Comments;

    /// <param name="html">The mobile site's text; its emoticons are pictures.</param>
    public IEnumerable<JsonObject> Nested(int from, int count, bool html) => Enumerable.Range(from + 1, Math.Clamp(Count - from, 0, count)).Select(number =>
    {
        var comment = Write(number, 8_000_000_000 + number, WordsOf(number), html, At(number));
        comment["comments"] = AnswerTo(number) is { } answer
            ? new JsonArray(Write(1000 + number, 8_500_000_000 + number, "同问", html, At(number)), Write(2000 + number, Own, $"回复@网友{number}:{answer}", html, At(number).AddMinutes(1)))
            : html ? JsonValue.Create(false) : new JsonArray();
        return comment;
    });

    /// <summary>As the open platform writes them: answers are comments that name what they answer, newest first.</summary>
    public IEnumerable<JsonObject> Flat(int count) => Enumerable.Range(1, Math.Min(Count, count)).Reverse().SelectMany(number =>
    {
        var comment = Write(number, 8_000_000_000 + number, WordsOf(number), html: false, At(number));
        if (AnswerTo(number) is not { } words)
            return new[] { comment };
        var answer = Write(2000 + number, Own, $"回复@网友{number}:{words}", html: false, At(number).AddMinutes(1));
        answer["reply_comment"] = comment.DeepClone();
        return [answer, comment];
    });

    long Own => long.Parse(WeiboNames.UidOf(post.Account), CultureInfo.InvariantCulture);

    DateTimeOffset At(int number) => post.PublishedAt + (now - post.PublishedAt) * (number / (Count + 2.0));

    static JsonObject Write(int number, long uid, string words, bool html, DateTimeOffset at)
    {
        var whole = DateTimeOffset.FromUnixTimeSeconds(at.ToUnixTimeSeconds());
        var id = WeiboNames.MidAt(whole, number);
        var comment = new JsonObject
        {
            ["id"] = html ? $"{id}" : id, ["idstr"] = $"{id}", ["created_at"] = whole.ToOffset(TimeSpan.FromHours(8)).ToString("ddd MMM dd HH:mm:ss +0800 yyyy", CultureInfo.InvariantCulture),
            ["text"] = html ? WeiboStatus.Html(words) : words, ["user"] = new JsonObject { ["id"] = uid, ["idstr"] = $"{uid}", ["screen_name"] = $"网友{number}" },
        };
        if (!html)
            comment["text_raw"] = words;
        return comment;
    }
}

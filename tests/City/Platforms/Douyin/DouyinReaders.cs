using System.Text.Json.Nodes;

namespace MediaWatch.City.Platforms.Douyin;

/// <summary>What the city's people write under a work. The first of them is answered by the account.</summary>
sealed record DouyinReaders(CityPost Post, int Number, string Text, DateTimeOffset At)
{
    public const string Answer = "感谢关注，已转有关部门办理。";
    const int Most = 20;

    static readonly string[] Texts = ["支持！", "什么时候能办好？", "为工作人员点赞", "路灯坏了没人修", "收到", "请问在哪里办理？"];

    public static IEnumerable<DouyinReaders> Of(CityPost post, DateTimeOffset now) =>
        Enumerable.Range(1, (int)Math.Min(post.CountsAt(now).Comments, Most)).Select(n => new DouyinReaders(post, n, Texts[(post.Number + n) % Texts.Length], post.PublishedAt.AddMinutes(3 * n)));

    string Id => $"{(Post.PublishedAt.ToUnixTimeSeconds() << 32) | (uint)(Post.Number * 100 + Number)}";

    public JsonObject Web() => new()
    {
        ["cid"] = Id,
        ["text"] = Text,
        ["create_time"] = At.ToUnixTimeSeconds(),
        ["digg_count"] = Number,
        ["reply_comment_total"] = Number == 1 ? 1 : 0,
        ["user"] = new JsonObject { ["uid"] = $"{Number}", ["sec_uid"] = $"MS4wreader{Number}", ["nickname"] = $"用户{Number}" },
        ["reply_comment"] = Number != 1 ? null : new JsonArray(new JsonObject
        {
            ["cid"] = Id + "1", ["text"] = Answer, ["create_time"] = At.AddMinutes(30).ToUnixTimeSeconds(), ["user"] = new JsonObject { ["sec_uid"] = DouyinSimulator.SecUidOf(Post.Account), ["nickname"] = Post.Account.Name },
        }),
    };

    public JsonObject Open() => new()
    {
        ["comment_id"] = $"@{Id}==", ["comment_user_id"] = $"reader-{Number}", ["content"] = Text, ["create_time"] = At.ToUnixTimeSeconds(), ["digg_count"] = Number, ["reply_comment_total"] = Number == 1 ? 1 : 0, ["top"] = false,
    };
}

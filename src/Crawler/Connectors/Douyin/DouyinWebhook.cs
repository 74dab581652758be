using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MediaWatch.Crawler.Connectors.Platforms;

namespace MediaWatch.Crawler.Connectors.Douyin;

/// <summary>
/// What the open platform sends us: it is signed, answered within five seconds, and sent again (same <c>Msg-Id</c>) where it was not. <c>create_video</c> comes
/// only for works that our own application published, so that looking for new works stays necessary.
/// </summary>
public static class DouyinWebhook
{
    public const string SignatureHeader = "X-Douyin-Signature", MessageHeader = "Msg-Id";

    /// <param name="signature">The header: hex SHA-1 of the application's secret and the raw body.</param>
    public static bool IsSigned(ReadOnlySpan<byte> body, string? signature, string clientSecret)
    {
        if (signature is null || clientSecret.Length == 0)
            return false;
        Span<byte> expected = stackalloc byte[SHA1.HashSizeInBytes];
#pragma warning disable CA5350 // The platform signs with SHA-1; nothing else is offered.
        SHA1.HashData([.. Encoding.UTF8.GetBytes(clientSecret), .. body], expected);
#pragma warning restore CA5350
        try
        {
            return CryptographicOperations.FixedTimeEquals(expected, Convert.FromHexString(signature.Trim()));
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <summary>Null: it is no event.</summary>
    public static DouyinEvent? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            var root = JsonElement.ParseValue(ref reader);
            if (root.Text("event") is not { Length: > 0 } name)
                return null;
            return new DouyinEvent(name, root.Text("from_user_id") ?? "", root.Text("to_user_id") ?? "", root.Text("client_key") ?? "", ContentOf(root));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Content comes as JSON, or as a text that holds JSON.</summary>
    static JsonElement ContentOf(JsonElement root)
    {
        if (root.Member("content") is not { } content)
            return default;
        if (content.ValueKind != JsonValueKind.String)
            return content;
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(content.GetString()!)); // a text: its kind was asked
            return JsonElement.ParseValue(ref reader);
        }
        catch (JsonException)
        {
            return content;
        }
    }
}

/// <param name="Name">authorize, unauthorize, create_video, item_comment_reply, new_video_digg, verify_webhook….</param>
/// <param name="FromUser">open_id of who did it: for authorize and unauthorize the account itself.</param>
/// <param name="ToUser">open_id of whom it concerns; empty where that is the same.</param>
public sealed record DouyinEvent(string Name, string FromUser, string ToUser, string ClientKey, JsonElement Content)
{
    /// <summary>The body to answer with where the platform tests the address; null: an empty 200 will do.</summary>
    public string? Answer => Name == "verify_webhook" && Content.Member("challenge") is { } challenge ? $"{{\"challenge\":{challenge.GetRawText()}}}" : null;

    /// <summary>The unit has withdrawn its consent.</summary>
    public bool Withdraws => Name == "unauthorize";

    /// <summary>The open platform's number of the work it concerns; null: none.</summary>
    public string? ItemId => (Content.Text("item_id") ?? Content.Text("reply_to_item_id")) is { Length: > 0 } id ? id : null;

    public IReadOnlyList<string> Scopes => [.. Content.Items("scopes").Select(s => s.AsText()).OfType<string>()];
}

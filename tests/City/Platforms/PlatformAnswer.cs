using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace MediaWatch.City.Platforms;

/// <summary>Writes what a simulated platform answers.</summary>
static class PlatformAnswer
{
    static readonly JsonSerializerOptions Chinese = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    static readonly byte[] Pixel = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public const string CaptchaPage = "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>验证码中间页</title></head><body><div id=\"captcha_container\">请完成验证</div></body></html>";
    public const string LoginPage = "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>登录</title></head><body><p>登录后查看更多内容</p></body></html>";

    /// <param name="cut">Only its first half: valid HTTP, broken JSON.</param>
    public static Task JsonAsync(HttpContext http, JsonNode json, bool cut = false)
    {
        var text = json.ToJsonString(Chinese);
        return TextAsync(http, cut ? text[..(text.Length / 2)] : text, "application/json; charset=utf-8");
    }

    public static Task HtmlAsync(HttpContext http, string html, int status = 200)
    {
        http.Response.StatusCode = status;
        return TextAsync(http, html, "text/html; charset=utf-8");
    }

    public static Task StatusAsync(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    public static async Task PictureAsync(HttpContext http)
    {
        http.Response.ContentType = "image/png";
        await http.Response.Body.WriteAsync(Pixel, http.RequestAborted);
    }

    public static async Task<Dictionary<string, string>> FormAsync(HttpContext http)
    {
        if (http.Request.HasFormContentType)
            return (await http.Request.ReadFormAsync(http.RequestAborted)).ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.Ordinal);
        return (await BodyAsync(http)).Where(m => m.Value is JsonValue).ToDictionary(m => m.Key, m => m.Value!.ToString(), StringComparer.Ordinal); // a JsonValue is not null
    }

    /// <summary>Empty where it is no JSON object.</summary>
    public static async Task<JsonObject> BodyAsync(HttpContext http)
    {
        try
        {
            return await JsonNode.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted) as JsonObject ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    static async Task TextAsync(HttpContext http, string text, string type)
    {
        http.Response.ContentType = type;
        await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), http.RequestAborted);
    }
}

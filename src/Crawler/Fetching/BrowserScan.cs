using System.Text.Json.Nodes;
using System.Web;
using Microsoft.Playwright;

namespace MediaWatch.Crawler.Fetching;

/// <summary>Watches a log-in page in a tab until somebody has scanned its code.</summary>
static class BrowserScan
{
    static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    /// <summary>Of one look at the code, in milliseconds.</summary>
    const float LookLimit = 3000;

    /// <param name="show">Gets a picture (PNG) whenever it has changed.</param>
    public static async Task<JsonObject> WaitAsync(IPage page, ScannedLogin login, Action<byte[]> show, CancellationToken ct)
    {
        byte[] shown = [];
        while (true)
        {
            ct.ThrowIfCancellationRequested();
            if (HttpUtility.ParseQueryString(new Uri(page.Url).Query)[login.Done] is { Length: > 0 } value)
                return new JsonObject { [login.Done] = value, ["cookie"] = string.Join("; ", (await page.Context.CookiesAsync([page.Url])).Select(c => $"{c.Name}={c.Value}")) };
            if (await DrawnAsync(page, login.Code) is { } picture && !picture.AsSpan().SequenceEqual(shown))
                show(shown = picture);
            await Task.Delay(BetweenLooks, ct);
        }
    }

    /// <returns>Null: the page is just changing.</returns>
    static async Task<byte[]?> DrawnAsync(IPage page, string selector)
    {
        try
        {
            var code = page.Locator(selector).First;
            return await code.IsVisibleAsync() ? await code.ScreenshotAsync(new() { Timeout = LookLimit }) : await page.ScreenshotAsync(new() { Timeout = LookLimit });
        }
        catch (Exception e) when (e is TimeoutException or PlaywrightException && !page.IsClosed)
        {
            return null;
        }
    }
}

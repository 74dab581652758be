using System.Text.Json.Nodes;
using System.Web;
using Microsoft.Playwright;

namespace MediaWatch.Crawler.Fetching;

/// <summary>A platform's own log-in page with a code that a person scans with the telephone. The page makes its calls by itself; we show its code and wait.</summary>
/// <param name="Code">CSS selector of the code's picture; while nothing matches, the whole page is shown, whatever it says.</param>
/// <param name="Done">Name of the member that the page's address has once somebody is logged in. Its value is given under this name, the page's cookies under <c>cookie</c>.</param>
public sealed record ScannedLogin(Uri Page, string Code, string Done)
{
    static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    /// <summary>Of one look at the code, in milliseconds.</summary>
    const float LookLimit = 3000;

    /// <param name="show">Gets a picture (PNG) whenever it has changed.</param>
    internal async Task<JsonObject> WaitAsync(IPage page, Action<byte[]> show, CancellationToken ct)
    {
        byte[] shown = [];
        while (true)
        {
            ct.ThrowIfCancellationRequested();
            if (HttpUtility.ParseQueryString(new Uri(page.Url).Query)[Done] is { Length: > 0 } value)
                return new JsonObject { [Done] = value, ["cookie"] = string.Join("; ", (await page.Context.CookiesAsync([page.Url])).Select(c => $"{c.Name}={c.Value}")) };
            if (await DrawnAsync(page) is { } picture && !picture.AsSpan().SequenceEqual(shown))
                show(shown = picture);
            await Task.Delay(BetweenLooks, ct);
        }
    }

    /// <summary>Null: the page is just changing.</summary>
    async Task<byte[]?> DrawnAsync(IPage page)
    {
        try
        {
            var code = page.Locator(Code).First;
            return await code.IsVisibleAsync() ? await code.ScreenshotAsync(new() { Timeout = LookLimit }) : await page.ScreenshotAsync(new() { Timeout = LookLimit });
        }
        catch (Exception e) when (e is TimeoutException or PlaywrightException && !page.IsClosed)
        {
            return null;
        }
    }
}

using Microsoft.Playwright;

namespace MediaWatch.Crawler.Fetching;

/// <summary>Scrolls a page to its end, so that it asks for more, no faster than its host is asked by us.</summary>
static class BrowserScrolling
{
    /// <summary>How long a page may take to be told more.</summary>
    public static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(4);

    /// <summary>Pages without a listener: time to draw what came.</summary>
    static readonly TimeSpan Blind = TimeSpan.FromSeconds(1);

    /// <summary>Ends before its time where the page asks for nothing more.</summary>
    public static async Task ScrollAsync(IPage page, int times, BrowserAnswers? answers, Func<ValueTask> pace)
    {
        for (var scroll = 0; scroll < times; scroll++)
        {
            await pace();
            answers?.Catch();
            await ToEndAsync(page);
            if (answers is null)
                await page.WaitForTimeoutAsync((float)Blind.TotalMilliseconds);
            else if (!await answers.OneMoreAsync(AnswerLimit / 2) && !await AgainAsync(page, answers))
                return;
            // What came is drawn before the page is scrolled on: else its end is still the old one.
            await page.WaitForTimeoutAsync(100);
        }
    }

    /// <summary>A page that was busy when it was scrolled notices nothing until it is scrolled again.</summary>
    static async Task<bool> AgainAsync(IPage page, BrowserAnswers answers)
    {
        await page.EvaluateAsync("window.scrollBy(0, -300)");
        await page.WaitForTimeoutAsync(100);
        await ToEndAsync(page);
        return await answers.OneMoreAsync(AnswerLimit / 2);
    }

    static async Task ToEndAsync(IPage page) => await page.EvaluateAsync("window.scrollTo(0, document.documentElement.scrollHeight)");
}

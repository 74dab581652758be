using System.Text.RegularExpressions;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors.Website;

/// <summary>Pages that answer 200 and say, or mean, that the article is not there.</summary>
static partial class SoftGone
{
    /// <summary>A longer text is an article, even one about missing pages.</summary>
    const int LongestNotice = 300;

    public static void ThrowIfHome(PageVisit visit, Uri home)
    {
        if (visit.Redirects.Count > 0 && Addresses.IdentityOf(visit.Address) == Addresses.IdentityOf(home) && Addresses.IdentityOf(visit.Asked) != Addresses.IdentityOf(home))
            throw new CrawlException(CrawlFailure.Gone, "The article's address leads to the home page.") { Status = (int)visit.Status };
    }

    public static void ThrowIfSaid(HtmlPage page, ArticleContent content)
    {
        if (content.Body.Length <= LongestNotice && (Notice().IsMatch(page.Document.Title ?? "") || Notice().IsMatch(content.Title) || (content.Body.Length <= LongestNotice / 3 && Notice().IsMatch(content.Body))))
            throw new CrawlException(CrawlFailure.Gone, "The page says that the article does not exist.");
    }

    [GeneratedRegex(@"^\s*(HTTP\s*)?404\b|404\s*(错误|not\s*found|页面)|(页面|网页|文章|信息|内容|文件)(已)?(不存在|被删除|已删除|已下线|丢失|找不到)|(找不到|无法找到|没有找到)(您|你|该|此|所)?.{0,8}(页面|网页|文章|信息)|^\s*(page )?not found", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Notice();
}

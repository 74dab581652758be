using MediaWatch.Core.Accounts;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Tests.Connectors;

/// <summary>Which article an address names that a person copied from a browser.</summary>
public sealed class SubmittedAddressTests
{
    static readonly IConnector[] Connectors = [new WebsiteConnector(), new WeixinConnector(), new WeiboConnector(), new DouyinConnector(), new ToutiaoConnector()];

    [Theory]
    [InlineData("website", "https://www.example.gov.cn/zw/202611/t20261124_1.html?utm_source=x", "www.example.gov.cn/zw/202611/t20261124_1.html")]
    [InlineData("website", "https://www.example.gov.cn/", null)]
    [InlineData("website", "https://www.other.gov.cn/zw/202611/t20261124_1.html", null)]
    [InlineData("weixin", "https://mp.weixin.qq.com/s?__biz=MzA5&mid=2650001234&idx=2&sn=ab12&chksm=1#rd", "2650001234_2")]
    [InlineData("weixin", "https://weixin.sogou.com/link?url=x", null)]
    [InlineData("weibo", "https://weibo.com/1234567890/5012345678901234", "5012345678901234")]
    [InlineData("weibo", "https://m.weibo.cn/detail/5012345678901234", "5012345678901234")]
    [InlineData("weibo", "https://weibo.com/u/1234567890", null)]
    [InlineData("douyin", "https://www.douyin.com/video/7412345678901234567", "7412345678901234567")]
    [InlineData("douyin", "https://www.douyin.com/user/MS4wLjABAAAA?modal_id=7412345678901234567", "7412345678901234567")]
    [InlineData("douyin", "https://www.douyin.com/user/MS4wLjABAAAA", null)]
    [InlineData("toutiao", "https://www.toutiao.com/article/7412345678901234567/?log_from=1", "7412345678901234567")]
    [InlineData("toutiao", "https://www.toutiao.com/w/1812345678901234/", "1812345678901234")]
    [InlineData("toutiao", "https://www.toutiao.com/c/user/token/MS4w/", null)]
    public async Task An_address_names_its_article_or_none(string platform, string address, string? identity)
    {
        var connector = Connectors.Single(c => c.Key == platform);
        var account = new Account(1, 1, platform, "演示市发布", "https://www.example.gov.cn/", DateTimeOffset.UnixEpoch);
        var found = await connector.FindAsync(new CrawlTarget(account, null), new Uri(address), new NoPages(), TestContext.Current.CancellationToken);
        found?.PlatformId.ShouldBe(identity);
        (found is null).ShouldBe(identity is null);
    }

    sealed class NoPages : IPageSource
    {
        public Task<PageVisit> GetAsync(PageRequest request, CancellationToken ct) => throw new InvalidOperationException("The address alone tells.");
    }
}

using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Crawling;

namespace MediaWatch.Crawler.Connectors.Toutiao;

public sealed partial record ToutiaoSettings
{
    [Display(Name = "主页 token", Description = "个人主页地址 https://www.toutiao.com/c/user/token/ 之后的一段，以 MS4w 开头；账号地址就是个人主页时可以不填。")]
    public string? Token { get; init; }

    /// <summary>The account's page by the token that is set, else by the account's address; older addresses have a number.</summary>
    /// <exception cref="CrawlException">BadSettings: neither holds one.</exception>
    public Uri UserPage(Account account)
    {
        foreach (var text in new[] { Token, account.Address })
        {
            if (text is not null && InAddress().Match(text) is { Success: true } match)
                return new Uri($"https://www.toutiao.com/c/user/{match.Groups["path"].Value}/");
            if (text is not null && Bare().IsMatch(text.Trim()))
                return new Uri($"https://www.toutiao.com/c/user/token/{text.Trim()}/");
        }
        throw new CrawlException(CrawlFailure.BadSettings, "Neither the settings nor the address hold the account's token.");
    }

    [GeneratedRegex("/c/user/(?<path>token/[A-Za-z0-9_=-]{6,}|[0-9]{5,20})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InAddress();

    [GeneratedRegex("^MS4w[A-Za-z0-9_=-]+$", RegexOptions.None, 1000)]
    private static partial Regex Bare();
}

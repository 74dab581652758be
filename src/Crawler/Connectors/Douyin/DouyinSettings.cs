using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Crawling;

namespace MediaWatch.Crawler.Connectors.Douyin;

public sealed partial record DouyinSettings
{
    [Display(Name = "主页 sec_uid", Description = "个人主页地址 https://www.douyin.com/user/ 之后的一段，以 MS4w 开头；账号地址就是个人主页时可以不填。")]
    public string? SecUid { get; init; }

    /// <summary>As set, else from the account's address.</summary>
    /// <exception cref="CrawlException">BadSettings: neither holds one.</exception>
    public string SecUidOf(Account account)
    {
        foreach (var text in new[] { SecUid, account.Address })
        {
            if (text is not null && InAddress().Match(text) is { Success: true } match)
                return match.Groups["id"].Value;
            if (text is not null && Bare().IsMatch(text.Trim()))
                return text.Trim();
        }
        throw new CrawlException(CrawlFailure.BadSettings, "Neither the settings nor the address hold a sec_uid.");
    }

    [GeneratedRegex("/user/(?<id>[A-Za-z0-9_=-]{6,})|[?&]sec_u(?:ser_)?id=(?<id>[A-Za-z0-9_=-]{6,})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InAddress();

    [GeneratedRegex("^MS4w[A-Za-z0-9_=-]+$", RegexOptions.None, 1000)]
    private static partial Regex Bare();
}

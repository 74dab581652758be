using System.ComponentModel.DataAnnotations;
using MediaWatch.Core.Accounts;

namespace MediaWatch.Crawler.Connectors.Weibo;

public sealed record WeiboSettings
{
    [Display(Name = "用户 UID", Description = "纯数字；留空则从账号地址读取，如 https://weibo.com/u/1234567890")]
    public string? Uid { get; init; }

    /// <summary>Null: neither the settings nor the account's address name it (weibo.com/name instead of weibo.com/u/1234567890).</summary>
    public string? UidOf(Account account) =>
        Uid?.Trim() is { Length: > 0 } given ? IsUid(given) ? given : null
        : Uri.TryCreate(account.Address.Trim(), UriKind.Absolute, out var address) && address.Host.Split('.') is [.., "weibo", "com" or "cn"]
            ? address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries) switch
            {
                ["u" or "profile", var uid, ..] when IsUid(uid) => uid,
                [var uid, ..] when IsUid(uid) => uid,
                _ => null,
            }
            : null;

    static bool IsUid(string text) => text.Length is >= 5 and <= 16 && text.All(char.IsAsciiDigit);
}

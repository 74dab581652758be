using Microsoft.AspNetCore.Identity;

namespace MediaWatch.Portal.Viewers;

/// <summary>What Identity says about passwords and log-in names, in Chinese.</summary>
sealed class ChineseErrors : IdentityErrorDescriber
{
    public override IdentityError DuplicateUserName(string userName) => Say(nameof(DuplicateUserName), $"登录名“{userName}”已被使用，请换一个。");
    public override IdentityError InvalidUserName(string? userName) => Say(nameof(InvalidUserName), "登录名只能用字母、数字和 - . _ @。");
    public override IdentityError PasswordTooShort(int length) => Say(nameof(PasswordTooShort), $"密码至少 {length} 个字符。");
    public override IdentityError PasswordMismatch() => Say(nameof(PasswordMismatch), "原密码不对。");
    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => Say(nameof(PasswordRequiresUniqueChars), $"密码至少要有 {uniqueChars} 个不同的字符。");
    public override IdentityError ConcurrencyFailure() => Say(nameof(ConcurrencyFailure), "刚才有人改过，请刷新后再试。");
    public override IdentityError DefaultError() => Say(nameof(DefaultError), "没有成功，请再试一次。");

    static IdentityError Say(string code, string text) => new() { Code = code, Description = text };
}

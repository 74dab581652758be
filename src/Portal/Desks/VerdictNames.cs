using MediaWatch.Analysis.Checks;
using MediaWatch.Core.Alerts;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Findings;

namespace MediaWatch.Portal.Desks;

/// <summary>What people read for the states that desks and alerts deal in.</summary>
public static class VerdictNames
{
    /// <summary>Reasons offered for a dismissal.</summary>
    public static readonly string[] Reasons = ["引用原文", "专有名称", "规则不当"];

    /// <summary>How long a dismissal may stand, in days; null: for good.</summary>
    public static readonly (int? Days, string Name)[] Periods = [(null, "长期"), (30, "30 天"), (365, "一年")];

    /// <summary>From the narrowest to the widest; a column only where the finding is in one. Masked numbers of different people look alike: personal data is dismissed where it stands.</summary>
    public static IReadOnlyList<DismissalScope> ScopesOf(Finding finding) =>
        finding.CheckKey == PrivacyCheck.CheckKey ? [DismissalScope.Finding]
        : finding.ColumnId is null ? [DismissalScope.Finding, DismissalScope.Account, DismissalScope.Tenant] : [DismissalScope.Finding, DismissalScope.Column, DismissalScope.Account, DismissalScope.Tenant];

    extension(DismissalScope scope)
    {
        public string Name => scope switch { DismissalScope.Account => "本账号", DismissalScope.Tenant => "全部账号", DismissalScope.Column => "本栏目", _ => "此文" };

        /// <summary>A website is the account and the site in one.</summary>
        public string NameOn(string platformKey) => scope == DismissalScope.Account && platformKey == "website" ? "本网站" : scope.Name;
    }

    extension(AlertState state)
    {
        public string Name => state switch { AlertState.Sent => "已发送", AlertState.Failed => "发送失败", _ => "待发送" };
    }

    extension(AlertOccasion occasion)
    {
        public string Name => occasion switch
        {
            AlertOccasion.DueSoon => "整改临期",
            AlertOccasion.Overdue => "整改逾期",
            AlertOccasion.Returned => "复核未通过",
            AlertOccasion.RepostDueSoon => "转载临期",
            AlertOccasion.RepostOverdue => "转载逾期",
            _ => "发现问题",
        };
    }

    extension(LinkState state)
    {
        public string Name => state switch { LinkState.Ok => "正常", LinkState.Broken => "打不开", LinkState.Blocked => "拒绝检查", _ => "未知" };
    }

    extension(LinkKind kind)
    {
        public string Name => kind switch { LinkKind.Image => "图片", LinkKind.Attachment => "附件", _ => "链接" };
    }
}

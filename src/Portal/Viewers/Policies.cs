using MediaWatch.Core.Tenants;
using Microsoft.AspNetCore.Authorization;

namespace MediaWatch.Portal.Viewers;

/// <summary>Who may open what. Without a policy a page asks for a log-in and no more.</summary>
public static class Policies
{
    /// <summary>管理员: units, people, rules, channels.</summary>
    public const string Administer = "administer";

    /// <summary>管理员, 监管人员: accounts, crawl, verdicts.</summary>
    public const string Supervise = "supervise";

    /// <summary>管理员, 监管人员, 运营人员: everything that changes something.</summary>
    public const string Work = "work";

    public static void AddTo(AuthorizationOptions options)
    {
        options.AddPolicy(Administer, p => p.RequireRole(nameof(PersonRole.Administrator)));
        options.AddPolicy(Supervise, p => p.RequireRole(nameof(PersonRole.Administrator), nameof(PersonRole.Supervisor)));
        options.AddPolicy(Work, p => p.RequireRole(nameof(PersonRole.Administrator), nameof(PersonRole.Supervisor), nameof(PersonRole.Operator)));
    }
}

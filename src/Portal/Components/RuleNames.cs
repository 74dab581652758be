using MediaWatch.Analysis;

namespace MediaWatch.Portal.Components;

/// <summary>What people read for rules, which are kept as the check's key and the rule's own, parted by a colon. A lexicon's rule is its term and needs no other name.</summary>
public static class RuleNames
{
    /// <summary>The rule within its check.</summary>
    public static string Within(string rule) => Parts(rule) switch
    {
        (_, "") => "（整项）",
        ("changed-original", "number") => "数字被改",
        ("changed-original", "name") => "名称被改",
        ("changed-original", "wording") => "文字被改",
        (_, var own) => own,
    };

    /// <summary>With the check's name, for instance 错误表述：公益讲座.</summary>
    public static string Of(string rule) => Parts(rule) is (var check, { Length: > 0 }) ? $"{NameOf(check)}：{Within(rule)}" : NameOf(rule);

    static string NameOf(string check) => Examiner.Checks.FirstOrDefault(c => c.Key == check)?.Name ?? check;

    static (string Check, string Own) Parts(string rule) => rule.Split(':', 2) is [var check, var own] ? (check, own) : (rule, "");
}

namespace MediaWatch.Core.Reposts;

/// <summary>Whether a subject is among an account's duties. House rule against formalism (中央网信委《关于防治“指尖上的形式主义”的若干意见》, 2023-12-18):
/// a task goes only to whom its subject concerns, or somebody says why. Governments and their general accounts are concerned by every subject, a department by one
/// of whose words its own or its account's name contains.</summary>
public static class DutyScope
{
    static readonly string[] General = ["人民政府", "政府网", "政府办", "发布", "融媒", "新闻办", "宣传", "管理委员会", "管委会"];

    public static IReadOnlyList<string> Words(string subject) => subject.Split([' ', '　', ',', '，', '、', ';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <param name="subject">Words parted by spaces; none: general affairs, which concern everybody.</param>
    public static bool Touches(string subject, string unit, string account) => Words(subject) is var words
        && (words.Count == 0
            || General.Any(g => unit.Contains(g, StringComparison.Ordinal) || account.Contains(g, StringComparison.Ordinal))
            || words.Any(w => unit.Contains(w, StringComparison.Ordinal) || account.Contains(w, StringComparison.Ordinal)));
}

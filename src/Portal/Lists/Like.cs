namespace MediaWatch.Portal.Lists;

/// <summary>Patterns for ILIKE from what people type: % and _ are their own characters.</summary>
static class Like
{
    public const string Escape = "\\";

    public static string Contains(string words) =>
        $"%{words.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_")}%";
}

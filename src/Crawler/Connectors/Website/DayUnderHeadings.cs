using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace MediaWatch.Crawler.Connectors.Website;

/// <summary>A list in groups: "2024年" over lines of "12-30", or "2026年" and "03月" over lines of "12日".</summary>
static partial class DayUnderHeadings
{
    /// <summary>How far the headings stand from a line, up and before it.</summary>
    const int Levels = 3, Siblings = 60, LongestHeading = 12;

    /// <summary>With the year of a heading where the line itself has none.</summary>
    public static ListRow Dated(ListRow row)
    {
        foreach (var part in row.Element.QuerySelectorAll("*"))
        {
            if (part.LocalName != "a" && ShortText.Of(part, LongestHeading) is { } text && Short().Match(text.Trim()) is { Success: true } day && (row.Date is null || day.Groups["m"].Success))
                return Of(row.Element, day) is { } date ? row with { Date = date } : row;
        }
        return row;
    }

    static PageDate? Of(IElement row, Match day)
    {
        var month = day.Groups["m"].Success ? Number(day, "m") : 0;
        foreach (var heading in Above(row))
        {
            if (month == 0 && Month().Match(heading) is { Success: true } named)
                month = Number(named, "m");
            if (Year().Match(heading) is { Success: true } year)
                return PageDate.Of(Number(year, "y"), month > 0 ? month : year.Groups["m"].Success ? Number(year, "m") : 0, Number(day, "d"));
        }
        return null;
    }

    /// <summary>Short texts before the line and before what it stands in, the nearest first.</summary>
    static IEnumerable<string> Above(IElement row)
    {
        var at = row;
        for (var level = 0; level < Levels && at is { LocalName: not "body" }; level++, at = at.ParentElement)
        {
            var count = 0;
            for (var before = at.PreviousElementSibling; before is not null && count++ < Siblings; before = before.PreviousElementSibling)
            {
                if (before.LocalName != "a" && before.QuerySelector("a,option") is null && ShortText.Of(before, LongestHeading * 2)?.Trim() is { Length: > 1 and <= LongestHeading } text)
                    yield return text;
            }
        }
    }

    static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[\[（(]*((?<m>1[0-2]|0?[1-9])\s*[-/.月]\s*)?(?<d>3[01]|[12][0-9]|0?[1-9])日?[\]）)]*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Short();

    [GeneratedRegex(@"^(?<m>1[0-2]|0?[1-9])\s*月(份)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Month();

    [GeneratedRegex(@"^(?<y>(19|20)[0-9]{2})\s*(年(度)?|[-/.年]\s*(?<m>1[0-2]|0?[1-9])月?)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Year();
}

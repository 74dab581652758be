using System.Text.RegularExpressions;
using MediaWatch.Analysis.Lexicons;

namespace MediaWatch.Analysis.Text.Events;

/// <summary>Documents that a sentence says another meeting passed than the one that did, and documents of a meeting under a title not their own. Table and sources: <c>dictionaries/lexicons/resolutions.tsv</c>.</summary>
static partial class Resolutions
{
    /// <summary>Characters by which a title may differ to be the same document's, and how long it must be for that.</summary>
    const int MostOff = 2, LongEnough = 12;

    /// <summary>So far before the meeting's name the title may begin.</summary>
    const int Reach = 100;

    static readonly Lazy<Row[]> All = new(() => [.. TableFile.Rows(Path.Combine(DictionaryFolder.Path, "lexicons", "resolutions.tsv")).Select(f => new Row(f[0], Bare(f[0]), [.. LexiconFile.Parts(f[1])], f[2]))]);

    public static IEnumerable<EventSlip> Find(string text, List<FoundName> found, EventTable table)
    {
        foreach (var (start, length, rows, _) in found)
        {
            if (rows is not [{ Kind: "党代会" or "人大会" }, ..] || Title(text, start, start + length) is not { } title)
                continue;
            var bare = Bare(title.Value);
            if (Array.Find(All.Value, row => row.Bare == bare) is { } known)
            {
                if (!known.Meetings.Any(m => table.Named(m).Intersect(rows).Any()))
                    yield return new(start, length, $"《{known.Title}》由{string.Join('、', known.Meetings)}通过，不是“{text.Substring(start, length)}”。", known.Meetings.Length == 1 ? known.Meetings[0] : null, known.Source);
            }
            else if (bare.Length >= LongEnough && Array.Find(All.Value, row => row.Meetings.Any(m => table.Named(m).Intersect(rows).Any()) && EditDistance.Of(row.Bare, bare, MostOff) <= MostOff) is { } meant)
            {
                yield return new(title.Index, title.Length, $"“{text.Substring(start, length)}”通过的是《{meant.Title}》。", meant.Title, meant.Source);
            }
        }
    }

    /// <summary>The title of what the meeting is said to have passed; null: nothing is said of it.</summary>
    static Group? Title(string text, int start, int end) => Passed().Match(text, end) is { Success: true } behind ? behind.Groups["title"]
        : WasPassed().IsMatch(text.AsSpan(end)) && By().Match(text, Math.Max(0, start - Reach), Math.Min(Reach, start)) is { Success: true } before ? before.Groups["title"] : null;

    /// <summary>Titles are cited with and without the body and the marks.</summary>
    static string Bare(string title) => Marks().Replace(title, "");

    sealed record Row(string Title, string Bare, string[] Meetings, string Source);

    [GeneratedRegex("\\G(?:会议|上)?(?:在北京|在京)?(?:审议|讨论|表决|全票|高票|一致|并|、)*(?:通过|作出|做出)(?:了|的)?《(?<title>[^《》\\n]{3,80})》", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Passed();

    [GeneratedRegex("《(?<title>[^《》\\n]{3,80})》(?:（[^（）\\n]{1,30}）)?，?(?:是|系)?(?:由|在)$", RegexOptions.RightToLeft, PatternTime.Limit)]
    private static partial Regex By();

    [GeneratedRegex("^(?:会议|上)?(?:在北京|在京)?(?:审议|讨论|表决|全票|高票|一致|并|、)*通过", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex WasPassed();

    [GeneratedRegex("^中华人民共和国|^中共中央|[、，“”\"（）\\s]|（草案）|草案", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Marks();
}

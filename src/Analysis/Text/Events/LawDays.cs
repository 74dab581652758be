using System.Text.RegularExpressions;
using MediaWatch.Analysis.Lexicons;

namespace MediaWatch.Analysis.Text.Events;

/// <summary>Laws and regulations that a sentence says came into force, or were passed, on another day than they did. Table and sources: <c>dictionaries/lexicons/law-days.tsv</c>.</summary>
static partial class LawDays
{
    /// <summary>So far before the words that tell of the day the law and its date may begin.</summary>
    const int Reach = 120;

    /// <summary>A year further off is another version's.</summary>
    const int MostYearsOff = 2;

    /// <summary>They tell of a law's day.</summary>
    public static readonly string[] Words = ["施行", "实施", "生效", "通过《", "通过了《"];

    /// <summary>What stands right before the words that tell of the day.</summary>
    const string Endings = "年月日号起式始面》）也将已均";

    static readonly Lazy<Dictionary<string, Row>> Laws = new(() => TableFile.Rows(Path.Combine(DictionaryFolder.Path, "lexicons", "law-days.tsv"))
        .ToDictionary(f => f[0], f => new Row(f[0], f[1].Length > 0 ? Days.Read(f[1]) : null, [.. LexiconFile.Parts(f[2]).Select(Days.Read)], f[3]), StringComparer.Ordinal));

    /// <param name="places">Where <see cref="Words"/> begin.</param>
    public static IEnumerable<EventSlip> Find(string text, IReadOnlyList<int> places)
    {
        foreach (var place in places)
        {
            if (text[place] != '通' && (place == 0 || Endings.IndexOf(text[place - 1], StringComparison.Ordinal) < 0))
                continue;
            var from = Math.Max(0, place - Reach);
            var before = text[(place == 0 ? 0 : Math.Max(from, text.LastIndexOfAny(['。', '；', '\n'], place - 1) + 1))..place];
            if (!before.Contains('年', StringComparison.Ordinal) && !before.Contains('日', StringComparison.Ordinal))
                continue;
            var passed = text[place] == '通';
            var match = passed ? PassedOn().Match(before) : InForce().Match(before);
            var behind = passed ? TitleBehind().Match(text, place + 2) : null;
            if (!passed && !match.Success && OnDay().Match(before) is { Success: true } on && TitleOf().Match(text, place + 2) is { Success: true } of)
                (match, behind) = (on, of);
            if (!match.Success || behind is { Success: false })
                continue;
            var law = (behind ?? match).Groups["law"];
            if (law.Value is { } name && Laws.Value.TryGetValue(name.StartsWith("中华人民共和国", StringComparison.Ordinal) ? name[7..] : name, out var row) && Judge(row, match, passed, before) is { } slip)
                yield return slip with { Start = place - before.Length + slip.Start };
        }
    }

    static EventSlip? Judge(Row row, Match match, bool passed, string before)
    {
        if (SaidDate.Of(match) is not { Until: null } said || passed && row.Passed is null)
            return null;
        var days = passed ? [row.Passed!.Value] : row.Days; // not null: asked before
        if (said.Year is null || Array.Exists(days, d => d.Meets(said.In(0))))
            return null;
        var when = match.Groups["when"];
        var near = passed && Math.Abs((said.Year ?? 0) - days[0].From.Year) <= MostYearsOff ? days : Array.FindAll(days, d => IsNear(d.From, said, days.Length == 1 && !Amended().IsMatch(before)));
        if (near.Length == 0)
            return null;
        var right = near[^1].From;
        return new(when.Index, when.Length, $"《{row.Name}》{(passed ? $"于{right:yyyy年M月d日}通过" : $"自{string.Join('、', near.Select(d => d.ToString()))}起施行")}，不是{when.Value}。", near.Length == 1 ? said.WordsFor(right, right) : null, row.Source);
    }

    /// <summary>Whether one figure of the date is another: more is a version's that we do not know. A year alone tells only of laws that have one day.</summary>
    static bool IsNear(DateOnly day, SaidDate said, bool isOnly) => said switch
    {
        { Day: { } d, Month: { } m } => (said.Year == day.Year ? 0 : 1) + (m == day.Month ? 0 : 1) + (d == day.Day ? 0 : 1) == 1 && Math.Abs((said.Year ?? day.Year) - day.Year) <= 2 * MostYearsOff,
        { Month: { } m } => isOnly && (said.Year == day.Year) != (m == day.Month) && Math.Abs((said.Year ?? day.Year) - day.Year) <= MostYearsOff,
        _ => isOnly && Math.Abs((said.Year ?? day.Year) - day.Year) <= MostYearsOff,
    };

    sealed record Row(string Name, Days? Passed, Days[] Days, string Source);

    /// <summary>The law then its day, or the day then the law; the day then the word and the law: <see cref="OnDay"/>.</summary>
    const string Title = "(?:《(?<law>[^《》\\n]{2,40})》|(?<=^|[，。：、“ 的国])(?<law>[一-龥]{1,24}(?:法典|条例|法)))(?:（[^（）\\n]{1,24}）)?";

    [GeneratedRegex($"(?:{Title}(?:，)?(?:将|已|也|正式|均)*(?:自|于|从|在)?{SaidDate.Pattern}起?，?(?:正式|开始|全面)*|(?:自|从)?{SaidDate.Pattern}起?，(?:[^，。；《》\\n0-9]{{0,14}})《(?<law>[^《》\\n]{{2,40}})》(?:将|已)?(?:正式|开始))$", RegexOptions.RightToLeft, PatternTime.Limit)]
    private static partial Regex InForce();

    [GeneratedRegex($"(?:自|于|从)?{SaidDate.Pattern}起?(?:正式|开始)*$", RegexOptions.RightToLeft, PatternTime.Limit)]
    private static partial Regex OnDay();

    [GeneratedRegex("\\G的[^，。；《》\\n0-9]{0,10}《(?<law>[^《》\\n]{2,40})》", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex TitleOf();

    [GeneratedRegex($"{SaidDate.Pattern}(?:上午|下午)?，?[^。；《》\\n0-9]{{0,36}}$", RegexOptions.RightToLeft, PatternTime.Limit)]
    private static partial Regex PassedOn();

    [GeneratedRegex("\\G了?《(?<law>[^《》\\n]{2,40})》", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex TitleBehind();

    [GeneratedRegex("修[订正改]|新版|新的?《", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Amended();
}

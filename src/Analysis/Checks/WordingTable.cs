using System.Buffers;
using System.Text.RegularExpressions;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Rules of wording that stand in a table of <c>dictionaries/lexicons</c>: a pattern, what must and what must not be said in its sentence, and what is said of it.
/// Columns: words ('|' between them; without one of them the pattern cannot match), pattern, with, without, tier, how, right, message, source.
/// A row whose first field is <c>$name</c> has in its second a part that the patterns after it write as <c>{name}</c>.
/// What stands in quotation marks of its own, in a title or after 所谓 is left alone, unless <c>how</c> is <c>quoted</c>.</summary>
sealed class WordingTable
{
    /// <summary>Characters of a sentence that are read on either side.</summary>
    const int Reach = 120;

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    static readonly SearchValues<char> Ends = SearchValues.Create("。；！？\n");

    readonly List<Row> rows;
    readonly SearchValues<string> words;

    WordingTable(List<Row> rows, IEnumerable<string> words) =>
        (this.rows, this.words) = (rows, SearchValues.Create([.. words.Distinct(StringComparer.Ordinal)], StringComparison.Ordinal));

    /// <param name="name">Of the file, without its ending.</param>
    public static WordingTable Read(string name)
    {
        var (parts, rows, words) = (new Dictionary<string, string>(StringComparer.Ordinal), new List<Row>(), new List<string>());
        string Whole(string pattern) => parts.Aggregate(pattern, (p, part) => p.Replace($"{{{part.Key}}}", part.Value, StringComparison.Ordinal));
        Regex Compiled(string pattern) => new(Whole(pattern), RegexOptions.Multiline, Patience);
        foreach (var fields in TableFile.Rows(Path.Combine(DictionaryFolder.Path, "lexicons", $"{name}.tsv")))
        {
            if (fields[0].StartsWith('$'))
            {
                parts[fields[0][1..]] = $"(?:{Whole(fields[1])})";
                continue;
            }
            string[] gate = [.. LexiconFile.Parts(Whole(fields[0]).Replace("(?:", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal))];
            words.AddRange(gate);
            rows.Add(new(SearchValues.Create(gate, StringComparison.Ordinal), Compiled(fields[1]), fields[2].Length > 0 ? Compiled(fields[2]) : null, fields[3].Length > 0 ? Compiled(fields[3]) : null,
                Enum.Parse<Tier>(fields[4], ignoreCase: true), fields[5] == "quoted", fields[6].Length > 0 ? fields[6] : null, fields[7], fields[8]));
        }
        return new(rows, words);
    }

    /// <summary>In the order of the text; where rows speak of the same words, the longest alone.</summary>
    public IEnumerable<FindingDraft> Examine(ArticleText article)
    {
        var text = article.Simplified;
        if (!text.AsSpan().ContainsAny(words))
            yield break;
        var last = 0;
        var hits = from row in rows
                   where text.AsSpan().ContainsAny(row.Words)
                   from match in row.Pattern.Matches(text)
                   let named = match.Groups["what"] is { Success: true } what ? (Group)what : match
                   where named.Length > 0 && (row.EvenQuoted || !IsMention(text, named.Index, named.Length)) && row.Fits(SentenceOf(text, match.Index, match.Length)) && !Mention.IsCorrected(text, named.Index, named.Length)
                   orderby named.Index, named.Length descending
                   select (Row: row, Named: named);
        foreach (var (row, named) in hits)
        {
            if (named.Index < last)
                continue;
            last = named.Index + named.Length;
            yield return article.Draft(named.Index, named.Length, row.Tier, $"{row.Message}：“{named.Value}”。", row.Right, row.Source);
        }
    }

    static string SentenceOf(string text, int start, int length)
    {
        var end = start + length;
        var from = Math.Max(start - Reach, text.AsSpan(0, start).LastIndexOfAny(Ends) + 1);
        var stop = text.AsSpan(end).IndexOfAny(Ends);
        return text[from..(stop < 0 ? Math.Min(text.Length, end + Reach) : Math.Min(end + stop, end + Reach))];
    }

    static bool IsMention(string text, int start, int length)
    {
        var before = text.AsSpan(0, start);
        return before.EndsWith("所谓") || before.EndsWith("所谓的") || Mention.HasOwnMarks(text, start, length) || Mention.IsInTitle(text, start);
    }

    sealed record Row(SearchValues<string> Words, Regex Pattern, Regex? With, Regex? Without, Tier Tier, bool EvenQuoted, string? Right, string Message, string Source)
    {
        public bool Fits(string sentence) => With?.IsMatch(sentence) != false && Without?.IsMatch(sentence) != true;
    }
}

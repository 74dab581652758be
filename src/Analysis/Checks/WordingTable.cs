using System.Buffers;
using System.Text.RegularExpressions;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Rules of wording that stand in a table of <c>dictionaries/lexicons</c>: a pattern, what must and what must not be said in its sentence, and what is said of it.
/// Columns: words ('|' between them; a line without one of them is not read), pattern, with, without, tier, how, right, message, source.
/// A row whose first field is <c>$name</c> has in its second a part that the patterns after it write as <c>{name}</c>.
/// What stands in quotation marks of its own, in a title or after 所谓 is left alone, unless <c>how</c> is <c>quoted</c>.</summary>
sealed class WordingTable
{
    /// <summary>Characters of a sentence that are read on either side.</summary>
    const int Reach = 120;

    static readonly SearchValues<char> Ends = SearchValues.Create("。；！？");

    readonly List<Row> rows;
    readonly LineGate gate;

    WordingTable(List<Row> rows, LineGate gate) => (this.rows, this.gate) = (rows, gate);

    /// <param name="name">Of the file, without its ending.</param>
    public static WordingTable Read(string name)
    {
        var (parts, rows, words) = (new Dictionary<string, string>(StringComparer.Ordinal), new List<Row>(), new List<IEnumerable<string>>());
        string Whole(string pattern) => parts.Aggregate(pattern, (p, part) => p.Replace($"{{{part.Key}}}", part.Value, StringComparison.Ordinal));
        Regex Compiled(string pattern) => new(Whole(pattern), RegexOptions.Multiline, PatternTime.Span);
        foreach (var fields in TableFile.Rows(Path.Combine(DictionaryFolder.Path, "lexicons", $"{name}.tsv")))
        {
            if (fields[0].StartsWith('$'))
            {
                parts[fields[0][1..]] = $"(?:{Whole(fields[1])})";
                continue;
            }
            words.Add(LexiconFile.Parts(Whole(fields[0]).Replace("(?:", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal)));
            rows.Add(new(Compiled(fields[1]), fields[2].Length > 0 ? Compiled(fields[2]) : null, fields[3].Length > 0 ? Compiled(fields[3]) : null,
                Enum.Parse<Tier>(fields[4], ignoreCase: true), fields[5] == "quoted", fields[6].Length > 0 ? fields[6] : null, fields[7], fields[8]));
        }
        return new(rows, new(words));
    }

    /// <summary>In the order of the text; where rows speak of the same words, the longest alone.</summary>
    public IEnumerable<FindingDraft> Examine(ArticleText article)
    {
        var text = article.Simplified;
        var last = 0;
        var hits = from line in gate.Open(text)
                   from row in line.Rules.Select(i => rows[i])
                   from match in row.Pattern.Matches(line.Text)
                   let named = match.Groups["what"] is { Success: true } what ? what : match
                   let start = line.Start + named.Index
                   where named.Length > 0 && (row.EvenQuoted || !IsMention(text, start, named.Length)) && row.Fits(SentenceOf(line.Text, match.Index, match.Length)) && !Mention.IsCorrected(text, start, named.Length)
                   orderby start, named.Length descending
                   select (Row: row, Start: start, Words: named.Value);
        foreach (var (row, start, words) in hits)
        {
            if (start < last)
                continue;
            last = start + words.Length;
            yield return article.Draft(start, words.Length, row.Tier, $"{row.Message}：“{words}”。", row.Right, row.Source);
        }
    }

    static string SentenceOf(string line, int start, int length)
    {
        var end = start + length;
        var from = Math.Max(start - Reach, line.AsSpan(0, start).LastIndexOfAny(Ends) + 1);
        var stop = line.AsSpan(end).IndexOfAny(Ends);
        return line[from..(stop < 0 ? Math.Min(line.Length, end + Reach) : Math.Min(end + stop, end + Reach))];
    }

    static bool IsMention(string text, int start, int length)
    {
        var before = text.AsSpan(0, start);
        return before.EndsWith("所谓") || before.EndsWith("所谓的") || Mention.HasOwnMarks(text, start, length) || Mention.IsInTitle(text, start);
    }

    sealed record Row(Regex Pattern, Regex? With, Regex? Without, Tier Tier, bool EvenQuoted, string? Right, string Message, string Source)
    {
        public bool Fits(string sentence) => With?.IsMatch(sentence) != false && Without?.IsMatch(sentence) != true;
    }
}

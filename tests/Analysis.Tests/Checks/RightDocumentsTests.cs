using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Text;
using MediaWatch.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace MediaWatch.Analysis.Tests.Checks;

/// <summary>Whole documents without a fault (<c>tests/Bench/Sets/documents-right.txt</c>): notices, lists of names, minutes, replies, pages on history, firms and places. What looks like a fault in them is a name, a table, a quotation or a word explained, which sentences alone do not show.</summary>
public sealed class RightDocumentsTests
{
    const string Heading = "## ";

    [Fact]
    public void Are_left_alone()
    {
        var examine = new ExamineText(new Examiner(NullLogger<Examiner>.Instance), ShippedLexicons.Default, Segmenter.Default);
        var documents = File.ReadAllText(Path.Combine(Shared.Root, "tests", "Bench", "Sets", "documents-right.txt")).Split(Heading, StringSplitOptions.RemoveEmptyEntries)
            .Select(d => (Name: d[..d.IndexOf('\n', StringComparison.Ordinal)], Text: d[(d.IndexOf('\n', StringComparison.Ordinal) + 1)..].TrimEnd('\n'))).ToList();
        documents.Count.ShouldBeGreaterThan(100);
        documents.SelectMany(d => examine.Examine(d.Text, Examples.Now, Examples.Today).Select(f => $"{d.Name}: {f.Excerpt} ({f.Check})")).ShouldBeEmpty();
    }
}

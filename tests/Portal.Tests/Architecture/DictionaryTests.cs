using MediaWatch.Testing;

namespace MediaWatch.Portal.Tests.Architecture;

public sealed class DictionaryTests
{
    [Fact]
    public void Every_row_of_a_lexicon_names_its_source()
    {
        foreach (var file in Directory.EnumerateFiles(System.IO.Path.Combine(Shared.Root, "dictionaries/lexicons"), "*.tsv"))
        {
            var lines = File.ReadAllLines(file).Where(line => line.Length > 0 && line[0] != '#').ToList();
            var source = lines[0].Split('\t').IndexOf("source");
            source.ShouldBeGreaterThan(0, file);
            lines.Count.ShouldBeGreaterThan(1, file);
            lines.Skip(1).Where(line => line.Split('\t').ElementAtOrDefault(source) is null or "").ShouldBeEmpty(file);
        }
    }

    [Fact]
    public void Every_term_stands_once_and_differs_from_its_correction()
    {
        var rows = File.ReadLines(System.IO.Path.Combine(Shared.Root, "dictionaries/lexicons/terms.tsv")).Skip(1).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).ToList();
        rows.Count.ShouldBeGreaterThan(1500);
        rows.GroupBy(row => row[0]).Where(same => same.Count() > 1).Select(same => same.Key).ShouldBeEmpty();
        rows.Where(row => row[0] == row[1]).Select(row => row[0]).ShouldBeEmpty();
    }
}

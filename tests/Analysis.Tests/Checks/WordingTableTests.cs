using MediaWatch.Analysis.Checks;
using MediaWatch.Analysis.Lexicons;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class WordingTableTests
{
    [Theory]
    [InlineData("sovereignty")]
    [InlineData("usage")]
    public void Every_row_has_its_words_a_pattern_a_message_and_a_source(string table)
    {
        foreach (var row in TableFile.Rows(Path.Combine(DictionaryFolder.Path, "lexicons", $"{table}.tsv")).Where(r => !r[0].StartsWith('$')))
        {
            row.Length.ShouldBe(9, row[0]);
            new[] { row[0], row[1], row[4], row[7], row[8] }.ShouldAllBe(field => field.Length > 0, row[0]);
        }
        WordingTable.Read(table).Examine(Examples.Text("没有问题的一句话。")).ShouldBeEmpty();
    }

    [Fact]
    public void Words_in_quotation_marks_of_their_own_in_a_title_or_after_so_called_are_left_alone()
    {
        var table = WordingTable.Read("sovereignty");
        foreach (var text in new[] { "台湾所谓行政院发布公告。", "台湾“行政院”发布公告。", "《台湾行政院沿革》出版。" })
            table.Examine(Examples.Text(text)).ShouldBeEmpty(text);
        table.Examine(Examples.Text("他说：“台湾民众昨天上午冒着大雨走到行政院的门口集会，要求当局尽快给出一个说法。”")).ShouldHaveSingleItem();
    }

    [Fact]
    public void What_must_not_stand_in_the_sentence_counts_for_that_sentence_alone()
    {
        var table = WordingTable.Read("sovereignty");
        table.Examine(Examples.Text("1943年，立法院在重庆开会。")).ShouldBeEmpty();
        table.Examine(Examples.Text("1943年以来。台湾媒体称，立法院今天开会。")).ShouldNotBeEmpty();
    }
}

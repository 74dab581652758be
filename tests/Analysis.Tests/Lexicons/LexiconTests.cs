using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;

namespace MediaWatch.Analysis.Tests.Lexicons;

public sealed class LexiconTests
{
    static readonly Lexicon Offices = new("terms", [Examples.Row("银保监会", "国家金融监督管理总局", since: new(2023, 5, 18)) with { Kind = "机构名称" }], [], disguises: false);

    [Fact]
    public void A_former_name_counts_from_the_day_of_the_reform()
    {
        Offices.Search(Examples.Text("银保监会发布公告。", on: new(2024, 1, 2))).ShouldHaveSingleItem();
        Offices.Search(Examples.Text("银保监会发布公告。", on: new(2022, 1, 2))).ShouldBeEmpty();
    }

    [Fact]
    public void In_a_text_without_a_date_its_own_paragraph_must_name_a_later_year()
    {
        static ArticleText Undated(string text) => new("", text, Examples.Today, Segmenter.Default, isDated: false);
        Offices.Search(Undated("银保监会发布公告。\n2024年工作要点")).ShouldBeEmpty();
        Offices.Search(Undated("2019年，银保监会发布公告。")).ShouldBeEmpty();
        Offices.Search(Undated("2035年的目标由银保监会提出。")).ShouldBeEmpty();
        Offices.Search(Undated("2024年，银保监会发布公告。")).ShouldHaveSingleItem();
    }
}

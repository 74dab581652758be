using MediaWatch.Portal.Reports;

namespace MediaWatch.Portal.Tests.Reports;

public sealed class HtmlReportTests
{
    [Fact]
    public void Words_of_watched_pages_never_become_markup()
    {
        var hostile = SmallMonth.OfUnit with { Problems = [SmallMonth.OfUnit.Problems[0] with { Title = "<script>alert(1)</script>", Context = "<img src=x onerror=1>", Excerpt = "<img", Address = "javascript:alert(1)" }] };
        var html = HtmlReport.Write(SmallMonth.Document(hostile), ReportPictures.None, (_, _) => "");
        html.ShouldNotContain("<script");
        html.ShouldNotContain("<img");
        html.ShouldNotContain("javascript:");
    }

    [Fact]
    public void Tells_the_same_sections_in_the_same_order_as_the_document()
    {
        var document = SmallMonth.Document(SmallMonth.Facts);
        var html = HtmlReport.Write(document, ReportPictures.None, (_, _) => "");
        var places = document.Sections.Select(s => html.IndexOf($"<h2 id=\"s{s.Number}\">{s.Heading}</h2>", StringComparison.Ordinal)).ToList();
        places.ShouldAllBe(p => p > 0);
        places.ShouldBeInOrder();
    }

    [Fact]
    public void A_picture_stands_under_its_problem_with_a_text()
    {
        var html = HtmlReport.Write(SmallMonth.Document(SmallMonth.OfUnit), new ReportPictures(new Dictionary<long, ReportPicture> { [101] = ReportPicture.Of(SmallMonth.Jpeg()) }), (id, _) => $"/pictures/{id}");
        html.ShouldContain("src=\"/pictures/101\" alt=\"页面截图：");
        html.ShouldContain("页面含个人信息，截图不随报告下发");
    }
}

using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;

namespace MediaWatch.Analysis.Tests.Subjects;

public sealed class MaskedPageTests
{
    static Task<string> ShownAsync(string html, string[]? marked = null) => MaskedPage.OfAsync(html, marked ?? [], Masking.MaskNumbers, TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("<p>张某 13800138000</p>", "138****8000")]
    [InlineData("<p>138<span>0013</span>8000</p>", "138<span>****</span>8000")]
    [InlineData("<table><tr><td>41010519900307123X</td></tr></table>", "4****************X")]
    [InlineData("<a href='tel:13800138000'>电话</a>", "tel:138****8000")]
    [InlineData("<img alt='卡号 6222020200112233445'>", "***************3445")]
    [InlineData("<meta name='description' content='电话13800138000'>", "电话138****8000")]
    public async Task Numbers_of_persons_are_masked_wherever_they_stand(string html, string shown) => (await ShownAsync($"<html><body>{html}</body></html>")).ShouldContain(shown);

    [Fact]
    public async Task Cells_that_stand_side_by_side_are_no_number() =>
        (await ShownAsync("<table><tr><td>202611</td><td>300001</td></tr></table>")).ShouldContain("<td>202611</td><td>300001</td>");

    [Fact]
    public async Task Addresses_of_pages_stay_and_scripts_and_remarks_go()
    {
        var shown = await ShownAsync("<body><!-- 13800138000 --><script>var t='13800138000'</script><a href='/art/2026112900001234.html'>通知</a></body>");
        shown.ShouldContain("/art/2026112900001234.html");
        shown.ShouldNotContain("13800138000");
        shown.ShouldNotContain("script");
    }

    [Fact]
    public async Task What_findings_have_marked_is_covered_too() =>
        (await ShownAsync("<p>住址：幸福路<b>12号</b>3单元502室</p>", ["幸福路12号3单元502室"])).ShouldContain("幸**<b>***</b>******室");
}

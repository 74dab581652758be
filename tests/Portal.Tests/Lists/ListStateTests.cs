using MediaWatch.Portal.Lists;
using Microsoft.AspNetCore.WebUtilities;

namespace MediaWatch.Portal.Tests.Lists;

public sealed class ListStateTests
{
    [Fact]
    public void A_view_survives_its_address()
    {
        var state = Of("?q=%E9%80%9A%E7%9F%A5&unit=7&sort=name&dir=desc&size=100&page=3");
        state["q"].ShouldBe("通知");
        state.Id("unit").ShouldBe(7);
        Of(state.Query).Query.ShouldBe(state.Query);
        Of(state.Query).ShouldSatisfyAllConditions(s => s.Page.ShouldBe(3), s => s.Size.ShouldBe(100), s => s.Sort.ShouldBe("name"), s => s.Descending.ShouldBeTrue());
    }

    [Theory]
    [InlineData("?page=-1&size=7&from=yesterday")]
    [InlineData("?page=99999999999999&size=abc")]
    public void Nonsense_in_the_address_shows_the_first_page(string query)
    {
        var state = Of(query);
        state.Page.ShouldBe(1);
        state.Size.ShouldBe(ListState.DefaultSize);
        state.Day("from").ShouldBeNull();
    }

    [Fact]
    public void Another_filter_starts_at_the_first_page_again() => Of("?page=4&q=a").With("unit", "3").Query.ShouldBe("?q=a&unit=3");

    [Fact]
    public void Percent_signs_that_people_type_are_no_wildcards() => Like.Contains("5%_\\").ShouldBe("%5\\%\\_\\\\%");

    static ListState Of(string query) => ListState.Of(QueryHelpers.ParseQuery(query));
}

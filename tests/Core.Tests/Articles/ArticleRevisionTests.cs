using MediaWatch.Core.Articles;

namespace MediaWatch.Core.Tests.Articles;

public sealed class ArticleRevisionTests
{
    static readonly DateTimeOffset Now = new(2026, 11, 24, 1, 0, 0, TimeSpan.Zero);

    static ArticleContent Content(string body, ArticleKind kind, string cover = "https://one.example.test/a.jpg", int secondsLater = 0) =>
        new("标题", body, Now.AddSeconds(secondsLater), cover.Length > 20 ? null : "作者", [new ArticlePicture(cover, "")]) { Kind = kind };

    static Article Kept(ArticleKind kind) => new(1, 1, null, "7", "https://example.test/7", Content("正文", kind), 1, Now);

    [Theory]
    [InlineData(ArticleKind.Video)]
    [InlineData(ArticleKind.Pictures)]
    public void Another_routes_cover_author_and_instant_are_no_revision_of_a_film(ArticleKind kind) =>
        Kept(kind).Revise(Content("正文", kind, "https://b.test/b", 9), 2, Now).ShouldBeFalse();

    [Fact]
    public void Other_words_are() => Kept(ArticleKind.Video).Revise(Content("更正后的正文", ArticleKind.Video), 2, Now).ShouldBeTrue();

    [Theory]
    [InlineData(42, false)]
    [InlineData(75, true)]
    public void A_route_that_tells_the_minute_says_the_same_as_one_that_tells_the_second(int secondsLater, bool revised)
    {
        var article = Kept(ArticleKind.Article);
        var content = Content("正文", ArticleKind.Article);
        article.Revise(content with { PublishedAt = content.PublishedAt!.Value.AddSeconds(secondsLater).ToOffset(TimeSpan.FromHours(8)) }, 2, Now).ShouldBe(revised);
    }

    [Fact]
    public void A_route_that_does_not_say_whose_it_is_changes_nothing()
    {
        var content = Content("正文", ArticleKind.Text) with { Source = "市文旅局" };
        var article = new Article(1, 1, null, "7", "https://example.test/7", content, 1, Now);
        article.Revise(content with { Source = null }, 2, Now).ShouldBeFalse();
        article.Revise(content with { Source = "市商务局" }, 2, Now).ShouldBeTrue();
    }

    [Fact]
    public void Another_picture_in_a_text_is() => Kept(ArticleKind.Article).Revise(Content("正文", ArticleKind.Article, "https://one.example.test/b.jpg"), 2, Now).ShouldBeTrue();
}

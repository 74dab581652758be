using MediaWatch.Core.Articles;
using MediaWatch.Crawler.Scheduling;

namespace MediaWatch.Crawler.Tests.Scheduling;

public sealed class TellingPicturesTests
{
    [Fact]
    public void Pictures_of_a_short_text_carry_its_words_and_are_called_by_captions_or_numbers() =>
        Of("秋收工作开始了", "详情请看下面。", new("https://gov.example/1.jpg", ""), new("https://gov.example/2.jpg", "值班表"), new("data:image/png;base64,AA", "")).ShouldBe([("https://gov.example/1.jpg", "图片 1"), ("https://gov.example/2.jpg", "值班表")]);

    [Fact]
    public void Pictures_of_a_long_text_are_illustrations_unless_it_announces_them()
    {
        var long_ = new string('文', 400);
        Of("秋收工作开始了", long_, new ArticlePicture("https://gov.example/1.jpg", "")).ShouldBeEmpty();
        Of("一图读懂秋收工作", long_, new ArticlePicture("https://gov.example/1.jpg", "")).Count.ShouldBe(1);
        Of("一图读懂秋收工作", long_ + long_, new ArticlePicture("https://gov.example/1.jpg", "")).ShouldBeEmpty();
    }

    [Fact]
    public void No_more_than_nine_and_none_of_films()
    {
        ArticlePicture[] many = [.. Enumerable.Range(1, 30).Select(i => new ArticlePicture($"https://gov.example/{i}.jpg", ""))];
        Of("图集", "", many).Count.ShouldBe(9);
        TellingPictures.Of(new ArticleContent("片", "", null, null, many) { Kind = ArticleKind.Video }).ShouldBeEmpty();
    }

    static List<(string, string)> Of(string title, string body, params ArticlePicture[] pictures) => [.. TellingPictures.Of(new ArticleContent(title, body, null, null, pictures))];
}

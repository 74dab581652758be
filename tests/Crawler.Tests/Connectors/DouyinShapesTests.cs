using MediaWatch.Core.Accounts;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Crawler.Connectors.Douyin;

namespace MediaWatch.Crawler.Tests.Connectors;

/// <summary>Works and states of other shapes than those that were captured, written by us as the interfaces have given them over the years.</summary>
public sealed class DouyinShapesTests
{
    const string SecUid = "MS4wLjABAAAAqinghe", User = "https://www.douyin.com/user/" + SecUid, PostApi = "/aweme/v1/web/aweme/post/?max_cursor=0";
    const string Id = "7711914397613948929", Video = "https://www.douyin.com/video/" + Id, DetailApi = "/aweme/v1/web/aweme/detail/?aweme_id=" + Id;
    static readonly DouyinConnector Connector = new();
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>What nobody else sees is marked as such in a list; what is under review is not yet published.</summary>
    [Theory]
    [InlineData("""{"is_delete":true}""", true, 1)]
    [InlineData("""{"is_delete":false,"private_status":1}""", true, 1)]
    [InlineData("""{"is_delete":false,"private_status":2}""", true, 1)]
    [InlineData("""{"is_prohibited":true}""", true, 1)]
    [InlineData("""{"part_see":1}""", true, 1)]
    [InlineData("""{"in_reviewing":true}""", false, 0)]
    [InlineData("""{"is_delete":false,"private_status":0,"part_see":0,"is_prohibited":false,"in_reviewing":false,"allow_share":true}""", false, 1)]
    public async Task Knows_works_that_cannot_be_seen(string status, bool hidden, int items)
    {
        var found = await ListAsync($$"""{"aweme_id":"{{Id}}","desc":"青河","create_time":1795570000,"status":{{status}}}""", """{"aweme_id":"7711914397613948900","desc":"又一件","create_time":1795560000}""");
        found.Count.ShouldBe(items + 1);
        found.SkipLast(1).ShouldAllBe(i => i.Deleted == hidden);
    }

    [Fact]
    public async Task Reads_pictures_that_move_without_taking_the_music_for_a_film()
    {
        var content = (await ReadAsync($$$"""
            {"aweme_id":"{{{Id}}}","desc":"青河湿地 #候鸟","create_time":1795570000,"aweme_type":68,"duration":0,"author":{"nickname":"青河发布"},"video":{"play_addr":{"url_list":["https://sf.example.test/music.mp3"]},"cover":{"url_list":["https://p3.example.test/c.jpg"]}},
             "images":[{"url_list":["https://p3.example.test/1.webp","https://p9.example.test/1.webp"],"live_photo_type":1,"video":{"play_addr":{"url_list":["https://v3.example.test/1.mp4"]} } },{"url_list":["https://p3.example.test/2.webp"]}]}
            """)).Content;
        (content.Kind, content.Body).ShouldBe((ArticleKind.Pictures, "青河湿地 #候鸟"));
        content.Pictures.Select(p => p.Address).ShouldBe(["https://p3.example.test/1.webp", "https://p3.example.test/2.webp"]);
        content.Media.ShouldBe(["https://v3.example.test/1.mp4"]);
    }

    [Fact]
    public async Task Reads_a_note_whose_title_stands_apart_from_its_text()
    {
        var content = (await ReadAsync($$"""{"aweme_id":"{{Id}}","item_title":"青河湿地迎来候鸟","desc":"","create_time":"1795570000","images":[{"url_list":["https://p3.example.test/1.webp"]}]}""")).Content;
        (content.Title, content.Body, content.PublishedAt).ShouldBe(("青河湿地迎来候鸟", "青河湿地迎来候鸟", DateTimeOffset.FromUnixTimeSeconds(1795570000)));
    }

    [Fact]
    public async Task Reads_counters_as_numbers_texts_and_roundings_and_hidden_plays_as_unknown()
    {
        var items = await ListAsync(
            $$$"""{"aweme_id":{{{Id}}},"desc":"数","statistics":{"aweme_id":"{{{Id}}}","digg_count":14000,"comment_count":"88","share_count":"1.2w","collect_count":3,"play_count":0,"forward_count":1,"admire_count":0}}""",
            """{"aweme_id":"7711914397613948928","desc":"无"}""", """{"aweme_id":"7711914397613948927","desc":"空","statistics":null,"create_time":0}""");
        items[0].ShouldBe(items[0] with { PlatformId = Id, Counts = new EngagementCounts(null, 14_000, 88, null, 12_000, Rounded: true) });
        items[1].Counts.ShouldBeNull();
        items[2].ShouldBe(items[2] with { Counts = null, PublishedAt = DateTimeOffset.FromUnixTimeSeconds(7711914397613948927 >> 32) });
    }

    [Fact]
    public async Task Takes_the_cover_and_the_film_from_where_they_are()
    {
        var content = (await ReadAsync($$$"""{"aweme_id":"{{{Id}}}","desc":"青河","video":{"play_addr":null,"bit_rate":[{"gear_name":"normal","play_addr":{"url_list":["https://v3.example.test/b.mp4"]}}],"cover":{"url_list":[]},"origin_cover":{"url_list":["https://p3.example.test/o.jpg"]}},"images":null}""")).Content;
        (content.Kind, content.Media.Single(), content.Pictures.Single().Address).ShouldBe((ArticleKind.Video, "https://v3.example.test/b.mp4", "https://p3.example.test/o.jpg"));
    }

    [Theory]
    [InlineData("""{"status_code":0,"aweme_detail":null,"filter_detail":{"filter_reason":"status_reviewing","detail_msg":"审核中"}}""", CrawlFailure.Blocked)]
    [InlineData("""{"status_code":0,"aweme_detail":null,"filter_detail":{"filter_reason":"status_part_see","detail_msg":""}}""", CrawlFailure.Gone)]
    [InlineData("""{"status_code":0,"aweme_detail":null,"filter_detail":{"filter_reason":"core_dep","detail_msg":"因作品权限或已被删除，无法观看，去看看其他作品"}}""", CrawlFailure.Gone)]
    [InlineData("""{"status_code":2053,"status_msg":"视频不存在"}""", CrawlFailure.Gone)]
    [InlineData("""{"status_code":2,"status_msg":"服务繁忙，请稍后重试"}""", CrawlFailure.ServerError)]
    [InlineData("""{"status_code":0,"aweme_detail":{"aweme_id":"7711914397613948929","desc":"青河","status":{"in_reviewing":true}}}""", CrawlFailure.Blocked)]
    [InlineData("""{"status_code":0,"aweme_detail":{"aweme_id":"7711914397613948929","desc":"青河","status":{"is_delete":true}}}""", CrawlFailure.Gone)]
    public async Task Names_why_one_work_cannot_be_read(string answer, CrawlFailure failure)
    {
        var pages = new RecordedPages().AskingText(Video, DetailApi, answer);
        (await Should.ThrowAsync<CrawlException>(() => Connector.ReadAsync(Target, Known, pages, Ct))).Failure.ShouldBe(failure);
    }

    [Theory]
    [InlineData("""{"status_code":0,"aweme_list":[],"has_more":false,"not_login_module":null}""", null)]
    [InlineData("""{"status_code":0,"aweme_list":[],"has_more":"0"}""", null)]
    [InlineData("""{"status_code":0,"status_msg":null}""", CrawlFailure.LayoutChanged)]
    [InlineData("""{"status_code":2154,"status_msg":"该用户账号已被封禁"}""", CrawlFailure.AccountGone)]
    [InlineData("""{"status_code":2096,"status_msg":"用户已设为私密账号"}""", CrawlFailure.LoginRequired)]
    public async Task Tells_an_empty_list_from_a_refused_one(string answer, CrawlFailure? failure)
    {
        var pages = new RecordedPages().AskingText(User, PostApi, answer);
        if (failure is null)
            (await ListAsync(pages)).ShouldBeEmpty();
        else
            (await Should.ThrowAsync<CrawlException>(() => ListAsync(pages))).Failure.ShouldBe(failure.Value);
    }

    [Theory]
    [InlineData("""{"nickname":"青河发布","signature":"","custom_verify":"","enterprise_verify_reason":"青河市人民政府新闻办公室","follower_count":1,"aweme_count":2}""", "青河市人民政府新闻办公室")]
    [InlineData("""{"nickname":"青河发布","custom_verify":"青河市融媒体中心记者","follower_count":1,"aweme_count":2}""", "青河市融媒体中心记者")]
    [InlineData("""{"nickname":"青河发布","follower_count":1,"aweme_count":2,"account_cert_info":"{\"label_style\":5,\"label_text\":\"青河市人民政府新闻办公室\"}"}""", "青河市人民政府新闻办公室")]
    public async Task Describes_an_account_by_any_kind_of_verification(string user, string verification)
    {
        var pages = new RecordedPages().AskingText(User, "/aweme/v1/web/user/profile/other/?sec_user_id=" + SecUid, $$"""{"status_code":0,"user":{{user}}}""");
        (await Connector.DescribeAsync(Target, pages, Ct)).ShouldBe(new AccountProfile("青河发布", null, []) { Verification = verification, Followers = 1, Posts = 2 });
    }

    static Listing Known => new(Id, new Uri(Video), "旧标题", null);
    static CrawlTarget Target => new(new Account(1, 1, "douyin", "青河发布", User, RecordedPages.SeenAt), null);

    static Task<List<Listing>> ListAsync(params string[] works) => ListAsync(new RecordedPages().AskingText(User, PostApi, $$"""{"status_code":0,"has_more":0,"aweme_list":[{{string.Join(',', works)}}]}"""));

    static async Task<List<Listing>> ListAsync(RecordedPages pages)
    {
        var items = new List<Listing>();
        await foreach (var item in Connector.ListNewestFirstAsync(Target with { Mark = new ListMark(null, null) }, pages, Ct))
            items.Add(item);
        return items;
    }

    static async Task<FetchedArticle> ReadAsync(string work) => await Connector.ReadAsync(Target, (await ListAsync(work))[0], new RecordedPages(), Ct);
}

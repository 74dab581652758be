using System.Text;
using MediaWatch.Crawler.Connectors.Douyin;

namespace MediaWatch.Crawler.Tests.Connectors;

public sealed class DouyinWebhookTests
{
    const string Body = """{"event":"verify_webhook","client_key":"key","content":{"challenge":12345}}""";

    [Fact]
    public void Believes_only_the_applications_own_signature()
    {
        var body = Encoding.UTF8.GetBytes(Body);
#pragma warning disable CA5350 // as the platform signs
        var signature = Convert.ToHexStringLower(System.Security.Cryptography.SHA1.HashData(Encoding.UTF8.GetBytes("secret" + Body)));
#pragma warning restore CA5350
        DouyinWebhook.IsSigned(body, signature, "secret").ShouldBeTrue();
        DouyinWebhook.IsSigned(body, signature.ToUpperInvariant(), "secret").ShouldBeTrue();
        DouyinWebhook.IsSigned(body, signature, "other").ShouldBeFalse();
        DouyinWebhook.IsSigned(Encoding.UTF8.GetBytes(Body + " "), signature, "secret").ShouldBeFalse();
        DouyinWebhook.IsSigned(body, null, "secret").ShouldBeFalse();
        DouyinWebhook.IsSigned(body, "no hex", "secret").ShouldBeFalse();
        DouyinWebhook.IsSigned(body, signature, "").ShouldBeFalse();
    }

    [Fact]
    public void Answers_the_test_of_its_address() => Read(Body).Answer.ShouldBe("""{"challenge":12345}""");

    [Fact]
    public void Reads_content_that_is_JSON_and_content_that_is_text_of_JSON()
    {
        Read("""{"event":"create_video","from_user_id":"open-1","client_key":"key","content":{"item_id":"@a","share_id":"s"}}""").ItemId.ShouldBe("@a");
        var digg = Read("""{"event":"new_video_digg","from_user_id":"u","to_user_id":"open-1","client_key":"key","content":"{\"action_type\":1,\"item_id\":\"@b\"}"}""");
        (digg.Name, digg.ToUser, digg.ItemId, digg.Answer).ShouldBe(("new_video_digg", "open-1", "@b", null));
        Read("""{"event":"item_comment_reply","content":{"comment_id":"c","reply_to_item_id":"@d"}}""").ItemId.ShouldBe("@d");
        Read("""{"event":"x","content":"no JSON"}""").ItemId.ShouldBeNull();
    }

    [Fact]
    public void Knows_consent_and_its_withdrawal()
    {
        var given = Read("""{"event":"authorize","from_user_id":"open-1","client_key":"key","content":{"scopes":["user_info","video.list.bind"]}}""");
        (given.FromUser, given.Withdraws).ShouldBe(("open-1", false));
        given.Scopes.ShouldBe(["user_info", "video.list.bind"]);
        Read("""{"event":"unauthorize","from_user_id":"open-1","content":"{\"scopes\":[]}"}""").Withdraws.ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"content":{}}""")]
    public void Takes_nothing_else_for_an_event(string body) => DouyinWebhook.Read(Encoding.UTF8.GetBytes(body)).ShouldBeNull();

    static DouyinEvent Read(string body) => DouyinWebhook.Read(Encoding.UTF8.GetBytes(body)).ShouldNotBeNull();
}

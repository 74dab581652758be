using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using MediaWatch.Crawler.Connectors.Weixin;
using MediaWatch.Testing;

namespace MediaWatch.Crawler.Tests.Connectors;

public sealed class ComponentMessageTests
{
    const string Token = "city-token", Appid = "wx0123456789abcdef", Nonce = "n0nce", Stamp = "1795480000";
    static readonly string Key = Convert.ToBase64String(SHA256.HashData("a key of the test"u8))[..43];

    [Fact]
    public void Reads_the_ticket()
    {
        var message = Read(Ticket("ticket@@@1")).ShouldNotBeNull();
        message.Topic.ShouldBe(ComponentTopic.Ticket);
        message.Ticket.ShouldBe("ticket@@@1");
        message.SentAt.ShouldBe(DateTimeOffset.FromUnixTimeSeconds(1795480000));
        message.Appid.ShouldBeNull();
    }

    [Theory]
    [InlineData("authorized", ComponentTopic.Authorized)]
    [InlineData("updateauthorized", ComponentTopic.Authorized)]
    [InlineData("unauthorized", ComponentTopic.Unauthorized)]
    public void Reads_consent_and_its_end(string type, ComponentTopic topic)
    {
        var message = Read($"<xml><AppId>{Appid}</AppId><CreateTime>1795480000</CreateTime><InfoType>{type}</InfoType><AuthorizerAppid>wxunit</AuthorizerAppid><AuthorizationCode>code@1</AuthorizationCode></xml>").ShouldNotBeNull();
        message.Topic.ShouldBe(topic);
        message.Appid.ShouldBe("wxunit");
        message.AuthCode.ShouldBe("code@1");
    }

    [Theory]
    [InlineData("PUBLISHJOBFINISH", 0, 1)]
    [InlineData("FREEPUBLISHJOBFINISH", 0, 1)]
    [InlineData("PUBLISHJOBFINISH", 2, 0)]
    public void Reads_addresses_of_a_publishing_job_that_succeeded(string type, int status, int articles)
    {
        var message = Read($"<xml><ToUserName><![CDATA[gh_unit]]></ToUserName><FromUserName>o</FromUserName><CreateTime>1795480000</CreateTime><MsgType>event</MsgType><Event><![CDATA[{type}]]></Event><PublishEventInfo><publish_id>1</publish_id><publish_status>{status}</publish_status><article_id> <![CDATA[a]]> </article_id><article_detail><count>1</count><item><idx>1</idx><article_url><![CDATA[http://mp.weixin.qq.com/s?__biz=MzA=&mid=22&idx=1&sn=ab&chksm=c#rd]]></article_url></item></article_detail></PublishEventInfo></xml>").ShouldNotBeNull();
        message.Topic.ShouldBe(ComponentTopic.Published);
        message.UserName.ShouldBe("gh_unit");
        message.Articles.Count.ShouldBe(articles);
        message.Articles.ShouldAllBe(a => a.AbsoluteUri == "https://mp.weixin.qq.com/s?__biz=MzA=&mid=22&idx=1&sn=ab");
    }

    [Fact]
    public void Reads_addresses_of_a_mass_send()
    {
        var message = Read("<xml><ToUserName>gh_unit</ToUserName><CreateTime>1795480000</CreateTime><MsgType>event</MsgType><Event>MASSSENDJOBFINISH</Event><MsgID>1000001</MsgID><Status>send success</Status><CopyrightCheckResult><ResultList><item><OriginalArticleUrl>https://mp.weixin.qq.com/s/another1</OriginalArticleUrl></item></ResultList></CopyrightCheckResult><ArticleUrlResult><Count>2</Count><ResultList><item><ArticleIdx>1</ArticleIdx><ArticleUrl>https://mp.weixin.qq.com/s/abcdefgh</ArticleUrl></item><item><ArticleIdx>2</ArticleIdx><ArticleUrl>https://mp.weixin.qq.com/s/ijklmnop</ArticleUrl></item></ResultList></ArticleUrlResult></xml>").ShouldNotBeNull();
        message.Topic.ShouldBe(ComponentTopic.Published);
        message.Articles.Select(a => a.AbsolutePath).ShouldBe(["/s/abcdefgh", "/s/ijklmnop"]);
    }

    [Fact]
    public void Knows_a_repeated_message_by_its_id()
    {
        Read(Ticket("1"))!.Id.ShouldBe(Read(Ticket("1"))!.Id); // both are read above
        Read(Ticket("1"))!.Id.ShouldNotBe(Read(Ticket("2"))!.Id);
    }

    [Fact]
    public void Believes_nothing_that_is_not_signed_for_this_component()
    {
        var (body, signature) = Sealed(Ticket("1"), Appid);
        ComponentMessage.Read(body, signature, Stamp, Nonce, Token, Key, Appid).ShouldNotBeNull();
        ComponentMessage.Read(body, new string('0', 40), Stamp, Nonce, Token, Key, Appid).ShouldBeNull();
        ComponentMessage.Read(body, null, Stamp, Nonce, Token, Key, Appid).ShouldBeNull();
        ComponentMessage.Read(body, signature, Stamp, "other", Token, Key, Appid).ShouldBeNull();
        ComponentMessage.Read(body, signature, Stamp, Nonce, Token, Key, "wxanother").ShouldBeNull();
        var (foreign, signed) = Sealed(Ticket("1"), "wxanother");
        ComponentMessage.Read(foreign, signed, Stamp, Nonce, Token, Key, Appid).ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("no xml")]
    [InlineData("<xml></xml>")]
    [InlineData("<!DOCTYPE xml [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><xml><Encrypt>&a;</Encrypt></xml>")]
    public void Survives_what_is_no_message(string body) => ComponentMessage.Read(body, "x", Stamp, Nonce, Token, Key, Appid).ShouldBeNull();

    [Theory]
    [InlineData("AAAA")]
    [InlineData("not base64!")]
    public void Survives_signed_nonsense(string cipher) =>
        ComponentMessage.Read($"<xml><Encrypt>{cipher}</Encrypt></xml>", SignatureOf(cipher), Stamp, Nonce, Token, Key, Appid).ShouldBeNull();

    [Fact]
    public void Refuses_entities_inside_the_sealed_text() =>
        Read("<!DOCTYPE xml [<!ENTITY a \"b\">]><xml><InfoType>component_verify_ticket</InfoType></xml>").ShouldBeNull();

    [Theory]
    [InlineData("event-component_verify_ticket.xml", ComponentTopic.Ticket, 0)]
    [InlineData("event-PUBLISHJOBFINISH-success.xml", ComponentTopic.Published, 0)] // its address is a placeholder
    [InlineData("event-PUBLISHJOBFINISH-original-check-failed.xml", ComponentTopic.Published, 0)]
    [InlineData("event-MASSSENDJOBFINISH.xml", ComponentTopic.Published, 0)]
    public void Reads_the_documentation_s_examples(string file, ComponentTopic topic, int articles)
    {
        var path = Shared.PathOf("samples", "wechat", "official-doc-examples", file);
        Assert.SkipWhen(path is null, "The captured samples are not here.");
        var message = Read(File.ReadAllText(path)).ShouldNotBeNull();
        message.Topic.ShouldBe(topic);
        message.Articles.Count.ShouldBe(articles);
    }

    static string Ticket(string ticket) => $"<xml><AppId>{Appid}</AppId><CreateTime>1795480000</CreateTime><InfoType>component_verify_ticket</InfoType><ComponentVerifyTicket><![CDATA[{ticket}]]></ComponentVerifyTicket></xml>";

    static ComponentMessage? Read(string xml)
    {
        var (body, signature) = Sealed(xml, Appid);
        return ComponentMessage.Read(body, signature, Stamp, Nonce, Token, Key, Appid);
    }

    static (string Body, string Signature) Sealed(string xml, string appid)
    {
        var text = Encoding.UTF8.GetBytes(xml);
        var plain = new List<byte>(RandomNumberGenerator.GetBytes(16));
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, text.Length);
        plain.AddRange([.. length, .. text, .. Encoding.UTF8.GetBytes(appid)]);
        var padding = 32 - plain.Count % 32;
        plain.AddRange(Enumerable.Repeat((byte)padding, padding));
        using var aes = Aes.Create();
        aes.Key = Convert.FromBase64String(Key + "=");
        var cipher = Convert.ToBase64String(aes.EncryptCbc([.. plain], aes.Key.AsSpan(0, 16), PaddingMode.None));
        return ($"<xml><AppId><![CDATA[{appid}]]></AppId><Encrypt><![CDATA[{cipher}]]></Encrypt></xml>", SignatureOf(cipher));
    }

    static string SignatureOf(string cipher)
    {
        string[] parts = [Token, Stamp, Nonce, cipher];
        Array.Sort(parts, StringComparer.Ordinal);
#pragma warning disable CA5350 // the platform's protocol prescribes SHA-1
        return Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(string.Concat(parts))));
#pragma warning restore CA5350
    }
}

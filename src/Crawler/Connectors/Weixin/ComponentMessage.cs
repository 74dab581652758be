using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace MediaWatch.Crawler.Connectors.Weixin;

/// <summary>What a message of the platform to the component is about.</summary>
public enum ComponentTopic { Other = 0, Ticket = 1, Authorized = 2, Unauthorized = 3, Published = 4 }

/// <summary>
/// One message that the platform posts to the component's addresses (授权事件 and 消息与事件): verified, decrypted, read. The same may come several times; <see cref="Id"/> tells.
/// Encryption: the official 消息加解密说明 (AES-256-CBC by the EncodingAESKey, padding to 32 bytes, random 16 + length 4 + text + appid; signature SHA-1 over sorted parts).
/// </summary>
/// <param name="Appid">Of the account that it concerns, where it says so; for events of an account it stands in the address that the platform posts to.</param>
/// <param name="UserName">gh_… of the account; null for messages about the component.</param>
/// <param name="Ticket">For <see cref="ComponentTopic.Ticket"/>: to be kept, and answered with <c>success</c>.</param>
/// <param name="AuthCode">For <see cref="ComponentTopic.Authorized"/>: to be exchanged.</param>
/// <param name="Articles">For <see cref="ComponentTopic.Published"/>: addresses of articles that can be read now; empty where the job failed.</param>
/// <param name="Id">The same for the same message sent again.</param>
public sealed record ComponentMessage(ComponentTopic Topic, string? Appid, string? UserName, DateTimeOffset? SentAt, string? Ticket, string? AuthCode, IReadOnlyList<Uri> Articles, string Id)
{
    const int MostCharacters = 1_000_000, Block = 32, Random = 16;

    /// <param name="body">As it was posted.</param>
    /// <param name="signature"><c>msg_signature</c> of the address, as <paramref name="timestamp"/> and <paramref name="nonce"/> are.</param>
    /// <param name="token">The component's 消息校验Token.</param>
    /// <param name="key">The component's 消息加解密Key: 43 characters.</param>
    /// <returns>Null: not from the platform, for another component, or no message at all. Nothing of it may be believed.</returns>
    public static ComponentMessage? Read(string body, string? signature, string? timestamp, string? nonce, string token, string key, string appid)
    {
        if (body.Length > MostCharacters || ParseXml(body) is not { } envelope || Text(envelope, "Encrypt") is not { } cipher || !IsSigned(signature, token, timestamp ?? "", nonce ?? "", cipher))
            return null;
        return Decrypt(cipher, key, appid) is { } xml && ParseXml(xml) is { } message ? Of(message, xml) : null;
    }

    static bool IsSigned(string? signature, string token, string timestamp, string nonce, string cipher)
    {
        string[] parts = [token, timestamp, nonce, cipher];
        Array.Sort(parts, StringComparer.Ordinal);
#pragma warning disable CA5350 // the platform's protocol prescribes SHA-1
        var expected = Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(string.Concat(parts))));
#pragma warning restore CA5350
        return signature is not null && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), Encoding.ASCII.GetBytes(signature.ToLowerInvariant()));
    }

    static string? Decrypt(string cipher, string key, string appid)
    {
        try
        {
            var secret = Convert.FromBase64String(key + "=");
            using var aes = Aes.Create();
            aes.Key = secret;
            var padded = aes.DecryptCbc(Convert.FromBase64String(cipher), secret.AsSpan(0, 16), PaddingMode.None);
            if (padded.Length < Random + 4 || padded[^1] is 0 or > Block)
                return null;
            var plain = padded.AsSpan(0, padded.Length - padded[^1]);
            if (plain.Length < Random + 4 || BinaryPrimitives.ReadInt32BigEndian(plain[Random..]) is not (>= 0 and var length) || length > plain.Length - Random - 4)
                return null;
            var text = plain.Slice(Random + 4, length);
            return Encoding.UTF8.GetString(plain[(Random + 4 + length)..]) == appid ? Encoding.UTF8.GetString(text) : null;
        }
        catch (Exception e) when (e is FormatException or CryptographicException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>No DTD, no entities of its own, nothing fetched.</summary>
    static XElement? ParseXml(string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters });
            return XDocument.Load(reader).Root;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    static ComponentMessage Of(XElement message, string xml)
    {
        var sentAt = long.TryParse(Text(message, "CreateTime"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < 253_402_300_799 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : (DateTimeOffset?)null;
        var (topic, articles) = (Text(message, "InfoType") ?? Text(message, "Event")) switch
        {
            "component_verify_ticket" => (ComponentTopic.Ticket, []),
            "authorized" or "updateauthorized" => (ComponentTopic.Authorized, []),
            "unauthorized" => (ComponentTopic.Unauthorized, []),
            "PUBLISHJOBFINISH" or "FREEPUBLISHJOBFINISH" => (ComponentTopic.Published, Published(message)),
            "MASSSENDJOBFINISH" => (ComponentTopic.Published, Addresses(message.Element("ArticleUrlResult"), "ArticleUrl")),
            _ => (ComponentTopic.Other, (IReadOnlyList<Uri>)[]),
        };
        var appid = topic is ComponentTopic.Ticket ? null : Text(message, "AuthorizerAppid");
        return new ComponentMessage(topic, appid, topic == ComponentTopic.Published ? Text(message, "ToUserName") : null, sentAt, Text(message, "ComponentVerifyTicket"), Text(message, "AuthorizationCode"), articles,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(xml))));
    }

    /// <summary>Status 0: done; all others: refused, failed, or taken down again.</summary>
    static IReadOnlyList<Uri> Published(XElement message)
    {
        var job = message.Element("PublishEventInfo");
        return job is not null && Text(job, "publish_status") is "0" ? Addresses(job.Element("article_detail"), "article_url") : [];
    }

    static IReadOnlyList<Uri> Addresses(XElement? list, string name) =>
        list is null ? [] : [.. list.Descendants(name).Select(e => ArticleAddress.Clean(e.Value)).OfType<Uri>().Distinct()];

    static string? Text(XElement parent, string name) => parent.Element(name)?.Value.Trim() is { Length: > 0 } text ? text : null;
}

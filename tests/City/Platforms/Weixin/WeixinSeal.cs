using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MediaWatch.City.Platforms.Weixin;

/// <summary>A message of the platform as it is posted to a component's address: encrypted and signed.</summary>
/// <param name="Query">Of the address: signature, timestamp, nonce.</param>
public sealed record WeixinSeal(string Query, string Body)
{
    internal static WeixinSeal Of(string xml, DateTimeOffset now)
    {
        var text = Encoding.UTF8.GetBytes(xml);
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, text.Length);
        List<byte> plain = [.. RandomNumberGenerator.GetBytes(16), .. length, .. text, .. Encoding.ASCII.GetBytes(WeixinInterfaces.ComponentAppid)];
        var padding = 32 - plain.Count % 32;
        plain.AddRange(Enumerable.Repeat((byte)padding, padding));
        using var aes = Aes.Create();
        aes.Key = Convert.FromBase64String(WeixinInterfaces.MessageKey + "=");
        var cipher = Convert.ToBase64String(aes.EncryptCbc([.. plain], aes.Key.AsSpan(0, 16), PaddingMode.None));
        var (stamp, nonce) = (now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), RandomNumberGenerator.GetHexString(10, lowercase: true));
        string[] parts = [WeixinInterfaces.MessageToken, stamp, nonce, cipher];
        Array.Sort(parts, StringComparer.Ordinal);
#pragma warning disable CA5350 // the platform's protocol prescribes SHA-1
        var signature = Convert.ToHexStringLower(SHA1.HashData(Encoding.ASCII.GetBytes(string.Concat(parts))));
#pragma warning restore CA5350
        return new WeixinSeal($"?timestamp={stamp}&nonce={nonce}&encrypt_type=aes&msg_signature={signature}", $"<xml><AppId><![CDATA[{WeixinInterfaces.ComponentAppid}]]></AppId><Encrypt><![CDATA[{cipher}]]></Encrypt></xml>");
    }
}

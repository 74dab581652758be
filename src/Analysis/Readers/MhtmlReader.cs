using System.Globalization;
using System.Text;

namespace MediaWatch.Analysis.Readers;

/// <summary>Reads web archives (MHTML, RFC 2557), which Word and WPS write as .doc too: the pages in them; the pictures where there are few words.</summary>
public sealed class MhtmlReader : IReader
{
    const int MostParts = 500;

    public string Key => "mhtml";
    public string Name => "网页归档";

    public bool Reads(ReadOnlySpan<byte> start)
    {
        var head = Encoding.Latin1.GetString(start).TrimStart();
        return (head.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase) || head.StartsWith("From: <Saved by", StringComparison.OrdinalIgnoreCase)) && head.Contains("multipart/related", StringComparison.OrdinalIgnoreCase);
    }

    public ReadDocument Read(byte[] file, ReadLimits limits, CancellationToken ct)
    {
        if (file.Length > limits.MostBytes)
            return ReadDocument.Failed(ReadState.TooLarge);
        var mail = Encoding.Latin1.GetString(file); // one character a byte
        if (HeaderOf(mail, "boundary=") is not { Length: > 0 } boundary)
            return ReadDocument.Failed(ReadState.Broken);
        var (document, pictures) = (new DocumentText(limits), new List<byte[]>());
        foreach (var part in mail.Split($"--{boundary}").Skip(1).Take(MostParts))
        {
            ct.ThrowIfCancellationRequested();
            var body = part.IndexOf("\n\n", StringComparison.Ordinal) is >= 0 and var lf ? lf + 2 : part.IndexOf("\r\n\r\n", StringComparison.Ordinal) is >= 0 and var crlf ? crlf + 4 : -1;
            if (body < 0 || Decoded(part[body..], HeaderOf(part[..body], "Content-Transfer-Encoding:")) is not { Length: > 0 } content)
                continue;
            if (HeaderOf(part[..body], "Content-Type:")?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true)
                document.Write(new HtmlReader().Read(content, limits, ct).Text);
            else if (PictureReader.IsPicture(content))
                pictures.Add(content);
        }
        if (document.IsShort)
            document.ShowAll(pictures, ct);
        return document.Judged();
    }

    static string? HeaderOf(string head, string name)
    {
        var at = head.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var value = head.AsSpan(at + name.Length).TrimStart();
        return value.StartsWith("\"") ? value[1..].IndexOf('"') is >= 0 and var quote ? value.Slice(1, quote).ToString() : null
            : value[..(value.IndexOfAny(";\r\n ") is >= 0 and var end ? end : value.Length)].ToString();
    }

    /// <returns>Null: not as it says it is written.</returns>
    static byte[]? Decoded(string body, string? encoding)
    {
        if (string.Equals(encoding, "base64", StringComparison.OrdinalIgnoreCase))
        {
            var bytes = new byte[body.Length];
            return Convert.TryFromBase64String(string.Concat(body.Where(c => !char.IsWhiteSpace(c))), bytes, out var length) ? bytes[..length] : null;
        }
        return string.Equals(encoding, "quoted-printable", StringComparison.OrdinalIgnoreCase) ? Quoted(body) : Encoding.Latin1.GetBytes(body);
    }

    static byte[] Quoted(string body)
    {
        var bytes = new List<byte>(body.Length);
        for (var i = 0; i < body.Length;)
        {
            if (body[i] != '=')
                bytes.Add((byte)body[i++]);
            else if (i + 2 < body.Length && byte.TryParse(body.AsSpan(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var one))
            {
                bytes.Add(one);
                i += 3;
            }
            else
                i = body.IndexOf('\n', i) is >= 0 and var end ? end + 1 : body.Length; // a line that goes on
        }
        return [.. bytes];
    }
}

using System.Text;
using MediaWatch.Analysis.Readers;

namespace MediaWatch.Analysis.Tests.Readers;

public sealed class MhtmlReaderTests : ReaderContract<MhtmlReader>
{
    protected override (byte[] File, string Text) Sound => (Mail(
        ("text/html; charset=\"utf-8\"", "quoted-printable", "<html><table><tr><td>=E5=BC=A0=\r\n=E6=9F=90</td><td>1</td></tr></table></html>"),
        ("text/css", "7bit", "p {}"),
        ("text/html; charset=\"utf-8\"", "base64", Convert.ToBase64String("<html><table><tr><td>页眉</td></tr></table></html>"u8))), "张某\t1\n页眉");
    protected override byte[] Empty => Mail(("text/html", "7bit", "<html></html>"));
    protected override byte[]? Damaged => "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\r\n"u8.ToArray();

    static byte[] Mail(params (string Type, string Encoding, string Body)[] parts) => Encoding.Latin1.GetBytes(
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"--=_Next\"\r\n\r\n" +
        string.Concat(parts.Select(p => $"----=_Next\r\nContent-Type: {p.Type}\r\nContent-Transfer-Encoding: {p.Encoding}\r\n\r\n{p.Body}\r\n")) + "----=_Next--\r\n");
}

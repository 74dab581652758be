using System.Text;
using MediaWatch.Analysis.Readers;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace MediaWatch.Analysis.Tests.Readers;

/// <summary>Latin text, since the writer has no Chinese font; Chinese files are read in the tests of captured samples.</summary>
public sealed class PdfReaderTests : ReaderContract<PdfReader>
{
    protected override (byte[] File, string Text) Sound => (Pdf("Notice on the harvest", "All towns"), "Notice on the harvest\nAll towns");
    protected override byte[] Empty => Pdf();
    protected override byte[]? Damaged => Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj <<");

    /// <summary>AES-256 (revision 6), an owner's password only, and a document information dictionary whose strings were left as they are.</summary>
    const string OwnersOnly = "JVBERi0xLjcKMSAwIG9iago8PCAvVHlwZSAvQ2F0YWxvZyAvUGFnZXMgMiAwIFIgPj4KZW5kb2JqCjIgMCBvYmoKPDwgL1R5cGUgL1BhZ2VzIC9LaWRzIFszIDAgUl0gL0NvdW50IDEgPj4KZW5kb2JqCjMgMCBv"
        + "YmoKPDwgL1R5cGUgL1BhZ2UgL1BhcmVudCAyIDAgUiAvTWVkaWFCb3ggWzAgMCAzMDAgMjAwXSAvQ29udGVudHMgNCAwIFIgL1Jlc291cmNlcyA8PCAvRm9udCA8PCAvRjEgNSAwIFIgPj4gPj4gPj4KZW5kb2Jq"
        + "CjQgMCBvYmoKPDwgL0xlbmd0aCA4MCA+PgpzdHJlYW0K2k6ipVBvJpPq4ZDZNgofMajCFNmX1Zsg7G2fl0WqrKHUWTSjQKUEMEQFQhUWgsiVsLaazMjFG26mEWbX9yDJgb95eIpVanfphTaEq1QWBO8KZW5kc3Ry"
        + "ZWFtCmVuZG9iago1IDAgb2JqCjw8IC9UeXBlIC9Gb250IC9TdWJ0eXBlIC9UeXBlMSAvQmFzZUZvbnQgL0hlbHZldGljYSA+PgplbmRvYmoKNiAwIG9iago8PCAvRmlsdGVyIC9TdGFuZGFyZCAvViA1IC9SIDYg"
        + "L0xlbmd0aCAyNTYgL1AgLTEzNDAgL1UgPDg1OTgxYmU4OTc0OGE5MmU1MDAwZDUxMTk0NjE5YTdlMzJhODI0N2MzMDU1YmVlODA4NDc0MzM0MTc1NDE1ZDdkMDI5ZmEzYTk1ZTE3NGExOTkzNDg1N2Y1MzVlYjk0"
        + "Mj4gL1VFIDxiMDVjODAyNzYwYWM5YTgzZDlkZDg3YmE1ZTBmMWFhNGZjZTIxNTI4YThhY2NmZWIzMTc2NmZlY2RhMGZmNjFlPiAvTyA8NGE1NmJkMGQyMTFhMWQ5ZGY0OTk0YjMwMDI4ZDNlZTBjMTlmOThkNjFm"
        + "ZDAyYzY4OGM0ZjcyYmQ5NGM2ZTc0ZTgxYjhhMDNmOTdlODc4N2M1M2ZlMWE4NmJkYTA0MmI2PiAvT0UgPGViZDE5ZTNmNjNjYmNjYTJhMzM5YjMzMWQ0OGJmODFiZjVjMzU2NDljNjNhYjllMjk5ZmYxMGYxMzRj"
        + "MmNiMTE+IC9QZXJtcyA8MWQ0NjI3MWQ4ZDUyNWE5ZDBjYjBjODE5OWUzOGMyYzI+IC9DRiA8PCAvU3RkQ0YgPDwgL0F1dGhFdmVudCAvRG9jT3BlbiAvQ0ZNIC9BRVNWMyAvTGVuZ3RoIDMyID4+ID4+IC9TdG1G"
        + "IC9TdGRDRiAvU3RyRiAvU3RkQ0YgPj4KZW5kb2JqCjcgMCBvYmoKPDwgL1Byb2R1Y2VyIChkZXNrKSAvTW9kRGF0ZSAoRDoyMDI2MTEzMDEzMzc1OFopID4+CmVuZG9iagp4cmVmCjAgOAowMDAwMDAwMDAwIDY1"
        + "NTM1IGYgCjAwMDAwMDAwMDkgMDAwMDAgbiAKMDAwMDAwMDA1OCAwMDAwMCBuIAowMDAwMDAwMTE1IDAwMDAwIG4gCjAwMDAwMDAyNDEgMDAwMDAgbiAKMDAwMDAwMDM3MSAwMDAwMCBuIAowMDAwMDAwNDQxIDAw"
        + "MDAwIG4gCjAwMDAwMDA5OTEgMDAwMDAgbiAKdHJhaWxlciA8PCAvU2l6ZSA4IC9Sb290IDEgMCBSIC9JbmZvIDcgMCBSIC9FbmNyeXB0IDYgMCBSIC9JRCBbPDAxMDIwMzA0PiA8MDEwMjAzMDQ+XSA+PgpzdGFy"
        + "dHhyZWYKMTA1OAolJUVPRg==";

    [Fact]
    public void Reads_what_only_its_owner_has_a_password_for()
    {
        var read = Documents.Read(Convert.FromBase64String(OwnersOnly), new ReadLimits(), TestContext.Current.CancellationToken);
        (read.State, read.Text).ShouldBe((ReadState.Read, "Notice of the county office 2026"));
    }

    static byte[] Pdf(params string[] lines)
    {
        using var pdf = new PdfDocumentBuilder();
        var page = pdf.AddPage(PageSize.A4);
        var font = pdf.AddStandard14Font(Standard14Font.Helvetica);
        for (var i = 0; i < lines.Length; i++)
            page.AddText(lines[i], 12, new PdfPoint(50, 780 - 40 * i), font);
        return pdf.Build();
    }
}

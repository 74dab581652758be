using System.Text;
using MediaWatch.Analysis.Readers;

namespace MediaWatch.Analysis.Tests.Readers;

public sealed class RtfReaderTests : ReaderContract<RtfReader>
{
    protected override (byte[] File, string Text) Sound => (Rtf("""
        {\fonttbl{\f0 Song;}}{\*\generator x;}{\info{\title no}}
        \pard \u31179?\uc2\u25910\'ca\'d5\uc1\u24037?\par{\v \uc0\u38544}\b \'b8\'f7\'cf\'e7\'d5\'f2\b0\cell 2026\~\{1\}\cell\row
        {\field{\*\fldinst HYPERLINK x}{\fldrslt \'cd\'f8}}{\*\shppict{\pict 89504e47}}{\header \'d2\'b3}
        """), "秋收工\n隐各乡镇\t2026 {1}\t\n网页");
    protected override byte[] Empty => Rtf("\\pard\\par");
    protected override byte[]? Damaged => Encoding.ASCII.GetBytes("{\\rtf1\\ansi {\\b 1");

    static byte[] Rtf(string body) => Encoding.Latin1.GetBytes($"{{\\rtf1\\ansi\\ansicpg936 {body}}}");
}

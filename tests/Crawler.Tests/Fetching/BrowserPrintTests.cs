using System.Text;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Tests.Fetching;

public sealed class BrowserPrintTests
{
    static readonly DateTimeOffset At = new(2026, 10, 31, 22, 0, 5, TimeSpan.Zero);

    [Fact]
    public void What_depends_on_the_moment_is_set_to_fixed_values_of_the_same_length()
    {
        var morning = Print("20261129083000", "node00000012", "node00000140");
        var evening = Print("20261130201500", "node00007001", "node00007300");
        var written = BrowserPrint.Fix(morning, At);
        written.ShouldBe(BrowserPrint.Fix(evening, At));
        written.Length.ShouldBe(morning.Length);
        Encoding.Latin1.GetString(written).ShouldContain("/CreationDate (D:20261031220005+00'00')");
    }

    [Fact]
    public void Every_other_byte_stays_as_it_is()
    {
        byte[] stream = [.. Enumerable.Range(0, 256).Select(i => (byte)i)];
        BrowserPrint.Fix(stream, At).ShouldBe(stream);
    }

    static byte[] Print(string date, string first, string second) =>
        Encoding.Latin1.GetBytes($"%PDF-1.4\n<</CreationDate (D:{date}+00'00')\n/ModDate (D:{date}+00'00')>>\n<</ID ({first})>> <</ID ({second})>> <</Limits [({first}) ({second})]>>\n\u00ff\u00fe");
}

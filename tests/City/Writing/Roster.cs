using System.Globalization;
using System.Text;

namespace MediaWatch.City.Writing;

/// <summary>A list of people as offices attach it to a notice; the same address always holds the same.</summary>
static class Roster
{
    /// <param name="address">Its digits decide who stands in it.</param>
    public static IReadOnlyList<(string Name, string Identity)> Of(string address)
    {
        var writer = new Writer(int.Parse(string.Concat(address.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture), DateTimeOffset.UnixEpoch);
        return [.. Enumerable.Range(0, 6).Select(_ => (writer.PersonName(), Numbers.Identity(writer)))];
    }

    public static byte[] Csv(string address) =>
        Encoding.UTF8.GetBytes("\uFEFF序号,姓名,身份证号码,备注\r\n" + string.Concat(Of(address).Select((p, i) => $"{i + 1},{p.Name},{p.Identity},已审核\r\n")));
}

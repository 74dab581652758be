using System.Globalization;

namespace MediaWatch.Portal.Lists;

/// <summary>A button in a row of a static list: <c>&lt;button name="Do" value="pause:12"&gt;</c> inside one posted form round the table.</summary>
public sealed record RowAction(string Name, long Id)
{
    /// <returns>Null where the value is none.</returns>
    public static RowAction? Of(string? value) =>
        value?.Split(':') is [var name, var id] && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new RowAction(name, number) : null;
}

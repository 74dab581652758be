using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace MediaWatch.Portal.Lists;

/// <summary>What a list shows: page, size, sort and filters. It lives in the address, so that a view can be sent to a colleague, and its export takes the same address.</summary>
/// <param name="Sort">Key of the column; null: the list's own order.</param>
/// <param name="Filters">Everything else in the query string, one value each; never empty strings.</param>
public sealed record ListState(int Page, int Size, string? Sort, bool Descending, IReadOnlyDictionary<string, string> Filters)
{
    public static readonly int[] Sizes = [20, 50, 100, 200];
    public const int DefaultSize = 50;

    /// <summary>Null where the filter is not set.</summary>
    public string? this[string filter] => Filters.GetValueOrDefault(filter);

    public long? Id(string filter) => long.TryParse(this[filter], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    public DateOnly? Day(string filter) => DateOnly.TryParseExact(this[filter], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>An enum by its name or number; null where not set or unknown.</summary>
    public T? Value<T>(string filter) where T : struct, Enum =>
        Enum.TryParse<T>(this[filter], ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;

    public bool Any => Filters.Count > 0;

    public static ListState Of(NavigationManager navigation) => Of(QueryHelpers.ParseQuery(new Uri(navigation.Uri).Query));

    public static ListState Of(IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        var values = query.Where(p => !string.IsNullOrWhiteSpace(p.Value.LastOrDefault()))
            .ToDictionary(p => p.Key, p => p.Value.Last()!.Trim(), StringComparer.Ordinal); // not null: filtered above
        var page = Number("page", 1);
        var size = Number("size", DefaultSize);
        return new ListState(Math.Clamp(page, 1, 1_000_000), Sizes.Contains(size) ? size : DefaultSize, values.GetValueOrDefault("sort"), values.GetValueOrDefault("dir") == "desc",
            values.Where(p => p.Key is not ("page" or "size" or "sort" or "dir")).ToDictionary(StringComparer.Ordinal));

        int Number(string key, int otherwise) => int.TryParse(values.GetValueOrDefault(key), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : otherwise;
    }

    /// <summary>The same view with one filter set, or lifted by null; back on the first page.</summary>
    public ListState With(string filter, string? value)
    {
        var filters = Filters.Where(p => p.Key != filter).ToDictionary(StringComparer.Ordinal);
        if (!string.IsNullOrEmpty(value))
            filters[filter] = value;
        return this with { Page = 1, Filters = filters };
    }

    public ListState SortedBy(string column, bool descending) => this with { Page = 1, Sort = column, Descending = descending };

    /// <summary>The query string, with its question mark; only what differs from the default.</summary>
    public string Query
    {
        get
        {
            List<KeyValuePair<string, string?>> parts = [.. Filters.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => KeyValuePair.Create(p.Key, (string?)p.Value))];
            if (Sort is not null)
            {
                parts.Add(new("sort", Sort));
                parts.Add(new("dir", Descending ? "desc" : "asc"));
            }
            if (Size != DefaultSize)
                parts.Add(new("size", Size.ToString(CultureInfo.InvariantCulture)));
            if (Page > 1)
                parts.Add(new("page", Page.ToString(CultureInfo.InvariantCulture)));
            var query = QueryHelpers.AddQueryString("", parts);
            return query.Length == 0 ? "?" : query;
        }
    }
}

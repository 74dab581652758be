using System.Text.Json;
using System.Text.RegularExpressions;
using MediaWatch.Core.Crawling;

namespace MediaWatch.Crawler.Connectors.Website;

/// <summary>A list as JSON: the array whose objects have a title and an address (or an id from which the address is made).</summary>
static partial class JsonList
{
    /// <exception cref="CrawlException">The text is no JSON, or the items have no address and the settings no template.</exception>
    public static IReadOnlyList<Listing> Read(string text, Uri address, WebsiteColumnSettings settings)
    {
        using var json = JsonFields.Parse(text) ?? throw new CrawlException(CrawlFailure.Malformed, "The list is not valid JSON.");
        var items = settings.JsonItems is { Length: > 0 } path ? At(json.RootElement, path) : Longest(json.RootElement, settings);
        var listings = new List<Listing>();
        var withoutAddress = 0;
        foreach (var item in items)
        {
            var title = TitleAndSource.Tidy(TitleOf(item, settings));
            if (title.Length == 0)
                continue;
            if (AddressOf(item, address, settings) is not { } target)
            {
                withoutAddress++;
                continue;
            }
            var date = JsonFields.DateOf(JsonFields.Find(item, settings.JsonDate is { Length: > 0 } named ? [named] : JsonFields.Date));
            listings.Add(new Listing(Addresses.IdentityOf(target), target, title, date?.Utc));
        }
        if (listings.Count == 0 && withoutAddress > 0)
            throw new CrawlException(CrawlFailure.BadSettings, "The items of the JSON list have no address; the column needs an address template.");
        return listings;
    }

    /// <summary>One object by the common names; null where it names no page.</summary>
    public static Listing? ListingOf(JsonElement item, Uri page) =>
        TitleAndSource.Tidy(JsonFields.Find(item, JsonFields.Title)) is { Length: > 0 } title && JsonFields.Find(item, JsonFields.Address) is { } given && Addresses.Resolve(page, given) is { } address && Addresses.IsPage(address)
            ? new Listing(Addresses.IdentityOf(address), address, title, JsonFields.DateOf(JsonFields.Find(item, JsonFields.Date))?.Utc) : null;

    static string? TitleOf(JsonElement item, WebsiteColumnSettings settings) =>
        JsonFields.Find(item, settings.JsonTitle is { Length: > 0 } named ? [named] : JsonFields.Title);

    /// <summary>The item itself, or where it has no title, the object in it that has: <c>{ id: 1, info: { title: … } }</c>.</summary>
    static JsonElement Unwrapped(JsonElement item, WebsiteColumnSettings settings) =>
        TitleOf(item, settings) is not null ? item : item.EnumerateObject().Select(m => m.Value).FirstOrDefault(v => v.ValueKind == JsonValueKind.Object && TitleOf(v, settings) is not null, item);

    static Uri? AddressOf(JsonElement item, Uri page, WebsiteColumnSettings settings)
    {
        if (settings.AddressTemplate is { Length: > 0 } template)
            return Addresses.Resolve(page, Fill(template, item));
        if (JsonFields.Find(item, settings.JsonAddress is { Length: > 0 } named ? [named] : JsonFields.Address) is { } given)
            return Addresses.Resolve(page, given);
        return JsonFields.Find(item, ["docId"]) is not null ? Addresses.Resolve(page, Fill(ScriptAnswers.ItemPage, item)) : null;
    }

    static string Fill(string template, JsonElement item) =>
        Place().Replace(template, match => Uri.EscapeDataString(JsonFields.Find(item, [match.Groups["name"].Value]) ?? ""));

    static IEnumerable<JsonElement> At(JsonElement root, string path)
    {
        var at = root;
        foreach (var step in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(step, out at))
                return [];
        }
        return at.ValueKind == JsonValueKind.Array ? at.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.Object) : [];
    }

    static List<JsonElement> Longest(JsonElement root, WebsiteColumnSettings settings)
    {
        var best = new List<JsonElement>();
        var most = 0.0;
        foreach (var array in Arrays(root, 0))
        {
            var items = array.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.Object).Select(i => Unwrapped(i, settings)).Where(i => TitleOf(i, settings) is not null).ToList();
            var score = items.Count + items.Count(i => JsonFields.Find(i, JsonFields.Date) is not null) * 2.0;
            if (score > most)
                (best, most) = (items, score);
        }
        return best;
    }

    static IEnumerable<JsonElement> Arrays(JsonElement element, int depth)
    {
        if (depth > 8)
            yield break;
        if (element.ValueKind == JsonValueKind.Array)
            yield return element;
        var inner = element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().Select(m => m.Value),
            JsonValueKind.Array => element.EnumerateArray(),
            _ => Enumerable.Empty<JsonElement>(),
        };
        foreach (var child in inner.Where(c => c.ValueKind is JsonValueKind.Object or JsonValueKind.Array).SelectMany(c => Arrays(c, depth + 1)))
            yield return child;
    }

    [GeneratedRegex(@"\{(?<name>[A-Za-z0-9_]+)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();
}

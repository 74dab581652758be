using System.Globalization;
using System.Text.Json;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors.Platforms;

/// <summary>Reading platforms' JSON, where a number may be a text, a member missing, and an object an array.</summary>
static class PlatformJson
{
    static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, MaxDepth = 128 };

    extension(PageVisit visit)
    {
        /// <exception cref="CrawlException">Malformed: it is no JSON, or was cut off.</exception>
        public JsonElement Json()
        {
            try
            {
                using var document = JsonDocument.Parse(visit.Text(out _), Lenient);
                return document.RootElement.Clone();
            }
            catch (JsonException e)
            {
                throw new CrawlException(CrawlFailure.Malformed, "The answer is not valid JSON.", inner: e) { Status = (int)visit.Status };
            }
        }
    }

    extension(JsonElement element)
    {
        /// <summary>A member by path; null where there is none or it is null.</summary>
        public JsonElement? Member(params ReadOnlySpan<string> path)
        {
            var at = element;
            foreach (var name in path)
            {
                if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out at))
                    return null;
            }
            return at.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined ? null : at;
        }

        /// <summary>A text, a number or a truth value as text; null for anything else.</summary>
        public string? AsText() => element.ValueKind switch
        {
            JsonValueKind.String => element.GetString(),
            JsonValueKind.Number => element.GetRawText(),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => null,
        };

        /// <inheritdoc cref="AsText"/>
        public string? Text(params ReadOnlySpan<string> path) => element.Member(path)?.AsText();

        public long? Number(params ReadOnlySpan<string> path) =>
            element.Text(path) is { } text && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

        /// <summary>1, "1" and true.</summary>
        public bool Flag(params ReadOnlySpan<string> path) => element.Text(path) is "1" or "true";

        /// <summary>Elements of an array, or the values of an object that stands for one; nothing where it is neither.</summary>
        public IEnumerable<JsonElement> Items(params ReadOnlySpan<string> path) => element.Member(path) is not { } list ? []
            : list.ValueKind switch
            {
                JsonValueKind.Array => list.EnumerateArray().ToArray(),
                JsonValueKind.Object => list.EnumerateObject().Select(m => m.Value).ToArray(),
                _ => [],
            };

        /// <summary>Seconds or milliseconds since 1970.</summary>
        public DateTimeOffset? Instant(params ReadOnlySpan<string> path) => element.Number(path) switch
        {
            > 600_000_000 and < 5_000_000_000 and var seconds => DateTimeOffset.FromUnixTimeSeconds(seconds),
            > 600_000_000_000 and < 5_000_000_000_000 and var milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds),
            _ => null,
        };
    }
}

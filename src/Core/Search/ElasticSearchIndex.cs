using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MediaWatch.Core.Search;

/// <summary>Search in Elasticsearch 8. Words are segmented by us; its whitespace analyzer takes them as they are.</summary>
/// <param name="http">With the cluster's base address, and log-in where it asks for one: see <see cref="Client"/>.</param>
/// <param name="index">Name of the index; made at the first write.</param>
public sealed class ElasticSearchIndex(HttpClient http, string index) : ISearchIndex
{
    /// <summary>Elasticsearch refuses pages that end beyond this (index.max_result_window).</summary>
    const int DeepestHit = 10_000;

    const string Mapping = """
        {"mappings":{"dynamic":"strict","properties":{"article":{"type":"long"},"tenant":{"type":"long"},"account":{"type":"long"},"at":{"type":"date","format":"epoch_millis"},
        "title":{"type":"text","analyzer":"whitespace","norms":false},"body":{"type":"text","analyzer":"whitespace","norms":false}}}}
        """;

    volatile bool exists;

    /// <summary>A client for one cluster; it gives up after 30 seconds.</summary>
    public static HttpClient Client(Uri address, string? user, string? password)
    {
        var http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
        if (!string.IsNullOrEmpty(user))
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));
        return http;
    }

    public async Task PutAsync(IReadOnlyList<SearchDocument> documents, CancellationToken ct)
    {
        if (documents.Count == 0)
            return;
        await EnsureIndexAsync(ct);
        var lines = new StringBuilder();
        foreach (var d in documents)
        {
            lines.Append("{\"index\":{\"_id\":\"").Append(d.ArticleId).Append("\"}}\n");
            lines.Append(JsonSerializer.Serialize(new
            {
                article = d.ArticleId, tenant = d.TenantId, account = d.AccountId, at = d.At.ToUnixTimeMilliseconds(), title = Words(d.Title), body = Words(d.Body),
            })).Append('\n');
        }
        using var content = new StringContent(lines.ToString(), Encoding.UTF8, "application/x-ndjson");
        var answer = await SendAsync(HttpMethod.Post, $"{index}/_bulk?refresh=true", content, ct);
        if (answer?["errors"]?.GetValue<bool>() != false)
            throw new SearchUnavailableException("Elasticsearch refused a part of the documents.");
    }

    public async Task<SearchPage> SearchAsync(SearchQuery query, CancellationToken ct)
    {
        var filters = new JsonArray(Term("tenant", query.TenantId));
        if (query.Accounts is { } accounts)
            filters.Add(new JsonObject { ["terms"] = new JsonObject { ["account"] = new JsonArray([.. accounts.Select(a => JsonValue.Create(a))]) } });
        if (query.From is not null || query.To is not null)
            filters.Add(Range(query.From, query.To));
        foreach (var word in query.Words.Select(SearchWord.Normal))
            filters.Add(new JsonObject { ["bool"] = new JsonObject { ["should"] = new JsonArray(Term("title", word), Term("body", word)) } });
        foreach (var word in query.TitleWords.Select(SearchWord.Normal))
            filters.Add(Term("title", word));
        var request = new JsonObject
        {
            ["query"] = new JsonObject { ["bool"] = new JsonObject { ["filter"] = filters } },
            ["sort"] = new JsonArray(new JsonObject { ["at"] = "desc" }, new JsonObject { ["article"] = "desc" }),
            ["from"] = query.Skip, ["size"] = Math.Max(0, Math.Min(query.Take, DeepestHit - query.Skip)), ["track_total_hits"] = true, ["_source"] = new JsonArray("article"),
        };
        if (query.Skip >= DeepestHit)
            request["from"] = 0;
        var answer = await SendAsync(HttpMethod.Post, $"{index}/_search", JsonContent.Create(request), ct);
        if (answer?["hits"] is not { } hits)
            return new SearchPage([], 0);
        return new SearchPage([.. hits["hits"]!.AsArray().Select(h => h!["_source"]!["article"]!.GetValue<long>())], hits["total"]!["value"]!.GetValue<long>()); // hits have these members by the search API
    }

    public async Task RemoveAsync(IReadOnlyCollection<long> articleIds, CancellationToken ct)
    {
        if (articleIds.Count == 0)
            return;
        var lines = string.Concat(articleIds.Select(id => $"{{\"delete\":{{\"_id\":\"{id.ToString(CultureInfo.InvariantCulture)}\"}}}}\n"));
        using var content = new StringContent(lines, Encoding.UTF8, "application/x-ndjson");
        // Of an id that is not there the answer says "not_found", which is no error; of an index that is not there it would be one.
        await EnsureIndexAsync(ct);
        var answer = await SendAsync(HttpMethod.Post, $"{index}/_bulk?refresh=true", content, ct);
        if (answer?["errors"]?.GetValue<bool>() != false)
            throw new SearchUnavailableException("Elasticsearch refused to forget a part of the documents.");
    }

    public async Task ClearAsync(CancellationToken ct)
    {
        await SendAsync(HttpMethod.Delete, index, null, ct);
        exists = false;
        await EnsureIndexAsync(ct);
    }

    async Task EnsureIndexAsync(CancellationToken ct)
    {
        if (exists)
            return;
        using var content = new StringContent(Mapping, Encoding.UTF8, "application/json");
        await SendAsync(HttpMethod.Put, index, content, ct);
        exists = true;
    }

    /// <returns>Null: the index does not exist (404), or existed already (400 on PUT).</returns>
    async Task<JsonNode?> SendAsync(HttpMethod method, string path, HttpContent? content, CancellationToken ct)
    {
        try
        {
            using var request = new HttpRequestMessage(method, path) { Content = content };
            using var response = await http.SendAsync(request, ct);
            if (response.StatusCode == HttpStatusCode.NotFound)
            {
                exists = false;
                return null;
            }
            var text = await response.Content.ReadAsStringAsync(ct);
            if (response.StatusCode == HttpStatusCode.BadRequest && text.Contains("resource_already_exists_exception", StringComparison.Ordinal))
                return null;
            if (!response.IsSuccessStatusCode)
                throw new SearchUnavailableException($"Elasticsearch answered {(int)response.StatusCode}.");
            return JsonNode.Parse(text);
        }
        catch (Exception e) when (e is HttpRequestException or JsonException || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            throw new SearchUnavailableException("Elasticsearch does not answer.", e);
        }
    }

    static string Words(IEnumerable<string> words) => string.Join(' ', words.Select(SearchWord.Normal).Where(w => w.Length > 0));

    static JsonObject Term(string field, JsonNode value) => new() { ["term"] = new JsonObject { [field] = value } };

    static JsonObject Range(DateTimeOffset? from, DateTimeOffset? to)
    {
        var limits = new JsonObject();
        if (from is { } f)
            limits["gte"] = f.ToUnixTimeMilliseconds();
        if (to is { } t)
            limits["lt"] = t.ToUnixTimeMilliseconds();
        return new JsonObject { ["range"] = new JsonObject { ["at"] = limits } };
    }
}

namespace MediaWatch.Core.Search;

/// <summary>Full-text search over articles by the words our segmenter makes. Two engines: PostgreSQL (default) and Elasticsearch 8.</summary>
public interface ISearchIndex
{
    /// <summary>Adds or replaces documents; visible to searches when the call returns.</summary>
    /// <exception cref="SearchUnavailableException">The engine does not answer; try again later.</exception>
    Task PutAsync(IReadOnlyList<SearchDocument> documents, CancellationToken ct);

    Task<SearchPage> SearchAsync(SearchQuery query, CancellationToken ct);

    /// <summary>Forgets articles that were taken away for good; ids that it does not know do not matter.</summary>
    /// <exception cref="SearchUnavailableException">The engine does not answer; some may be forgotten already.</exception>
    Task RemoveAsync(IReadOnlyCollection<long> articleIds, CancellationToken ct);

    /// <summary>Empties the index; every article has to be put again.</summary>
    Task ClearAsync(CancellationToken ct);
}

/// <param name="Title">Words of the title in order, sub-words included.</param>
/// <param name="At">Instant to sort and filter by: publication, else first seen.</param>
public sealed record SearchDocument(long ArticleId, long TenantId, long AccountId, DateTimeOffset At, IReadOnlyList<string> Title, IReadOnlyList<string> Body);

/// <param name="Words">All must occur, in title or body.</param>
/// <param name="TitleWords">All must occur in the title.</param>
/// <param name="Accounts">Null: all of the tenant; empty: none.</param>
public sealed record SearchQuery(long TenantId, IReadOnlyList<string> Words, IReadOnlyList<string> TitleWords, IReadOnlyCollection<long>? Accounts,
    DateTimeOffset? From, DateTimeOffset? To, int Skip, int Take);

/// <summary>Newest first.</summary>
public sealed record SearchPage(IReadOnlyList<long> ArticleIds, long Total);

public sealed class SearchUnavailableException(string message, Exception? inner = null) : Exception(message, inner);

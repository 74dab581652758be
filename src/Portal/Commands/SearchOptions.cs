using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace MediaWatch.Portal.Commands;

/// <summary>Which engine searches. Section <c>Search</c>, for instance MEDIAWATCH_SEARCH__ENGINE=elasticsearch.</summary>
sealed class SearchOptions
{
    public SearchEngine Engine { get; set; } = SearchEngine.Postgres;

    /// <summary>Of Elasticsearch 8.</summary>
    [Required] public Uri Address { get; set; } = new("http://127.0.0.1:9200/");

    public string? User { get; set; }
    public string? Password { get; set; }

    /// <summary>Name of the index.</summary>
    [Required, RegularExpression("[a-z][a-z0-9-]*")] public string Index { get; set; } = "mediawatch-articles";
}

enum SearchEngine { Postgres, Elasticsearch }

[OptionsValidator]
sealed partial class SearchOptionsValidator : IValidateOptions<SearchOptions>;

namespace MediaWatch.City.Plan;

/// <summary>One planted problem: what a perfect watch would report.</summary>
/// <param name="Kind">term, sensitive, identity, mobile, card, dead-link, stale-column, stale-home or unreachable.</param>
/// <param name="Page">Absolute address of the article's page; null for a problem of a column or a whole site.</param>
/// <param name="Words">As they stand in the page's text; for a dead link its address; for a column its name.</param>
/// <param name="AppearsAt">When it can be seen first.</param>
/// <param name="EndsAt">When it was put right or deleted; null: it stays.</param>
public sealed record Truth(string Kind, string Site, string? Page, string Words, string? Correction, DateTimeOffset AppearsAt, DateTimeOffset? EndsAt)
{
    /// <summary>Key of the check that should say so.</summary>
    public string Check => Kind switch
    {
        "term" => "wrong-term",
        "sensitive" => "sensitive-word",
        "identity" or "mobile" or "card" => "privacy",
        _ => Kind,
    };

    /// <summary>Found by reading articles once; the others need time to pass.</summary>
    public bool OfArticle => Kind is "term" or "sensitive" or "identity" or "mobile" or "card";
}

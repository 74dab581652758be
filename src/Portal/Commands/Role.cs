namespace MediaWatch.Portal.Commands;

/// <summary>What a node does; nodes that share a database share the work by claiming rows.</summary>
[Flags]
enum Role
{
    None = 0,
    /// <summary>Serves people.</summary>
    Portal = 1,
    /// <summary>Fetches pages, probes sites, checks links, takes screenshots.</summary>
    Crawl = 2,
    /// <summary>Indexes and examines what was stored, watches accounts.</summary>
    Analyse = 4,
    /// <summary>Routes findings and sends what is owed.</summary>
    Send = 8,
    All = Portal | Crawl | Analyse | Send,
}

using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors;

/// <summary>What a person gives so that a route can be used.</summary>
/// <param name="Kind">As routes name it.</param>
/// <param name="OfTenant">The customer's own application, once for all accounts; else one account's.</param>
/// <param name="Guidance">Chinese: what to do where, in a few sentences.</param>
/// <param name="Entered">Record of the fields that are typed in; null: given by consent alone.</param>
public sealed record CredentialForm(string Kind, string Name, bool OfTenant, string Guidance, Type? Entered = null)
{
    /// <summary>How long what was typed in lives; null: the platform does not say.</summary>
    public TimeSpan? Lasts { get; init; }

    /// <summary>The platform's page on which a person logs in by scanning; what it gives is what is typed in otherwise. Null: there is none.</summary>
    public ScannedLogin? Scan { get; init; }
}

/// <summary>A connector whose accounts let us in on the platform's own page.</summary>
public interface IConsenting : IConnector
{
    /// <summary>Kind of the credential that consent gives.</summary>
    string ConsentKind { get; }

    /// <summary>Where the account's operator says yes.</summary>
    /// <param name="back">Where the platform sends the person afterwards.</param>
    /// <param name="state">Must come back with the answer, in the platform's own member or in the address.</param>
    Task<Uri> ConsentAddressAsync(ISessions sessions, IPageSource pages, Uri back, string state, CancellationToken ct);

    /// <param name="answer">Values of the address that the platform sent the person back to.</param>
    Task<Renewal> ConsentedAsync(ISessions sessions, IPageSource pages, IReadOnlyDictionary<string, string> answer, Uri back, CancellationToken ct);
}

/// <summary>A connector whose platform tells things by itself.</summary>
public interface IPushed : IConnector
{
    /// <summary>Null: not from the platform; nothing of it may be believed.</summary>
    Task<PushAnswer?> HearAsync(Push push, ISessions sessions, CancellationToken ct);
}

/// <param name="Query">Values of the address that was posted to.</param>
public sealed record Push(IReadOnlyDictionary<string, string> Query, IReadOnlyDictionary<string, string> Headers, byte[] Body);

/// <param name="Body">What the platform wants to hear.</param>
public sealed record PushAnswer(string Body, string ContentType, IReadOnlyList<PushNews> News);

/// <summary>What follows from a push.</summary>
/// <param name="Holder">The platform's id of the account it concerns; null: the tenant's application.</param>
public abstract record PushNews(string? Holder)
{
    /// <summary>Look at the account now.</summary>
    public sealed record LookNow(string? Holder) : PushNews(Holder);

    /// <summary>The unit has withdrawn its consent.</summary>
    public sealed record Withdrawn(string? Holder) : PushNews(Holder);

    /// <summary>Members to be kept with the tenant's application.</summary>
    public sealed record Keep(string Kind, System.Text.Json.Nodes.JsonObject Members) : PushNews((string?)null);
}

using MediaWatch.Core.Auditing;
using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Findings;

/// <summary>A tenant's own dictionary row (词条), read by checks beside the shipped lexicons. A row of the list "whitelist" covers hits of every list.</summary>
public sealed class LexiconEntry : ITenantOwned, IDeletable
{
    public long Id { get; private set; }
    public long TenantId { get; private set; }
    /// <summary>Name of the lexicon it extends: "terms", "sensitive" or "whitelist".</summary>
    public string Lexicon { get; private set; }
    public string Term { get; private set; }
    public string? Correction { get; private set; }
    public string Kind { get; private set; }
    public Tier Tier { get; private set; }
    /// <summary>Longer right strings in which the term is no error, parted by '|'.</summary>
    public string Unless { get; private set; }
    /// <summary>Words of which one must stand within 30 characters, parted by '|'; empty: none needed.</summary>
    public string Needs { get; private set; }
    public string Source { get; private set; }
    public DateOnly? SinceOn { get; private set; }
    public long CreatedBy { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public bool Off { get; private set; }
    public long? DeletionId { get; private set; }

    LexiconEntry() => (Lexicon, Term, Kind, Unless, Needs, Source) = ("", "", "", "", "", "");

    public LexiconEntry(long tenantId, string lexicon, string term, string? correction, string kind, Tier tier, string unless, string needs, string source, DateOnly? sinceOn, long by, DateTimeOffset now)
    {
        (TenantId, Lexicon, CreatedBy, CreatedAt) = (tenantId, lexicon, by, now);
        (Term, Kind, Unless, Needs, Source) = ("", "", "", "", "");
        Describe(term, correction, kind, tier, unless, needs, source, sinceOn);
    }

    public void Describe(string term, string? correction, string kind, Tier tier, string unless, string needs, string source, DateOnly? sinceOn) =>
        (Term, Correction, Kind, Tier, Unless, Needs, Source, SinceOn) = (term, correction, kind, tier, unless, needs, source, sinceOn);

    public void Switch(bool on) => Off = !on;
    public void Remove(Deletion deletion) => DeletionId = deletion.Id;
}

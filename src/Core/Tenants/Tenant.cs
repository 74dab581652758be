namespace MediaWatch.Core.Tenants;

/// <summary>A customer (a city, 租户). Every other row belongs to exactly one.</summary>
public sealed class Tenant(string name, DateTimeOffset createdAt)
{
    public long Id { get; private set; }
    public string Name { get; private set; } = name;
    /// <summary>IANA zone in which days, weeks and months are counted.</summary>
    public string Zone { get; private set; } = "Asia/Shanghai";
    public DateTimeOffset CreatedAt { get; private set; } = createdAt;

    /// <summary>Rises with every change of the shipped or the tenant's own lexicons; articles judged under a lower number are judged again.</summary>
    public long LexiconVersion { get; private set; } = 1;

    /// <summary>Hash of the shipped lexicons that <see cref="LexiconVersion"/> last counted; empty before the first start.</summary>
    public string ShippedLexicons { get; private set; } = "";

    /// <summary>When all accounts' days were last counted from the ground up; null: that is still to be done.</summary>
    public DateTimeOffset? DaysCountedAt { get; private set; }

    public ProofreadingLevel ProofreadingLevel { get; private set; }
    public ListFolds TermFolds { get; private set; }
    public ListFolds SensitiveFolds { get; private set; }

    public void ProofreadBy(ProofreadingChoice choice) => (ProofreadingLevel, TermFolds, SensitiveFolds) = (choice.Level, choice.Terms, choice.Sensitive);

    public void CountedDays(DateTimeOffset now) => DaysCountedAt = now;

    public void LexiconsChanged() => LexiconVersion++;

    public void ShippedLexiconsAre(string hash)
    {
        if (ShippedLexicons == hash)
            return;
        ShippedLexicons = hash;
        LexiconVersion++;
    }
}

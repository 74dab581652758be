using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Inspections;

/// <summary>A run over accounts for a period (检查), frozen: its cards hold inputs and results, so that it can be repeated and is then the same.</summary>
public sealed class Inspection : ITenantOwned
{
    public long Id { get; private set; }
    public long TenantId { get; private set; }
    public string Title { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly To { get; private set; }
    /// <summary>Subtree inspected; null: the whole tenant.</summary>
    public long? UnitId { get; private set; }
    /// <summary>Hash of the official tables as they held.</summary>
    public string IndicatorVersion { get; private set; }
    /// <summary>Hash of the overlays that held; empty: there were none.</summary>
    public string OverlayVersion { get; private set; }
    /// <summary>The indicators that held, as JSON by a hash that the cards' inputs name: accounts share them.</summary>
    public string Rules { get; private set; } = "{}";
    /// <summary>Over the inputs of all cards, by account, and the rules.</summary>
    public string InputsHash { get; private set; } = "";
    public int Accounts { get; private set; }
    /// <summary>0: the program, at the end of a month.</summary>
    public long By { get; private set; }
    public DateTimeOffset At { get; private set; }

    Inspection() => (Title, IndicatorVersion, OverlayVersion) = ("", "", "");

    public Inspection(long tenantId, string title, DateOnly from, DateOnly to, long? unitId, string indicatorVersion, string overlayVersion, long by, DateTimeOffset now) =>
        (TenantId, Title, From, To, UnitId, IndicatorVersion, OverlayVersion, By, At) = (tenantId, title, from, to, unitId, indicatorVersion, overlayVersion, by, now);

    public void Holds(int accounts, string inputsHash, string rules) => (Accounts, InputsHash, Rules) = (accounts, inputsHash, rules);
}

/// <summary>One account's part of an inspection.</summary>
/// <param name="inputs">Facts, indicators and marks as JSON, just as they were judged.</param>
/// <param name="inputsHash">SHA-256 of <paramref name="inputs"/>.</param>
/// <param name="result">The scorecard as JSON.</param>
public sealed class InspectionCard(long tenantId, long inspectionId, long accountId, long unitId, string inputs, string inputsHash, string result) : ITenantOwned
{
    public long Id { get; private set; }
    public long TenantId { get; private set; } = tenantId;
    public long InspectionId { get; private set; } = inspectionId;
    public long AccountId { get; private set; } = accountId;
    public long UnitId { get; private set; } = unitId;
    public string Inputs { get; private set; } = inputs;
    public string InputsHash { get; private set; } = inputsHash;
    public string Result { get; private set; } = result;
}

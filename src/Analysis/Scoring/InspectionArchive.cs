using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MediaWatch.Core.Inspections;
using MediaWatch.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Analysis.Scoring;

/// <summary>Freezes inspections with all they were computed from, and computes them again from just that: overlays, findings and marks may have changed since, the result has not.</summary>
public sealed class InspectionArchive(IDbContextFactory<MediaWatchDb> databases, ScorecardQuery cards, IndicatorTables tables, TimeProvider time)
{
    static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, IgnoreReadOnlyProperties = true };

    /// <param name="unitId">Of the subtree inspected; null: the whole tenant.</param>
    /// <param name="accountIds">Null: all that are watched in that subtree.</param>
    /// <param name="by">0: the program.</param>
    /// <returns>The inspection's id.</returns>
    /// <exception cref="DbUpdateException">The program has frozen this period already.</exception>
    public async Task<long> FreezeAsync(long tenantId, string title, DateOnly from, DateOnly to, long? unitId, IReadOnlyCollection<long>? accountIds, long by, CancellationToken ct)
    {
        await using var db = await databases.OpenAsync(tenantId, ct);
        if (unitId is not null && accountIds is null)
            accountIds = await db.Accounts.Where(a => !a.Paused && db.Units.Any(top => top.Id == unitId && db.Units.Any(u => u.Id == a.UnitId && u.Path.StartsWith(top.Path)))).Select(a => a.Id).ToListAsync(ct);
        var judged = await cards.JudgedAsync(tenantId, accountIds, from, to, ct);
        var inspection = new Inspection(tenantId, title, from, to, unitId, tables.Version, Ruleset.VersionOf(await db.IndicatorOverlays.AsNoTracking().ToListAsync(ct), to), by, time.GetUtcNow());
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Inspections.Add(inspection);
        await db.SaveChangesAsync(ct);
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var rulesets = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (facts, rules) in judged)
        {
            var written = JsonSerializer.Serialize(rules, Json);
            var key = Hash(written)[..16];
            rulesets[key] = written;
            var inputs = JsonSerializer.Serialize(new FrozenInputs(facts, key), Json);
            all.AppendData(Encoding.UTF8.GetBytes(inputs));
            db.InspectionCards.Add(new InspectionCard(tenantId, inspection.Id, facts.AccountId, facts.UnitId, inputs, Hash(inputs), JsonSerializer.Serialize(Scorecard.Of(facts, rules), Json)));
        }
        foreach (var written in rulesets.Values)
            all.AppendData(Encoding.UTF8.GetBytes(written));
        inspection.Holds(judged.Count, Convert.ToHexStringLower(all.GetHashAndReset()), JsonSerializer.Serialize(rulesets, Json));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return inspection.Id;
    }

    /// <summary>As they were computed when it was frozen, by account.</summary>
    public async Task<IReadOnlyList<Scorecard>> CardsAsync(long tenantId, long inspectionId, CancellationToken ct)
    {
        await using var db = await databases.OpenAsync(tenantId, ct);
        var results = await db.InspectionCards.Where(c => c.InspectionId == inspectionId).OrderBy(c => c.AccountId).Select(c => c.Result).ToListAsync(ct);
        return [.. results.Select(r => JsonSerializer.Deserialize<Scorecard>(r, Json)!)]; // written above
    }

    /// <summary>Computes every card from its frozen inputs.</summary>
    /// <returns>Accounts whose result or inputs are not what was frozen; empty: all is as it was.</returns>
    public async Task<IReadOnlyList<long>> RepeatAsync(long tenantId, long inspectionId, CancellationToken ct)
    {
        await using var db = await databases.OpenAsync(tenantId, ct);
        var rules = JsonSerializer.Deserialize<Dictionary<string, string>>(await db.Inspections.Where(i => i.Id == inspectionId).Select(i => i.Rules).SingleAsync(ct), Json)!
            .ToDictionary(r => r.Key, r => JsonSerializer.Deserialize<Ruleset>(r.Value, Json)!); // written above
        var changed = new List<long>();
        await foreach (var card in db.InspectionCards.AsNoTracking().Where(c => c.InspectionId == inspectionId).OrderBy(c => c.AccountId).AsAsyncEnumerable().WithCancellation(ct))
        {
            var inputs = JsonSerializer.Deserialize<FrozenInputs>(card.Inputs, Json)!; // written above
            if (Hash(card.Inputs) != card.InputsHash || JsonSerializer.Serialize(Scorecard.Of(inputs.Facts, rules[inputs.Rules]), Json) != card.Result)
                changed.Add(card.AccountId);
        }
        return changed;
    }

    static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    sealed record FrozenInputs(AccountFacts Facts, string Rules);
}

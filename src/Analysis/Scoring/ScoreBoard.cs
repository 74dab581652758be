using MediaWatch.Core.Inspections;
using MediaWatch.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Analysis.Scoring;

/// <summary>Writes down how each account would stand today, for lists and trends.</summary>
public sealed class ScoreBoard(IDbContextFactory<MediaWatchDb> databases, ScorecardQuery cards, TimeProvider time)
{
    /// <summary>How old the board may be before it is written anew.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    /// <summary>Writes it unless it is fresh, or another node is at it.</summary>
    /// <param name="anyway">Although it is fresh.</param>
    /// <returns>How many accounts were scored; 0: nothing had to be done.</returns>
    public async Task<int> RefreshAsync(long tenantId, bool anyway, CancellationToken ct)
    {
        await using var db = await databases.OpenAsync(tenantId, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (!await db.Database.SqlQuery<bool>($"select pg_try_advisory_xact_lock(hashtext('score-board'), {(int)tenantId}) as \"Value\"").SingleAsync(ct))
            return 0;
        var now = time.GetUtcNow();
        var zone = TimeZoneInfo.FindSystemTimeZoneById(await db.Tenants.Where(t => t.Id == tenantId).Select(t => t.Zone).SingleAsync(ct));
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        var rows = await db.AccountScores.Where(s => s.Day == today).ToDictionaryAsync(s => s.AccountId, ct);
        if (!anyway && rows.Count > 0 && rows.Values.Max(r => r.At) > now - Fresh)
            return 0;
        var scored = await cards.ReadAsync(tenantId, null, today, today, ct);
        foreach (var card in scored)
        {
            if (!rows.TryGetValue(card.AccountId, out var row))
                db.AccountScores.Add(row = new AccountScore(tenantId, card.AccountId, today));
            row.Stands(card.Standing, card.Score, string.Join("；", card.Vetoes.Select(v => v.Name)), card.Unjudged, now);
        }
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return scored.Count;
    }
}

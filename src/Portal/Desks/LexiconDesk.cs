using MediaWatch.Analysis.Lexicons;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Desks;

/// <summary>The tenant's own dictionary rows. A change counts at once: the lexicons' version rises, and articles judged under a lower one are judged again.</summary>
public sealed class LexiconDesk(IDbContextFactory<MediaWatchDb> factory, LexiconTrial trial, WhitelistTrial whites, TimeProvider time) : IPageQuery
{
    const string NotAllowed = "只有监管人员可以修改词库。";

    /// <param name="id">Null: a new row.</param>
    public async Task<Outcome> SaveAsync(long? id, Viewer viewer, LexiconForm form, CancellationToken ct)
    {
        if (!viewer.Supervises)
            return Outcome.Refused(NotAllowed);
        form.Tidy();
        if (form.Problem() is { } problem)
            return Outcome.Refused(problem);
        var asked = form.Tier;
        if (LexiconAdmission.Judge(form) is { } note && (note.Refused || !form.Anyway))
        {
            form.Tier = asked;
            return Outcome.Refused(note.Refused ? note.Reason : $"{note.Reason}请补充伴随词，或勾选“仍要保存”。");
        }
        if (form.Lexicon != LexiconSet.Whitelist && !form.Anyway && (await trial.RunAsync(viewer, form, ct)) is { TooMany: true } hits)
            return Outcome.Refused($"近 {LexiconTrial.Days} 天会命中 {hits.Articles} 篇文章（共 {hits.All} 篇），误报可能过多。请加“例外”或“伴随词”，确认无误再勾选“仍要保存”。");
        await using var db = await factory.OpenAsync(viewer.TenantId, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.JudgeAllAgainAsync(ct);
        var entry = id is null ? null : await db.LexiconEntries.SingleOrDefaultAsync(e => e.Id == id, ct);
        if (id is not null && entry is null)
            return Outcome.Refused("找不到这条词条。");
        if (await db.LexiconEntries.AnyAsync(e => e.Lexicon == form.Lexicon && e.Term == form.Term && e.Id != (id ?? 0), ct))
            return Outcome.Refused($"“{form.Term}”已在{LexiconForm.NameOf(form.Lexicon)}词库中，请修改原有词条。");
        entry = Put(db, viewer, entry, form);
        await db.SaveChangesAsync(ct);
        db.Note(viewer, time.GetUtcNow(), id is null ? "添加词条" : "修改词条", $"词条 #{entry.Id}", $"{LexiconForm.NameOf(form.Lexicon)}：{form.Term}");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Outcome.Of(entry.Id);
    }

    public async Task<Outcome> SwitchAsync(long id, Viewer viewer, bool on, CancellationToken ct)
    {
        if (!viewer.Supervises)
            return Outcome.Refused(NotAllowed);
        await using var db = await factory.OpenAsync(viewer.TenantId, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.JudgeAllAgainAsync(ct);
        if (await db.LexiconEntries.SingleOrDefaultAsync(e => e.Id == id, ct) is not { } entry)
            return Outcome.Refused("找不到这条词条。");
        entry.Switch(on);
        db.Note(viewer, time.GetUtcNow(), on ? "启用词条" : "停用词条", $"词条 #{id}", entry.Term);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Outcome.Of(id);
    }

    /// <summary>What taking in a table would do, what its rows would find in the articles of the last 30 days, and what its rows of the white list would let go.</summary>
    /// <returns>Null where the table has no such rows.</returns>
    public async Task<(LexiconPlan Plan, SheetHits? Hits, SparedFindings? Spared)> PlanAsync(Viewer viewer, byte[] file, string lexicon, CancellationToken ct)
    {
        if (!viewer.Supervises)
            return (LexiconPlan.Impossible(NotAllowed), null, null);
        await using var db = await factory.OpenAsync(viewer.TenantId, ct);
        var plan = LexiconPlan.Of(file, lexicon, await db.LexiconEntries.AsNoTracking().ToDictionaryAsync(e => (e.Lexicon, e.Term), ct));
        if (plan.Problem is not null)
            return (plan, null, null);
        var (white, others) = (plan.Rows.Where(r => r.Lexicon == LexiconSet.Whitelist).ToList(), plan.Rows.Where(r => r.Lexicon != LexiconSet.Whitelist).ToList());
        return (plan, others.Count > 0 ? await trial.RunAsync(viewer, others, ct) : null, white.Count > 0 ? await whites.RunAsync(viewer, [.. white.Where(r => !r.Off).Select(r => r.Term)], ct) : null);
    }

    /// <summary>Takes in a table of rows: rows that exist are changed, others added, and all are switched on that the table does not say are off. One that is badly written keeps the whole table out;
    /// one that is too common in good text stays out or becomes a hint.</summary>
    /// <returns>With a problem, nothing was taken in.</returns>
    public async Task<(Outcome Outcome, LexiconPlan Plan)> ImportAsync(Viewer viewer, byte[] file, string lexicon, CancellationToken ct)
    {
        if (!viewer.Supervises)
            return (Outcome.Refused(NotAllowed), LexiconPlan.Impossible(NotAllowed));
        await using var db = await factory.OpenAsync(viewer.TenantId, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.JudgeAllAgainAsync(ct);
        var known = await db.LexiconEntries.ToDictionaryAsync(e => (e.Lexicon, e.Term), ct);
        var plan = LexiconPlan.Of(file, lexicon, known);
        if (plan.Problem is { } problem)
            return (Outcome.Refused(problem), plan);
        var entries = plan.Rows.Select(f => Put(db, viewer, known.GetValueOrDefault((f.Lexicon, f.Term)), f)).ToList();
        db.Note(viewer, time.GetUtcNow(), "导入词条", LexiconForm.NameOf(lexicon), $"新增 {plan.Added} 条，更新 {plan.Changed} 条，未变 {plan.Same} 条，未收入 {plan.Refused} 条，降为提示 {plan.Demoted} 条");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return (new Outcome([.. entries.Select(e => e.Id)]), plan);
    }

    LexiconEntry Put(MediaWatchDb db, Viewer viewer, LexiconEntry? entry, LexiconForm form)
    {
        var correction = form.Correction.Length == 0 ? null : form.Correction;
        entry ??= db.LexiconEntries.Add(new LexiconEntry(viewer.TenantId, form.Lexicon, form.Term, correction, form.Kind, form.Tier, form.Unless, form.Needs, form.Source, form.SinceOn, viewer.PersonId, time.GetUtcNow())).Entity;
        entry.Describe(form.Term, correction, form.Kind, form.Tier, form.Unless, form.Needs, form.Source, form.SinceOn);
        entry.Switch(!form.Off);
        return entry;
    }
}

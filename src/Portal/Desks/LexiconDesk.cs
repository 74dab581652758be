using MediaWatch.Analysis.Lexicons;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Desks;

/// <summary>The tenant's own dictionary rows. A change counts at once: the lexicons' version rises, and articles judged under a lower one are judged again.</summary>
public sealed class LexiconDesk(IDbContextFactory<MediaWatchDb> factory, LexiconTrial trial, TimeProvider time) : IPageQuery
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
            return Outcome.Refused(note.Refused ? note.Reason : $"{note.Reason}没有伴随词时只能作为“提示”保存：请补充，或勾选“仍要保存”。");
        }
        if (!form.Anyway && (await trial.RunAsync(viewer, form, ct)) is { TooMany: true } hits)
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

    /// <summary>Takes in a table of rows: rows that exist are changed, others added. One that is badly written keeps the whole table out; one that is too common in good text stays out or becomes a hint.</summary>
    /// <returns>With a problem, nothing was taken in.</returns>
    public async Task<(Outcome Outcome, IReadOnlyList<AdmissionNote> Notes)> ImportAsync(Viewer viewer, byte[] file, string lexicon, CancellationToken ct)
    {
        if (!viewer.Supervises)
            return (Outcome.Refused(NotAllowed), []);
        var rows = LexiconSheet.Read(DelimitedText.Decode(file), lexicon);
        var wrong = rows.Where(r => r.Problem is not null).ToList();
        if (wrong.Count > 0)
            return (Outcome.Refused($"没有导入，请先改正 {wrong.Count} 行：{string.Join(" ", wrong.Take(5).Select(w => $"第 {w.Line} 行：{w.Problem}"))}{(wrong.Count > 5 ? " ……" : "")}"), []);
        var forms = rows.Select(r => r.Form).DistinctBy(f => (f.Lexicon, f.Term)).ToList();
        List<AdmissionNote> notes = [.. forms.Select(LexiconAdmission.Judge).OfType<AdmissionNote>()];
        var refused = notes.Where(n => n.Refused).Select(n => n.Term).ToHashSet(StringComparer.Ordinal);
        await using var db = await factory.OpenAsync(viewer.TenantId, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.JudgeAllAgainAsync(ct);
        var known = await db.LexiconEntries.ToDictionaryAsync(e => (e.Lexicon, e.Term), ct);
        var entries = forms.Where(f => f.Lexicon == LexiconSet.Whitelist || !refused.Contains(f.Term)).Select(f => Put(db, viewer, known.GetValueOrDefault((f.Lexicon, f.Term)), f)).ToList();
        db.Note(viewer, time.GetUtcNow(), "导入词条", LexiconForm.NameOf(lexicon), $"{entries.Count} 条，未收入 {refused.Count} 条，降为提示 {notes.Count - refused.Count} 条");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return (new Outcome([.. entries.Select(e => e.Id)]), notes);
    }

    LexiconEntry Put(MediaWatchDb db, Viewer viewer, LexiconEntry? entry, LexiconForm form)
    {
        var correction = form.Correction.Length == 0 ? null : form.Correction;
        if (entry is null)
            return db.LexiconEntries.Add(new LexiconEntry(viewer.TenantId, form.Lexicon, form.Term, correction, form.Kind, form.Tier, form.Unless, form.Needs, form.Source, form.SinceOn, viewer.PersonId, time.GetUtcNow())).Entity;
        entry.Describe(form.Term, correction, form.Kind, form.Tier, form.Unless, form.Needs, form.Source, form.SinceOn);
        return entry;
    }
}

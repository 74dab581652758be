using MediaWatch.Analysis.Readers;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace MediaWatch.Analysis;

/// <summary>Reads fetched attachments into text, those that an older program could not read included. Their article is then examined, compared and indexed anew.</summary>
sealed partial class ReadAttachments(IDbContextFactory<MediaWatchDb> dbs, Claims claims, FileReading reading, ILogger<ReadAttachments> log) : IJob
{
    const int Batch = 3; // each may take its four minutes
    static readonly TimeSpan Hold = TimeSpan.FromMinutes(15);

    public async Task RunAsync(CancellationToken ct)
    {
        while (await claims.TakeAsync(ClaimKind.AttachmentsToRead(Documents.Version), Batch, Hold, ct) is { Count: > 0 } ids)
        {
            foreach (var id in ids)
                await ReadAsync(id, ct);
        }
    }

    async Task ReadAsync(long id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Attachments.IgnoreQueryFilters(["Tenant"]).AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, ct) is not { SnapshotId: { } kept } claimed)
            return;
        db.TenantId = claimed.TenantId;
        var content = (await db.Snapshots.AsNoTracking().SingleOrDefaultAsync(s => s.Id == kept, ct))?.Content();
        var read = content is null ? ReadDocument.Failed(ReadState.Broken) : await reading.ReadAsync(content, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // The article first, as whoever takes it in locks them.
        await db.Database.ExecuteSqlAsync($"select 1 from articles where id = {claimed.ArticleId} for update", ct);
        // Fetched anew or dropped by its article meanwhile: then what was read is of no use.
        if (await db.Attachments.FromSql($"select * from attachments where id = {id} and snapshot_id = {kept} for update").SingleOrDefaultAsync(ct) is not { } file)
            return;
        var before = file.Text;
        file.WasRead(StateOf(read), read.Text.Replace("\0", "", StringComparison.Ordinal), Documents.Version);
        // A photograph without words is nobody's evidence, and there are many.
        if (PictureReader.IsPicture(content) && file.LetGo())
            await db.Snapshots.Where(s => s.Id == kept && !db.Findings.Any(f => f.SnapshotId == kept) && !db.Articles.Any(a => a.SnapshotId == kept)).ExecuteDeleteAsync(ct);
        await db.SaveChangesAsync(ct);
        if (file.Text.Length > 0 || before.Length > 0)
            await db.Articles.Where(a => a.Id == file.ArticleId).ExecuteUpdateAsync(a => a.SetProperty(x => x.AnalysedLexicon, 0).SetProperty(x => x.IndexedRevision, 0).SetProperty(x => x.MatchedRevision, 0), ct);
        await transaction.CommitAsync(ct);
        LogRead(id, file.State, file.Text.Length);
    }

    static AttachmentState StateOf(ReadDocument read) => read.State switch
    {
        ReadState.Read => AttachmentState.Read,
        ReadState.Cut => AttachmentState.Cut,
        ReadState.NoText => AttachmentState.NoText,
        ReadState.Encrypted => AttachmentState.Encrypted,
        ReadState.TooLarge => AttachmentState.TooLarge,
        ReadState.Unknown => AttachmentState.Unknown,
        ReadState.Recognised => AttachmentState.Recognised,
        ReadState.Unsure => AttachmentState.Unsure,
        ReadState.Wordless => AttachmentState.Wordless,
        ReadState.NoRecognition => AttachmentState.NoRecognition,
        ReadState.Partly => read.IsRecognised ? AttachmentState.PartlyRecognised : AttachmentState.Partly,
        _ => AttachmentState.Broken,
    };

    [LoggerMessage(LogLevel.Information, "Attachment {AttachmentId} was read: {State}, {Characters} characters")]
    partial void LogRead(long attachmentId, AttachmentState state, int characters);
}

using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Articles;

/// <summary>A file that an article links, or a picture in it (附件): fetched once, kept as a snapshot, and read into text that is judged like the article's own.</summary>
public sealed class Attachment : ITenantOwned
{
    public long Id { get; private set; }
    public long TenantId { get; private set; }
    public long ArticleId { get; private set; }
    public string Address { get; private set; }
    public string Name { get; private set; }
    public AttachmentState State { get; private set; }
    /// <summary>The file as it was fetched; null: not yet, or it could not be.</summary>
    public long? SnapshotId { get; private set; }
    public DateTimeOffset? FetchedAt { get; private set; }
    /// <summary>Next try to fetch it; null: nothing is to be fetched.</summary>
    public DateTimeOffset? FetchDueAt { get; private set; }
    public int FetchTries { get; private set; }
    /// <summary>Paragraphs parted by line feeds, cells by tabs; empty where there is none, or none that we can read.</summary>
    public string Text { get; private set; } = "";
    /// <summary>Wholly or in part read out of pictures.</summary>
    public bool IsRecognised => State.IsRecognised;
    /// <summary>Version of the readers that read it; 0: not read.</summary>
    public int ReadBy { get; private set; }
    public string? HeldBy { get; private set; }
    public DateTimeOffset? HeldUntil { get; private set; }

    Attachment() => (Address, Name) = ("", "");

    public Attachment(long tenantId, long articleId, string address, string name, DateTimeOffset now) =>
        (TenantId, ArticleId, Address, Name, FetchDueAt) = (tenantId, articleId, address, name, now);

    /// <summary>The page is looked at again because of what the file says: so is the file.</summary>
    public void FetchAgain(DateTimeOffset now) => (FetchDueAt, FetchTries) = (now, 0);

    /// <param name="snapshotId">That of before where the file is the same byte for byte.</param>
    public void Fetched(long snapshotId, DateTimeOffset now)
    {
        if (snapshotId != SnapshotId)
            (SnapshotId, ReadBy) = (snapshotId, 0);
        (FetchedAt, FetchDueAt, FetchTries) = (now, null, 0);
        Release();
    }

    /// <param name="next">Null: no further try.</param>
    public void NotFetched(AttachmentState state, DateTimeOffset? next)
    {
        (FetchDueAt, FetchTries) = (next, FetchTries + 1);
        if (next is null && SnapshotId is null)
            State = state;
        Release();
    }

    public void WasRead(AttachmentState state, string text, int readers)
    {
        (State, Text, ReadBy) = (state, text, readers);
        Release();
    }

    /// <summary>Its bytes need not be kept: a picture in which there are no words.</summary>
    /// <returns>False: they are kept.</returns>
    public bool LetGo()
    {
        if (State != AttachmentState.Wordless)
            return false;
        SnapshotId = null;
        return true;
    }

    void Release() => (HeldBy, HeldUntil) = (null, null);
}

/// <summary>待读取; 已读取; only its beginning was read; pictures alone; asks for a password; damaged; larger than we take; of a format nobody here reads; cannot be fetched;
/// read out of pictures; out of pictures too bad to be relied on; pictures without words; pictures where there is no text recognition; parts of it could not be read, of text and of text out of pictures.</summary>
public enum AttachmentState { Waiting = 0, Read = 1, Cut = 2, NoText = 3, Encrypted = 4, Broken = 5, TooLarge = 6, Unknown = 7, Unreachable = 8, Recognised = 9, Unsure = 10, Wordless = 11, NoRecognition = 12, Partly = 13, PartlyRecognised = 14 }

public static class AttachmentStates
{
    extension(AttachmentState state)
    {
        /// <summary>Wholly or in part read out of pictures, reliably or not.</summary>
        public bool IsRecognised => state is AttachmentState.Recognised or AttachmentState.PartlyRecognised or AttachmentState.Unsure;
    }
}

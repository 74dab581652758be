namespace MediaWatch.Core.Auditing;

/// <summary>A row that can go to the recycle bin and come back. While <see cref="DeletionId"/> is set the query filter "Deleted" hides it,
/// and what hangs on it with it.</summary>
public interface IDeletable
{
    long Id { get; }

    /// <summary>The <see cref="Deletion"/> it went with: its own, or that of the row it hung on. Null: it is there.</summary>
    long? DeletionId { get; }

    void Remove(Deletion deletion);
}

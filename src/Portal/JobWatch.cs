using System.Collections.Concurrent;

namespace MediaWatch.Portal;

/// <summary>Whether this node's jobs still come round. A job is ill that is not running and ended longer ago than ten of its intervals, or that has been running for an hour:
/// a run takes as long as there is work, so its length alone says little.</summary>
sealed class JobWatch(TimeProvider time)
{
    static readonly TimeSpan Longest = TimeSpan.FromHours(1);
    readonly ConcurrentDictionary<Type, Turn> turns = [];

    /// <param name="EndedAt">Null: not once yet.</param>
    public sealed record Turn(TimeSpan Every, DateTimeOffset WatchedSince, DateTimeOffset? RunningSince, DateTimeOffset? EndedAt, bool Failed)
    {
        public bool IllAt(DateTimeOffset now) => RunningSince is { } since ? now - since > Longest : now - (EndedAt ?? WatchedSince) > 10 * Every;
    }

    public IReadOnlyDictionary<Type, Turn> Turns => turns;

    public void Expect(Type job, TimeSpan every) => turns[job] = new Turn(every, time.GetUtcNow(), null, null, false);

    public void Began(Type job) => Change(job, t => t with { RunningSince = time.GetUtcNow() });

    public void Ended(Type job, bool failed) => Change(job, t => t with { RunningSince = null, EndedAt = time.GetUtcNow(), Failed = failed });

    void Change(Type job, Func<Turn, Turn> change)
    {
        if (turns.TryGetValue(job, out var turn))
            turns[job] = change(turn); // a job never overlaps itself
    }
}

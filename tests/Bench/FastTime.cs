namespace MediaWatch.Bench;

/// <summary>A clock and timers that run so many times faster than ours. The clock stands still until it is started.</summary>
sealed class FastTime(DateTimeOffset start, double speed) : TimeProvider
{
    long startedAt = -1;

    public double Speed => speed;

    public override long TimestampFrequency => System.TimestampFrequency;

    public void Start() => startedAt = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => startedAt < 0 ? start : start + System.GetElapsedTime(startedAt) * speed;

    public override long GetTimestamp() => (long)(System.GetTimestamp() * speed);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new Faster(System.CreateTimer(callback, state, Short(dueTime), Short(period)), this);

    /// <summary>Infinite stays infinite; nothing becomes so short that it would not pass.</summary>
    TimeSpan Short(TimeSpan span) => span <= TimeSpan.Zero ? span : TimeSpan.FromMilliseconds(Math.Max(1, Math.Ceiling(span.TotalMilliseconds / speed)));

    sealed class Faster(ITimer timer, FastTime time) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(time.Short(dueTime), time.Short(period));
        public void Dispose() => timer.Dispose();
        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}

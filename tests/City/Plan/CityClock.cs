namespace MediaWatch.City.Plan;

/// <summary>The city's time, which may run faster than ours.</summary>
public sealed class CityClock(TimeProvider time, DateTimeOffset opened, double speed)
{
    public DateTimeOffset Opened { get; } = opened;
    TimeSpan ahead;

    public DateTimeOffset Now => Opened + (time.GetUtcNow() - Opened) * speed + ahead;

    public void AdvanceTo(DateTimeOffset instant)
    {
        if (instant > Now)
            ahead += instant - Now;
    }
}

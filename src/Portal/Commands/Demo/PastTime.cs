namespace MediaWatch.Portal.Commands.Demo;

/// <summary>A clock that stands at an instant of the past until it is set to the next: what works by it dates what it writes as if it had worked then.</summary>
sealed class PastTime : TimeProvider
{
    public DateTimeOffset Now { get; set; }

    public override DateTimeOffset GetUtcNow() => Now;
}

namespace MediaWatch.Core.Crawling;

/// <summary>When the next request to a host may start, whichever node makes it: platforms count the address, not the process.</summary>
public sealed class HostTurn
{
    public string Host { get; private set; } = "";
    public DateTimeOffset NextAt { get; private set; }
}

namespace MediaWatch.Portal.Shell;

/// <summary>What this node says at the head of every page while it stands, as while a demonstration is laid; null: nothing.</summary>
public sealed class StandingNotice
{
    public string? Text { get; set; }
}

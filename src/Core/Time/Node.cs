namespace MediaWatch.Core.Time;

/// <summary>This process among those that share a database.</summary>
/// <param name="Name">Unique per process: claims are held under it.</param>
public sealed record Node(string Name)
{
    public static Node This() => new($"{Environment.MachineName}-{Environment.ProcessId}-{Guid.NewGuid().ToString("N")[..6]}");
}

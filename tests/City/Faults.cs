using System.Collections.Concurrent;

namespace MediaWatch.City;

/// <summary>Faults on request, by site number; 0 is the robot.</summary>
public sealed class Faults
{
    readonly ConcurrentDictionary<int, Fault> faults = new();

    public Fault Of(int site) => faults.GetValueOrDefault(site);

    public void Set(int site, Fault fault) => faults[site] = fault;
}

public enum Fault
{
    None,
    /// <summary>The connection is cut without an answer.</summary>
    Cut,
    /// <summary>502 to everything.</summary>
    Error,
    /// <summary>Each answer takes 20 seconds.</summary>
    Slow,
    /// <summary>403 to everything; the robot answers 200 with an error inside.</summary>
    Refuse,
    /// <summary>Lists without items: the layout was changed.</summary>
    Emptied,
}

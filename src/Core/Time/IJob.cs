namespace MediaWatch.Core.Time;

/// <summary>A piece of recurring work: finds what is due in the database, does it, returns. Run by the timetable, or by a test.</summary>
public interface IJob
{
    Task RunAsync(CancellationToken ct);
}

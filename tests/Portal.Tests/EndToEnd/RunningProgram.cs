using System.Diagnostics;
using MediaWatch.Portal.Commands;

namespace MediaWatch.Portal.Tests.EndToEnd;

/// <summary>The real program as a process of its own, without the portal.</summary>
sealed class RunningProgram : IAsyncDisposable
{
    readonly Process process;

    RunningProgram(Process process) => this.process = process;

    /// <summary>What the database calls its connections.</summary>
    public const string Name = "running-program";

    public static RunningProgram Start(WatchedCity watched) => Start(watched.Folder, watched.ConnectionString, "crawl,analyse,send", $"{watched.City.Network}:*");

    /// <param name="allowed">Inner addresses that it may reach.</param>
    public static RunningProgram Start(string folder, string connectionString, string roles, string allowed)
    {
        var start = new ProcessStartInfo("dotnet",
            [typeof(NodeHost).Assembly.Location, "up", "--roles", roles, "--data", folder, "--allow", allowed, "--url", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["MEDIAWATCH_DB"] = $"{connectionString};Application Name={Name}" },
        };
        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start");
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => TestContext.Current.SendDiagnosticMessage(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new RunningProgram(process);
    }

    /// <summary>SIGKILL, also to the browser it may have started.</summary>
    public void Kill() => process.Kill(entireProcessTree: true);

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}

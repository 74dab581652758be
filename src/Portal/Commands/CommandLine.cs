using System.CommandLine;
using System.Data.Common;
using Microsoft.Extensions.Options;

namespace MediaWatch.Portal.Commands;

/// <summary>The commands of the one program. Wrong use ends with 2 and one line that says what is wrong.</summary>
static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("MediaWatch：城市政务网站监测")
        {
            UpCommand.Create(), DemoCommand.Create(), TryCommand.Create(), ExamineCommand.Create(), ReadCommand.Create(), CorpusCommand.Create(), ReindexCommand.Create(), RecountCommand.Create(), MigrateCommand.Create(), BackupCommand.Create(), RestoreCommand.Create(),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            var unknown = parsed.UnmatchedTokens.Count > 0 && parsed.CommandResult.Command is RootCommand ? $"没有名为“{parsed.UnmatchedTokens[0]}”的命令" : parsed.Errors[0].Message.TrimEnd('。', '.');
            await Console.Error.WriteLineAsync($"mediawatch: {unknown}（用法见 ./mediawatch {CommandOf(parsed)}--help）");
            return 2;
        }
        // The host ends by itself on SIGTERM and Ctrl+C; time is left for it to cancel jobs and stop the cluster.
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(30), EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            return 130; // 128 + SIGINT, as shells have it
        }
        catch (Exception e) when (e is InvalidOperationException or DbException or ArgumentException or IOException or HttpRequestException or OptionsValidationException)
        {
            await Console.Error.WriteLineAsync($"mediawatch: {e.Message}");
            return 1;
        }
    }

    static string CommandOf(ParseResult parsed) => parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
}

using MediaWatch.Portal.Commands;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Shell;
using MediaWatch.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace MediaWatch.Portal.Tests.Commands;

public sealed class NodePartsTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Page tests hand pages their parts themselves: only the program can show that it has them all.</summary>
    [Fact]
    public async Task The_program_can_make_every_query_desk_and_list()
    {
        await using var database = await TestDatabase.CreateAsync(Ct);
        await using var node = await ServedNode.StartAsync(database.ConnectionString, new Telemetry(null, null), TimeProvider.System, Ct);
        await using var scope = node.Services.CreateAsyncScope();
        var missing = new List<string>();
        foreach (var type in typeof(PortalSetup).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && (t.IsAssignableTo(typeof(IPageQuery)) || t.IsAssignableTo(typeof(IExportedList)))))
        {
            try
            {
                scope.ServiceProvider.GetRequiredService(type);
            }
            catch (InvalidOperationException e)
            {
                missing.Add($"{type.Name}: {e.Message}");
            }
        }
        missing.ShouldBeEmpty();
    }
}

using System.CommandLine;
using MediaWatch.Analysis;
using MediaWatch.Core.Search;
using MediaWatch.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Commands;

/// <summary>Rebuilds the search index from the database, also while nodes run: they help.</summary>
static class ReindexCommand
{
    public static Command Create()
    {
        var flags = new NodeOptions.Flags();
        var command = new Command("reindex", "由数据库重建全文索引");
        flags.AddTo(command, serves: false);
        command.SetAction(async (parsed, ct) =>
        {
            var options = flags.Read(parsed, serves: false);
            await using var database = await Database.OpenAsync(options.Database, options.DataFolder, ct);
            await using var app = NodeHost.Build(options, database);
            await NodeHost.MigrateAsync(app.Services, ct);
            try
            {
                await app.Services.GetRequiredService<ISearchIndex>().ClearAsync(ct);
            }
            catch (SearchUnavailableException e)
            {
                await Console.Error.WriteLineAsync($"mediawatch: 搜索引擎没有应答：{e.Message}");
                return 1;
            }
            return await RebuildAsync(app.Services, ct) ? 0 : 1;
        });
        return command;
    }

    /// <returns>False: the engine went away; the rest is indexed by running nodes, or by this command again.</returns>
    static async Task<bool> RebuildAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<MediaWatchDb>>().CreateDbContextAsync(ct);
        var articles = db.Articles.IgnoreQueryFilters(["Tenant"]);
        var all = await articles.ExecuteUpdateAsync(set => set.SetProperty(a => a.IndexedRevision, 0), ct);
        await ActivatorUtilities.CreateInstance<IndexNewArticles>(services).RunAsync(ct);
        var left = await articles.CountAsync(a => a.IndexedRevision < a.Revision, ct);
        Console.WriteLine(left == 0 ? $"索引已重建：{all} 篇" : $"还有 {left} 篇没有编入索引，共 {all} 篇");
        return left == 0;
    }
}

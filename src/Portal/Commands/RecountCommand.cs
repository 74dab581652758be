using System.CommandLine;
using MediaWatch.Analysis.Statistics;
using MediaWatch.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Commands;

/// <summary>Counts all account days of all tenants from the ground up, also while nodes run.</summary>
static class RecountCommand
{
    public static Command Create()
    {
        var flags = new NodeOptions.Flags();
        var command = new Command("recount", "由文章和读数重新统计全部账号的每一天");
        flags.AddTo(command, serves: false);
        command.SetAction(async (parsed, ct) =>
        {
            var options = flags.Read(parsed, serves: false);
            await using var database = await Database.OpenAsync(options.Database, options.DataFolder, ct);
            await using var app = NodeHost.Build(options, database);
            await NodeHost.MigrateAsync(app.Services, ct);
            await using var db = await app.Services.GetRequiredService<IDbContextFactory<MediaWatchDb>>().CreateDbContextAsync(ct);
            var job = ActivatorUtilities.CreateInstance<CountAccountDays>(app.Services);
            foreach (var tenant in await db.Tenants.AsNoTracking().OrderBy(t => t.Id).ToListAsync(ct))
            {
                await job.CountAllAsync(tenant.Id, ct);
                db.TenantId = tenant.Id;
                Console.WriteLine($"{tenant.Name}：{await db.AccountDays.CountAsync(ct)} 个账号日");
            }
            return 0;
        });
        return command;
    }
}

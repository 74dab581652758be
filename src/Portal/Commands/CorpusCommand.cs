using System.CommandLine;
using System.Text;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Commands;

/// <summary>A tenant's older articles in which nothing was found, a paragraph a line: what the language model can be trained on besides official text.</summary>
static class CorpusCommand
{
    const int Batch = 500;
    const int ShortestLine = 10;

    /// <summary>Younger ones may still be judged, and corrected.</summary>
    const int Days = 90;

    public static Command Create()
    {
        var flags = new NodeOptions.Flags();
        var tenant = new Option<string>("--tenant") { Description = "租户名称", Required = true };
        var older = new Option<int>("--older") { Description = "只取多少天以前采集的文章", DefaultValueFactory = _ => Days };
        var target = new Option<string>("--out") { Description = "写入的文本文件", Required = true };
        var command = new Command("corpus", "把较早的、没有查出问题的文章写成训练文本（每段一行，号码遮盖），供 train proofing 使用") { tenant, older, target };
        flags.AddTo(command, serves: false);
        command.SetAction(async (parsed, ct) =>
        {
            var options = flags.Read(parsed, serves: false);
            await using var database = await Database.OpenAsync(options.Database, options.DataFolder, ct);
            await using var app = NodeHost.Build(options, database);
            await NodeHost.MigrateAsync(app.Services, ct);
            await using var db = await app.Services.GetRequiredService<IDbContextFactory<MediaWatchDb>>().CreateDbContextAsync(ct);
            if (await db.Tenants.AsNoTracking().FirstOrDefaultAsync(t => t.Name == parsed.GetValue(tenant), ct) is not { } found)
            {
                await Console.Error.WriteLineAsync($"mediawatch: 没有租户 {parsed.GetValue(tenant)}");
                return 2;
            }
            db.TenantId = found.Id;
            var lines = 0;
            await using (var file = new StreamWriter(parsed.GetValue(target)!, append: false, new UTF8Encoding(false))) // required
            {
                await foreach (var line in LinesAsync(db, TimeProvider.System.GetUtcNow() - TimeSpan.FromDays(parsed.GetValue(older)), ct))
                {
                    await file.WriteLineAsync(line.AsMemory(), ct);
                    lines++;
                }
            }
            Console.WriteLine($"{found.Name}：{lines} 段");
            return 0;
        });
        return command;
    }

    /// <summary>Each paragraph once, in the order in which the articles were seen first. What a reviewer dismissed was no error.</summary>
    /// <param name="before">First seen before it.</param>
    public static async IAsyncEnumerable<string> LinesAsync(MediaWatchDb db, DateTimeOffset before, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (long last = 0; ;)
        {
            var from = last;
            var articles = await db.Articles.AsNoTracking()
                .Where(a => a.Id > from && a.FirstSeenAt < before && a.GoneAt == null && a.AnalysedRevision == a.Revision && !db.Findings.Any(f => f.ArticleId == a.Id && f.State != FindingState.Dismissed))
                .OrderBy(a => a.Id).Take(Batch).Select(a => new { a.Id, a.Body }).ToListAsync(ct);
            if (articles.Count == 0)
                yield break;
            foreach (var line in articles.SelectMany(a => a.Body.Split('\n', StringSplitOptions.TrimEntries)).Where(l => l.Length >= ShortestLine && seen.Add(l)))
                yield return Masking.MaskNumbers(line);
            last = articles[^1].Id;
        }
    }
}

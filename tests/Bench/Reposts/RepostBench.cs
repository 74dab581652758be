using MediaWatch.Analysis.Reposts;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Bench.Reposts;

/// <summary>A year of articles held against the open tasks as they come in, and a new task against all of them.
/// Every article is a text (<see cref="MadeNews"/>) that is fingerprinted, looked up and compared; the prints lie in a PostgreSQL, the texts are written anew when one is read again.</summary>
sealed class RepostBench(int articles, int tasks)
{
    const int UsualArticles = 1_000_000, UsualTasks = 200, Batch = 5000, Rounds = 3;

    /// <summary>One article in twenty reposts one of the open tasks' originals; 500 repost the new task's.</summary>
    const int OneCopyIn = 20, NewCopies = 500, MostCandidates = 5000;

    static readonly DateTimeOffset Year = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    readonly MadeNews news = new();
    readonly List<RepostItem> originals = [];
    readonly Dictionary<int, RepostItem> copies = [];
    readonly HashSet<long> expected = [];

    public static Task<object> RunAsync(BenchOptions options, CancellationToken ct) => new RepostBench(options.Articles ?? UsualArticles, options.Tasks ?? UsualTasks).RunAsync(ct);

    async Task<object> RunAsync(CancellationToken ct)
    {
        Plant();
        var folder = Path.Combine(Path.GetTempPath(), $"mediawatch-bench-{Environment.ProcessId}");
        try
        {
            await using var postgres = await LocalPostgres.StartAsync(folder, durable: false, ct);
            await using var db = new MediaWatchDb(new DbContextOptionsBuilder<MediaWatchDb>().UseMediaWatch(postgres.ConnectionStringTo("mediawatch")).Options);
            await db.Database.MigrateAsync(ct);
            var tenant = new Tenant("性能测试", Year);
            db.Add(tenant);
            await db.SaveChangesAsync(ct);
            var (into, found, wrong) = await TakeInAsync(db, tenant.Id, ct);
            await Console.Error.WriteLineAsync("一年的文章已入库");
            var (search, candidates, copiesFound) = await SearchAsync(db, tenant.Id, ct);
            return new
            {
                bench = "reposts", Round.Cores, articles, tasks, characters = Math.Round(characters / (double)articles),
                articlesPerCpuSecond = Round.Per(articles, into), copiesFoundPercent = Math.Round(100.0 * found / (copies.Count - expected.Count), 2), wronglyFound = wrong,
                newTaskSeconds = Math.Round(search.Seconds, 2), newTaskCpuSeconds = Math.Round(search.CpuSeconds, 2), candidates, newTaskCopiesFoundPercent = Math.Round(100.0 * copiesFound / expected.Count, 2),
                bytesPerArticle = Math.Round(bytes / (double)articles), peakMemoryMb = Round.PeakMemoryMb,
            };
        }
        finally
        {
            Npgsql.NpgsqlConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    long characters, bytes;

    /// <summary>The new task's original is the last; no article is held against it as it comes in.</summary>
    void Plant()
    {
        var random = new Random(7);
        originals.AddRange(Enumerable.Range(0, tasks + 1).Select(i => news.Write(articles + i)));
        var others = Enumerable.Range(0, 300).Select(i => news.Write(articles + tasks + 1 + i)).ToList();
        var letters = string.Concat(others.Take(20).Select(o => o.Text)).Where(char.IsLetter).ToArray();
        var alter = new Alterations(random, others, new Edits(random, new(letters)), new Dress(random));
        for (var i = 0; i < articles; i++)
        {
            var isNew = random.Next(articles) < NewCopies;
            if (!isNew && random.Next(OneCopyIn) > 0)
                continue;
            var copy = alter.Of(originals[isNew ? tasks : random.Next(tasks)], Alterations.Kinds[random.Next(Alterations.Kinds.Length - 1)])!; // a round-up alone is none
            copies.Add(i, copy);
            if (isNew)
                expected.Add(i);
        }
    }

    RepostItem Article(int number) => copies.GetValueOrDefault(number) ?? news.Write(number);

    async Task<(double CpuSeconds, int Found, int Wrong)> TakeInAsync(MediaWatchDb db, long tenant, CancellationToken ct)
    {
        var matcher = new RepostMatcher(originals.Take(tasks).Select((o, i) => new OriginalText(i, RepostText.Of(o.Title, o.Text))));
        var (cpu, found) = (0.0, new List<int>());
        for (var from = 0; from < articles; from += Batch)
        {
            var batch = Enumerable.Range(from, Math.Min(Batch, articles - from)).Select(Article).ToList();
            var prints = new List<byte[]>(batch.Count);
            cpu += (await Round.MeasureAsync(() =>
            {
                foreach (var (index, item) in batch.Index())
                {
                    var article = RepostArticle.Of(item.Title, item.Text);
                    prints.Add(Prints.Of(article.Text));
                    if (matcher.Match(article).Any(m => m.IsRepost))
                        found.Add(from + index);
                }
                return Task.CompletedTask;
            })).CpuSeconds;
            characters += batch.Sum(b => (long)b.Text.Length);
            bytes += prints.Sum(p => (long)p.Length);
            await KeepAsync(db, tenant, from, prints, ct);
        }
        return (cpu, found.Count(copies.ContainsKey), found.Count(f => !copies.ContainsKey(f)));
    }

    async Task KeepAsync(MediaWatchDb db, long tenant, int from, List<byte[]> prints, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        await using var rows = await ((Npgsql.NpgsqlConnection)db.Database.GetDbConnection()).BeginBinaryImportAsync("COPY article_prints (article_id, tenant_id, at, revision, prints) FROM STDIN (FORMAT binary)", ct);
        foreach (var (index, packed) in prints.Index())
            await rows.WriteRowAsync(ct, (long)(from + index), tenant, Year.AddSeconds((from + index) * (365 * 86400.0 / articles)), 1, packed);
        await rows.CompleteAsync(ct);
        await db.Database.CloseConnectionAsync();
    }

    /// <summary>The median of three, the first not counted.</summary>
    async Task<(Round Round, int Candidates, int Found)> SearchAsync(MediaWatchDb db, long tenant, CancellationToken ct)
    {
        var (candidates, found) = (0, 0);
        await db.Database.ExecuteSqlRawAsync("ANALYZE article_prints", ct);
        var round = await Round.MedianAsync(Rounds, async () =>
        {
            var original = new OriginalText(1, RepostText.Of(originals[tasks].Title, originals[tasks].Text));
            var scan = new PrintScan(original);
            await HeldPrints.ScanAsync(db, tenant, Year, scan, ct);
            var matcher = new RepostMatcher([original]);
            var read = scan.Candidates(MostCandidates);
            candidates = read.Count;
            found = read.Count(id => Article((int)id) is var item && matcher.Match(RepostArticle.Of(item.Title, item.Text)).Any(m => m.IsRepost) && expected.Contains(id));
        });
        return (round, candidates, found);
    }
}

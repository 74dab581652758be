using MediaWatch.City.History;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Reports;
using MediaWatch.Core.Reposts;
using MediaWatch.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Bench.Month;

/// <summary>Holds what the program says of the month against the truth: findings, counted days, repost cells and every report.</summary>
sealed class MonthHeld(MediaWatchDb db, PastCity city, MonthTown town, Comparison comparison)
{
    /// <summary>What was found of the planted slips and what became of it; every slip is a figure.</summary>
    public async Task<IReadOnlyDictionary<(string, string, string), TrueProblem>> ProblemsAsync(DateTimeOffset since, CancellationToken ct)
    {
        var tiers = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "dictionaries", "lexicons", "terms.tsv")).Select(l => l.Split('\t')).Where(c => c.Length > 3).ToLookup(c => c[0], c => c[3], StringComparer.Ordinal);
        var found = (await (from f in db.Findings
                            join a in db.Articles on f.ArticleId equals a.Id
                            where f.State != FindingState.Dismissed && f.State != FindingState.Withdrawn && f.Tier != Tier.Hint
                            select new { a.AccountId, a.PlatformId, f.Excerpt, f.Tier, f.OpenedAt, f.EndedAt, f.ReviewedAt }).ToListAsync(ct)).ToLookup(f => (f.AccountId, f.PlatformId));
        var problems = new Dictionary<(string, string, string), TrueProblem>();
        var (posts, planted) = (city.Posts.Where(p => p.PublishedAt >= since).ToList(), 0);
        foreach (var post in posts)
        {
            var where = $"finding {post.Platform} {post.Account} {post.Id}";
            var own = found[(town.Accounts[(post.Platform, post.Account)], post.Id)].ToList();
            if (post.Wrong is not { } words)
            {
                if (own.Count > 0)
                    comparison.Hold(where, null, string.Join('、', own.Select(f => f.Excerpt)));
                continue;
            }
            planted++;
            var tier = tiers[words].FirstOrDefault() switch { "veto" => Tier.Veto, "likely" => Tier.Likely, _ => Tier.Certain };
            if (tier != Tier.Likely)
                own.RemoveAll(f => f.Tier == Tier.Likely); // a guess beside it
            comparison.Hold(where, $"{words} {tier}", own.Count == 0 ? null : string.Join('、', own.Select(f => $"{(words.Contains(f.Excerpt, StringComparison.Ordinal) || f.Excerpt.Contains(words, StringComparison.Ordinal) ? words : f.Excerpt)} {f.Tier}")));
            if (own is [var one] && one.ReviewedAt is { } confirmed)
                problems.Add((post.Platform, post.Account, post.Id), new TrueProblem(post, tier, one.OpenedAt, one.EndedAt, confirmed));
        }
        await Console.Error.WriteLineAsync($"{posts.Count} posts, {planted} slips");
        return problems;
    }

    /// <summary>Days as they were counted ahead, by account; followers at the month's end.</summary>
    public async Task StatisticsAsync(TrueMonth month, CancellationToken ct)
    {
        var counted = await db.Database.SqlQuery<Counted>($"""
            select account_id, sum(posts)::int as posts, (count(*) filter (where posts > 0))::int as active, sum(originals)::int as originals, sum(reposts)::int as reposts, sum(gone)::int as gone,
                sum(reads)::bigint as reads, sum(reads_known)::int as reads_known, sum(likes)::bigint as likes, sum(likes_known)::int as likes_known, sum(comments)::bigint as comments, sum(comments_known)::int as comments_known,
                sum(wows)::bigint as wows, sum(wows_known)::int as wows_known, sum(shares)::bigint as shares, sum(shares_known)::int as shares_known, (array_agg(followers order by day desc) filter (where followers is not null))[1] as followers
            from account_days where tenant_id = {db.TenantId} and day between {month.First} and {month.Last} group by account_id
            """).ToDictionaryAsync(c => c.AccountId, ct);
        var followers = city.Followers.Where(f => f.At < month.Until).GroupBy(f => (f.Platform, f.Account)).ToDictionary(g => g.Key, g => g.MaxBy(f => f.At)!.Followers); // a group is never empty
        foreach (var account in month.Accounts)
        {
            var own = counted.GetValueOrDefault(town.Accounts[(account.Told.Platform, account.Name)], new Counted(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, null));
            void Hold(string what, long expected, long actual) => comparison.Hold($"statistics {account.Told.Platform} {account.Name} {what}", $"{expected}", $"{actual}");
            void HoldSum(string what, Func<PastCounts, long?> counter, long sum, int known)
            {
                var truth = TrueAccount.Sum(account.Posts, counter);
                Hold(what, truth.Sum, sum);
                Hold($"{what} known", truth.Known, known);
            }
            Hold("posts", account.Posts.Count, own.Posts);
            Hold("active days", account.Days.Count(), own.Active);
            Hold("originals", account.Originals, own.Originals);
            Hold("reposts", account.Reposts, own.Reposts);
            Hold("gone", account.Posts.Count(p => p.DeletedAt <= month.Reported), own.Gone);
            HoldSum("reads", c => c.Reads, own.Reads, own.ReadsKnown);
            HoldSum("likes", c => c.Likes, own.Likes, own.LikesKnown);
            HoldSum("comments", c => c.Comments, own.Comments, own.CommentsKnown);
            HoldSum("wows", c => c.Wows, own.Wows, own.WowsKnown);
            HoldSum("shares", c => c.Shares, own.Shares, own.SharesKnown);
            comparison.Hold($"statistics {account.Name} followers", followers.TryGetValue((account.Told.Platform, account.Name), out var last) ? $"{last}" : null, own.Followers is { } f ? $"{f}" : null);
        }
    }

    /// <summary>Every cell of the matrix whose day fell into the month.</summary>
    public async Task CellsAsync(TrueMonth month, CancellationToken ct)
    {
        var cells = await (from d in db.RepostDuties
                           join t in db.RepostTasks on d.TaskId equals t.Id
                           select new { d.AccountId, t.Title, t.PublishedAt, d.State, d.FulfilledAt }).ToDictionaryAsync(c => (c.AccountId, c.Title, c.PublishedAt.ToUniversalTime()), ct);
        foreach (var account in month.Accounts)
        {
            foreach (var duty in account.Duties.Cells)
            {
                var cell = cells.GetValueOrDefault((town.Accounts[(account.Told.Platform, account.Name)], duty.Original.Title, duty.Original.AppearsAt));
                var ways = string.Join(',', account.All.Where(p => p.Reposts.Contains(duty.Original.Number)).Select(p => p.Alteration));
                comparison.Hold($"cell {account.Told.Platform} {account.Name} {duty.Original.Title} ({ways})", $"{duty.State} {duty.At?.UtcDateTime:O}", cell is null ? null : $"{NameOf(cell.State)} {cell.FulfilledAt?.UtcDateTime:O}");
            }
        }
    }

    /// <summary>Every table, sentence and row of problems of every report that was packed.</summary>
    public async Task ReportsAsync(TrueMonth month, CancellationToken ct)
    {
        var units = await db.Units.ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        foreach (var report in await db.MonthlyReports.AsNoTracking().OrderBy(r => r.Id).ToListAsync(ct))
        {
            var unit = report.UnitId is { } id ? units[id] : null;
            List<TrueAccount> accounts = [.. month.Accounts.Where(a => unit is null || (report.Scope == ReportScope.Unit ? a.Unit == unit : month.IsWithin(a.Unit, unit)))];
            var files = await db.ReportFiles.AsNoTracking().Where(f => f.ReportId == report.Id && (f.Kind == ReportFileKind.Word || f.Kind == ReportFileKind.Problems)).ToDictionaryAsync(f => f.Kind, f => f.Content, ct);
            if (files.Count < 2)
            {
                comparison.Hold($"report {report.Id} {unit}", "packed", $"{report.State} {report.Failure}");
                continue;
            }
            Hold($"report {report.Id} {report.Scope} {unit}", TrueReport.Of(month, accounts, report.Scope == ReportScope.Unit), ReadReport.Of(files[ReportFileKind.Word], files[ReportFileKind.Problems]));
        }
    }

    void Hold(string where, TrueReport truth, ReadReport read)
    {
        foreach (var sentence in truth.Sentences)
            comparison.HoldSentence(where, sentence, read.Sentences);
        foreach (var table in truth.Tables)
            comparison.HoldTable(where, table, [.. read.Tables[table.Title]]);
        foreach (var more in read.Tables.Select(t => t.Key).Except(truth.Tables.Select(t => t.Title), StringComparer.Ordinal))
            comparison.Hold($"{where} table", null, more);
        // 等级, 账号, 标题, 地址, 发布时间, 整改情况.
        comparison.HoldTable(where, new TrueTable("问题清单", [.. truth.Problems.Select(p => new[] { p.Post.Account, p.Post.Address, TrueReport.NameOf(p.Tier), p.Post.Title, Exact(p.Post.PublishedAt), Exact(p.FoundAt), StandingOf(p) })]) { Keys = 2 },
            [.. read.Problems.Select(r => new[] { r[3], r[9], r[1], r[8], r[10], r[11], r[14] })]);
    }

    string StandingOf(TrueProblem problem) => problem.EndedAt is { } at ? $"已整改（{at.ToOffset(TrueMonth.Beijing):M月d日}）" : $"整改期限{problem.DueOn:M月d日}{(problem.DueOn < TrueMonth.DayOf(town.Reported) ? "，已逾期" : "")}";

    static string Exact(DateTimeOffset at) => $"{at.ToOffset(TrueMonth.Beijing):yyyy-MM-dd HH:mm}";

    static string NameOf(RepostState state) => state switch { RepostState.InTime => "按时", RepostState.Late => "逾期", RepostState.Partly => "部分", RepostState.Changed => "改动", RepostState.Exempt => "免转", _ => "未转" };

    sealed record Counted(long AccountId, int Posts, int Active, int Originals, int Reposts, int Gone, long Reads, int ReadsKnown, long Likes, int LikesKnown, long Comments, int CommentsKnown, long Wows, int WowsKnown, long Shares, int SharesKnown, long? Followers);
}

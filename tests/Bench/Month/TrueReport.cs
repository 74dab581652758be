using System.Globalization;
using MediaWatch.Core.Findings;

namespace MediaWatch.Bench.Month;

/// <summary>What the report on some accounts has to say: its tables and the sentences that hold figures.</summary>
/// <param name="ofUnit">Else it is on many units.</param>
sealed class TrueReport(TrueMonth month, IReadOnlyList<TrueAccount> accounts, bool ofUnit)
{
    const int MostGaps = 100, MostUnchecked = 80, SilentDays = 14;

    /// <summary>What the planted slips are.</summary>
    const string Check = "错误表述";

    static readonly Tier[] Tiers = [Tier.Veto, Tier.Certain, Tier.Likely];

    readonly List<TrueTable> tables = [];
    readonly List<string> sentences = [];
    readonly DateTimeOffset from = TrueMonth.StartOf(month.First);

    public IReadOnlyList<TrueTable> Tables => tables;
    public IReadOnlyList<string> Sentences => sentences;
    public IReadOnlyList<TrueProblem> Problems => [.. accounts.SelectMany(Found)];

    public static TrueReport Of(TrueMonth month, IReadOnlyList<TrueAccount> accounts, bool ofUnit)
    {
        var report = new TrueReport(month, accounts, ofUnit);
        report.Overview();
        report.Scores();
        report.Updates();
        if (!ofUnit)
            report.ByUnit();
        report.Reach();
        report.Messages();
        report.Reposts();
        report.Comparison();
        report.Repeated();
        report.Unchecked();
        return report;
    }

    public static string NameOf(Tier tier) => tier switch { Tier.Veto => "否决", Tier.Certain => "确定", _ => "疑似" };

    IEnumerable<TrueProblem> Found(TrueAccount account) => account.Problems.Where(p => p.FoundAt >= from && p.FoundAt < month.Until);

    void Overview()
    {
        var (posts, before, problems) = (accounts.Sum(a => a.Posts.Count), accounts.Sum(a => a.Before.Count), Problems);
        var platforms = accounts.GroupBy(a => a.Platform).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key}{g.Count()}个");
        sentences.Add($"本月监测账号{T(accounts.Count)}个（{string.Join('、', platforms)}），发布信息{T(posts)}条，{Change(posts, before)}。");
        var veto = problems.Count(p => p.Veto);
        sentences.Add(problems.Count == 0 ? "未发现问题，未触及单项否决情形。"
            : $"列入问题{T(problems.Count)}个（{string.Join('、', problems.GroupBy(p => p.Tier).OrderBy(g => Array.IndexOf(Tiers, g.Key)).Select(g => $"{NameOf(g.Key)}{g.Count()}个"))}），{(veto == 0 ? "未触及单项否决情形" : $"其中{veto}个属单项否决情形")}；已整改{T(problems.Count(p => p.EndedAt is not null))}个，逾期未改{T(problems.Count(IsLate))}个。");
        var (messages, demanded, fulfilled) = (accounts.Sum(a => a.Messages.Count), accounts.Sum(a => a.Duties.Demanded), accounts.Sum(a => a.Duties.Fulfilled));
        sentences.Add($"{(messages == 0 ? "未见网民留言" : $"网民留言{T(messages)}条，超期未答{T(accounts.Sum(a => a.Overdue))}条")}；{(demanded == 0 ? "没有到期的转载任务" : $"到期转载任务{T(demanded)}项次，完成{T(fulfilled)}项次（{Share(fulfilled, demanded)}）")}。");
        List<string[]> rows = ofUnit ? [.. accounts.Select(a => Row(a.Name, a.Platform, [a]))] : [.. accounts.GroupBy(a => a.Unit).Select(g => Row(g.Key, T(g.Count()), [.. g]))];
        if (!ofUnit || rows.Count > 1)
            rows.Add(Row("合计", ofUnit ? "" : T(accounts.Count), accounts));
        tables.Add(new TrueTable(ofUnit ? "各账号情况" : "各单位情况", rows));
        if (problems.Count > 0)
            sentences.Add($"条形图：{Check}{problems.Count}个。");

        string[] Row(string name, string second, IReadOnlyList<TrueAccount> own)
        {
            var found = own.SelectMany(Found).ToList();
            return [name, second, T(own.Sum(a => a.Posts.Count)), T(own.Max(a => a.LongestSilence)), T(found.Count(p => p.Veto)), T(found.Count(p => p.Tier == Tier.Certain)), T(found.Count(p => p.Tier == Tier.Likely)), T(own.Sum(a => a.Overdue))];
        }
    }

    void Scores()
    {
        var scored = accounts.Where(a => !a.Paused).Select(a => (Account: a, Score: TrueScore.Of(a))).ToList();
        if (scored.Count == 0)
        {
            sentences.Add("本月未评分。");
            return;
        }
        sentences.Add($"评分账号{T(scored.Count)}个：{string.Join('、', StandingsInOrder.Where(s => scored.Any(c => c.Score.Standing == s)).Select(s => $"{s}{scored.Count(c => c.Score.Standing == s)}个"))}。");
        tables.Add(new TrueTable("各账号评分", [.. scored.Select(s => new[] { s.Account.Name, P(s.Score.Score), P(s.Score.Lowest), s.Score.Standing, T(s.Score.Vetoes), T(s.Score.Unjudged) })]));
        List<string[]> hits = [.. scored.SelectMany(s => s.Score.Hits).Where(h => ofUnit || h.Veto).Select(h => new[] { h.Name, h.Veto ? "单项否决" : "扣分", h.Veto ? "–" : h.Points > 0 ? $"-{P(h.Points)}" : "0", null! })]; // null: whatever stands there
        if (hits.Count > 0)
            tables.Add(new TrueTable("触及的指标", hits) { Keys = 3 });
    }

    /// <summary>As the report lists them.</summary>
    static readonly string[] StandingsInOrder = ["不合格", "合格", "良好"];

    void Updates()
    {
        var silent = accounts.Where(a => !a.Paused && a.LongestSilence >= SilentDays).ToList();
        sentences.Add(silent.Count == 0 ? $"本月没有账号连续{SilentDays}天不更新。" : $"本月有{T(silent.Count)}个账号连续{SilentDays}天以上没有更新。");
        var shown = ofUnit ? accounts : silent;
        if (shown.Count > 0)
            tables.Add(new TrueTable(ofUnit ? "各账号更新" : "连续不更新的账号", [.. shown.Select(a => new[] { a.Name, a.Platform, T(a.Posts.Count), T(a.Days.Count()), T(a.LongestSilence), Day(a.Newest?.PublishedAt) })]) { Most = 100 });
        var columns = accounts.SelectMany(a => a.Columns.Select(c => (Account: a, Column: c))).ToList();
        if (columns.Count == 0)
            return;
        var stale = columns.Where(c => c.Column.IsStale(month)).ToList();
        sentences.Add($"有更新期限的栏目{T(columns.Count)}个，{(stale.Count == 0 ? "均在期限内更新" : $"到期末超期的{T(stale.Count)}个")}。");
        if (stale.Count > 0)
            tables.Add(new TrueTable("超期栏目", [.. stale.Select(c => new[] { c.Account.Name, c.Column.Name, null!, T(c.Column.Months switch { 0 => 14, 6 => 183, _ => 365 }), c.Column.LastAt is { } at ? $"{at.ToOffset(TrueMonth.Beijing):yyyy-MM-dd}" : "未见内容" })]) { Keys = 2, Most = 100 }); // null: whatever stands there
    }

    void ByUnit()
    {
        List<string[]> rows = [.. accounts.GroupBy(a => a.Unit).Select(g => (Unit: g.Key, Found: g.SelectMany(Found).ToList())).Where(u => u.Found.Count > 0).Select(u => new[]
        {
            u.Unit, T(u.Found.Count(p => p.Veto)), T(u.Found.Count(p => p.Tier == Tier.Certain)), T(u.Found.Count(p => p.Tier == Tier.Likely)), T(u.Found.Count), T(u.Found.Count(p => p.EndedAt is not null)), T(u.Found.Count(IsLate)),
        })];
        if (rows.Count > 0)
            tables.Add(new TrueTable("各单位问题", rows));
    }

    void Reach()
    {
        var sites = accounts.Where(a => a.Probes.Count > 0).ToList();
        if (sites.Count == 0)
            return;
        var (visits, failed) = (sites.Sum(a => a.Probes.Count), sites.Sum(a => a.Probes.Count(p => p.Failed)));
        sentences.Add($"拨测{T(sites.Count)}个网站{T(visits)}次，打不开{T(failed)}次，可用率{Share(visits - failed, visits)}；检查链接0个，打不开0个。");
        tables.Add(new TrueTable("各网站可用性", [.. sites.Select(a => (a.Name, Visits: a.Probes.Count, Failed: a.Probes.Count(p => p.Failed))).Select(a => new[] { a.Name, T(a.Visits), T(a.Failed), Share(a.Visits - a.Failed, a.Visits), "0", "0" })]) { Most = 100 });
    }

    void Messages()
    {
        var asked = accounts.Where(a => a.Messages.Count > 0).ToList();
        if (asked.Count == 0)
            return;
        var (all, answered) = (asked.Sum(a => a.Messages.Count), asked.Sum(a => a.Answered));
        sentences.Add($"本月采集到网民留言{T(all)}条，已答复{T(answered)}条（{Share(answered, all)}），其中5个工作日内答复{T(asked.Sum(a => a.AnsweredInTime))}条；超期未答{T(asked.Sum(a => a.Overdue))}条。");
        tables.Add(new TrueTable("各账号互动", [.. asked.Select(a => new[] { a.Name, T(a.Messages.Count), T(a.Answered), T(a.AnsweredInTime), T(a.Overdue) })]));
    }

    void Reposts()
    {
        var owing = accounts.Where(a => a.Duties.Cells.Count > 0).ToList();
        if (owing.Count == 0)
            return;
        int Sum(Func<TrueDuties, int> count) => owing.Sum(a => count(a.Duties));
        var (demanded, fulfilled, inTime) = (Sum(d => d.Demanded), Sum(d => d.Fulfilled), Sum(d => d.Count("按时")));
        sentences.Add($"本月到期转载任务{T(demanded)}项次，完成{T(fulfilled)}项次，完成率{Share(fulfilled, demanded)}；按时完成{T(inTime)}项次，及时率{Share(inTime, demanded)}；免转或临时下线{T(Sum(d => d.Count("免转")))}项次。");
        tables.Add(new TrueTable(ofUnit ? "各账号转载" : "各单位转载", [.. owing.GroupBy(a => ofUnit ? a.Name : a.Unit).Select(g =>
        {
            int Of(Func<TrueDuties, int> count) => g.Sum(a => count(a.Duties));
            return new[] { g.Key, T(Of(d => d.Demanded)), T(Of(d => d.Count("按时"))), T(Of(d => d.Count("逾期"))), T(Of(d => d.Count("部分"))), T(Of(d => d.Count("改动"))), T(Of(d => d.Count("未转"))), Share(Of(d => d.Fulfilled), Of(d => d.Demanded)) };
        })]));
        List<string[]> gaps = [.. owing.SelectMany(a => a.Duties.Gaps.Select(g => new[]
        {
            g.Original.Title, a.Name, $"{g.DueAt.ToOffset(TrueMonth.Beijing):M月d日 HH:mm}",
            g.State switch { "逾期" => "逾期转载", "部分" => "部分转载", "改动" => "改动表述", _ => "未转载" } + (g.At is { } at ? $"（{at.ToOffset(TrueMonth.Beijing):M月d日}）" : ""),
        }))];
        if (gaps.Count > 0)
            tables.Add(new TrueTable("未按要求转载", gaps) { Keys = 3, Most = MostGaps });
    }

    void Comparison()
    {
        int now = accounts.Sum(a => a.Posts.Count), before = accounts.Sum(a => a.Before.Count), earlier = accounts.Sum(a => a.Problems.Count(p => IsIn(p, 1)));
        List<string[]> rows = [Compared("发布信息/条", now, before), Compared("列入问题/个", Problems.Count, earlier)];
        foreach (var (name, counter) in new (string, Func<City.History.PastCounts, long?>)[] { ("阅读/次", c => c.Reads), ("点赞/次", c => c.Likes), ("评论/次", c => c.Comments), ("转发/次", c => c.Shares) })
        {
            var (sum, was) = (TrueAccount.Sum(accounts.SelectMany(a => a.Posts), counter), TrueAccount.Sum(accounts.SelectMany(a => a.Before), counter));
            if (sum.Known + was.Known > 0)
                rows.Add(Compared(name, sum.Known == 0 ? null : sum.Sum, was.Known == 0 ? null : was.Sum));
        }
        tables.Add(new TrueTable("本月与上月", rows));
        sentences.Add($"条形图：{string.Join('；', accounts.GroupBy(a => a.Platform).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key}本月{T(g.Sum(a => a.Posts.Count))}条，上月{T(g.Sum(a => a.Before.Count))}条"))}。");

        static string[] Compared(string name, long? now, long? before) =>
            [name, now is { } n ? T(n) : "未知", before is { } b ? T(b) : "未知", now is null || before is null ? "–" : Change(now.Value, before.Value).Replace("比上月", "", StringComparison.Ordinal).Replace("与上月", "", StringComparison.Ordinal)];
    }

    void Repeated()
    {
        var again = accounts.Select(a => (Account: a, Now: Found(a).Count(), Earlier: a.Problems.Count(p => IsIn(p, 1)))).Where(a => a.Now > 0 && a.Earlier > 0).ToList();
        sentences.Add(again.Count == 0 ? "没有账号在本月和此前三期内重复出现同类问题。" : $"有{T(again.Count)}个账号在本月和此前三期内重复出现同类问题。");
        if (again.Count > 0)
            tables.Add(new TrueTable("重复出现的问题", [.. again.Select(a => new[] { a.Account.Name, a.Account.Unit, Check, T(a.Now), T(a.Earlier), "2" })]) { Most = 60 });
    }

    void Unchecked()
    {
        List<string[]> rows = [];
        foreach (var account in accounts)
        {
            if (account.Paused)
                rows.Add([account.Name, "全部内容", "已暂停监测"]);
            if (!account.IsSite && account.Posts.Count > 0 && TrueAccount.Sum(account.Posts, c => c.Reads).Known == 0)
                rows.Add([account.Name, "阅读量", "没有授权的渠道，平台不公开"]);
        }
        if (Problems.Count > 0)
            rows.Add([$"问题{T(Problems.Count)}个", "截图", "页面无法绘出，或该类问题没有页面可截"]);
        if (rows.Count > 0)
            tables.Add(new TrueTable("未能检查的内容", rows) { Keys = 2, Most = MostUnchecked });
        else
            sentences.Add("应检查的内容均已检查。");
    }

    bool IsIn(TrueProblem problem, int monthsBack) => problem.FoundAt >= TrueMonth.StartOf(month.First.AddMonths(-monthsBack)) && problem.FoundAt < TrueMonth.StartOf(month.First.AddMonths(1 - monthsBack));

    /// <summary>The day is over, and nothing was put right.</summary>
    bool IsLate(TrueProblem problem) => problem.EndedAt is null && problem.DueOn < TrueMonth.DayOf(month.Reported);

    static string Day(DateTimeOffset? at) => at is { } then ? $"{then.ToOffset(TrueMonth.Beijing):M月d日}" : "–";

    static string T(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    static string P(decimal? points) => points is { } p ? p.ToString("0.##", CultureInfo.InvariantCulture) : "–";

    static string Share(long part, long whole) => whole == 0 ? "–" : (100m * part / whole).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    static string Change(long now, long before) => now == before ? "与上月持平" : before == 0 ? "上月为0" : $"比上月{(now > before ? "增加" : "减少")}{(100m * Math.Abs(now - before) / before).ToString("0.#", CultureInfo.InvariantCulture)}%";
}

/// <param name="Rows">Cells; null: not held against anything.</param>
sealed record TrueTable(string Title, IReadOnlyList<string[]> Rows)
{
    /// <summary>How many cells name a row.</summary>
    public int Keys { get; init; } = 1;

    /// <summary>So many are shown at most.</summary>
    public int Most { get; init; } = int.MaxValue;
}

using MediaWatch.Analysis.Checks;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Time;

namespace MediaWatch.Analysis.Scoring;

/// <summary>Whether sites, columns and accounts are updated. A period that is reached is over (“超过（含）”); time inside off-line windows does not count;
/// what nobody could look at for a day is not judged.</summary>
static class UpdateMeasures
{
    const string NotLooked = "监测时间点前 24 小时没有成功采集，不能判定是否更新";
    static readonly IReadOnlyDictionary<DateOnly, bool> NoHolidays = new Dictionary<DateOnly, bool>();

    /// <summary>首页不更新 of a site, 内容不更新 of an account: nothing new for the indicator's days, two weeks in the official tables.</summary>
    public static Reading Silence(AccountFacts facts, Indicator indicator)
    {
        var check = facts.PlatformKey == AccountFacts.Website ? "stale-home" : "stale-media";
        if (Unjudgeable(facts) is { } not)
            return not;
        var days = indicator.Days ?? 14;
        var last = facts.Newest?.At ?? facts.WatchedSince;
        Reason[] looked = facts.Newest is { } newest ? [new($"最近一条：{newest.Title}（{Day(facts, newest.At)}）", 0) { ArticleId = newest.Id, Address = newest.Address }] : [];
        if (facts.At < DueOf(facts, last, days))
            return Reading.Clean(facts.Newest is null ? "监测时间未满更新期限" : "", looked);
        if (SiteMeasures.Account(facts, check, FindingVerdict.Dismissed) is { } dismissed)
            return Reading.Clean("自动监测的结果已由复核人员认定为误报", [FindingMeasure.ReasonOf(dismissed, 0)]);
        var confirmed = SiteMeasures.Account(facts, check, FindingVerdict.Confirmed) is { Tier: <= Tier.Likely } known ? FindingMeasure.ReasonOf(known, indicator.Points) : null;
        if (confirmed is null && facts.Newest is null)
            return Reading.CannotJudge("监测以来没有采集到信息，是否不更新需人工核实");
        if (confirmed is null && facts.Undated > 0)
            return Reading.CannotJudge($"之后有 {facts.Undated} 条信息没有标明发布时间，按规定不计为更新，需人工核实", looked);
        return Reading.Hit([confirmed ?? looked[0] with { Points = indicator.Points }], $"至监测时间点已满 {UpdateRule.NameOf(days)}未更新");
    }

    /// <summary>动态要闻 without update for two weeks and 通知公告, 政策文件 for six months, counted together.</summary>
    public static Reading CoreColumns(AccountFacts facts, Indicator indicator)
    {
        if (Unjudgeable(facts) is { } not)
            return not;
        var stale = facts.Columns.Where(c => c is { UpdateDays: not null, Kind: ColumnKind.News or ColumnKind.Notice or ColumnKind.PolicyDocument })
            .Where(c => IsStale(facts, c, c.Kind == ColumnKind.News ? indicator.Days ?? 14 : UpdateRule.HalfYear)).ToList();
        return Counted(facts, indicator, stale, facts.Columns.Count == 0);
    }

    /// <summary>Columns of any kind past the period that people have set for them. Reached, it is a person's to confirm: by the finding, or by a judgement.</summary>
    public static Reading DueColumns(AccountFacts facts, Indicator indicator)
    {
        if (Unjudgeable(facts) is { } not)
            return not;
        var read = Counted(facts, indicator, [.. facts.Columns.Where(c => c.UpdateDays is { } days && IsStale(facts, c, days))], facts.Columns.Count == 0);
        return read.State != ResultState.Hit || SiteMeasures.Account(facts, "stale-column", FindingVerdict.Confirmed) is { Tier: Tier.Veto }
            ? read : Reading.Pending($"{read.Note}，待人工确认", read.Reasons);
    }

    /// <summary>Columns in which nothing was ever found, watched for a week at least: whether they are empty, a person has to see.</summary>
    public static Reading BlankColumns(AccountFacts facts, Indicator indicator)
    {
        if (facts.LastFetchedAt is null)
            return Reading.CannotJudge(NotLooked);
        var blank = Blank(facts).Select(c => ReasonOf(facts, c, 0)).ToList();
        return blank.Count >= (indicator.Limit ?? 1) ? Reading.Pending($"疑似空白栏目 {blank.Count} 个，待人工确认", blank)
            : facts.Columns.Count == 0 ? Reading.CannotJudge("没有登记栏目，不能判定") : Reading.Clean($"疑似空白栏目 {blank.Count} 个（标准 {indicator.Limit:0} 个）", blank);
    }

    /// <summary>Other columns past their period; those that indicators of their own judge are left out (“不重复扣分”). Blank ones are for a person.</summary>
    public static Reading OtherColumns(AccountFacts facts, Indicator indicator)
    {
        if (Unjudgeable(facts) is { } not)
            return not;
        bool Other(ColumnFact c) => c.Kind is not (ColumnKind.News or ColumnKind.PolicyDocument or ColumnKind.PolicyInterpretation);
        var blank = Blank(facts).Where(Other).ToList();
        var stale = facts.Columns.Where(c => Other(c) && !blank.Contains(c) && c.UpdateDays is { } days && IsStale(facts, c, days)).Select(c => ReasonOf(facts, c, indicator.Points)).ToList();
        return stale.Count > 0 ? Reading.Hit(stale, blank.Count > 0 ? $"另有疑似空白栏目 {blank.Count} 个待人工确认" : "")
            : blank.Count > 0 ? Reading.Pending($"疑似空白栏目 {blank.Count} 个，待人工确认", [.. blank.Select(c => ReasonOf(facts, c, 0))])
            : facts.Columns.Count == 0 ? Reading.CannotJudge("没有登记栏目，不能判定") : Reading.Clean("");
    }

    /// <summary>动态要闻, 政策文件, 政策解读: judged by the newest item of all columns of the kind. None registered: a person says whether the site has none.</summary>
    public static Reading ColumnsOfKind(AccountFacts facts, Indicator indicator)
    {
        if (Unjudgeable(facts) is { } not)
            return not;
        var kind = Enum.Parse<ColumnKind>(indicator.Feeds[0]["column:".Length..]);
        var columns = facts.Columns.Where(c => c.Kind == kind).ToList();
        if (columns.Count == 0)
            return Reading.CannotJudge($"没有登记“{indicator.Name}”类栏目：网站确无该栏目的，请人工判定");
        var days = indicator.Days ?? 14;
        return columns.All(c => IsStale(facts, c, days))
            ? Reading.Hit([ReasonOf(facts, columns.MaxBy(c => c.LastArticleAt ?? DateTimeOffset.MinValue)!, indicator.Points)], $"已满 {UpdateRule.NameOf(days)}未更新") // there is one at least
            : Reading.Clean("", [ReasonOf(facts, columns.MaxBy(c => c.LastArticleAt ?? DateTimeOffset.MinValue)!, 0)]); // there is one at least
    }

    static Reading? Unjudgeable(AccountFacts facts) =>
        facts.Offline.Cover(facts.At) ? Reading.Suspended : facts.LookedLately ? null : Reading.CannotJudge(NotLooked);

    static Reading Counted(AccountFacts facts, Indicator indicator, List<ColumnFact> stale, bool none)
    {
        var reasons = stale.Select(c => ReasonOf(facts, c, indicator.Points)).ToList();
        return stale.Count >= (indicator.Limit ?? 1) ? Reading.Hit(reasons, $"应更新未更新的栏目 {stale.Count} 个，达到 {indicator.Limit:0} 个的标准")
            : none ? Reading.CannotJudge("没有登记栏目，不能判定")
            : Reading.Clean($"应更新未更新的栏目 {stale.Count} 个（标准 {indicator.Limit:0} 个）", reasons);
    }

    static IEnumerable<ColumnFact> Blank(AccountFacts facts) => facts.Columns.Where(c => c.LastArticleAt is null && facts.At - c.WatchedSince >= TimeSpan.FromDays(7));

    static bool IsStale(AccountFacts facts, ColumnFact column, int days) =>
        facts.At >= DueOf(facts, column.LastArticleAt ?? column.WatchedSince, days)
        && !facts.Findings.Any(f => f is { CheckKey: "stale-column", Verdict: FindingVerdict.Dismissed } && f.ColumnId == column.Id);

    static DateTimeOffset DueOf(AccountFacts facts, DateTimeOffset last, int days) => facts.Offline.Pushed(last, UpdateRule.DueAfter(last, days, CalendarOf(facts)));

    static Reason ReasonOf(AccountFacts facts, ColumnFact column, decimal points) =>
        new(column.LastArticleAt is { } at ? $"栏目“{column.Name}”最近更新于 {Day(facts, at)}" : $"栏目“{column.Name}”自 {Day(facts, column.WatchedSince)} 监测以来没有信息", points) { ColumnId = column.Id, Address = column.Address };

    static string Day(AccountFacts facts, DateTimeOffset at) => $"{CalendarOf(facts).Local(at):yyyy-MM-dd HH:mm}";

    /// <summary>Months need the zone and no holidays.</summary>
    static WorkingCalendar CalendarOf(AccountFacts facts) => new(TimeZoneInfo.FindSystemTimeZoneById(facts.Zone), NoHolidays);
}

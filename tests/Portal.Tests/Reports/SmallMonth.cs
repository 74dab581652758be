using MediaWatch.Analysis.Scoring;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Parts;
using MediaWatch.Core.Reports;
using MediaWatch.Portal.Reports;
using MediaWatch.Portal.Reports.Facts;

namespace MediaWatch.Portal.Tests.Reports;

using AccountFacts = MediaWatch.Portal.Reports.Facts.AccountFacts;

/// <summary>A month by hand: two units, three accounts, four problems.</summary>
static class SmallMonth
{
    static readonly DateTimeOffset Middle = new(2026, 10, 12, 2, 30, 0, TimeSpan.Zero);

    public static ReportFacts Empty { get; } = new()
    {
        City = "演示市", Subject = "市司法局", Scope = ReportScope.Unit, Period = ReportPeriod.Month(2026, 10), Zone = "Asia/Shanghai", ReadAt = new DateTimeOffset(2026, 10, 31, 22, 0, 5, TimeSpan.Zero),
        Units = [new UnitFacts(1, "市司法局", "/1/")],
    };

    public static ReportFacts Facts { get; } = Empty with
    {
        Subject = "演示市", Scope = ReportScope.Tenant,
        Units = [new UnitFacts(1, "市司法局", "/1/"), new UnitFacts(2, "虚构县", "/2/")],
        Accounts =
        [
            new AccountFacts
            {
                Id = 11, UnitId = 1, Name = "市司法局网站", PlatformKey = "website", Platform = "网站", Address = "http://sfj.example.test/", Activity = new() { Posts = 96, ActiveDays = 20 }, Before = new() { Posts = 80, ActiveDays = 18 },
                LastArticleAt = Middle, LongestSilence = 3, Probes = 1440, ProbesFailed = 7, Links = 300, LinksBroken = 4, LinksRefused = 2, Messages = 8, MessagesAnswered = 6, MessagesInTime = 5, MessagesOverdue = 1,
                Columns = [new ColumnFacts("通知公告", "通知公告", 14, Middle), new ColumnFacts("政策文件", "政策文件", 180, null)], Troubles = [new TroubleFacts("领导信息", "超时", Middle)],
            },
            new AccountFacts
            {
                Id = 12, UnitId = 1, Name = "演示司法", PlatformKey = "weixin", Platform = "微信", Address = "https://mp.weixin.qq.com/", Activity = new() { Posts = 12, ActiveDays = 9, Reads = 5000, ReadsKnown = 12 }, Before = new() { Posts = 14, ActiveDays = 9, Reads = 4000, ReadsKnown = 14 },
                LongestSilence = 16, Duties = new DutyFacts { InTime = 5, Late = 1, Missing = 2 }, Unreviewed = 3,
            },
            new AccountFacts { Id = 21, UnitId = 2, Name = "虚构县网站", PlatformKey = "website", Platform = "网站", Address = "http://xg.example.test/", Paused = true, Activity = new() { Posts = 4, ActiveDays = 2 }, LongestSilence = 25 },
        ],
        Problems =
        [
            Problem(101, 11, Tier.Veto, "illegal-link", "违法链接", "赌博网站") with { State = FindingState.Confirmed, Confirmed = true, DueOn = new DateOnly(2026, 10, 15), Overdue = true },
            Problem(102, 11, Tier.Certain, "wrong-term", "错误表述", "布署") with { State = FindingState.Rectified, Confirmed = true, EndedAt = Middle.AddDays(3), Context = "全面布署工作", Suggestion = "部署" },
            Problem(103, 12, Tier.Certain, "privacy", "个人信息", "4***************83") with { Personal = true },
            Problem(201, 21, Tier.Likely, "typo", "疑似错字", "截止") with { Confirmed = true, Picture = new PictureFacts(7, new string('a', 64), Middle, Framed: true), Page = new PageFacts(9, new string('b', 64), Middle, 200) },
        ],
        Past = [new PastProblems(11, "wrong-term", 1, 2), new PastProblems(11, "wrong-term", 2, 1)],
        RepostGaps = [new RepostGap(12, "国务院办公厅通知", Middle, "未转载", null)],
        Scoring = [Scored(11, "市司法局网站", new FindingFact(101, "illegal-link", "illegal-link", Tier.Veto, FindingVerdict.Confirmed, 5, null, "赌博网站", "链接到赌博网站", "通知", "http://sfj.example.test/101.html", Middle))],
        Rules = new Dictionary<string, Ruleset> { ["2019"] = Ruleset.For(IndicatorTables.Default.Rows, [], new Dictionary<long, string>(), 11, "website", "/1/", new DateOnly(2026, 10, 31)) },
    };

    public static ReportFacts OfUnit { get; } = Facts.Within("市司法局", ReportScope.Unit, u => u.Id == 1, []);

    public static ReportDocument Document(ReportFacts facts, params Correction[] corrections) => ReportDocument.Of(new ReportDraft(facts, "", corrections), Catalogue<IReportSection>.Of(typeof(IReportSection).Assembly));

    public static ProblemFacts Problem(long id, long account, Tier tier, string key, string check, string excerpt) => new()
    {
        Id = id, AccountId = account, CheckKey = key, Check = check, Tier = tier, State = FindingState.Open, Excerpt = excerpt, Message = $"“{excerpt}”有误", Source = "词库 terms", Title = "关于做好有关工作的通知",
        Address = $"http://sfj.example.test/{id}.html", FoundAt = Middle, PublishedAt = Middle.AddHours(-3),
    };

    static ScoringInput Scored(long id, string name, params FindingFact[] findings) => new(new(id, name, "http://sfj.example.test/", "website", 1, Middle.AddDays(-300), new DateOnly(2026, 10, 1), new DateOnly(2026, 10, 31), Middle.AddDays(19), "Asia/Shanghai",
        Middle.AddDays(19), new ArticleFact(9, "动态", "http://sfj.example.test/9.html", Middle.AddDays(18)), 0, [], [], [], findings, [], []), "2019");

    /// <summary>A JPEG of one grey pixel that says it is larger.</summary>
    public static byte[] Jpeg(int width = 960, int height = 420)
    {
        var file = Convert.FromBase64String("/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=");
        var at = file.AsSpan().IndexOf<byte>([0xFF, 0xC2]);
        (file[at + 5], file[at + 6], file[at + 7], file[at + 8]) = ((byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width);
        return file;
    }
}

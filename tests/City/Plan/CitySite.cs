namespace MediaWatch.City.Plan;

/// <summary>One government website.</summary>
/// <param name="Number">Last byte of its loopback address.</param>
/// <param name="Code">网站标识码.</param>
/// <param name="Cms">Which content system its pages are made by.</param>
public sealed record CitySite(int Number, string Name, string Unit, string Code, Cms Cms, IReadOnlyList<CityColumn> Columns)
{
    /// <summary>Nobody answers at its address.</summary>
    public bool Unreachable { get; init; }

    /// <summary>All pages are sent as GB18030.</summary>
    public bool Gb18030 { get; init; }

    /// <summary>Names of the topics it writes about; empty: all.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>The government above the city: what it publishes the city's accounts are to repost.</summary>
    public static CitySite Superior { get; } = new(9, "东岭省人民政府", "东岭省人民政府", "3600000001", Cms.Trs, [new(0, "jryw", "今日要闻", 90)]);

    public static IReadOnlyList<CitySite> All { get; } =
    [
        new(1, "演示市人民政府", "演示市人民政府", "3699000001", Cms.Trs,
        [
            new(0, "dtyw", "动态要闻", 40), new(1, "tzgg", "通知公告", 40), new(2, "zcwj", "政策文件", 30), new(3, "zcjd", "政策解读", 25), new(4, "hdjl", "互动交流", 20),
        ]),
        new(2, "云溪区人民政府", "云溪区人民政府", "3699020001", Cms.Ucap,
        [
            new(0, "yxyw", "动态要闻", 40), new(1, "tzgg", "通知公告", 30), new(2, "zcwj", "政策文件", 20), new(3, "zcjd", "政策解读", 10) { NewestDaysAgo = 215 }, new(4, "tjxx", "统计信息", 12),
        ]),
        new(3, "石桥县人民政府", "石桥县人民政府", "3699240001", Cms.Hanweb,
        [
            new(0, "1101", "动态要闻", 40), new(1, "1102", "通知公告", 30), new(2, "1103", "政策文件", 25), new(3, "1104", "政策解读", 15), new(4, "1105", "互动交流", 20),
        ]),
        new(4, "演示市教育局", "演示市教育局", "3699000012", Cms.Vsb,
        [
            new(0, "jydt", "动态要闻", 40), new(1, "tzgg", "通知公告", 30), new(2, "zcwj", "政策文件", 15), new(3, "zcjd", "政策解读", 10),
        ]) { Gb18030 = true, Themes = ["教育活动", "招聘公告", "公示", "采购公告", "规范文件", "政策解读"] },
        new(5, "演示市人力资源和社会保障局", "演示市人力资源和社会保障局", "3699000021", Cms.Json,
        [
            new(0, "861", "动态要闻", 30), new(1, "862", "通知公告", 40), new(2, "863", "政策解读", 15),
        ]) { Themes = ["便民服务", "安全生产", "招聘公告", "公示", "政策解读"] },
        new(6, "演示市文化广电和旅游局", "演示市文化广电和旅游局", "3699000033", Cms.Script,
        [
            new(0, "wldt", "动态要闻", 12), new(1, "tzgg", "通知公告", 8),
        ]) { Themes = ["文化活动", "采购公告", "招聘公告"] },
        new(7, "柳河镇人民政府", "柳河镇人民政府", "3699240107", Cms.Trs,
        [
            new(0, "dtyw", "动态要闻", 12) { NewestDaysAgo = 23 }, new(1, "tzgg", "通知公告", 8) { NewestDaysAgo = 31 },
        ]),
        new(8, "演示市人民医院", "演示市人民医院", "3699000088", Cms.Trs, [new(0, "yydt", "动态要闻", 5)]) { Unreachable = true },
        Superior,
    ];

    /// <summary>Those above, and so many more that are made like the first five of them, with other articles.</summary>
    public static IReadOnlyList<CitySite> With(int more) =>
        [.. All, .. Enumerable.Range(0, more).Select(i => All[i % 5] with { Number = Superior.Number + 1 + i, Name = $"{All[i % 5].Name}{i / 5 + 2}号网站", Code = $"37{i:00000000}" })];

    /// <summary>Columns that get new articles while the city runs, in the order in which they do.</summary>
    public static IReadOnlyList<(CitySite Site, CityColumn Column)> LivingOf(IReadOnlyList<CitySite> sites) =>
    [
        .. from number in Enumerable.Range(0, 5)
           from site in sites
           where !site.Unreachable && number < site.Columns.Count && site.Columns[number].NewestDaysAgo is null && site.Cms != Cms.Script
           select (site, site.Columns[number]),
    ];
}

/// <param name="Code">Its part in addresses.</param>
/// <param name="Articles">How many there are when the city opens.</param>
public sealed record CityColumn(int Number, string Code, string Name, int Articles)
{
    /// <summary>Over how many days before the city opened they are spread.</summary>
    public int Days { get; init; } = 62;

    /// <summary>Set: the newest article is so old, and no new ones come.</summary>
    public int? NewestDaysAgo { get; init; }
}

/// <summary>Content systems of government websites whose page shapes the city imitates.</summary>
public enum Cms { Trs, Ucap, Hanweb, Vsb, Json, Script }

namespace MediaWatch.City.Plan;

/// <summary>A sponsoring body of the simulated city.</summary>
/// <param name="Level">City, County or Township.</param>
/// <param name="Kind">PartyOrGovernment, DirectBody or PublicInstitution.</param>
/// <param name="Parent">Name of the unit above; null for the city itself.</param>
public sealed record CityUnit(string Name, string Level, string Kind, string Region, string? Parent)
{
    const string City = "演示市人民政府";

    public static IReadOnlyList<CityUnit> All { get; } =
    [
        new(City, "City", "PartyOrGovernment", "演示市", null),
        // Not of the city: its website is read for what is to be reposted.
        new(CitySite.Superior.Unit, "City", "PartyOrGovernment", "东岭省", null),
        new("演示市教育局", "City", "PartyOrGovernment", "演示市", City),
        new("演示市人力资源和社会保障局", "City", "PartyOrGovernment", "演示市", City),
        new("演示市文化广电和旅游局", "City", "PartyOrGovernment", "演示市", City),
        new("演示市卫生健康委员会", "City", "PartyOrGovernment", "演示市", City),
        new("演示市交通运输局", "City", "PartyOrGovernment", "演示市", City),
        new("演示市生态环境局", "City", "PartyOrGovernment", "演示市", City),
        new("演示市应急管理局", "City", "PartyOrGovernment", "演示市", City),
        new("演示市政务服务中心", "City", "DirectBody", "演示市", City),
        new("演示市住房公积金管理中心", "City", "DirectBody", "演示市", City),
        new("演示市图书馆", "City", "PublicInstitution", "演示市", "演示市文化广电和旅游局"),
        new("演示市第一中学", "City", "PublicInstitution", "演示市", "演示市教育局"),
        new("演示市人民医院", "City", "PublicInstitution", "演示市", "演示市卫生健康委员会"),
        new("云溪区人民政府", "County", "PartyOrGovernment", "云溪区", City),
        new("望江区人民政府", "County", "PartyOrGovernment", "望江区", City),
        new("石桥县人民政府", "County", "PartyOrGovernment", "石桥县", City),
        new("南屏县人民政府", "County", "PartyOrGovernment", "南屏县", City),
        new("云溪区教育局", "County", "PartyOrGovernment", "云溪区", "云溪区人民政府"),
        new("城东街道办事处", "Township", "PartyOrGovernment", "云溪区", "云溪区人民政府"),
        new("柳河镇人民政府", "Township", "PartyOrGovernment", "石桥县", "石桥县人民政府"),
        new("双河镇人民政府", "Township", "PartyOrGovernment", "石桥县", "石桥县人民政府"),
        new("桃源乡人民政府", "Township", "PartyOrGovernment", "南屏县", "南屏县人民政府"),
    ];

    /// <summary>The city's own, which have accounts.</summary>
    public static IReadOnlyList<CityUnit> Own { get; } = [.. All.Where(u => u.Name != CitySite.Superior.Unit)];

    static readonly string[] Counties = ["云溪区", "望江区", "石桥县", "南屏县"];
    static readonly string[] Bodies =
    [
        "财政局", "民政局", "司法局", "水利局", "商务局", "审计局", "统计局", "林业局", "信访局", "医疗保障局", "退役军人事务局", "市场监督管理局", "自然资源局", "住房和城乡建设局", "农业农村局", "科学技术局",
        "公共资源交易中心", "疾病预防控制中心", "融媒体中心", "不动产登记中心", "图书馆", "博物馆", "人民医院", "中医医院", "实验小学", "第二中学", "职业技术学校", "自来水公司", "公共交通公司", "燃气公司",
    ];

    /// <summary>As many as are asked for: first those that everybody knows, then bodies of the city and its counties, then towns.</summary>
    public static IReadOnlyList<CityUnit> Many(int count) => [.. Own.Concat(
        from area in Counties.Prepend("演示市")
        from body in Bodies
        select new CityUnit(area + body, area == "演示市" ? "City" : "County", body.EndsWith('局') ? "PartyOrGovernment" : body.EndsWith("中心", StringComparison.Ordinal) ? "DirectBody" : "PublicInstitution",
            area, area == "演示市" ? City : $"{area}人民政府")).DistinctBy(u => u.Name, StringComparer.Ordinal).Concat(
        from number in Enumerable.Range(1, count)
        let area = Counties[number % Counties.Length]
        select new CityUnit($"{area}第{number}乡镇人民政府", "Township", "PartyOrGovernment", area, $"{area}人民政府")).Take(count)];
}

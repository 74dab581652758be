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
}

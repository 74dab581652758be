using MediaWatch.City.Plan;

namespace MediaWatch.City.Platforms;

/// <summary>One new-media account of the invented city.</summary>
/// <param name="Platform">weixin, weibo, douyin or toutiao.</param>
/// <param name="Number">Unique on its platform, from 1.</param>
/// <param name="PostsPerDay">Mean of a working day.</param>
public sealed record CityAccount(string Platform, int Number, string Name, string Unit, double PostsPerDay)
{
    static readonly (string Platform, string Suffix)[] Kinds = [("weixin", "发布"), ("weibo", "微博"), ("douyin", "视界"), ("toutiao", "头条")];

    /// <summary>Log-normal rates around three posts a day: a few accounts post most of what is posted.</summary>
    public static IReadOnlyList<CityAccount> Make(int perPlatform, int seed) => Make(perPlatform, seed, CityUnit.Own, Kinds);

    /// <summary>Websites as mere accounts: what they published is told, and nobody serves it.</summary>
    public static IReadOnlyList<CityAccount> Sites(int count, int seed, IReadOnlyList<CityUnit> units) => Make(count, seed + 1, units, [("website", "网")]);

    public static IReadOnlyList<CityAccount> Make(int perPlatform, int seed, IReadOnlyList<CityUnit> units) => Make(perPlatform, seed, units, Kinds);

    static IReadOnlyList<CityAccount> Make(int perPlatform, int seed, IReadOnlyList<CityUnit> units, (string Platform, string Suffix)[] kinds)
    {
        var random = new Random(seed);
        return [.. from kind in kinds
                   from number in Enumerable.Range(1, perPlatform)
                   let unit = units[(number - 1) % units.Count]
                   let lap = (number - 1) / units.Count
                   select new CityAccount(kind.Platform, number, $"{unit.Name.Replace("人民政府", "", StringComparison.Ordinal)}{kind.Suffix}{(lap == 0 ? "" : $"{lap + 1}号")}", unit.Name, Rate(random))];
    }

    static double Rate(Random random)
    {
        var normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        return Math.Clamp(2.8 * Math.Exp(1.1 * normal), 0.05, 40);
    }
}

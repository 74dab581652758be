using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MediaWatch.Bench;
using MediaWatch.Bench.Reposts;
using MediaWatch.Bench.Scores;
using MediaWatch.Bench.Training;

const string Usage = """
    用法：./mediawatch bench <名称> [选项]

      crawl    [--site 网址] [--rounds 3]   从首页起抓取、解析并查链接；不给网址时用进程内的同形站点（2101 页，40 个坏链）
      extract  [--folder 目录] [--rounds 5] 抽取正文；不给目录时用模拟城市的文章页
      ingest   [--articles 1000]            抽取、入库、检查、索引的全程，写入临时的 PostgreSQL
      examine  [--file 文件] [--rounds 3]   全部文字检查；不给文件时用模拟城市的文章
      shots    [--articles 100] [--folder 目录] 带框整页截图；不给目录时用模拟城市的文章页
      reposts  [--articles 1000000] [--tasks 200]  转载比对：新文章对进行中的任务，新任务对一年的文章
      freshness [--accounts 1000]           虚拟时间里的采集时延：本系统与均匀、按发文量、Cho–Garcia-Molina 轮询相比
      city     [--accounts 10] [--days 0.25] [--sites 0] [--speed 60] [--nodes 1] [--browser]  模拟城市的微信、微博、抖音、头条：全程采集与检查，
               城市时间加速运行，结束时与真值比较：完整、重复、时延；两天以上时中途有一个平台停 6 小时
      nodes    [--accounts 10000 --nodes 4 --days 0.03]  一、二、四个节点分担采集：吞吐、重复；其中一个突然死去，它手上的由别的节点在租期后接着做；
               给出账号数时：这些账号由几个节点实时采集，发布到入库的时延
      statistics [--accounts 100] [--folder 目录] [--site 网址]  一年的账号、文章（每账号 600 篇）和读数（每篇 67 次）由数据库铺好，再逐页打开统计、工作台和大屏；
               --accounts 500 为 30 万篇、2000 万次读数；--folder 保留并再用数据，--site 在该地址上服务到中断为止
      scoring  [--accounts 560] [--articles 300000] [--rounds 5]  全市指标评分：当日、过去一个月、固化与复算
      month    [--accounts 500] [--browser]  一座城市的一个月：布置、检查、比对、写报告，然后把系统给出的每个数字（发现、统计、转载单元格、每份报告的每张表）与真值比较；
               差异写在标准错误上；--browser 时也打印 PDF

      reports  [--articles 20000]           一个城市一个月的报告：300 个单位、500 个账号、3000 个问题；生成、校核、打包下发，再打包一遍核对逐字节相同

    标准输出为一个 JSON 对象；进度写在标准错误上。
    """;
Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
Dictionary<string, Func<BenchOptions, CancellationToken, Task<object>>> benches = new(StringComparer.Ordinal)
{
    ["crawl"] = CrawlBench.RunAsync, ["extract"] = ExtractBench.RunAsync, ["ingest"] = IngestBench.RunAsync, ["examine"] = ExamineBench.RunAsync, ["freshness"] = MediaWatch.Bench.Freshness.FreshnessBench.RunAsync, ["city"] = CityRun.RunAsync,
    ["nodes"] = MediaWatch.Bench.Nodes.NodesBench.RunAsync,
    ["shots"] = ShotsBench.RunAsync,
    ["scoring"] = ScoringBench.RunAsync,
    ["reposts"] = RepostBench.RunAsync,
    ["statistics"] = MediaWatch.Bench.Statistics.StatisticsBench.RunAsync,
    ["reports"] = ReportsBench.RunAsync,
    ["month"] = MediaWatch.Bench.Month.MonthBench.RunAsync,
};
JsonSerializerOptions json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
if (args is ["score", "reposts", "--make", ..])
{
    if (MakeOptions.Parse(args[2..]) is not { } making)
    {
        Console.Error.WriteLine(Scores.Usage);
        return 2;
    }
    Console.WriteLine(JsonSerializer.Serialize(await MakeReposts.RunAsync(making, CancellationToken.None), json));
    return 0;
}
if (args is ["score", .. var scored])
{
    if (scored.Any(a => a is "-h" or "--help"))
    {
        Console.WriteLine(Scores.Usage);
        return 0;
    }
    if (scored.Length is 0 or > 2 || !Scores.All.TryGetValue(scored[0], out var score) || scored.Length == 2 && !Path.Exists(scored[1]))
    {
        Console.Error.WriteLine(scored.Length == 2 && Scores.All.ContainsKey(scored[0]) ? $"mediawatch: 找不到 {scored[1]}" : Scores.Usage);
        return 2;
    }
    try
    {
        Console.WriteLine(JsonSerializer.Serialize(await score(scored.ElementAtOrDefault(1), CancellationToken.None), json));
        return 0;
    }
    catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
    {
        Console.Error.WriteLine($"mediawatch: {e.Message}");
        return 2;
    }
    catch (Exception e) when (e is FormatException or IndexOutOfRangeException or ArgumentOutOfRangeException && scored.Length == 2)
    {
        Console.Error.WriteLine($"mediawatch: {scored[1]} 的格式不对（{e.Message}）；见 ./mediawatch score --help");
        return 2;
    }
}
if (args is ["train", .. var trained])
{
    if (Trainings.Run(trained) is not { } made)
    {
        Console.Error.WriteLine(Trainings.Usage);
        return trained.Any(a => a is "-h" or "--help") ? 0 : 2;
    }
    Console.WriteLine(JsonSerializer.Serialize(made, json));
    return 0;
}
if (args.Length == 0 || !benches.TryGetValue(args[0], out var bench) || BenchOptions.Parse(args[1..]) is not { } options)
{
    Console.Error.WriteLine(Usage);
    return 2;
}
if (options.Help)
{
    Console.WriteLine(Usage);
    return 0;
}
var result = await bench(options, CancellationToken.None);
Console.WriteLine(JsonSerializer.Serialize(result, json));
return 0;

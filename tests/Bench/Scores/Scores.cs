namespace MediaWatch.Bench.Scores;

/// <summary>Figures of quality that anyone can repeat: each reads a file (or makes a set from a fixed seed) and answers one object.</summary>
static class Scores
{
    public const string Usage = """
        用法：./mediawatch score <名称> [文件]

          lexicons             随附词库的词条数，按类别、等级和来源
          segment [文件]       分词：与 python3-jieba 0.42.1 逐词比较（未安装时只测速度）
          match [文件]         词库匹配：五万词，与逐一比对的结果核对

        标准输出为一个 JSON 对象；进度写在标准错误上。
        """;

    public static readonly IReadOnlyDictionary<string, Func<string?, CancellationToken, Task<object>>> All = new Dictionary<string, Func<string?, CancellationToken, Task<object>>>(StringComparer.Ordinal)
    {
        ["lexicons"] = LexiconScore.RunAsync,
        ["segment"] = SegmentScore.RunAsync,
        ["match"] = MatchScore.RunAsync,
    };
}

namespace MediaWatch.Bench.Scores;

/// <summary>Figures of quality that anyone can repeat: each reads a file (or makes a set from a fixed seed) and answers one object.</summary>
static class Scores
{
    public const string Usage = """
        用法：./mediawatch score <名称> [文件]

          lexicons             随附词库的词条数，按类别、等级和来源
          proofing <tsv>       校对：每行“原句<TAB>正确句”，三种设置和最佳阈值的查准率、查全率
          clean <txt>          误报：每行一段没有错误的文本

        标准输出为一个 JSON 对象；进度写在标准错误上。
        """;

    public static readonly IReadOnlyDictionary<string, Func<string?, CancellationToken, Task<object>>> All = new Dictionary<string, Func<string?, CancellationToken, Task<object>>>(StringComparer.Ordinal)
    {
        ["lexicons"] = LexiconScore.RunAsync,
        ["proofing"] = ProofingScore.RunAsync,
        ["clean"] = CleanScore.RunAsync,
    };
}

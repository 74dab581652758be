namespace MediaWatch.Bench.Training;

/// <summary>What makes the files of <c>dictionaries/proofing</c>, each by one command.</summary>
static class Trainings
{
    public const string Usage = """
        用法：./mediawatch train <名称> <文件或目录…> --out 文件

          proofing     由干净的文本（.txt 或 .txt.xz）统计校对用的语言模型；[--ngrams 7000000]

        标准输出为一个 JSON 对象；进度写在标准错误上。
        """;

    /// <summary>Null where the arguments make no sense.</summary>
    public static object? Run(string[] args) => args switch
    {
        ["proofing", .. var rest] when TrainOptions.Parse(rest) is { } options => TrainProofing.Run(options),
        _ => null,
    };
}

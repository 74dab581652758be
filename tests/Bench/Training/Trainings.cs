namespace MediaWatch.Bench.Training;

/// <summary>What makes the files of <c>dictionaries/proofing</c>, <c>dictionaries/reposts</c> and <c>dictionaries/characters.tsv</c>, each by one command.</summary>
static class Trainings
{
    public const string Usage = """
        用法：./mediawatch train <名称> <文件或目录…> --out 文件

          proofing     由干净的文本（.txt 或 .txt.xz）统计校对用的语言模型；[--ngrams 7000000]
          characters   由 Unihan（Debian 的 unicode-data，目录）整理汉字的读音和字形
          pairs        由 Lucene SmartChineseAnalyzer 的 jar 整理相邻词的次数
          formulas     由干净的文本统计套话（转载比对不计的八字串）
          losses       由干净的文本统计固定表述漏去哪一字之后从未出现
          judge        由 <benchmarks 目录> <corpora 目录> <proofing 目录> 拟合候选的判断

        标准输出为一个 JSON 对象；进度写在标准错误上。
        """;

    /// <summary>Null where the arguments make no sense.</summary>
    public static object? Run(string[] args) => args switch
    {
        ["proofing", .. var rest] when TrainOptions.Parse(rest) is { } options => TrainProofing.Run(options),
        ["characters", .. var rest] when TrainOptions.Parse(rest) is { } options => Unihan.Run(options),
        ["pairs", .. var rest] when TrainOptions.Parse(rest) is { } options => WordPairs.Run(options),
        ["formulas", .. var rest] when TrainOptions.Parse(rest) is { } options => TrainFormulas.Run(options),
        ["losses", .. var rest] when TrainOptions.Parse(rest) is { } options => TrainLosses.Run(options),
        ["judge", .. var rest] when TrainOptions.Parse(rest) is { Inputs.Count: 3 } options => TrainJudge.Run(options),
        _ => null,
    };
}

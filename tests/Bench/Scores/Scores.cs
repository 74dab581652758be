namespace MediaWatch.Bench.Scores;

/// <summary>Figures of quality that anyone can repeat: each reads a file (or makes a set from a fixed seed) and answers one object.</summary>
static class Scores
{
    public const string Usage = """
        用法：./mediawatch score <名称> [文件]

          lexicons             随附词库的词条数，按类别、等级和来源
          segment [文件]       分词：与 python3-jieba 0.42.1 逐词比较（未安装时只测速度）
          match [文件]         词库匹配：五万词，与逐一比对的结果核对
          variants [文件]      固定表述的一字之差（同音、近音、形近、字形码、漏、重、颠倒）：各类的准确率和召回率；
                               不给文件时由自编的 300 条表述按固定种子生成；文件每行：句子<TAB>正确句子[<TAB>类别]
          privacy [文件]       个人信息：各类的准确率和召回率；不给文件时由 60 个自编公告模板按固定种子生成，真一假三；
                               文件每行：文本<TAB>类别:起点:长度,…（UTF-16 码元；文本内 \n 为换行、\t 为制表；没有则留空；
                               类别：id oldid mobile card passport plate address number named）
          rules [文件]         列举的表述规则（领导人、国名机构、港澳台、民族宗教、法规、文号、日期、数字、标点……）：各类的召回率和准确率，
                               政治类检查在干净文本上的误报；不给文件时用自编的句子；文件每行：规则<TAB>错句[<TAB>对句]，\n 为换行
          proofing <tsv>       校对：每行“原句<TAB>正确句”，三种设置和最佳阈值的查准率、查全率
          clean <txt>          误报：每行一段没有错误的文本
          reposts <目录>       转载比对：各种改动的查全率、查准率、套话是否如实称为套话；目录里有 originals.jsonl、articles.jsonl
                               （每行 {"id","title","text","published"}，published 可缺）和 truth.tsv（文章<TAB>原文<TAB>改动，
                               或 template、none）；错判逐条写在标准错误上
          reposts --make <目录> --from <语料目录或文件> [--from …] [--originals 400] [--half 1|2]
                               由干净的文本按固定种子生成这样的目录；--half 只用每个文件的前一半或后一半

        标准输出为一个 JSON 对象；进度写在标准错误上。
        """;

    public static readonly IReadOnlyDictionary<string, Func<string?, CancellationToken, Task<object>>> All = new Dictionary<string, Func<string?, CancellationToken, Task<object>>>(StringComparer.Ordinal)
    {
        ["lexicons"] = LexiconScore.RunAsync,
        ["segment"] = SegmentScore.RunAsync,
        ["match"] = MatchScore.RunAsync,
        ["variants"] = VariantsScore.RunAsync,
        ["privacy"] = PrivacyScore.RunAsync,
        ["rules"] = RulesScore.RunAsync,
        ["proofing"] = ProofingScore.RunAsync,
        ["clean"] = CleanScore.RunAsync,
        ["reposts"] = Reposts.RepostScore.RunAsync,
    };
}

using System.Collections.Frozen;
using MediaWatch.Analysis.Text;

namespace MediaWatch.Analysis.Statistics;

/// <summary>An article's keywords: its nouns and names of bodies, places and things, weighed by how often they stand in it against how common they are in Chinese
/// (the segmenter's dictionary). Persons' names are left out: they are personal data and no subject. So is the boilerplate of official texts.</summary>
public sealed class Keywords(Segmenter segmenter)
{
    /// <summary>House rule: a text of usual length is told apart by so many.</summary>
    public const int Most = 8;

    const int TitleCounts = 3, Longest = 12, Read = 4_000;
    /// <summary>Words that jieba's dictionary counts in all: about 60 million.</summary>
    const double Total = 60_101_967;

    static readonly FrozenSet<string> Boilerplate = """
        工作 通知 公告 公示 关于 有关 相关 情况 方面 进行 开展 加强 推进 推动 落实 实施 要求 精神 会议 活动 同志 领导 负责人 人员 群众 单位 部门 机关 各级 各地 全市 全县 全省 全区 我市 我县 我省
        市委 市政府 县委 县政府 省委 省政府 党组 书记 市长 县长 副市长 副县长 局长 主任 委员会 办公室 有限公司 记者 通讯员 编辑 来源 责任编辑 责编 审核 校对 作者 图片 视频 链接 原文 公众 号 关注 点击 阅读
        时间 地点 日期 今天 今年 近日 日前 目前 上午 下午 期间 附件 表格 电话 联系 联系人 地址 网址 邮箱 问题 内容 方式 结果 信息 数据 项目 名单 事项 材料 文件 规定 办法 意见 方案 措施 机制 体系 水平 能力 重点 基础 作用 条件
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <returns>Weightiest first; fewer than <see cref="Most"/> where the text is short.</returns>
    public IReadOnlyList<string> Of(string title, string body)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        Count(title, TitleCounts);
        Count(body.Length > Read ? body[..Read] : body, 1);
        return [.. counts.OrderByDescending(c => c.Value * Math.Log(Total / (1 + segmenter.CountOf(c.Key)))).ThenBy(c => c.Key, StringComparer.Ordinal).Take(Most).Select(c => c.Key)];

        void Count(string text, int by)
        {
            foreach (var word in segmenter.CutWithClasses(text))
            {
                if (!IsOfSubject(word))
                    continue;
                var written = text.Substring(word.Start, word.Length);
                if (!Boilerplate.Contains(written) && written.All(HanCharacter))
                    counts[written] = counts.GetValueOrDefault(written) + by;
            }
        }
    }

    /// <summary>Nouns that are no persons (n, ns, nt, nz), verbal nouns, idioms and abbreviations of two characters or more.</summary>
    static bool IsOfSubject(ClassedWord word) => word.Length is >= 2 and <= Longest
        && (word.Class.StartsWith('n') && !word.Class.StartsWith("nr", StringComparison.Ordinal) || word.Class is "vn" or "an" or "j" or "i" or "l");

    static bool HanCharacter(char c) => c is >= '\u4E00' and <= '\u9FD5';
}

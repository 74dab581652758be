using System.Globalization;
using MediaWatch.Core.Accounts;

namespace MediaWatch.Portal.Pages.Statistics;

/// <summary>Components and scales of the composite index as people read them.</summary>
public static class IndexNames
{
    extension(IndexComponent component)
    {
        public string Name => component switch
        {
            IndexComponent.Reach => "传播力", IndexComponent.Response => "互动力", IndexComponent.Activity => "活跃度", IndexComponent.Originality => "原创度", IndexComponent.Growth => "成长性", _ => "其他",
        };

        public string Meaning => component switch
        {
            IndexComponent.Reach => "篇均阅读", IndexComponent.Response => "每千次阅读的点赞、评论、在看、转发", IndexComponent.Activity => "有发布的天数占比",
            IndexComponent.Originality => "原创占说明来源的文章", IndexComponent.Growth => "粉丝增长率", _ => "",
        };

        public string Unit => component switch { IndexComponent.Reach => "次", IndexComponent.Response => "次", _ => "%" };

        public string Value(double? raw) => raw is { } r ? r.ToString(Math.Abs(r) >= 100 ? "#,0" : "0.#", CultureInfo.InvariantCulture) + (component.Unit == "%" ? "%" : "") : "未知";
    }

    extension(IndexScale scale)
    {
        public string Name => scale == IndexScale.Peers ? "按同平台名次" : "按满分值";
    }

    extension(IndexFormula formula)
    {
        public string Name => formula.Version == 0 ? "系统自带" : $"第 {formula.Version} 版";

        /// <summary>指数 = 传播力×35% + …</summary>
        public string Text
        {
            get
            {
                var total = Math.Max(1, formula.Weights.Sum(w => w.Weight));
                return "指数 = " + string.Join(" + ", formula.Weights.Where(w => w.Weight > 0).Select(w => $"{w.Component.Name} × {(100.0 * w.Weight / total).ToString("0.#", CultureInfo.InvariantCulture)}%"));
            }
        }
    }
}

using System.ComponentModel.DataAnnotations;

namespace MediaWatch.Crawler.Connectors.Website;

/// <summary>How the pages of one site are read. All of it may stay empty: then everything is found by itself.</summary>
public sealed record WebsiteSettings
{
    [Display(Name = "页面编码", Description = "留空自动识别；个别站点声明有误时填写，如 gb18030")]
    public string? Encoding { get; init; }

    [Display(Name = "浏览器渲染", Description = "自动：普通抓取得不到正文时才用浏览器打开")]
    public Rendering Render { get; init; }

    [Display(Name = "标题选择器", Description = "CSS 选择器，留空自动识别")]
    public string? TitleSelector { get; init; }

    [Display(Name = "发布时间选择器", Description = "CSS 选择器，留空自动识别")]
    public string? DateSelector { get; init; }

    [Display(Name = "来源选择器", Description = "CSS 选择器，留空自动识别")]
    public string? SourceSelector { get; init; }

    [Display(Name = "正文选择器", Description = "CSS 选择器，留空自动识别")]
    public string? BodySelector { get; init; }
}

/// <summary>How one column's list is read.</summary>
public sealed record WebsiteColumnSettings
{
    [Display(Name = "列表形式", Description = "自动：按返回内容判断")]
    public ListForm Form { get; init; }

    [Display(Name = "浏览器渲染", Description = "自动：普通抓取得不到条目时才用浏览器打开")]
    public Rendering Render { get; init; }

    [Display(Name = "条目选择器", Description = "CSS 选择器，每个匹配为一条；留空自动识别")]
    public string? ItemSelector { get; init; }

    [Display(Name = "条目标题选择器", Description = "在条目之内的 CSS 选择器")]
    public string? TitleSelector { get; init; }

    [Display(Name = "条目日期选择器", Description = "在条目之内的 CSS 选择器")]
    public string? DateSelector { get; init; }

    [Display(Name = "JSON 条目路径", Description = "如 data.lists；留空自动识别")]
    public string? JsonItems { get; init; }

    [Display(Name = "JSON 标题字段", Description = "如 docSubtitle；留空自动识别")]
    public string? JsonTitle { get; init; }

    [Display(Name = "JSON 地址字段", Description = "如 url；留空自动识别")]
    public string? JsonAddress { get; init; }

    [Display(Name = "JSON 日期字段", Description = "如 publishDate；留空自动识别")]
    public string? JsonDate { get; init; }

    [Display(Name = "文章地址模板", Description = "条目没有地址字段时填写，如 /api/doc?id={docId}")]
    public string? AddressTemplate { get; init; }
}

public enum Rendering
{
    [Display(Name = "自动")] Auto = 0,
    [Display(Name = "总是")] Always = 1,
    [Display(Name = "从不")] Never = 2,
}

public enum ListForm
{
    [Display(Name = "自动")] Auto = 0,
    [Display(Name = "网页")] Html = 1,
    [Display(Name = "大汉 jpage 数据")] Jpage = 2,
    [Display(Name = "JSON")] Json = 3,
    [Display(Name = "RSS、Atom 或站点地图")] Feed = 4,
}

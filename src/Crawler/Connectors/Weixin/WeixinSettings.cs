using System.ComponentModel.DataAnnotations;

namespace MediaWatch.Crawler.Connectors.Weixin;

/// <summary>What is known of an official account beside its name. All of it may stay empty where the unit has authorised us or lends its session.</summary>
public sealed record WeixinSettings
{
    [Display(Name = "合集地址", Description = "没有授权和后台会话时，按公开合集（appmsgalbum）采集；该单位需把全部文章归入一个合集")]
    public string? Album { get; init; }
}

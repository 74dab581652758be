using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MediaWatch.Portal.Tests.EndToEnd;

/// <summary>A website with one column and a few articles, whose text the test may change or delete.</summary>
sealed class LoopbackSite : IAsyncDisposable
{
    readonly WebApplication app;

    LoopbackSite(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.First());

    /// <summary>Files by name, and the article that links each; those called .jpg are its pictures.</summary>
    public Dictionary<string, (int Article, byte[] Bytes)> Files { get; } = [];

    /// <summary>By number; one that is missing is answered with 404.</summary>
    public Dictionary<int, (string Title, string Body)> Articles { get; } = [];

    public static async Task<LoopbackSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var site = new LoopbackSite(app);
        app.MapGet("/", () => Html("示例局", "<ul><li><a href=\"/tzgg/\">通知公告</a></li></ul>" + site.Rows()));
        app.MapGet("/tzgg/", () => Html("通知公告-示例局", "<h2>通知公告</h2>" + site.Rows()));
        app.MapGet("/tzgg/t20261120_{number:int}.html", (int number) => site.Articles.TryGetValue(number, out var article) ? site.Page(number, article.Title, article.Body) : Results.NotFound());
        app.MapGet("/tzgg/{name}", (string name) => site.Files.TryGetValue(name, out var file) ? Results.Bytes(file.Bytes, name.EndsWith(".jpg", StringComparison.Ordinal) ? "image/jpeg" : "application/octet-stream") : Results.NotFound());
        await app.StartAsync();
        return site;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    string Rows() => $"<ul class=\"list\">{string.Concat(Articles.OrderByDescending(a => a.Key).Select(a => $"<li><a href=\"/tzgg/t20261120_{a.Key}.html\" title=\"{a.Value.Title}\">{a.Value.Title}</a><span>2026-11-20</span></li>"))}</ul>";

    IResult Page(int number, string title, string body) => Html($"{title}-示例局", $"""
        <div class="nav"><a href="/">首页</a> <a href="/tzgg/">通知公告</a></div><h1>{title}</h1><div>发布时间：2026-11-20 09:30　来源：示例局</div>
        <div class="TRS_Editor">{string.Concat(body.Split('\n').Select(p => $"<p>{p}</p>"))}{string.Concat(Files.Where(f => f.Value.Article == number).Select(f => f.Key.EndsWith(".jpg", StringComparison.Ordinal) ? $"<p><img src=\"{f.Key}\" width=\"800\"></p>" : $"<p>附件：<a href=\"{f.Key}\">{f.Key}</a></p>"))}</div>
        """, $"""<meta name="ArticleTitle" content="{title}"><meta name="PubDate" content="2026-11-20 09:30:00"><meta name="ContentSource" content="示例局">""");

    static IResult Html(string title, string body, string meta = "") =>
        Results.Text($"<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>{title}</title>{meta}</head><body>{body}</body></html>", "text/html; charset=utf-8");
}

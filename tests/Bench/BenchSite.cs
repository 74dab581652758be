using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using System.Net;
using System.Text;
using MediaWatch.City.Writing;

namespace MediaWatch.Bench;

/// <summary>A static site of the usual shape: an index, lists of twenty, articles of some 16 kB with twenty navigation and ten related links; dead links are spread evenly.</summary>
sealed class BenchSite : IAsyncDisposable
{
    const int PerList = 20;
    readonly WebApplication app;

    BenchSite(WebApplication app, Uri home) => (this.app, Home) = (app, home);

    public Uri Home { get; }

    public static async Task<BenchSite> StartAsync(int articles, int dead)
    {
        var files = Files(articles, dead);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.Run(async http =>
        {
            if (!files.TryGetValue(http.Request.Path.Value ?? "", out var file))
            {
                http.Response.StatusCode = 404;
                return;
            }
            http.Response.ContentType = "text/html; charset=utf-8";
            http.Response.ContentLength = file.Length;
            await http.Response.Body.WriteAsync(file, http.RequestAborted);
        });
        await app.StartAsync();
        return new BenchSite(app, new Uri(app.Urls.First()));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    static Dictionary<string, byte[]> Files(int articles, int dead)
    {
        var lists = (articles + PerList - 1) / PerList;
        var nav = string.Concat(Enumerable.Range(0, 20).Select(k => $"<li><a href=\"/list/{k * lists / 20}.html\">栏目{k}</a></li>"));
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var titles = new string[articles];
        var bodies = new string[articles];
        for (var i = 0; i < articles; i++)
            (titles[i], bodies[i]) = Texts.Article(i, paragraphs: 18);
        for (var i = 0; i < articles; i++)
        {
            var related = string.Concat(Enumerable.Range(1, 10).Select(k => (i * 7 + k * 131) % articles).Select(j => $"<li><a href=\"/p/{j}.html\">{titles[j]}</a></li>"));
            var gone = i % (articles / dead) == articles / dead / 2 ? $"<p><a href=\"/gone/{i}.html\">附件下载</a></p>" : "";
            files[$"/p/{i}.html"] = Page(titles[i], nav, $"<h1>{titles[i]}</h1><div>发布时间：2026-11-{1 + i % 24:00} 09:30　来源：示例市政府网</div><div id=\"zoom\">{bodies[i]}{gone}</div><ul>{related}</ul>");
        }
        for (var k = 0; k < lists; k++)
        {
            var items = string.Concat(Enumerable.Range(k * PerList, Math.Min(PerList, articles - k * PerList)).Select(j => $"<li><a href=\"/p/{j}.html\">{titles[j]}</a><span>2026-11-{1 + j % 24:00}</span></li>"));
            files[$"/list/{k}.html"] = Page($"栏目{k}", nav, $"<ul>{items}</ul>");
        }
        files["/"] = Page("示例市人民政府", nav, string.Concat(Enumerable.Range(0, lists).Select(k => $"<a href=\"/list/{k}.html\">{k}</a> ")));
        return files;
    }

    static byte[] Page(string title, string nav, string main) => Encoding.UTF8.GetBytes(
        $"<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>{title}</title></head><body><ul>{nav}</ul><main>{main}</main><p>主办单位：示例市人民政府办公室 <a href=\"/\">首页</a></p></body></html>");
}

using System.Text.Json.Nodes;
using MediaWatch.City.Sites;
using Microsoft.AspNetCore.Http;

namespace MediaWatch.City.Platforms.Weixin;

/// <summary>The back end's log-in page: a code, a script that asks whether somebody has scanned it, and the way in.</summary>
sealed class WeixinLogin
{
    const string Page = """
        <!doctype html><html><head><meta charset="utf-8"><title>微信公众平台</title></head><body>
        <div class="login__type__container__scan"><img class="login__type__container__scan__qrcode" src="/cgi-bin/scanloginqrcode?action=getqrcode" width="200" height="200" alt=""></div>
        <script>
          const ask = async () => {
            const answer = await (await fetch('/cgi-bin/scanloginqrcode?action=ask')).json();
            if (answer.status !== 1) return setTimeout(ask, 300);
            location.href = (await (await fetch('/cgi-bin/bizlogin?action=login', { method: 'POST' })).json()).redirect_url;
          };
          ask();
        </script></body></html>
        """;

    readonly Lock gate = new();
    /// <summary>By code, who has scanned it; null: nobody yet.</summary>
    readonly List<CityAccount?> codes = [];

    /// <summary>Somebody with the telephone of the account's operator scans the newest code.</summary>
    public void Scan(CityAccount account)
    {
        lock (gate)
        {
            if (codes.Count > 0)
                codes[^1] = account;
        }
    }

    /// <returns>Null: no address of the log-in.</returns>
    public CityPage? Answer(HttpContext http, Func<string, string?> query, WeixinDesk desk) => (http.Request.Path.Value, query("action")) switch
    {
        ("/", _) => CityPage.Html(Page),
        ("/cgi-bin/home", _) => CityPage.Html("<!doctype html><title>公众号</title><h1>首页</h1>"),
        ("/cgi-bin/scanloginqrcode", "getqrcode") => Code(http.Response),
        ("/cgi-bin/scanloginqrcode", "ask") => Json(new JsonObject { ["status"] = ScannedBy(http.Request) is null ? 0 : 1 }),
        ("/cgi-bin/bizlogin", _) when ScannedBy(http.Request) is { } account => Enter(desk.SignIn(account), http.Response),
        _ => null,
    };

    CityPage Code(HttpResponse response)
    {
        lock (gate)
        {
            codes.Add(null);
            response.Cookies.Append("uuid", $"{codes.Count - 1}");
            return SiteFiles.Picture(codes.Count);
        }
    }

    CityAccount? ScannedBy(HttpRequest request)
    {
        lock (gate)
            return int.TryParse(request.Cookies["uuid"], out var code) && code < codes.Count ? codes[code] : null;
    }

    static CityPage Enter(JsonObject session, HttpResponse response)
    {
        foreach (var pair in session["cookie"]!.ToString().Split("; ").Select(c => c.Split('='))) // the desk gives one
            response.Cookies.Append(pair[0], pair[1]);
        return Json(new JsonObject { ["base_resp"] = new JsonObject { ["ret"] = 0 }, ["redirect_url"] = $"/cgi-bin/home?t=home/index&lang=zh_CN&token={session["token"]}" });
    }

    static CityPage Json(JsonObject answer) => CityPage.Json(answer.ToJsonString());
}

using System.Text.Json;
using Microsoft.Playwright;

namespace MediaWatch.Crawler.Fetching;

/// <param name="Html">The stored page, drawn without its scripts; null: the live page.</param>
/// <param name="Words">Each occurrence is framed, also where it is split over elements or lines.</param>
/// <param name="Targets">Absolute addresses; each element of the page that points to one (a link, a picture) is framed.</param>
/// <param name="ContentType">As it was answered with <paramref name="Html"/>.</param>
public sealed record ShotRequest(byte[]? Html, Uri Address, IReadOnlyList<string> Words, IReadOnlyList<string>? Targets = null, int Width = 1366, string? ContentType = null);

/// <param name="Framed">Whether at least one of the words or targets was found on the drawn page.</param>
/// <param name="Detail">What lies round the first frame; null: nothing was framed.</param>
public sealed record Shot(byte[] Jpeg, bool Framed, DateTimeOffset TakenAt, byte[]? Detail = null);

static class BrowserShot
{
    /// <summary>Taller pages are cut round the words, in pixels.</summary>
    const int MaxHeight = 12_000, MaxWidth = 2_000, Above = 600;

    /// <summary>In pixels: as wide as a printed line takes at a size that can be read.</summary>
    const int DetailWidth = 960, DetailHeight = 420;

    /// <summary>Runs in a world of its own: the page's scripts can neither see nor change it.</summary>
    const string Script = """
        ((words, targets) => {
          const blank = /[\s\u200b-\u200d\u2060\ufeff\u00ad]/, skipped = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TITLE', 'TEXTAREA', 'OPTION']);
          const blockOf = node => { let e = node.parentElement; while (e && e.parentElement && getComputedStyle(e).display.startsWith('inline') && getComputedStyle(e).display === 'inline') e = e.parentElement; return e; };
          let text = '', last = null; const places = [];
          if (document.body) {
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, n => skipped.has(n.parentElement?.tagName) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
            for (let node = walker.nextNode(); node && places.length < 2000000; node = walker.nextNode()) {
              const value = node.nodeValue;
              if (!value.trim()) continue;
              const block = blockOf(node);
              if (last && block !== last) { text += '\u0000'; places.push(null); }
              last = block;
              for (let i = 0; i < value.length; i++) if (!blank.test(value[i])) { text += value[i]; places.push([node, i]); }
            }
          }
          let framed = 0, top = Infinity, bottom = 0; const boxes = [];
          const frame = rects => {
            let drawn = false;
            for (const r of rects) {
              if (r.width < 1 || r.height < 1) continue;
              drawn = true;
              boxes.push([r.left + scrollX, r.top + scrollY, r.width, r.height]);
              top = Math.min(top, r.top + scrollY); bottom = Math.max(bottom, r.bottom + scrollY);
            }
            if (drawn) framed++;
          };
          const plain = address => { try { const u = new URL(address, document.baseURI); u.hash = ''; return u.href; } catch { return ''; } };
          const wanted = new Set(targets.map(plain));
          if (wanted.size) for (const e of [...document.querySelectorAll('a[href],area[href],img[src],iframe[src],embed[src],video[src],audio[src],source[src]')].slice(0, 20000)) {
            if (boxes.length > 100 || !wanted.has(plain(e.getAttribute('href') ?? e.getAttribute('src')))) continue;
            const inner = e.querySelector('img');
            frame(inner ? [...e.getClientRects(), ...inner.getClientRects()] : e.getClientRects());
          }
          for (const word of words) {
            const needle = [...word].filter(c => !blank.test(c)).join('');
            if (!needle) continue;
            for (let at = text.indexOf(needle), n = 0; at >= 0 && n < 100; at = text.indexOf(needle, at + needle.length), n++) {
              const range = document.createRange();
              range.setStart(places[at][0], places[at][1]);
              range.setEnd(places[at + needle.length - 1][0], places[at + needle.length - 1][1] + 1);
              frame(range.getClientRects());
            }
          }
          for (const [x, y, w, h] of boxes) {
            const box = document.createElement('div');
            box.style.cssText = `all:initial!important;position:absolute!important;left:${x - 3}px!important;top:${y - 3}px!important;width:${w + 6}px!important;height:${h + 6}px!important;box-sizing:border-box!important;border:2px solid #e5002b!important;background:rgba(229,0,43,.08)!important;z-index:2147483647!important;pointer-events:none!important`;
            document.documentElement.appendChild(box);
          }
          const e = document.documentElement, b = document.body;
          const first = [...boxes].sort((a, b) => a[1] - b[1] || a[0] - b[0])[0] ?? [0, 0, 0, 0];
          return { framed, x: first[0] + first[2] / 2, y: first[1] + first[3] / 2, top: framed ? top : 0, bottom, height: Math.max(e.scrollHeight, b ? b.scrollHeight : 0), width: Math.max(e.scrollWidth, b ? b.scrollWidth : 0) };
        })
        """;

    public static async Task<Shot> TakeAsync(ICDPSession cdp, ShotRequest request, DateTimeOffset now)
    {
        var frame = (await SendAsync(cdp, "Page.getFrameTree", [])).GetProperty("frameTree").GetProperty("frame").GetProperty("id").GetString()!; // part of the protocol
        var world = (await SendAsync(cdp, "Page.createIsolatedWorld", new() { ["frameId"] = frame, ["worldName"] = "mediawatch" })).GetProperty("executionContextId").GetInt32();
        var found = (await SendAsync(cdp, "Runtime.evaluate", new()
        {
            ["expression"] = $"{Script}({JsonSerializer.Serialize(request.Words.Take(100))}, {JsonSerializer.Serialize(request.Targets ?? [])})",
            ["contextId"] = world,
            ["returnByValue"] = true,
            ["timeout"] = 5000,
        })).GetProperty("result");
        if (!found.TryGetProperty("value", out var seen))
            return new Shot(await CaptureAsync(cdp, 0, 0, request.Width, 900), Framed: false, now);
        var height = Math.Max(1, seen.GetProperty("height").GetDouble());
        var y = height <= MaxHeight ? 0 : Math.Clamp(seen.GetProperty("top").GetDouble() - Above, 0, height - MaxHeight);
        var width = Math.Clamp(seen.GetProperty("width").GetDouble(), request.Width, Math.Max(request.Width, MaxWidth));
        var image = await CaptureAsync(cdp, 0, y, width, Math.Min(height, MaxHeight));
        var framed = seen.GetProperty("framed").GetInt32() > 0;
        return new Shot(image, framed, now, framed ? await DetailAsync(cdp, seen.GetProperty("x").GetDouble(), seen.GetProperty("y").GetDouble(), width, height) : null);
    }

    static Task<byte[]> DetailAsync(ICDPSession cdp, double x, double y, double width, double height) => CaptureAsync(cdp,
        Math.Round(Math.Clamp(x - DetailWidth / 2.0, 0, Math.Max(0, width - DetailWidth))), Math.Round(Math.Clamp(y - DetailHeight / 2.0, 0, Math.Max(0, height - DetailHeight))),
        Math.Min(DetailWidth, width), Math.Min(DetailHeight, height));

    static async Task<byte[]> CaptureAsync(ICDPSession cdp, double x, double y, double width, double height) =>
        (await SendAsync(cdp, "Page.captureScreenshot", new()
        {
            ["format"] = "jpeg",
            ["quality"] = 70,
            ["captureBeyondViewport"] = true,
            ["clip"] = new Dictionary<string, object> { ["x"] = x, ["y"] = y, ["width"] = width, ["height"] = height, ["scale"] = 1 },
        })).GetProperty("data").GetBytesFromBase64();

    static async Task<JsonElement> SendAsync(ICDPSession cdp, string method, Dictionary<string, object> arguments) =>
        await cdp.SendAsync(method, arguments) ?? throw new InvalidOperationException($"The browser did not answer {method}.");
}

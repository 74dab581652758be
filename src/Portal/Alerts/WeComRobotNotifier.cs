using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using MediaWatch.Core.Parts;

namespace MediaWatch.Portal.Alerts;

/// <summary>Sends to a WeCom group robot (企业微信群机器人): at most 4,096 bytes of UTF-8 a markdown message and 20 messages a minute
/// (developer.work.weixin.qq.com/document/path/91770).</summary>
public sealed class WeComRobotNotifier : Notifier<WeComRobotNotifier.Settings>
{
    const int MostBytes = 4096;
    const int MostLineBytes = 1200;
    const int MostTitleBytes = 240;

    public override string Key => "wecom-robot";
    public override string Name => "企业微信群机器人";
    public override TimeSpan Pace => TimeSpan.FromSeconds(4);

    public sealed record Settings
    {
        [Display(Name = "Webhook 地址", Description = "群机器人的完整地址，含 key"), Required(ErrorMessage = "请填写 Webhook 地址"), Secret]
        public string Webhook { get; init; } = "";
    }

    public override int Fits(Notice notice)
    {
        var left = MostBytes - Encoding.UTF8.GetByteCount(Head(notice)) - Encoding.UTF8.GetByteCount(Foot(notice));
        var count = notice.Lines.TakeWhile(line => (left -= Encoding.UTF8.GetByteCount(Draw(line))) >= 0).Count();
        return Math.Max(1, count);
    }

    protected override async Task<string?> SendAsync(Notice notice, Settings settings, HttpClient http, CancellationToken ct)
    {
        if (!Uri.TryCreate(settings.Webhook, UriKind.Absolute, out var webhook) || webhook.Scheme is not ("https" or "http"))
            throw new SendException("Webhook 地址写法不对", permanent: true);
        var content = $"{Head(notice)}{string.Concat(notice.Lines.Select(Draw))}{Foot(notice)}";
        if (Encoding.UTF8.GetByteCount(content) > MostBytes)
            throw new SendException("消息超过 4096 字节", permanent: true);
        Answer? answer;
        try
        {
            using var response = await http.PostAsJsonAsync(webhook, new { msgtype = "markdown", markdown = new { content } }, SettingsSchema.Json, ct);
            if (!response.IsSuccessStatusCode)
                throw new SendException($"企业微信返回 {(int)response.StatusCode}", permanent: (int)response.StatusCode < 500 && response.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout));
            answer = await response.Content.ReadFromJsonAsync<Answer>(ct);
        }
        catch (OperationCanceledException e) when (!ct.IsCancellationRequested)
        {
            throw new SendException("企业微信没有应答（超时）", permanent: false, e);
        }
        catch (HttpRequestException e)
        {
            throw AlertsHttp.WasRefused(e)
                ? new SendException("Webhook 地址指向未列入允许名单的内部网络，已拒绝", permanent: true, e)
                : new SendException("连不上企业微信", permanent: false, e);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidOperationException)
        {
            throw new SendException("应答看不懂：地址可能不是企业微信群机器人", permanent: false, e);
        }
        if (answer is null || answer.ErrCode != 0)
            throw Refusal(answer);
        return null;
    }

    /// <summary>The robot answers 200 and says in the body that it refused. -1: busy, 45009: too many messages, 45033: too many at once pass by themselves;
    /// the rest (93000 wrong key, 40008 wrong message …) does not (developer.work.weixin.qq.com/document/path/90313).</summary>
    static SendException Refusal(Answer? answer) => answer?.ErrCode switch
    {
        null => new("应答看不懂：地址可能不是企业微信群机器人", permanent: false),
        45009 => new("发送过于频繁，企业微信要求稍后再发（45009）", permanent: false),
        -1 or 45033 => new($"企业微信系统繁忙（{answer.ErrCode}）", permanent: false),
        93000 => new("Webhook 地址无效或机器人已被移出群（93000）", permanent: true),
        var code => new($"企业微信拒绝（{code}）：{answer.ErrMsg}", permanent: true),
    };

    static string Head(Notice notice) => $"**{Cut(Plain(notice.Title), MostTitleBytes)}**\n";

    static string Foot(Notice notice) => $"<font color=\"comment\">编号 {notice.MessageKey}</font>";

    static string Draw(NoticeLine line)
    {
        var colour = line.TierName == "否决" ? "warning" : "comment";
        var link = line.Address is null ? "" : $" [查看并处理]({line.Address.AbsoluteUri})";
        var start = $"> <font color=\"{colour}\">{line.TierName}</font> ";
        var text = Cut(Plain($"{line.Account}：{line.Text}"), MostLineBytes - Encoding.UTF8.GetByteCount(start) - Encoding.UTF8.GetByteCount(link) - 1);
        return $"{start}{text}{link}\n";
    }

    /// <summary>Words of a watched page must not become markup: what markdown reads as such is replaced by its full-width twin.</summary>
    static string Plain(string text) => string.Concat(text.Select(c => c switch
    {
        '<' => '＜', '>' => '＞', '[' => '［', ']' => '］', '(' => '（', ')' => '）', '*' => '＊', '`' => '｀', '#' => '＃', '@' => '＠',
        _ when char.IsControl(c) => ' ',
        _ => c,
    }));

    static string Cut(string text, int mostBytes)
    {
        if (Encoding.UTF8.GetByteCount(text) <= mostBytes)
            return text;
        var kept = new StringBuilder();
        var left = mostBytes - 3;
        foreach (var rune in text.EnumerateRunes())
        {
            if ((left -= rune.Utf8SequenceLength) < 0)
                break;
            kept.Append(rune);
        }
        return kept.Append('…').ToString();
    }

    sealed record Answer(int ErrCode, string? ErrMsg);
}

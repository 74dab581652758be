using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using MimeKit;

namespace MediaWatch.Portal.Alerts;

/// <summary>Draws a notice as a mail in plain text and HTML.</summary>
static class MailMessage
{
    static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    public static MimeMessage Of(Notice notice, MailSettings settings)
    {
        var from = Mailbox(settings.From);
        var message = new MimeMessage { Subject = OneLine(notice.Title), MessageId = $"{notice.MessageKey}@{from.Domain}" };
        message.From.Add(from);
        message.To.AddRange(Addresses(settings.Receivers));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Body = new BodyBuilder { TextBody = TextOf(notice), HtmlBody = HtmlOf(notice) }.ToMessageBody();
        return message;
    }

    static List<MailboxAddress> Addresses(string receivers)
    {
        var all = receivers.Split([',', ';', '，', '；', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Distinct(StringComparer.OrdinalIgnoreCase).Select(Mailbox).ToList();
        return all.Count > 0 ? all : throw new SendException("没有收件地址", permanent: true);
    }

    static MailboxAddress Mailbox(string address) =>
        MailboxAddress.TryParse(OneLine(address), out var mailbox) && mailbox.Address.Contains('@', StringComparison.Ordinal)
            ? mailbox
            : throw new SendException($"邮件地址“{OneLine(address)}”写法不对", permanent: true);

    static string TextOf(Notice notice)
    {
        var text = new StringBuilder().Append(notice.Title).Append("\n\n");
        foreach (var line in notice.Lines)
        {
            text.Append('［').Append(line.TierName).Append('］').Append(line.Account).Append('：').Append(line.Text).Append('\n');
            if (line.Address is not null)
                text.Append("    ").Append(line.Address.AbsoluteUri).Append('\n');
        }
        return text.Append("\n编号 ").Append(notice.MessageKey).Append("。本邮件由系统自动发出，请勿回复。\n").ToString();
    }

    static string HtmlOf(Notice notice)
    {
        var html = new StringBuilder("<div style=\"font:14px/1.6 'Microsoft YaHei','PingFang SC',sans-serif;color:#1f2933\">")
            .Append("<p style=\"font-size:16px;font-weight:600\">").Append(Html.Encode(notice.Title)).Append("</p><table cellpadding=\"6\" style=\"border-collapse:collapse\">");
        foreach (var line in notice.Lines)
        {
            html.Append("<tr style=\"border-top:1px solid #e4e7eb\"><td style=\"white-space:nowrap;color:").Append(ColourOf(line.TierName)).Append("\"><b>").Append(Html.Encode(line.TierName))
                .Append("</b></td><td>").Append(Html.Encode(line.Account)).Append("</td><td>").Append(Html.Encode(line.Text)).Append("</td><td style=\"white-space:nowrap\">");
            if (line.Address is not null)
                html.Append("<a href=\"").Append(Html.Encode(line.Address.AbsoluteUri)).Append("\">查看并处理</a>");
            html.Append("</td></tr>");
        }
        return html.Append("</table><p style=\"color:#52606d;font-size:12px\">编号 ").Append(Html.Encode(notice.MessageKey)).Append("。本邮件由系统自动发出，请勿回复。</p></div>").ToString();
    }

    static string ColourOf(string tierName) => tierName == "否决" ? "#c62828" : "#b35a00";

    /// <summary>Headers are one line: no text of ours or of a watched page may begin another header.</summary>
    static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
}
